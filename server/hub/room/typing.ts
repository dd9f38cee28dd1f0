import * as decoding from 'lib0/decoding'
import { BASE_SCHEMA } from '../../../shared/document/schema.ts'
import type { Checked, Range } from '../../log/update-guard.ts'

interface At {
  client: number
  clock: number
}

/** Characters, and what stands on both sides of them; null for the beginning or the end. */
export interface Piece {
  left: At | null
  right: At | null
  length: number
}

/** Text that somebody typed or deleted: characters of one client beside characters that exist. */
export interface Typing {
  /** What it adds; null when it only deletes. */
  added: Range | null
  /** The same, struct by struct. */
  pieces: Piece[]
  /** Clocks that the draft must hold already, for what it deletes. */
  needs: At[]
}

const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const CONTENT = 0x1f
const CONTENT_STRING = 4
/** More is no typing. */
const MOST_STRUCTS = 20
const MOST_CHARACTERS = 2_000
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
    const clients = decoding.readVarUint(decoder)
    if (clients > 1) return null
    const read = clients === 1 ? readStructs(decoder) : NO_STRUCTS
    const needs = read && readDeletions(decoder)
    if (!read || !needs) return null
    const empty = !read.added && needs.length === 0
    return decoding.hasContent(decoder) || empty ? null : { ...read, needs }
  } catch {
    return null
  }
}

/** Reading it was check enough, and every editor knows text. */
export function checkedTyping({ added, pieces, needs }: Typing): Extract<Checked, { ok: true }> {
  const ranges = added ? [added] : []
  const counts = { structs: pieces.length, deletions: needs.length }
  return { ok: true, ranges, ...counts, empty: false, schema: BASE_SCHEMA }
}

const NO_STRUCTS = { added: null, pieces: [] }

function readStructs(decoder: decoding.Decoder): Pick<Typing, 'added' | 'pieces'> | null {
  const count = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  const from = decoding.readVarUint(decoder)
  if (count === 0 || count > MOST_STRUCTS) return null
  const pieces: Piece[] = []
  let to = from
  for (let i = 0; i < count; i++) {
    const info = decoding.readUint8(decoder)
    if ((info & CONTENT) !== CONTENT_STRING) return null
    const left = info & HAS_ORIGIN ? readAt(decoder) : null
    const right = info & HAS_RIGHT_ORIGIN ? readAt(decoder) : null
    const { length } = decoding.readVarString(decoder)
    if ((!left && !right) || length === 0) return null
    // Nothing stands beside what comes after it.
    if ([left, right].some((at) => at?.client === client && at.clock >= to)) return null
    pieces.push({ left, right, length })
    to += length
  }
  return to - from > MOST_CHARACTERS ? null : { added: { client, from, to }, pieces }
}

function readAt(decoder: decoding.Decoder): At {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
}

function readDeletions(decoder: decoding.Decoder): At[] | null {
  const needs: At[] = []
  const clients = decoding.readVarUint(decoder)
  if (clients > MOST_RANGES) return null
  for (let i = 0; i < clients; i++) {
    const client = decoding.readVarUint(decoder)
    const ranges = decoding.readVarUint(decoder)
    if (ranges + needs.length > MOST_RANGES) return null
    for (let k = 0; k < ranges; k++) {
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (length === 0 || length > MOST_DELETED) return null
      needs.push({ client, clock: clock + length - 1 })
    }
  }
  return needs
}
