import type { Decoder } from 'lib0/decoding'
import * as Y from 'yjs'
import { schemaNeededBy } from '../../shared/document/needed-schema.ts'
import { MAX_DEPTH, type DraftSchema } from '../../shared/document/schema.ts'
import { MOST_STRUCTS_OF_UPDATE, type Struct } from '../../shared/document/update-parts.ts'
import { scanUpdate } from './scan-update.ts'

/** One client's structs in an update: clocks `from` (inclusive) to `to` (exclusive). */
export interface Range {
  client: number
  from: number
  to: number
}

/** `schema`: what an editor must know of to keep what the update brings. */
export type Checked =
  | {
      ok: true
      ranges: Range[]
      structs: number
      /** Ranges of clocks. */
      deletions: number
      empty: boolean
      schema: number
    }
  | { ok: false; reason: string }

/** No person types or pastes ten million characters at once; a length bomb claims 2^53. */
const MOST_CLOCKS = 10_000_000
/** A whole draft's, which every step 2 brings. */
const MOST_DELETIONS = 30_000
/**
 * Values within values take more memory than bytes: an update has some, as many as name the letters of a long selection, and one
 * more for each so many bytes.
 */
const VALUES = { some: 20_000, bytesEach: 16 }
/** Whoever sets a key again has seen what they set before, and says so. */
const MOST_BLIND_SETS = 16

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
 * without length bombs, subdocuments, values that are nested too deeply or more structs than a person can make, and
 * without what Yjs takes in, but can't place (beside its own next clocks) or can't write again (of no length).
 */
export function checkUpdate(data: Uint8Array, schema: DraftSchema): Checked {
  try {
    const tooMuch = faultOfSize(data)
    if (tooMuch !== null) return refuse(tooMuch)
    const { structs, ds } = Y.decodeUpdateV2(data, WatchedDecoder)
    if (WatchedDecoder.last?.pos !== data.byteLength) return refuse('not one whole V1 update')
    const ranges = rangesOf(structs)
    const deleted = [...ds.clients.values()].flat()
    const fault = faultOfLengths(ranges, structs, deleted) ?? faultOfStructs(structs)
    if (fault !== null) return refuse(fault)
    const empty = structs.length === 0 && ds.clients.size === 0
    const needed = schemaNeededBy(structs, schema)
    const counts = { structs: structs.length, deletions: deleted.length }
    return { ok: true, ranges, ...counts, empty, schema: needed }
  } catch {
    return refuse('not an update')
  }
}

function refuse(reason: string): Checked {
  return { ok: false, reason }
}

/** Before anything is made of it. */
function faultOfSize(data: Uint8Array): string | null {
  const most = { structs: MOST_STRUCTS_OF_UPDATE, deletions: MOST_DELETIONS }
  const mostValues = VALUES.some + data.byteLength / VALUES.bytesEach
  const { structs, deletions, values, depth } = scanUpdate(data, { ...most, values: mostValues })
  if (depth > MAX_DEPTH) return 'a value that is nested too deeply'
  if (values > mostValues) return 'too many values'
  if (structs > most.structs) return 'too many structs: send them in parts'
  return deletions > most.deletions ? 'too many deletions: send them in parts' : null
}

function faultOfLengths(
  ranges: readonly Range[],
  structs: readonly Struct[],
  deleted: readonly { len: number }[],
): string | null {
  if (ranges.some(({ from, to }) => to - from > MOST_CLOCKS) || deleted.some(isBomb))
    return 'a length bomb'
  if (structs.some(({ length }) => length === 0) || deleted.some(({ len }) => len === 0))
    return 'something of no length'
  return null
}

function isBomb({ len }: { len: number }): boolean {
  return len > MOST_CLOCKS
}

function faultOfStructs(structs: readonly Struct[]): string | null {
  const blindSets = new Map<string, number>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    if (struct.content instanceof Y.ContentDoc) return 'a subdocument'
    if (hangsFromItself(struct)) return 'a struct beside what comes after it'
    if (isBlindSet(struct) && countUp(blindSets, keyOf(struct)) > MOST_BLIND_SETS)
      return 'a key that is set again and again'
  }
  return null
}

/** Yjs never waits for a client's own clocks: it would fail in whoever brings the rest. */
function hangsFromItself({ id, origin, rightOrigin, parent }: Y.Item): boolean {
  return [origin, rightOrigin, parent as unknown].some(
    (at) => at instanceof Y.ID && at.client === id.client && at.clock >= id.clock,
  )
}

function isBlindSet({ parentSub, origin, rightOrigin }: Y.Item): boolean {
  return parentSub !== null && origin === null && rightOrigin === null
}

function keyOf({ id, parent, parentSub }: Y.Item): string {
  const at = parent as unknown
  const holder = at instanceof Y.ID ? `${at.client}:${at.clock}` : String(at)
  return `${id.client} ${holder} ${parentSub}`
}

function countUp(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return count
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
