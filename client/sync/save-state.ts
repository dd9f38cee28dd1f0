import { CLOSE } from '../../shared/protocol/close-codes.ts'

/**
 * What this browser may say about its last keystroke. "Saved" is only ever said when the server has
 * acknowledged, on the socket that is open now, every update frame that this browser sent on it.
 * Times are milliseconds since the epoch; `edits` tells that some are not known to be saved.
 */
export type SaveState =
  | { kind: 'connecting' }
  | { kind: 'saved'; seq: number }
  | { kind: 'saving' }
  /** A connected server acknowledges nothing and does not say why. */
  | { kind: 'not-saved-yet' }
  /** The server says that its database is slow or away. */
  | { kind: 'paused' }
  /** The server says that the draft has no room for the last edits. */
  | { kind: 'no-room' }
  | { kind: 'reconnecting'; since: number; edits: boolean }
  /** As reconnecting, and the browser itself knows of no network. */
  | { kind: 'offline'; since: number; edits: boolean }
  /** `told`: by the server itself, on this socket or an earlier one. `changed`: this page could write before. */
  | { kind: 'read-only'; connected: boolean; told: boolean; changed: boolean; edits: boolean }
  /** `goesOn`: a writer was signed out, who may have been in the middle of a word. */
  | { kind: 'refused'; code: number; edits: boolean; goesOn: boolean }

/** A connected server that acknowledges nothing for this long has a problem that people must see. */
export const PATIENCE_MS = 5_000

/** What is known of the way from the last keystroke to the draft's log. Counts are of one socket. */
export interface Progress {
  readonly socket: 'opening' | 'open' | 'lost' | 'refused'
  readonly closeCode: number
  /** The browser has a network, for all it knows. */
  readonly online: boolean
  /** Since when no server has asked for our edits; an open socket alone is no answer. */
  readonly lostAt: number | null
  /** The server's draft has come, on this socket or an earlier one: until then the page shows an empty one. */
  readonly shown: boolean
  /** What the server said last; before it has said anything, what the story's API answer said. */
  readonly readOnly: boolean
  /** What this page writes comes in as suggestions only; until the server speaks, what the story's API answer said. */
  readonly onlySuggests: boolean
  /** The server has said what this page may. */
  readonly told: boolean
  /** Read-only, and it was not before. */
  readonly changed: boolean
  /** This socket has carried our answer to the server's step 1, so it carries every older edit too. */
  readonly answered: boolean
  readonly sent: number
  readonly committed: number
  /** The server says that its database stalls: edits reach the others, but are not saved. */
  readonly stalled: boolean
  /** The server says that its own disk refuses: what is not saved is only in its memory. */
  readonly unkept: boolean
  /** The server says that it does not reach the other nodes. */
  readonly apart: boolean
  /** The server says that the draft is at its maximum, or that something of this socket did not fit. */
  readonly full: boolean
  /** The draft's position in the newest ack of this socket. */
  readonly seq: number | null
  /** Some edit has not been handed to the open socket, or was on a socket that closed too early. */
  readonly loose: boolean
  /** Since when the oldest unacknowledged frame waits, or the last ack that left some waiting. */
  readonly waitingSince: number | null
}

export interface AckSeen {
  type: 'ack'
  committed: number
  seq: number
  stalled: boolean
  apart: boolean
  readOnly: boolean
  full: boolean
  unkept: boolean
  onlySuggests: boolean
  at: number
}

export type Happening =
  | { type: 'network'; online: boolean }
  | { type: 'opening' }
  | { type: 'open' }
  | { type: 'shown' }
  | { type: 'edit' }
  | { type: 'sent'; frame: 'step2' | 'update'; at: number }
  | AckSeen
  | { type: 'lost'; at: number }
  | { type: 'refused'; code: number }

/** `goesOnAt`: when it took over the draft, and words that are not saved, from a page’s connection before; else null. */
export function newProgress({
  readOnly,
  onlySuggests = false,
  online,
  goesOnAt = null,
}: {
  readOnly: boolean
  onlySuggests?: boolean
  online: boolean
  goesOnAt?: number | null
}): Progress {
  const goesOn = goesOnAt !== null
  const begun = {
    socket: 'opening',
    closeCode: 0,
    lostAt: goesOnAt,
    told: false,
    changed: false,
  } as const
  return { ...NOTHING, ...begun, shown: goesOn, readOnly, onlySuggests, online, loose: goesOn }
}

const NOTHING = {
  answered: false,
  sent: 0,
  committed: 0,
  stalled: false,
  apart: false,
  full: false,
  unkept: false,
  seq: null,
  waitingSince: null,
} as const

export function after(progress: Progress, happening: Happening): Progress {
  switch (happening.type) {
    case 'network':
      return { ...progress, online: happening.online }
    case 'opening':
      // A second try after a loss stays "reconnecting" until it succeeds: no flicker every two seconds.
      return progress.socket === 'lost' ? progress : { ...progress, socket: 'opening' }
    case 'open':
      return { ...progress, ...NOTHING, socket: 'open' }
    case 'shown':
      return { ...progress, shown: true }
    case 'edit':
      return afterEdit(progress)
    case 'sent':
      return afterSent(progress, happening.frame, happening.at)
    case 'ack':
      return afterAck(progress, happening)
    case 'lost':
      return { ...ended(progress), socket: 'lost', lostAt: progress.lostAt ?? happening.at }
    case 'refused':
      return { ...ended(progress), socket: 'refused', lostAt: null, closeCode: happening.code }
  }
}

function ended(progress: Progress): Progress {
  return { ...progress, ...NOTHING, loose: hasUnsaved(progress) }
}

/** The page of a mere reader changes nothing that anybody would miss. */
function afterEdit(progress: Progress): Progress {
  return progress.readOnly && !progress.changed ? progress : { ...progress, loose: true }
}

function afterSent(progress: Progress, frame: 'step2' | 'update', at: number): Progress {
  if (progress.socket !== 'open') return progress
  const sent = {
    ...progress,
    sent: progress.sent + 1,
    waitingSince: progress.waitingSince ?? at,
  }
  // An update frame holds one edit; only an answered socket holds all the older ones as well.
  if (frame === 'update') return { ...sent, loose: progress.loose && !progress.answered }
  // The server asks only those who may write for what it lacks.
  const asked = { answered: true, told: true, readOnly: false, changed: false }
  return { ...sent, ...asked, lostAt: null, loose: false }
}

function afterAck(progress: Progress, ack: AckSeen): Progress {
  if (progress.socket !== 'open' || ack.committed < progress.committed) return progress
  const { committed, seq, stalled, apart, readOnly, full, unkept, onlySuggests } = ack
  return {
    ...progress,
    committed,
    seq,
    stalled,
    apart,
    readOnly,
    told: true,
    full,
    unkept,
    onlySuggests,
    answered: progress.answered && !readOnly,
    changed: readOnly && (progress.changed || !progress.readOnly),
    waitingSince: committed >= progress.sent ? null : ack.at,
  }
}

/**
 * An update goes out only where step 2 went before: until then the server has not said that this
 * socket may write, and step 2 will hold the edit. A reader's edit would get the socket closed.
 */
export function maySend(progress: Progress, frame: 'step2' | 'update'): boolean {
  return frame === 'step2' || progress.answered
}

/** True while leaving the page could cost somebody an edit that is only here. */
export function hasUnsaved(progress: Progress): boolean {
  return progress.loose || progress.sent > progress.committed
}

/** The server has all that is here. Until it has been answered, nothing is known of what earlier pages left on this device. */
export function isAllSaved(progress: Progress): boolean {
  return (progress.answered || progress.readOnly) && !hasUnsaved(progress)
}

/** The server that this page talks to does not hear the others at once. Saving is as good as ever. */
export function isApart(progress: Progress): boolean {
  return progress.socket === 'open' && progress.apart
}

/** What is not saved yet would not survive the server's process. */
export function isUnkept(progress: Progress): boolean {
  return progress.socket === 'open' && progress.unkept
}

/** The server says that the draft is at its maximum. */
export function isFull(progress: Progress): boolean {
  return progress.socket === 'open' && progress.full
}

/** True while the page takes what is typed. */
export function mayEdit(state: SaveState): boolean {
  if (state.kind === 'refused') return state.goesOn
  return state.kind !== 'connecting' && state.kind !== 'read-only'
}

/** No server answers. */
export function isAway(state: SaveState): boolean {
  if (state.kind === 'read-only') return !state.connected
  return state.kind === 'reconnecting' || state.kind === 'offline'
}

export function saveState(progress: Progress, now: number): SaveState {
  const { socket, closeCode, readOnly, told, changed, lostAt, seq, online } = progress
  const edits = hasUnsaved(progress)
  if (socket === 'refused')
    return {
      kind: 'refused',
      code: closeCode,
      edits,
      goesOn: closeCode === CLOSE.notSignedIn && !readOnly,
    }
  if (readOnly) return { kind: 'read-only', connected: seq !== null, told, changed, edits }
  if (lostAt !== null) return { kind: online ? 'reconnecting' : 'offline', since: lostAt, edits }
  return socket === 'open' ? openState(progress, now) : { kind: 'connecting' }
}

function openState(progress: Progress, now: number): SaveState {
  const { shown, answered, seq, waitingSince, stalled, full } = progress
  // What is typed now would stand beside what the draft holds.
  if (!shown) return { kind: 'connecting' }
  if (stalled) return { kind: 'paused' }
  if (full && hasUnsaved(progress)) return { kind: 'no-room' }
  const late = waitingSince !== null && now - waitingSince >= PATIENCE_MS
  if (late) return { kind: 'not-saved-yet' }
  if (hasUnsaved(progress)) return { kind: 'saving' }
  return answered && seq !== null ? { kind: 'saved', seq } : { kind: 'connecting' }
}

/** When `saveState` will say something else although nothing happens. */
export function changesBy(progress: Progress): number | null {
  if (progress.socket !== 'open' || progress.waitingSince === null) return null
  return progress.waitingSince + PATIENCE_MS
}
