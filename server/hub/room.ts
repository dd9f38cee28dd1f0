import type { DraftSize } from '../../shared/document/draft-size.ts'
import type { DraftSchema } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { CHANNELS, type Bus, type Handler, type Unsubscribe } from '../bus/bus.ts'
import { Follower } from '../bus/follow.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { GroupCommit } from '../log/group-commit.ts'
import type { Committed, LoggedUpdate, Tail, UpdateLog } from '../log/update-log.ts'
import { mergeUpdates, readDraftNews, writeDraftNews } from './draft-news.ts'
import { KEEP_ALIVE, readFrame, updateFrame } from './hub-frames.ts'
import { RoomAudience } from './room-audience.ts'
import { RoomAwareness } from './room-awareness.ts'
import { RoomDraft } from './room-draft.ts'
import { takeIn } from './intake.ts'
import { RoomWriter, type Entry } from './room-writer.ts'
import type { Session } from './session.ts'

export interface RoomDeps {
  log: UpdateLog
  commits: GroupCommit
  bus: Bus
  clock: Clock
  logger: Logger
  node: string
  /** What drafts may hold, as far as this node knows. */
  schema: DraftSchema
  /** Called after each commit of this room's updates. */
  committed: (storyId: string, tail: Tail) => void
  /** A draft that waited for a lost frame has it now. */
  healed: () => void
  /** The room can't go on; its sockets are closed and come back to a new one. */
  failed: (room: Room) => void
}

type Row = LoggedUpdate & { entry?: Entry | undefined }

/**
 * A draft that is open on this node: what its sessions send goes to the writer, what is committed here or
 * elsewhere comes back through a follower, in seq order [HUB2], and goes to the audience.
 */
export class Room {
  readonly storyId: string
  readonly #deps: RoomDeps
  readonly #draft: RoomDraft
  /** Of this draft's channel; it need not hear what this room tells. */
  readonly #hear: Handler
  readonly #writer: RoomWriter
  readonly #follower: Follower<Row>
  readonly #audience: RoomAudience
  readonly #awareness: RoomAwareness
  #joining: { session: Session; stateVector: Uint8Array }[] = []
  /** Sessions that deleted what is not here, and how far the draft had come then. */
  readonly #ahead = new Map<Session, number>()
  readonly #learning = new SingleRun(() => this.#learnOwners())
  #unsubscribe: Unsubscribe[] = []
  #apart: boolean

  /** [HUB8] Subscribes, then loads, then replays what came meanwhile. Null when there is no such draft. */
  static async open(storyId: string, deps: RoomDeps): Promise<Room | null> {
    const early: unknown[] = []
    let room: Room | null = null
    const hear = (message: unknown) => {
      if (room) room.#follower.offer(readDraftNews(message))
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
      const loaded = new RoomDraft(draft, owners, () => deps.clock.elapsed())
      room = new Room(storyId, deps, { draft: loaded, seq, schema, hear })
      for (const message of early) room.#follower.offer(readDraftNews(message))
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
    this.#follower = new Follower<Row>({
      source: { readAfter: (seq) => deps.log.readAfter(storyId, seq) },
      from: loaded.seq,
      apply: (rows) => this.#apply(rows),
      logger: deps.logger,
    })
    this.#audience = new RoomAudience({
      clock: deps.clock,
      schema: loaded.schema,
      news: () => ({
        seq: this.#follower.last,
        state: {
          stalled: deps.commits.stalled,
          apart: this.#apart,
          full: this.#draft.full,
        },
      }),
    })
    this.#awareness = new RoomAwareness({
      node: deps.node,
      clock: deps.clock,
      broadcast: (frame) => this.#audience.broadcast(frame, null),
      tell: (message) => deps.bus.tell(CHANNELS.awareness(storyId), this.#hearAwareness, message),
      claim: (client, userId) => this.#draft.claim(client, userId),
    })
    this.#writer = this.#openWriter()
  }

  #openWriter(): RoomWriter {
    const { log, commits, clock } = this.#deps
    return new RoomWriter({
      storyId: this.storyId,
      draft: this.#draft,
      log,
      commits,
      clock,
      pace: () => this.#audience.pace,
      seq: () => this.#follower.last,
      settle: (entries, committed) => this.#settle(entries, committed),
      showUnsaved: (entries) =>
        this.#show(entries.map((entry) => ({ data: entry.data, schema: entry.schema, entry }))),
      acknowledge: (entries, last) => this.#audience.acknowledge(entries, last),
      joining: () => this.#joining.length > 0,
      presentable: () => this.#welcome(),
      healed: () => this.#deps.healed(),
      askAgain: (session) => this.#askAgain(session),
      catchUp: (session) => this.#catchUp(session),
      leftOut: (entry) => this.#leaveOut(entry),
      refuse: (session, code, reason) => session.close(code, reason),
      reloaded: ({ seq, schema }) => {
        this.#audience.require(schema)
        this.#follower.notice(seq)
      },
      fail: (error) => this.#fail(error),
    })
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
    return this.#writer.clean
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
    if (session.mayWrite) this.#ask(session)
    const everybody = this.#awareness.everybody()
    if (everybody) session.send(everybody)
  }

  leave(session: Session): void {
    this.#audience.remove(session)
    this.#ahead.delete(session)
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
        return this.#greet(session, frame.stateVector)
      case 'step2':
      case 'update':
        return this.#take(session, frame.update, frame.type)
      case 'awareness':
        if (!this.#awareness.receive(session, frame.payload))
          session.close(CLOSE.badFrame, 'bad awareness')
        return
      case 'query-awareness':
        return session.send(this.#awareness.everybody() ?? KEEP_ALIVE)
      case 'bad':
        return session.close(CLOSE.badFrame, frame.reason)
    }
  }

  tell(session: Session): void {
    this.#audience.tell([session])
  }

  /** Somebody says that the log reaches to `seq`. */
  notice(seq: number): void {
    this.#follower.notice(seq)
  }

  tick(now: number): void {
    this.#awareness.tick(now)
    this.#audience.keepAlive(now)
    this.#draft.tick()
    for (const session of this.sessions) if (session.asksNow(now)) this.#ask(session)
    for (const [session, seq] of this.#ahead) if (this.#follower.last > seq) this.#askAhead(session)
    this.#askRefused()
    if (this.#apart !== this.#deps.bus.connected) return
    this.#apart = !this.#deps.bus.connected
    this.#audience.tell()
  }

  /** The database stalls, or is back. */
  stallChanged(): void {
    this.#audience.tell()
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#follower.close()
    this.#awareness.close()
    this.#audience.close()
    this.#draft.destroy()
  }

  /** Step 2 for a joining socket: at once, or after the commit that is under way [LOG2]. */
  #greet(session: Session, stateVector: Uint8Array) {
    if (this.#writer.presentable) this.#sendStep2(session, stateVector)
    else this.#joining.push({ session, stateVector })
  }

  #sendStep2(session: Session, stateVector: Uint8Array) {
    try {
      session.greet(this.#draft.step2(stateVector))
    } catch {
      return session.close(CLOSE.badFrame, 'bad state vector')
    }
    this.#audience.tell([session])
  }

  #welcome() {
    const joining = this.#joining
    this.#joining = []
    for (const { session, stateVector } of joining) this.#sendStep2(session, stateVector)
  }

  #take(session: Session, data: Uint8Array, kind: 'step2' | 'update') {
    const intake = takeIn({ session, data, kind }, this.#draft, this.#deps.schema)
    switch (intake.take) {
      case 'nothing':
        return
      case 'refusal':
        return session.close(intake.code, intake.reason)
      case 'entry':
        if (this.#writer.full)
          return session.close(CLOSE.overloaded, 'the database is away: try again later')
        if (intake.foreign) this.#logLeftOut(session, 'structs of another person were')
        if (intake.refused) this.#refuse(session, intake.refused)
        return this.#writer.take(intake.entry)
    }
  }

  /** [MAX1] */
  #refuse(session: Session, added: DraftSize) {
    if (!session.unplaced) this.#logLeftOut(session, 'what the draft has no room for was')
    session.refuse(added)
  }

  #logLeftOut(session: Session, what: string) {
    const { storyId } = this
    this.#deps.logger.info({ storyId, session: session.id }, `hub: ${what} left out`)
  }

  /** [HUB7] A frame got lost on its way: ask its author for what is missing. */
  #askAgain(session: Session) {
    if (session.mayAsk(this.#deps.clock.elapsed())) this.#ask(session)
  }

  /** Once for each time that something of what a session knew better was left out. */
  async #catchUp(session: Session): Promise<boolean> {
    if (this.#ahead.has(session) || session.unplaced) return false
    const before = this.#follower.last
    await this.#follower.catchUp()
    return this.#follower.last > before
  }

  /**
   * [HUB5] It is asked again when the draft has grown: perhaps by what it deleted. Who deletes what had no room
   * [MAX1] is asked at once: the rest may have.
   */
  #leaveOut({ session, kind }: Entry) {
    session.leaveOut()
    if (session.unplaced) {
      if (kind === 'update') this.#askAgain(session)
      return
    }
    if (!this.#ahead.has(session)) this.#logLeftOut(session, 'deletions of what is not there were')
    if (!session.closed) this.#ahead.set(session, this.#follower.last)
  }

  #askAhead(session: Session) {
    this.#ahead.delete(session)
    this.#askAgain(session)
  }

  #ask(session: Session) {
    session.ask(this.#draft.stateVector())
  }

  /** [MAX1] There is room again: perhaps for what was left out. */
  #askRefused() {
    for (const session of this.sessions)
      if (session.unplaced && this.#draft.fits(session.unplaced)) this.#askAgain(session)
  }

  #settle(entries: readonly Entry[], committed: Committed) {
    const { from, tail, schema } = committed
    const rows = entries.map((entry, i) => ({
      seq: from + i,
      data: entry.data,
      userId: entry.session.user.id,
      schema,
      entry,
    }))
    this.#follower.offer(rows)
    this.#deps.bus.tell(CHANNELS.draft(this.storyId), this.#hear, () =>
      writeDraftNews(committed, rows),
    )
    this.#deps.committed(this.storyId, tail)
  }

  /** Rows in seq order: other nodes' go into the document, all that was not shown yet goes to the sockets. */
  #apply(rows: readonly Row[]) {
    const foreign = rows.filter((row) => !row.entry)
    if (foreign.length > 0) {
      if (this.#draft.applyRows(foreign)) void this.#learning.ask()
      // Who only looks on publishes up to the seq that they heard.
      this.#audience.tellSoon()
    }
    const fresh = rows.filter((row) => !row.entry?.shown)
    if (fresh.length > 0) this.#show(fresh)
  }

  async #learnOwners() {
    try {
      this.#draft.learn(await this.#deps.log.clients(this.storyId))
    } catch {
      // The next row of somebody unknown tries again.
    }
  }

  /** One frame for all rows; an only author has seen them. */
  #show(rows: readonly Pick<Row, 'data' | 'schema' | 'entry'>[]) {
    this.#audience.require(Math.max(...rows.map((row) => row.schema)))
    const authors = new Set(rows.map((row) => row.entry?.session ?? null))
    const [author = null] = authors
    const update = mergeUpdates(rows.map((row) => row.data))
    this.#audience.broadcast(updateFrame(update), authors.size === 1 ? author : null)
  }

  #fail(error: unknown) {
    this.#deps.logger.error({ storyId: this.storyId, error: String(error) }, 'hub: a room failed')
    for (const session of this.#audience.sessions) session.close(CLOSE.overloaded, 'reconnect')
    this.#deps.failed(this)
  }
}
