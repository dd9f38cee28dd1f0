import * as decoding from 'lib0/decoding'
import { BASE_SCHEMA } from '../../../shared/document/schema.ts'
import type { Checked, Range } from '../../log/update-guard.ts'

/** Text that somebody typed or deleted: characters of one client beside characters that exist. */
export interface Typing {
  /** What it adds; null when it only deletes. */
  added: Range | null
  structs: number
  /** Clocks that the draft must hold already, for it to be placed. */
  needs: { client: number; clock: number }[]
}

const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const CONTENT = 0x1f
const CONTENT_STRING = 4
/** More is no typing. */
const MOST_STRUCTS = 20
const MOST_RANGES = 20
const MOST_DELETED = 100_000

/**
 * Reads the update of a keystroke, format V1. Null for everything else, also for what is wrong: that takes the long
 * way of `checkUpdate`. Such an update can neither fail to apply nor nest anything, so that a room may
 * commit and show it first and bring it into its Y.Doc later, many at once.
 * The format: https://github.com/yjs/yjs/blob/v13.6.33/INTERNALS.md, `readClientsStructRefs`, `readDeleteSet`
 */
export function readTyping(data: Uint8Array): Typing | null {
  try {
    const decoder = decoding.createDecoder(data)
    const needs: Typing['needs'] = []
    const clients = decoding.readVarUint(decoder)
    if (clients > 1) return null
    const read = clients === 1 ? readStructs(decoder, needs) : NO_STRUCTS
    if (!read || !readDeletions(decoder, needs)) return null
    const empty = !read.added && needs.length === 0
    return decoding.hasContent(decoder) || empty ? null : { ...read, needs }
  } catch {
    return null
  }
}

/** Reading it was check enough, and every editor knows text. */
export function checkedTyping({ added, structs }: Typing): Extract<Checked, { ok: true }> {
  return { ok: true, ranges: added ? [added] : [], structs, empty: false, schema: BASE_SCHEMA }
}

const NO_STRUCTS = { added: null, structs: 0 }

function readStructs(
  decoder: decoding.Decoder,
  needs: Typing['needs'],
): Pick<Typing, 'added' | 'structs'> | null {
  const count = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  const from = decoding.readVarUint(decoder)
  if (count === 0 || count > MOST_STRUCTS) return null
  let to = from
  for (let i = 0; i < count; i++) {
    const info = decoding.readUint8(decoder)
    const origins = info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)
    if ((info & CONTENT) !== CONTENT_STRING || origins === 0) return null
    if (info & HAS_ORIGIN && !need(decoder, { client, from, to }, needs)) return null
    if (info & HAS_RIGHT_ORIGIN && !need(decoder, { client, from, to }, needs)) return null
    const { length } = decoding.readVarString(decoder)
    if (length === 0) return null
    to += length
  }
  return { added: { client, from, to }, structs: count }
}

/** What lies beside a struct; the update's own structs so far count as known. False if it comes after the struct. */
function need(decoder: decoding.Decoder, own: Range, needs: Typing['needs']): boolean {
  const client = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  if (client === own.client && clock >= own.to) return false
  if (client !== own.client || clock < own.from) needs.push({ client, clock })
  return true
}

function readDeletions(decoder: decoding.Decoder, needs: Typing['needs']): boolean {
  const clients = decoding.readVarUint(decoder)
  if (clients > MOST_RANGES) return false
  for (let i = 0; i < clients; i++) {
    const client = decoding.readVarUint(decoder)
    const ranges = decoding.readVarUint(decoder)
    if (ranges > MOST_RANGES) return false
    for (let k = 0; k < ranges; k++) {
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (length === 0 || length > MOST_DELETED) return false
      needs.push({ client, clock: clock + length - 1 })
    }
  }
  return true
}
