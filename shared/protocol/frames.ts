/**
 * Draft socket frames: one binary message each, `varUint type` first. 0 to 3 are y-websocket's own;
 * 100 to 102 are Galley's, sent only to a client that asked for them with `?ack=1`.
 */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  ack: 100,
  barrier: 101,
  foreign: 102,
} as const

/** The second number of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** `varUint 100, varUint committed, varUint seq, varUint state` */
export interface Ack extends DraftState {
  /** How many update frames (sync step 2 and update) of this socket are committed. */
  committed: number
  /** The draft's position that holds them; what this socket was shown of others may come after it. */
  seq: number
}

/**
 * `varUint 101, varUint id` to the server, `varUint 101, varUint id, varUint seq` back, once everything that this socket
 * sent and was shown before is committed: `seq` holds it. The server says 0 unasked, so that clients know it can.
 */
export interface Barrier {
  id: number
  seq: number
}

/**
 * `varUint 102, varUint n, n × varUint client`: Yjs client ids that are another person's. What this socket brought under them is
 * left out. Each is told once.
 */
export interface Foreign {
  clients: readonly number[]
}

/** What keeps a draft from its ordinary course. */
export interface DraftState {
  /** The database is slow or away: what is written is kept by the server, but not saved yet (LOG1). */
  stalled: boolean
  /** The other nodes are out of reach: what is written there comes a second or two later. */
  apart: boolean
  /** This socket may read the draft, not write it. */
  readOnly: boolean
  /** The draft is at its maximum, or something of this socket did not fit: it is left out, and not committed. */
  full: boolean
  /** The server's own disk refuses as well: what is not saved is nowhere but in its memory (LOG2). */
  unkept: boolean
  /** This socket may suggest in the draft, not change it (SUG1). */
  onlySuggests: boolean
}

/** The same for everybody in a room. */
export type RoomState = Omit<DraftState, 'readOnly' | 'onlySuggests'>

/** On the wire one bit each, in this order. */
const STATES = ['stalled', 'apart', 'readOnly', 'full', 'unkept', 'onlySuggests'] as const

export function draftStateBits(state: DraftState): number {
  return STATES.reduce((bits, name, i) => bits + (state[name] ? 2 ** i : 0), 0)
}

export function draftStateOf(bits: number): DraftState {
  const [stalled, apart, readOnly, full, unkept, onlySuggests] = STATES.map(
    (_, i) => (bits & (2 ** i)) !== 0,
  )
  return {
    stalled: stalled === true,
    apart: apart === true,
    readOnly: readOnly === true,
    full: full === true,
    unkept: unkept === true,
    onlySuggests: onlySuggests === true,
  }
}

/** Largest frame that a draft socket takes, in bytes. */
export const MAX_FRAME_BYTES = 1024 * 1024
/** Largest awareness state of one client, in bytes of JSON. */
export const MAX_AWARENESS_BYTES = 4096
