import type { Context } from 'hono'
import type { z } from 'zod'
import { GalleyError, type Fault } from '../../kernel/errors.ts'
import type { Env } from '../request.ts'

/** A body that is no JSON. */
export interface Bytes {
  types: readonly string[]
  /** The only one of a form. */
  field?: string
  /** The handler counts them as they arrive. */
  streamed?: boolean
}

export function isBytes(body: z.ZodType | Bytes): body is Bytes {
  return 'types' in body
}

export function readQuery(c: Context<Env>, schema: z.ZodType): unknown {
  return parse(schema, c.req.query())
}

/** What the JSON says, or of which type the bytes are. */
export async function readBody(c: Context<Env>, body: z.ZodType | Bytes): Promise<unknown> {
  if (isBytes(body)) return typeOf(c, body)
  const text = await c.req.text()
  if (text === '' && mayBeMissing(body)) return undefined
  return parse(body, readJson(text))
}

export function mayBeMissing(body: z.ZodType): boolean {
  return body.safeParse(undefined).success
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new GalleyError('bad-request', 'The body must be JSON.')
  }
}

function typeOf(c: Context<Env>, { types, field }: Bytes): string {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (types.includes(type)) return type
  const wanted = new Intl.ListFormat('en', { type: 'disjunction' }).format(types)
  const form = field === undefined ? '' : ` with one field "${field}"`
  throw new GalleyError('unsupported-type', `Send this as ${wanted}${form}.`)
}

/** A part of a value, and what it is part of. */
interface Part {
  name: string
  value: unknown
  in: Part | null
}

/** Where U+0000 stands in a value, in its strings or their names; null where it does not. */
function pathOfNul(value: unknown): string | null {
  const rest: Part[] = [{ name: '', value, in: null }]
  for (let part = rest.pop(); part; part = rest.pop()) {
    const { value } = part
    if (part.name.includes('\0') || (typeof value === 'string' && value.includes('\0')))
      return pathOf(part)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) rest.push({ name, value: inner, in: part })
  }
  return null
}

/** Made of what was found only: for all parts it would be as long as they are deep, each time. */
function pathOf(part: Part): string {
  const names: string[] = []
  for (let at: Part | null = part; at?.in; at = at.in) names.push(at.name)
  return names.reverse().join('.').replaceAll('\0', '')
}

/** The value as the schema reads it, or a problem that names every faulty field. */
function parse(schema: z.ZodType, value: unknown): unknown {
  const nul = pathOfNul(value)
  if (nul !== null) {
    const fault = {
      field: nul,
      message: 'This holds the character U+0000, which no text can hold.',
    }
    throw new GalleyError('bad-input', 'Some fields are not right.', { faults: [fault] })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults: Fault[] = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }))
  throw new GalleyError('bad-input', 'Some fields are not right.', { faults })
}
