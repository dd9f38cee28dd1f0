import type { DraftState } from '../../shared/protocol/frames.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Session } from './session.ts'

/** How often those who type on and those who only look are told how far the draft is saved. */
export const SAVED_NEWS_MS = 1_000
/** A frame costs about 11 us of system call for each socket: a broadcast may take an eighth of the time. */
const WINDOW_MS_PER_SESSION = 0.08
const MOST_WINDOW_MS = 16

type State = Omit<DraftState, 'readOnly'>

/** A frame with an update. */
interface Settled {
  session: Session
  kind: 'step2' | 'update'
  /** Nothing of it was left out. */
  whole: boolean
}

/** The sessions of a room, and what they are told. */
export class RoomAudience {
  readonly #clock: Clock
  /** How far the draft is saved, and what is out of the ordinary. */
  readonly #news: () => { seq: number; state: State }
  readonly #sessions = new Set<Session>()
  #emptySince: number
  #savedNews: Timer | null = null
  /** The newest seq of this room's own updates, which rows of another node may still part from the document's. */
  #committedTo = 0

  constructor(deps: { clock: Clock; news: () => { seq: number; state: State } }) {
    this.#clock = deps.clock
    this.#news = deps.news
    this.#emptySince = deps.clock.now()
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  /** For how many milliseconds updates are worth gathering before they go to everybody. */
  get window(): number {
    return Math.min(MOST_WINDOW_MS, this.#sessions.size * WINDOW_MS_PER_SESSION)
  }

  emptyFor(now: number): number {
    return this.#sessions.size > 0 ? 0 : now - this.#emptySince
  }

  add(session: Session): void {
    this.#sessions.add(session)
  }

  remove(session: Session): void {
    this.#sessions.delete(session)
    this.#emptySince = this.#clock.now()
  }

  broadcast(frame: Uint8Array, except: Session | null): void {
    for (const session of this.#sessions) if (session !== except) session.send(frame)
  }

  /** `frames` are committed, in this order; `last` is the seq of the newest of them. */
  acknowledge(frames: readonly Settled[], last: number): void {
    this.#committedTo = Math.max(this.#committedTo, last)
    const { seq, state } = this.#told()
    const now = this.#clock.now()
    for (const { session, kind, whole } of frames) session.count(kind, whole)
    for (const session of new Set(frames.map((frame) => frame.session)))
      if (session.mayHearNow(now)) session.acknowledge(seq, state)
    this.#savedNews ??= this.#clock.after(SAVED_NEWS_MS, () => {
      this.#savedNews = null
      this.tell()
    })
  }

  /** Tells them, or everybody, how far the draft is saved, if they have not heard it yet. */
  tell(sessions: Iterable<Session> = this.#sessions): void {
    const { seq, state } = this.#told()
    for (const session of sessions) session.acknowledge(seq, state)
  }

  keepAlive(now: number): void {
    for (const session of this.#sessions) session.keepAlive(now)
  }

  close(): void {
    this.#savedNews?.cancel()
  }

  /** An ack's seq holds all that it counts. */
  #told(): { seq: number; state: State } {
    const { seq, state } = this.#news()
    return { seq: Math.max(seq, this.#committedTo), state }
  }
}
