/**
 * Draft socket frames: one binary message each, `varUint type` first. 0 to 3 are y-websocket's own;
 * 100 is Galley's, sent only to a client that asked for it with `?ack=1`.
 */
export const FRAME = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ack: 100 } as const

/** The second number of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** `varUint 100, varUint committed, varUint seq, varUint state` */
export interface Ack extends DraftState {
  /** How many update frames (sync step 2 and update) of this socket are committed. */
  committed: number
  /** The draft's position that holds them and everything that this socket was sent before. */
  seq: number
}

/** What keeps a draft from its ordinary course; on the wire one bit each, in this order. */
export interface DraftState {
  /** The database is slow or away: edits go out to the others, but are not saved yet (LOG2). */
  stalled: boolean
  /** The other nodes are out of reach: what is written there comes a second or two later. */
  apart: boolean
  /** This socket may read the draft, not write it. */
  readOnly: boolean
  /** The draft is at its maximum, or something of this socket did not fit: it is left out, and not committed. */
  full: boolean
}

export function draftStateBits({ stalled, apart, readOnly, full }: DraftState): number {
  return (stalled ? 1 : 0) + (apart ? 2 : 0) + (readOnly ? 4 : 0) + (full ? 8 : 0)
}

export function draftStateOf(bits: number): DraftState {
  return {
    stalled: (bits & 1) !== 0,
    apart: (bits & 2) !== 0,
    readOnly: (bits & 4) !== 0,
    full: (bits & 8) !== 0,
  }
}

/** Largest frame that a draft socket takes, in bytes. */
export const MAX_FRAME_BYTES = 1024 * 1024
/** Largest awareness state of one client, in bytes of JSON. */
export const MAX_AWARENESS_BYTES = 4096
