import type { Decoder } from 'lib0/decoding'
import * as Y from 'yjs'
import { schemaNeededBy } from '../../shared/document/needed-schema.ts'
import { MAX_DEPTH, type DraftSchema } from '../../shared/document/schema.ts'

/** One client's structs in an update: clocks `from` (inclusive) to `to` (exclusive). */
export interface Range {
  client: number
  from: number
  to: number
}

/** `schema`: what an editor must know of to keep what the update brings. */
export type Checked =
  | { ok: true; ranges: Range[]; structs: number; empty: boolean; schema: number }
  | { ok: false; reason: string }

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** No person types or pastes ten million characters at once; a length bomb claims 2^53. */
const MOST_CLOCKS = 10_000_000
const MOST_STRUCTS = 200_000
/** Where a depth is deep enough to stop counting. */
const MOST_WALKED = 4 * MAX_DEPTH

/** Tells how far Yjs has read. */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  static last: Decoder | null = null

  constructor(decoder: Decoder) {
    super(decoder)
    WatchedDecoder.last = decoder
  }
}

/**
 * Reads an update without applying it [HUB6]: whole, in format V1 (a V2 update read as V1 leaves bytes over),
 * without length bombs, subdocuments or more structs than a person can make, and without what Yjs takes in, but
 * can't place (beside its own next clocks) or can't write again (of no length).
 */
export function checkUpdate(data: Uint8Array, schema: DraftSchema): Checked {
  try {
    const { structs, ds } = Y.decodeUpdateV2(data, WatchedDecoder)
    if (WatchedDecoder.last?.pos !== data.byteLength) return refuse('not one whole V1 update')
    if (structs.length > MOST_STRUCTS) return refuse('too many structs')
    if (structs.some(hasSubdocument)) return refuse('a subdocument')
    const ranges = rangesOf(structs)
    const deleted = [...ds.clients.values()].flat()
    if (ranges.some(({ from, to }) => to - from > MOST_CLOCKS) || deleted.some(isBomb))
      return refuse('a length bomb')
    if (structs.some(({ length }) => length === 0) || deleted.some(({ len }) => len === 0))
      return refuse('something of no length')
    if (structs.some(hangsFromItself)) return refuse('a struct beside what comes after it')
    const empty = structs.length === 0 && ds.clients.size === 0
    const needed = schemaNeededBy(structs, schema)
    return { ok: true, ranges, structs: structs.length, empty, schema: needed }
  } catch {
    return refuse('not an update')
  }
}

function refuse(reason: string): Checked {
  return { ok: false, reason }
}

function isBomb({ len }: { len: number }): boolean {
  return len > MOST_CLOCKS
}

function hasSubdocument(struct: Struct): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentDoc
}

/** Yjs never waits for a client's own clocks: it would fail in whoever brings the rest. */
function hangsFromItself(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return false
  const { id, origin, rightOrigin } = struct
  const parent = struct.parent as unknown
  return [origin, rightOrigin, parent].some(
    (at) => at instanceof Y.ID && at.client === id.client && at.clock >= id.clock,
  )
}

function rangesOf(structs: readonly Struct[]): Range[] {
  const ranges = new Map<number, Range>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const to = clock + struct.length
    const range = ranges.get(client)
    if (!range) ranges.set(client, { client, from: clock, to })
    else range.to = Math.max(range.to, to)
  }
  return [...ranges.values()]
}

/** True if an update that `doc` holds by now nests shared types deeper than any story does. */
export function isTooDeep(update: Uint8Array, doc: Y.Doc, most = MAX_DEPTH): boolean {
  return Y.decodeUpdate(update).structs.some(
    (struct) =>
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentType &&
      depthOf(struct.id, doc) > most,
  )
}

function depthOf(id: Y.ID, doc: Y.Doc): number {
  const item = Y.getItem(doc.store, id)
  let parent = item instanceof Y.Item ? item.parent : null
  let depth = 0
  while (parent instanceof Y.AbstractType && parent._item && depth <= MOST_WALKED) {
    parent = parent._item.parent
    depth++
  }
  return depth
}

/**
 * The same for structs that wait for others before they can be placed (`pending`, format V2): nested too
 * deeply among themselves and below what `doc` holds, whatever they will hang from.
 */
export function waitsTooDeep(pending: Uint8Array, doc: Y.Doc): boolean {
  const depths = new Map<string, number>()
  const depthAt = (id: Y.ID) => {
    const waiting = depths.get(`${id.client}:${id.clock}`)
    if (waiting !== undefined) return waiting
    return Y.getState(doc.store, id.client) > id.clock ? depthOf(id, doc) : 0
  }
  return Y.decodeUpdateV2(pending).structs.some((struct) => {
    if (!(struct instanceof Y.Item)) return false
    const parent = struct.parent as Y.ID | string | null
    const beside = struct.origin ?? struct.rightOrigin
    const depth = parent instanceof Y.ID ? depthAt(parent) + 1 : beside ? depthAt(beside) : 0
    const { client, clock } = struct.id
    depths.set(`${client}:${clock}`, depth).set(`${client}:${clock + struct.length - 1}`, depth)
    return depth > MAX_DEPTH && struct.content instanceof Y.ContentType
  })
}
