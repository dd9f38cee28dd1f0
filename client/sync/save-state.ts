/**
 * What this browser may say about its last keystroke. "Saved" is only ever said when the server has
 * acknowledged, on the socket that is open now, every update frame that this browser sent on it.
 */
export type SaveState =
  | { kind: 'connecting' }
  | { kind: 'saved'; seq: number }
  | { kind: 'saving' }
  | { kind: 'not-saved-yet' }
  | { kind: 'offline'; edits: boolean }
  | { kind: 'read-only'; connected: boolean }
  | { kind: 'refused'; code: number; edits: boolean }

/** A connected server that acknowledges nothing for this long has a problem that people must see. */
export const PATIENCE_MS = 5_000

/** What is known of the way from the last keystroke to the draft's log. Counts are of one socket. */
export interface Delivery {
  readonly socket: 'opening' | 'open' | 'lost' | 'refused'
  readonly readOnly: boolean
  readonly closeCode: number
  /** This socket has carried our answer to the server's step 1, so it carries every older edit too. */
  readonly answered: boolean
  readonly sent: number
  readonly committed: number
  /** The server says that its database stalls: edits reach the others, but are not saved. */
  readonly stalled: boolean
  /** The draft's position in the newest ack of this socket. */
  readonly seq: number | null
  /** Some edit has not been handed to the open socket, or was on a socket that closed too early. */
  readonly loose: boolean
  /** Since when the oldest unacknowledged frame waits, or the last ack that left some waiting. */
  readonly waitingSince: number | null
}

export type Happening =
  | { type: 'opening' }
  | { type: 'open' }
  | { type: 'edit'; at: number }
  | { type: 'sent'; frame: 'step2' | 'update'; at: number }
  | { type: 'ack'; committed: number; seq: number; stalled: boolean; at: number }
  | { type: 'lost' }
  | { type: 'refused'; code: number }

export function newDelivery(options: { readOnly: boolean }): Delivery {
  return { socket: 'opening', readOnly: options.readOnly, closeCode: 0, loose: false, ...NOTHING }
}

const NOTHING = {
  answered: false,
  sent: 0,
  committed: 0,
  stalled: false,
  seq: null,
  waitingSince: null,
} as const

export function after(delivery: Delivery, happening: Happening): Delivery {
  switch (happening.type) {
    case 'opening':
      // A second try after a loss stays "offline" until it succeeds: no flicker every two seconds.
      return delivery.socket === 'lost' ? delivery : { ...delivery, socket: 'opening' }
    case 'open':
      return { ...delivery, ...NOTHING, socket: 'open' }
    case 'edit':
      return { ...delivery, loose: true }
    case 'sent':
      return afterSent(delivery, happening.frame, happening.at)
    case 'ack':
      return afterAck(delivery, happening)
    case 'lost':
      return { ...delivery, ...NOTHING, socket: 'lost', loose: hasUnsaved(delivery) }
    case 'refused':
      return {
        ...delivery,
        ...NOTHING,
        socket: 'refused',
        closeCode: happening.code,
        loose: hasUnsaved(delivery),
      }
  }
}

function afterSent(delivery: Delivery, frame: 'step2' | 'update', at: number): Delivery {
  if (delivery.socket !== 'open') return delivery
  const answered = delivery.answered || frame === 'step2'
  return {
    ...delivery,
    answered,
    sent: delivery.sent + 1,
    // An update frame holds one edit; only an answered socket holds all the older ones as well.
    loose: answered ? false : delivery.loose,
    waitingSince: delivery.waitingSince ?? at,
  }
}

function afterAck(delivery: Delivery, ack: Extract<Happening, { type: 'ack' }>) {
  if (delivery.socket !== 'open' || ack.committed < delivery.committed) return delivery
  const caughtUp = ack.committed >= delivery.sent
  return {
    ...delivery,
    committed: ack.committed,
    stalled: ack.stalled,
    seq: ack.seq,
    waitingSince: caughtUp ? null : ack.at,
  }
}

/** True while leaving the page could cost somebody an edit that is only here. */
export function hasUnsaved(delivery: Delivery): boolean {
  return delivery.loose || (delivery.sent > delivery.committed && !delivery.readOnly)
}

export function saveState(delivery: Delivery, now: number): SaveState {
  switch (delivery.socket) {
    case 'refused':
      return { kind: 'refused', code: delivery.closeCode, edits: delivery.loose }
    case 'opening':
      return delivery.readOnly ? { kind: 'read-only', connected: false } : { kind: 'connecting' }
    case 'lost':
      return delivery.readOnly
        ? { kind: 'read-only', connected: false }
        : { kind: 'offline', edits: delivery.loose }
    case 'open':
      return delivery.readOnly ? { kind: 'read-only', connected: true } : openState(delivery, now)
  }
}

function openState(delivery: Delivery, now: number): SaveState {
  const { answered, seq, waitingSince } = delivery
  const late = waitingSince !== null && now - waitingSince >= PATIENCE_MS
  if (late || delivery.stalled) return { kind: 'not-saved-yet' }
  if (hasUnsaved(delivery)) return { kind: 'saving' }
  return answered && seq !== null ? { kind: 'saved', seq } : { kind: 'connecting' }
}

/** When `saveState` will say something else although nothing happens. */
export function changesBy(delivery: Delivery): number | null {
  if (delivery.socket !== 'open' || delivery.waitingSince === null) return null
  return delivery.waitingSince + PATIENCE_MS
}
