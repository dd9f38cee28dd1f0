import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/* Updates that Yjs takes, of which somebody else pays the price. Most are written byte by byte: no editor makes them.
   https://github.com/yjs/yjs/blob/v13.6.33/INTERNALS.md */

export const CONTENT = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
}
export const TYPE = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 }

export type Id = readonly [client: number, clock: number]

export interface Struct {
  content: number
  write: (encoder: encoding.Encoder) => void
  left?: Id | null
  right?: Id | null
  /** A root, or the type that is there. */
  parent?: string | Id
  key?: string
}

interface Update {
  structs?: readonly { client: number; clock?: number; structs: readonly Struct[] }[]
  deletions?: readonly { client: number; ranges: readonly Id[] }[]
}

/** Whatever it says; `ranges` are clocks and lengths. */
export function written({ structs = [], deletions = [] }: Update): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, structs.length)
    for (const { client, clock = 0, structs: own } of structs) {
      for (const number of [own.length, client, clock]) encoding.writeVarUint(encoder, number)
      for (const struct of own) writeStruct(encoder, struct)
    }
    encoding.writeVarUint(encoder, deletions.length)
    for (const { client, ranges } of deletions) {
      for (const number of [client, ranges.length]) encoding.writeVarUint(encoder, number)
      for (const number of ranges.flat()) encoding.writeVarUint(encoder, number)
    }
  })
}

function writeStruct(
  encoder: encoding.Encoder,
  { content, write, left, right, parent, key }: Struct,
) {
  encoding.writeUint8(encoder, content | (left ? 0x80 : 0) | (right ? 0x40 : 0) | (key ? 0x20 : 0))
  for (const id of [left, right]) if (id) for (const n of id) encoding.writeVarUint(encoder, n)
  if (!left && !right) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else for (const n of parent ?? [0, 0]) encoding.writeVarUint(encoder, n)
    if (key) encoding.writeVarString(encoder, key)
  }
  write(encoder)
}

export const words = (text: string): Pick<Struct, 'content' | 'write'> => ({
  content: CONTENT.string,
  write: (encoder) => encoding.writeVarString(encoder, text),
})

export const type = (ref: number, name?: string): Pick<Struct, 'content' | 'write'> => ({
  content: CONTENT.type,
  write: (encoder) => {
    encoding.writeVarUint(encoder, ref)
    if (name !== undefined) encoding.writeVarString(encoder, name)
  },
})

export const any = (value: unknown): Pick<Struct, 'content' | 'write'> => ({
  content: CONTENT.any,
  write: (encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, value as never)
  },
})

export const binary: Pick<Struct, 'content' | 'write'> = {
  content: CONTENT.binary,
  write: (encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array([1, 2, 3])),
}

export const embed = (json: string): Pick<Struct, 'content' | 'write'> => ({
  content: CONTENT.embed,
  write: (encoder) => encoding.writeVarString(encoder, json),
})

export const format = (key: string, json: string): Pick<Struct, 'content' | 'write'> => ({
  content: CONTENT.format,
  write: (encoder) => {
    encoding.writeVarString(encoder, key)
    encoding.writeVarString(encoder, json)
  },
})

/** Lists in lists: no encoder could write them, but for the bytes. */
export const deepAny = (depth: number): Pick<Struct, 'content' | 'write'> => ({
  content: CONTENT.any,
  write: (encoder) => {
    encoding.writeVarUint(encoder, 1)
    for (let i = 0; i < depth; i++) encoding.writeUint8Array(encoder, new Uint8Array([117, 1]))
    encoding.writeUint8(encoder, 126)
  },
})

export const deepJson = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

/** One key of `meta`, so often, each time as if for the first time. */
export function overwrites(times: number, client = 4_001): Uint8Array {
  const set: Struct = { ...any(null), parent: 'meta', key: 'date' }
  return written({ structs: [{ client, structs: Array.from({ length: times }, () => set) }] })
}

/** So many client ids, of a letter each. */
export function newIds(count: number, from: number): Uint8Array {
  const structs = Array.from({ length: count }, (_, i) => ({
    client: from + i,
    structs: [{ ...words('x'), parent: 'other' }],
  }))
  return written({ structs })
}

/** So many letters, none of which Yjs joins with the one before. */
export function loose(
  count: number,
  { client, clock }: { client: number; clock: number },
): Uint8Array {
  const structs = Array.from({ length: count }, (): Struct => ({
    ...words('x'),
    parent: 'other',
    key: 'k',
  }))
  return written({ structs: [{ client, clock, structs }] })
}

/** So many letters before one another, as one types that moves the caret back after each. */
export function backwards(
  count: number,
  { client, clock }: { client: number; clock: number },
): Uint8Array {
  const structs = Array.from({ length: count }, (_, i): Struct =>
    clock + i === 0
      ? { ...words('x'), parent: 'other' }
      : { ...words('x'), right: [client, clock + i - 1] },
  )
  return written({ structs: [{ client, clock, structs }] })
}

/** Letters that each stand before all of another's, as if unseen: to find their place, Yjs looks at all of those. */
export function unseen(count: number, client: number): Uint8Array {
  const structs = Array.from({ length: count }, (_, i): Struct =>
    i === 0 ? { ...words('y'), parent: 'other' } : { ...words('y'), right: [client, i - 1] },
  )
  return written({ structs: [{ client, structs }] })
}

/** What a person types before what another one has typed there. */
export function body(change: (body: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc.getXmlFragment('body'))
  return Y.encodeStateAsUpdate(doc)
}
