import type { DraftSchema } from '../../../shared/document/schema.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { CHANNELS, type Bus, type Handler, type Unsubscribe } from '../../bus/bus.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { Committer, Handed } from '../../log/committer.ts'
import type { OpenedDraft } from '../../log/opening.ts'
import {
  NOBODY,
  type Committed,
  type DraftAt,
  type Tail,
  type UpdateLog,
} from '../../log/update-log.ts'
import { writeDraftNews } from '../draft-news.ts'
import { barrierFrame, readFrame } from '../frames.ts'
import { RoomAudience } from './audience.ts'
import { RoomAwareness } from './awareness.ts'
import { Carrying } from './carrying.ts'
import { Claims } from './claims.ts'
import { RoomDraft } from './draft.ts'
import { RoomEdits } from './edits.ts'
import { RoomFollower } from './follower.ts'
import { LeftOut } from './left-out.ts'
import type { Session } from './session.ts'
import type { Turns } from '../turns.ts'

export interface RoomDeps {
  log: UpdateLog
  turns: Turns
  committer: Pick<Committer, 'full' | 'saving'>
  bus: Bus
  clock: Clock
  logger: Logger
  node: string
  /** What drafts may hold, as far as this node knows. */
  schema: DraftSchema
  /** However long it is, others have their turn. */
  opened: (draft: DraftAt) => Promise<OpenedDraft>
  /** Called after each commit of this room's updates. */
  committed: (storyId: string, tail: Tail) => void
  /** Brings what stands in `meta` for a field of its own into that field. */
  carryOver: (storyId: string) => Promise<unknown>
  /** Somebody's device has answered with all that it had. */
  brought: (session: Session) => void
  /** Somebody brought what had got lost on its way. */
  healed: () => void
  /** The room can't go on; its sockets are closed and come back to a new one. */
  failed: (room: Room) => void
}

/**
 * A draft that is open on this node: its sessions, and what they say. What they write goes its way in `RoomEdits`; what
 * other nodes commit comes in by `RoomFollower`.
 */
export class Room {
  readonly storyId: string
  readonly #deps: RoomDeps
  readonly #draft: RoomDraft
  /** Of this draft's channel; it need not hear what this room tells. */
  readonly #hear: Handler
  readonly #follower: RoomFollower
  readonly #audience: RoomAudience
  readonly #awareness: RoomAwareness
  readonly #leftOut: LeftOut
  readonly #edits: RoomEdits
  readonly #carrying: Carrying
  readonly #claims: Claims
  #unsubscribe: Unsubscribe[] = []
  #apart: boolean

  /** [HUB8] Subscribes, then loads, then replays what came meanwhile. Null when there is no such draft. */
  static async open(storyId: string, deps: RoomDeps): Promise<Room | null> {
    const early: unknown[] = []
    let room: Room | null = null
    const hear = (message: unknown) => {
      if (room) room.#follower.hear(message)
      else early.push(message)
    }
    const unsubscribe = await deps.bus.subscribe(CHANNELS.draft(storyId), hear)
    try {
      const draft = await deps.log.load(storyId)
      if (!draft) {
        unsubscribe()
        return null
      }
      const owners = await deps.log.clients(storyId)
      const { seq, schema } = draft
      const now = () => deps.clock.elapsed()
      const loaded = new RoomDraft(await deps.opened(draft), owners, { now, schema: deps.schema })
      room = new Room(storyId, deps, { draft: loaded, seq, schema, hear })
      for (const message of early) room.#follower.hear(message)
      if (loaded.awaitsCarryOver) room.#carrying.ask()
      return await room.#meetOtherNodes(unsubscribe)
    } catch (cause) {
      unsubscribe()
      throw cause
    }
  }

  private constructor(
    storyId: string,
    deps: RoomDeps,
    loaded: { draft: RoomDraft; seq: number; schema: number; hear: Handler },
  ) {
    this.storyId = storyId
    this.#deps = deps
    this.#draft = loaded.draft
    this.#hear = loaded.hear
    this.#apart = !deps.bus.connected
    this.#carrying = new Carrying({ ...deps, storyId })
    this.#claims = new Claims({ ...deps, storyId })
    this.#audience = new RoomAudience({
      clock: deps.clock,
      schema: loaded.schema,
      news: () => ({ seq: this.#follower.last, state: this.#state() }),
    })
    this.#awareness = new RoomAwareness({
      node: deps.node,
      clock: deps.clock,
      broadcast: (frame) => this.#audience.introduce(frame),
      tell: (message) => deps.bus.tell(CHANNELS.awareness(storyId), this.#hearAwareness, message),
      claim: (client, userId, by) => this.#claim(client, userId, by),
    })
    this.#leftOut = new LeftOut({
      ...deps,
      storyId,
      draft: this.#draft,
      audience: this.#audience,
      catchUp: () => void this.#follower.catchUp(), // it never rejects
    })
    this.#follower = new RoomFollower({
      ...deps,
      storyId,
      from: loaded.seq,
      draft: this.#draft,
      audience: this.#audience,
      leftOut: this.#leftOut,
    })
    this.#edits = new RoomEdits({
      ...deps,
      storyId,
      draft: this.#draft,
      audience: this.#audience,
      leftOut: this.#leftOut,
      committed: (at, updates) => this.#committed(at, updates),
      fail: (error) => this.#fail(error),
    })
  }

  #state() {
    const { paused, unkept } = this.#deps.committer.saving
    return { stalled: paused, unkept, apart: this.#apart, full: this.#draft.full }
  }

  async #meetOtherNodes(draft: Unsubscribe): Promise<this> {
    const channel = CHANNELS.awareness(this.storyId)
    this.#unsubscribe = [draft, await this.#deps.bus.subscribe(channel, this.#hearAwareness)]
    this.#awareness.ask()
    return this
  }

  readonly #hearAwareness = (message: unknown) => this.#awareness.receiveRemote(message)

  /** The version that an editor must have to keep all that is in the draft. */
  get schema(): number {
    return this.#audience.schema
  }

  get sessions(): ReadonlySet<Session> {
    return this.#audience.sessions
  }

  /** Nothing waits to be committed. */
  get clean(): boolean {
    return this.#edits.clean
  }

  emptyFor(now: number): number {
    return this.#audience.emptyFor(now)
  }

  facts(): ReturnType<RoomDraft['facts']> {
    return this.#draft.facts()
  }

  join(session: Session): void {
    this.#audience.add(session)
    if (session.closed) return
    // Before they bring what they have written meanwhile: then they say themselves that it is suggested.
    if (session.onlySuggests) this.#audience.tell([session])
    if (session.mayWrite) this.#leftOut.ask(session)
    const everybody = session.isGuest ? null : this.#awareness.everybody()
    if (everybody) session.send(everybody)
    session.answer(barrierFrame({ id: 0, seq: this.#follower.last }))
  }

  readonly renamed = (session: Session): void => this.#awareness.renamed(session)

  leave(session: Session): void {
    this.#audience.remove(session)
    this.#awareness.leave(session)
  }

  /** One message of a socket. A bad one closes that socket, and nothing of it stays [HUB6]. */
  receive(session: Session, bytes: Uint8Array): void {
    if (session.closed) return
    if (!session.allows(bytes.byteLength, this.#deps.clock.elapsed()))
      return session.close(CLOSE.overloaded, 'too many messages: slow down')
    const frame = readFrame(bytes)
    switch (frame.type) {
      case 'step1':
        return this.#greet(session, session.greetsNow(frame.stateVector))
      case 'step2':
      case 'update':
        this.#edits.take({ session, data: frame.update, kind: frame.type })
        if (frame.type === 'step2' && !session.closed) this.#deps.brought(session)
        return
      case 'barrier':
        return this.#edits.answerLater({ session, id: frame.id })
      case 'awareness':
        return this.#awareness.receive(session, frame.payload)
      case 'query-awareness':
        return session.isGuest ? undefined : this.#awareness.askedBy(session)
      case 'bad':
        return session.close(CLOSE.badFrame, frame.reason)
    }
  }

  #greet(session: Session, stateVector: Uint8Array | null) {
    if (!stateVector) return
    try {
      session.greet(this.#draft.step2(stateVector))
    } catch {
      return session.close(CLOSE.badFrame, 'bad state vector')
    }
    this.#audience.tell([session])
  }

  #committed(at: Committed, updates: Handed['updates']) {
    const rows = this.#follower.wrote(at.from, updates)
    this.#deps.bus.tell(CHANNELS.draft(this.storyId), this.#hear, () => writeDraftNews(at, rows))
    this.#deps.committed(this.storyId, at.tail)
  }

  /** How saving stands, to everybody or to one. */
  tell(session?: Session): void {
    this.#audience.tell(session && [session])
  }

  /** Somebody says that the log reaches to `seq`. */
  notice(seq: number): void {
    this.#follower.notice(seq)
  }

  #claim(client: number, userId: string, by: Session | null): boolean {
    const isTheirs = this.#draft.claim(client, userId)
    if (by?.mayWrite && this.#draft.isNewClaim(client, userId)) this.#claims.add(client, userId)
    return isTheirs
  }

  tick(now: number): void {
    if (this.#draft.awaitsCarryOver) this.#carrying.ask()
    this.#awareness.tick(now)
    if (this.#draft.teller !== null) this.#claims.add(this.#draft.teller, NOBODY)
    this.#claims.tick()
    this.#audience.keepAlive(now)
    this.#draft.tick()
    this.#leftOut.tick(now)
    for (const session of this.#audience.sessions) this.#greet(session, session.greetsThen())
    if (this.#apart !== this.#deps.bus.connected) return
    this.#apart = !this.#deps.bus.connected
    this.#audience.tell()
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#follower.close()
    this.#awareness.close()
    this.#audience.close()
    this.#draft.destroy()
  }

  #fail(error: unknown) {
    this.#deps.logger.error({ storyId: this.storyId, error: String(error) }, 'hub: a room failed')
    for (const session of this.#audience.sessions) session.close(CLOSE.overloaded, 'reconnect')
    this.#deps.failed(this)
  }
}
