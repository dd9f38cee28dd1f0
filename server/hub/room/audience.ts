import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import type { RoomState } from '../../../shared/protocol/frames.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import { mergeUpdates } from '../../log/merge-updates.ts'
import { updateFrame } from '../frames.ts'
import { Pace } from './pace.ts'
import type { Session } from './session.ts'
import { standing } from './standing.ts'

/** How often those who type on and those who only look are told how far the draft is saved. */
export const SAVED_NEWS_MS = 1_000
type State = RoomState

interface Shown {
  data: Uint8Array
  /** What an editor must know of to keep what it brings. */
  schema: number
}

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
  #schema: number
  #emptySince: number
  #savedNews: Timer | null = null
  /** The newest seq of this room's own updates, which rows of another node may still part from the document's. */
  #committedTo = 0
  readonly #pace = new Pace()

  constructor(deps: {
    clock: Clock
    /** What the draft needs so far. */
    schema: number
    news: () => { seq: number; state: State }
  }) {
    this.#clock = deps.clock
    this.#schema = deps.schema
    this.#news = deps.news
    this.#emptySince = deps.clock.elapsed()
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  /** The version that an editor must have to keep all that these are shown. */
  get schema(): number {
    return this.#schema
  }

  /** Somebody wrote something; for how many milliseconds that should gather with what others write. */
  gathers(): number {
    return this.#pace.gathers(this.#sessions.size, this.#clock.elapsed())
  }

  /** The seq that holds everything committed that these were shown. */
  get savedTo(): number {
    return this.#told().seq
  }

  emptyFor(now: number): number {
    return this.#sessions.size > 0 ? 0 : now - this.#emptySince
  }

  /** Closes the session instead if its editor would destroy what the draft holds. */
  add(session: Session): void {
    if (standing(session.schema, this.#schema) === 'waits') return sendAway(session)
    this.#sessions.add(session)
  }

  remove(session: Session): void {
    this.#sessions.delete(session)
    this.#emptySince = this.#clock.elapsed()
  }

  /** Before it is shown what needs `schema`: cuts whoever would destroy that. A program comes back to read. */
  require(schema: number): void {
    if (schema <= this.#schema) return
    this.#schema = schema
    for (const session of this.#sessions) {
      const now = standing(session.schema, schema)
      if (now === 'writes' || (now === 'reads' && !session.mayWrite)) continue
      this.tell([session])
      if (now === 'waits') sendAway(session)
      else
        session.close(CLOSE.draining, 'the draft holds what this program may not know: reconnect')
    }
  }

  /** One frame for all updates; an only author has seen them. */
  show(updates: readonly Shown[], author: Session | null): void {
    this.require(Math.max(...updates.map(({ schema }) => schema)))
    this.broadcast(updateFrame(mergeUpdates(updates.map(({ data }) => data))), author)
  }

  broadcast(frame: Uint8Array, except: Session | null): void {
    const since = this.#clock.elapsed()
    for (const session of this.#sessions) if (session !== except) session.send(frame)
    this.#pace.sent(this.#sessions.size, this.#clock.elapsed() - since)
  }

  /** Who is here, to those who may know. */
  introduce(frame: Uint8Array): void {
    for (const session of this.#sessions) if (!session.isGuest) session.send(frame)
  }

  /** `frames` are committed, in this order; `last` is the seq of the newest of them. */
  acknowledge(frames: readonly Settled[], last: number): void {
    this.#committedTo = Math.max(this.#committedTo, last)
    const { seq, state } = this.#told()
    const now = this.#clock.elapsed()
    for (const { session, kind, whole } of frames) session.count(kind, whole)
    for (const session of new Set(frames.map((frame) => frame.session)))
      if (session.mayHearNow(now)) session.acknowledge(seq, state)
    this.tellSoon()
  }

  /** Within a second everybody hears how far the draft is saved. */
  tellSoon(): void {
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

function sendAway(session: Session) {
  session.close(CLOSE.overloaded, 'the draft is newer than this node: try again later')
}
