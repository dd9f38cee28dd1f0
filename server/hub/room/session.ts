import { sum, type DraftSize } from '../../../shared/document/draft-size.ts'
import type { Person } from '../../../shared/model/person.ts'
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts'
import { draftStateBits, type Ack, type RoomState } from '../../../shared/protocol/frames.ts'
import type { Clock } from '../../kernel/clock.ts'
import { TokenBucket } from '../../kernel/token-bucket.ts'
import { FrameCount } from './frame-count.ts'
import { CLOSED, WHOLE, type State } from './session-state.ts'
import { ackFrame, foreignFrame, KEEP_ALIVE, step1Frame } from '../frames.ts'

/** What the hub sees of a socket; `door/socket.ts` makes one of a WebSocket, a test makes one in memory. */
export interface Socket {
  readonly bufferedBytes: number
  send(frame: Uint8Array): void
  close(code: CloseCode, reason: string): void
}

/**
 * How somebody goes: they said so, or were told why; or they will be back, for all that is known; or they have not answered
 * for so long that they would be back if they could.
 */
export type Parting = 'said' | 'lost' | 'silent'

/** Most bytes that may wait for one slow socket. */
export const MOST_BUFFERED_BYTES = 4 * 1024 * 1024
const KEEP_ALIVE_MS = 15_000
/** How many acks a socket may get at once, and how many a second in the long run. */
const ACKS = { most: 8, perSecond: 0.5 }
/** What a socket may send: so much a second in the long run, five times that at once. */
const FRAMES = { most: 1_500, perSecond: 300 }
const BYTES = { most: 20 * 1024 * 1024, perSecond: 4 * 1024 * 1024 }
/** Structs and ranges of deletions: a long paste and its undo at once. */
const PARTS = { most: 200_000, perSecond: 10_000 }
/** Of a step 1: more client ids than drafts have. */
const MOST_STATE_VECTOR_BYTES = 256 * 1024
/** Step 1s that are answered: each may take the whole draft. */
const GREETINGS = { most: 8, perSecond: 0.5 }

/** One socket in a room. [HUB3] A socket that falls behind is cut, and nobody waits for it. */
export class Session {
  readonly id: string
  /** As they are called now. */
  user: Person
  readonly mayWrite: boolean
  /** [SUG1] What it writes comes in as suggestions. */
  readonly onlySuggests: boolean
  /** [GUE1] It hears of nobody else who is in the draft. */
  readonly isGuest: boolean
  /** False if it only brings words, and its person is not in the draft. */
  readonly here: boolean
  /** The schema of its editor; null for a program that names none. */
  readonly schema: number | null
  /** Yjs client ids that this socket speaks for in awareness. */
  readonly clients = new Set<number>()
  /** Client ids of others, as it was told. */
  readonly #foreign = new Set<number>()
  /** When something came of it last. */
  heardAt: number
  readonly #socket: Socket
  readonly #clock: Clock
  readonly #acks: boolean
  readonly #limits: boolean
  readonly #frames = new FrameCount()
  readonly #acksLeft: TokenBucket
  readonly #framesLeft: TokenBucket
  readonly #bytesLeft: TokenBucket
  readonly #partsLeft: TokenBucket
  readonly #greetingsLeft: TokenBucket
  /** The newest step 1 that is to be answered when it may be. */
  #asked: Uint8Array | null = null
  #state: State = WHOLE
  #told: Ack
  #sentAt: number
  #askedAt = -Infinity
  #asksLater = false
  /** What may still wait of the draft that greeted this socket, in bytes. */
  #greeting = 0

  constructor(deps: {
    id: string
    user: Person
    mayWrite: boolean
    onlySuggests: boolean
    isGuest: boolean
    here: boolean
    schema: number | null
    acks: boolean
    limits: boolean
    socket: Socket
    clock: Clock
  }) {
    this.id = deps.id
    this.user = deps.user
    this.mayWrite = deps.mayWrite
    this.onlySuggests = deps.onlySuggests
    this.isGuest = deps.isGuest
    this.here = deps.here
    this.schema = deps.schema
    this.heardAt = deps.clock.now()
    this.#socket = deps.socket
    this.#clock = deps.clock
    this.#acks = deps.acks
    this.#limits = deps.limits
    const { mayWrite, onlySuggests } = deps
    const ordinary = { stalled: false, apart: false, full: false, unkept: false, onlySuggests }
    this.#told = { ...ordinary, committed: 0, seq: 0, readOnly: !mayWrite }
    this.#sentAt = deps.clock.elapsed()
    this.#acksLeft = new TokenBucket(ACKS, this.#sentAt)
    this.#framesLeft = new TokenBucket(FRAMES, this.#sentAt)
    this.#bytesLeft = new TokenBucket(BYTES, this.#sentAt)
    this.#partsLeft = new TokenBucket(PARTS, this.#sentAt)
    this.#greetingsLeft = new TokenBucket(GREETINGS, this.#sentAt)
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedBytes
  }

  get closed(): boolean {
    return this.#state.is === 'closed'
  }

  /** The whole draft, for a socket that has come: its bytes don't count as falling behind, once. */
  greet(step2: Uint8Array): void {
    this.send(step2)
    if (this.#greeting === 0) this.#greeting = step2.byteLength
  }

  send(frame: Uint8Array): void {
    if (this.closed) return
    const { bufferedBytes } = this.#socket
    this.#greeting = Math.min(this.#greeting, bufferedBytes)
    if (bufferedBytes - this.#greeting > MOST_BUFFERED_BYTES)
      return this.close(CLOSE.overloaded, 'too slow: reconnect')
    this.#sentAt = this.#clock.elapsed()
    this.#socket.send(frame)
  }

  /** For a client that knows frames of Galley's own. */
  answer(frame: Uint8Array): void {
    if (this.#acks) this.send(frame)
  }

  /** One more update frame of this socket is committed. */
  count(kind: 'step2' | 'update', whole: boolean): void {
    this.#frames.count(kind, whole)
  }

  /** Something of a frame of this socket is not in the draft, which has come to `changes`. True if that is news. */
  leaveOut(changes: number): boolean {
    const lacking = this.#lack()
    // What waits for room may be all that it hangs from.
    if (!lacking || lacking.unplaced || lacking.since === changes) return false
    lacking.since = changes
    return true
  }

  /** [MAX1] It is not stored because the draft has no room for it. */
  refuse(added: DraftSize): void {
    const lacking = this.#lack()
    if (!lacking) return
    lacking.full = true
    lacking.unplaced = lacking.unplaced ? sum(lacking.unplaced, added) : added
  }

  /** Null once it is closed. */
  #lack() {
    if (this.#state.is === 'closed') return null
    this.#frames.leaveOut()
    if (this.#state.is === 'whole')
      this.#state = { is: 'lacking', since: null, unplaced: null, full: false }
    return this.#state
  }

  /** How much waits for room in the draft; what comes meanwhile may hang from it. */
  get unplaced(): DraftSize | null {
    return this.#state.is === 'lacking' ? this.#state.unplaced : null
  }

  /** True once for each state of the draft in which what was missed may be no more. */
  isDue(changes: number): boolean {
    const state = this.#state
    if (state.is !== 'lacking' || state.since === null || state.since >= changes) return false
    state.since = changes
    return true
  }

  /** A whole step 2 of this socket is committed: it brings what was left out, unless it was on its way already. */
  heal(): 'was whole' | 'healed' | 'too early' {
    if (this.#state.is !== 'lacking') return 'was whole'
    if (this.#frames.leftOut) return 'too early'
    this.#state = WHOLE
    return 'healed'
  }

  /** These client ids are others'. Says nothing twice. */
  tellForeign(clients: readonly number[]): void {
    const news = clients.filter((client) => !this.#foreign.has(client))
    if (news.length === 0) return
    for (const client of news) this.#foreign.add(client)
    this.answer(foreignFrame({ clients: news }))
  }

  /** For what the draft at `stateVector` lacks: the answer brings again all that was left out. */
  ask(stateVector: Uint8Array): void {
    this.#frames.asked()
    if (this.#state.is === 'lacking') this.#state.unplaced = null
    this.send(step1Frame(stateVector))
  }

  /** A few acks go out at once; whoever types on hears of the rest about once a second: each costs a frame. */
  mayHearNow(now: number): boolean {
    return this.#acksLeft.take(1, now)
  }

  /** Tells what was counted, and that `seq` holds it. Says nothing twice. */
  acknowledge(seq: number, state: RoomState): void {
    if (!this.#acks) return
    const told = this.#told
    const { committed, leftOut } = this.#frames
    const full = state.full || (leftOut && this.#state.is === 'lacking' && this.#state.full)
    const ack = { ...told, ...state, full, committed, seq: Math.max(told.seq, seq) }
    const same = told.committed === ack.committed && told.seq === ack.seq
    if (same && draftStateBits(told) === draftStateBits(ack)) return
    this.#told = ack
    this.send(ackFrame(ack))
  }

  /** The y-websocket client reconnects after 30 s without a message. */
  keepAlive(now: number): void {
    if (now - this.#sentAt > KEEP_ALIVE_MS) this.send(KEEP_ALIVE)
  }

  /** True at most once a second: when a gap in the draft may be asked about; else `asksNow` says when. */
  mayAsk(now: number): boolean {
    this.#asksLater = now - this.#askedAt < 1_000
    if (!this.#asksLater) this.#askedAt = now
    return !this.#asksLater
  }

  /** True once, if there was something to ask that came too soon. Called about once a second. */
  asksNow(now: number): boolean {
    if (!this.#asksLater) return false
    this.#asksLater = false
    this.#askedAt = now
    return true
  }

  /** False when this socket sends more than any person does. */
  allows(bytes: number, now: number): boolean {
    if (!this.#limits) return true
    return this.#framesLeft.take(1, now) && this.#bytesLeft.take(bytes, now)
  }

  /** The same for what its updates are made of. */
  affords(parts: number): boolean {
    return !this.#limits || this.#partsLeft.take(parts, this.#clock.elapsed())
  }

  /** Null when its step 1 has to wait; only the newest is answered then. */
  greetsNow(stateVector: Uint8Array): Uint8Array | null {
    if (stateVector.byteLength > MOST_STATE_VECTOR_BYTES) {
      this.close(CLOSE.tooBig, 'a state vector of more client ids than drafts have')
      return null
    }
    this.#asked = stateVector
    return this.greetsThen()
  }

  /** The step 1 that waits, if it has waited long enough. Called about once a second. */
  greetsThen(): Uint8Array | null {
    const asked = this.#asked
    if (!asked || (this.#limits && !this.#greetingsLeft.take(1, this.#clock.elapsed()))) return null
    this.#asked = null
    return asked
  }

  close(code: CloseCode, reason: string): void {
    if (this.closed) return
    this.#state = CLOSED
    this.#socket.close(code, reason)
  }

  /** The socket is gone by itself. */
  gone(): void {
    this.#state = CLOSED
  }
}
