import type { DraftState } from '../../shared/protocol/frames.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Session } from './session.ts'

/** How often people who only look are told how far the draft is saved. */
const SAVED_NEWS_MS = 250

type State = Omit<DraftState, 'readOnly'>

/** The sessions of a room, and what they are told. */
export class RoomAudience {
  readonly #clock: Clock
  /** How far the draft is saved, and what is out of the ordinary. */
  readonly #news: () => { seq: number; state: State }
  readonly #sessions = new Set<Session>()
  #emptySince: number
  #savedNews: Timer | null = null

  constructor(deps: { clock: Clock; news: () => { seq: number; state: State } }) {
    this.#clock = deps.clock
    this.#news = deps.news
    this.#emptySince = deps.clock.now()
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
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

  /** Somebody has come, and has the document. */
  greet(session: Session): void {
    const { seq, state } = this.#news()
    session.acknowledge(0, seq, state)
  }

  /** `authors`: whose frames are committed, once for each frame. `last` is the seq of the newest of them. */
  acknowledge(authors: readonly Session[], last: number): void {
    const { seq, state } = this.#news()
    const counts = new Map<Session, number>()
    for (const session of authors) counts.set(session, (counts.get(session) ?? 0) + 1)
    for (const [session, frames] of counts) session.acknowledge(frames, Math.max(seq, last), state)
    this.#savedNews ??= this.#clock.after(SAVED_NEWS_MS, () => {
      this.#savedNews = null
      this.tell()
    })
  }

  /** Tells everybody what they have not heard yet. */
  tell(): void {
    const { seq, state } = this.#news()
    for (const session of this.#sessions) session.acknowledge(0, seq, state)
  }

  keepAlive(now: number): void {
    for (const session of this.#sessions) session.keepAlive(now)
  }

  close(): void {
    this.#savedNews?.cancel()
  }
}
