import { encodeAny, toBase64 } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import { Mark, type Schema } from '@tiptap/pm/model'

/** Formats of a text, as Yjs keeps them. */
export type Formats = Record<string, unknown>

/**
 * The key of a mark among a text's formats, the same as y-tiptap's, so that both edit one draft: its name, and
 * for a mark that doesn't exclude itself a hash of what it says.
 */
function formatKey(mark: Mark): string {
  const { type } = mark
  return type.excludes(type) ? type.name : `${type.name}--${hashOf(mark.toJSON())}`
}

const HASHED = /^(.*)--[a-zA-Z0-9+/=]{8}$/s
const HASH_BYTES = 6

function hashOf(json: unknown): string {
  const bytes = digest(encodeAny(json))
  for (let i = HASH_BYTES; i < bytes.length; i++)
    bytes[i % HASH_BYTES] = (bytes[i % HASH_BYTES] ?? 0) ^ (bytes[i] ?? 0)
  return toBase64(bytes.slice(0, HASH_BYTES))
}

export function formatsOf(marks: readonly Mark[]): Formats {
  return Object.fromEntries(marks.map((mark) => [formatKey(mark), mark.attrs]))
}

/** What turns text of the marks `before` into text of the marks `after`. */
export function formatChange(before: readonly Mark[], after: readonly Mark[]): Formats {
  const change: Formats = {}
  for (const mark of before) {
    if (mark.isInSet(after)) continue
    change[mark.type.name] = null
    change[formatKey(mark)] = null
  }
  for (const mark of after) if (!mark.isInSet(before)) change[formatKey(mark)] = mark.attrs
  return change
}

/** The marks that `formats` mean, and what the schema has no mark for. */
export function marksOf(
  formats: Formats | undefined,
  schema: Schema,
): { marks: readonly Mark[]; unknown: string[] } {
  let marks: readonly Mark[] = Mark.none
  const unknown: string[] = []
  for (const [key, value] of Object.entries(formats ?? {})) {
    const name = HASHED.exec(key)?.[1] ?? key
    const type = schema.marks[name]
    const attrs = typeof value === 'object' ? (value as Formats) : null
    if (type) marks = type.create(attrs).addToSet(marks)
    else unknown.push(name)
  }
  return { marks, unknown }
}
