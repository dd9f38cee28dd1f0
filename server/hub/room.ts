import type { DraftSchema } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { CHANNELS, type Bus, type Handler, type Unsubscribe } from '../bus/bus.ts'
import { Follower } from '../bus/follow.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Committer, Handed } from '../log/committer.ts'
import { mergeUpdates } from '../log/merge-updates.ts'
import type { Committed, LoggedUpdate, Tail, UpdateLog } from '../log/update-log.ts'
import { readDraftNews, writeDraftNews } from './draft-news.ts'
import { barrierFrame, KEEP_ALIVE, readFrame, updateFrame } from './hub-frames.ts'
import { takeIn, type Edit } from './intake.ts'
import { LeftOut } from './left-out.ts'
import { RoomAudience } from './room-audience.ts'
import { RoomAwareness } from './room-awareness.ts'
import { RoomDraft } from './room-draft.ts'
import type { Session } from './session.ts'
import type { Turns } from './turns.ts'

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
  /** Called after each commit of this room's updates. */
  committed: (storyId: string, tail: Tail) => void
  /** Somebody brought what had got lost on its way. */
  healed: () => void
  /** The room can't go on; its sockets are closed and come back to a new one. */
  failed: (room: Room) => void
}

/** What came in one turn, until it is settled. */
interface Turn {
  edits: readonly Edit[]
  /** Those that changed something: they are shown, and committed. */
  changed: readonly Edit[]
  barriers: { session: Session; id: number }[]
  committed: Committed | null
}

/**
 * A draft that is open on this node. What its sessions send is checked (`receive`), waits for the node's next turn, is
 * brought into the document (`turn`), written to the journal, shown to everybody here (`show`), committed, and only
 * then acknowledged (`#settle`) and told to other nodes. What those commit comes in seq order [HUB2] (`#follow`).
 */
export class Room {
  readonly storyId: string
  readonly #deps: RoomDeps
  readonly #draft: RoomDraft
  /** Of this draft's channel; it need not hear what this room tells. */
  readonly #hear: Handler
  readonly #follower: Follower<LoggedUpdate>
  readonly #audience: RoomAudience
  readonly #awareness: RoomAwareness
  readonly #leftOut = new LeftOut()
  #edits: Edit[] = []
  #barriers: Turn['barriers'] = []
  #turn: Turn | null = null
  #turnedAt = -Infinity
  /** In their order, until they are settled. */
  readonly #turns: Turn[] = []
  /** Rows that this room wrote, which its follower has not come to. */
  readonly #own = new Set<number>()
  #learning = false
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
    this.#follower = new Follower<LoggedUpdate>({
      source: { readAfter: (seq) => deps.log.readAfter(storyId, seq) },
      from: loaded.seq,
      apply: (rows) => this.#follow(rows),
      logger: deps.logger,
    })
    this.#audience = new RoomAudience({
      clock: deps.clock,
      schema: loaded.schema,
      news: () => ({ seq: this.#follower.last, state: this.#state() }),
    })
    this.#awareness = new RoomAwareness({
      node: deps.node,
      clock: deps.clock,
      broadcast: (frame) => this.#audience.broadcast(frame, null),
      tell: (message) => deps.bus.tell(CHANNELS.awareness(storyId), this.#hearAwareness, message),
      claim: (client, userId) => this.#draft.claim(client, userId),
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
    return this.#edits.length === 0 && this.#turns.length === 0
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
    session.answer(barrierFrame({ id: 0, seq: this.#follower.last }))
  }

  leave(session: Session): void {
    this.#audience.remove(session)
    this.#leftOut.forget(session)
    this.#awareness.leave(session)
  }

  /** One message of a socket. A bad one closes that socket, and nothing of it stays [HUB6]. */
  receive(session: Session, bytes: Uint8Array): void {
    if (session.closed) return
    if (!session.allows(bytes.byteLength, this.#deps.clock.now()))
      return session.close(CLOSE.overloaded, 'too many messages: slow down')
    const frame = readFrame(bytes)
    switch (frame.type) {
      case 'step1':
        return this.#greet(session, frame.stateVector)
      case 'step2':
      case 'update':
        return this.#take(session, frame.update, frame.type)
      case 'barrier':
        return this.#await({ session, id: frame.id })
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

  #greet(session: Session, stateVector: Uint8Array) {
    try {
      session.greet(this.#draft.step2(stateVector))
    } catch {
      return session.close(CLOSE.badFrame, 'bad state vector')
    }
    this.#audience.tell([session])
  }

  #take(session: Session, data: Uint8Array, kind: Edit['kind']) {
    const intake = takeIn({ session, data, kind }, this.#draft, this.#deps.schema)
    switch (intake.take) {
      case 'nothing':
        return
      case 'refusal':
        return session.close(intake.code, intake.reason)
      case 'edit':
        if (this.#deps.committer.full)
          return session.close(CLOSE.overloaded, 'the database is away: try again later')
        if (intake.refused) session.refuse(intake.refused)
        if (intake.foreign) this.#leaveOut(intake.edit, 'structs of another person')
        this.#edits.push(intake.edit)
        if (this.#edits.length === 1) this.#askForTurn()
    }
  }

  /** One person's keystroke has nothing to wait for; where many write for many, fewer frames carry more. */
  #askForTurn() {
    const { clock, turns } = this.#deps
    const wait = this.#turnedAt + this.#audience.pace - clock.elapsed()
    if (wait < 1) turns.ask(this)
    else clock.after(wait, () => turns.ask(this))
  }

  turn(): Handed | null {
    this.#turnedAt = this.#deps.clock.elapsed()
    const edits = this.#edits
    this.#edits = []
    const changed = edits.filter((edit) => this.#apply(edit))
    this.#turn = { edits, changed, barriers: this.#barriers, committed: null }
    this.#barriers = []
    return changed.length > 0 ? this.#handed(this.#turn) : null
  }

  /** True if it changed something. */
  #apply(edit: Edit): boolean {
    const applied = this.#draft.apply(edit.data, edit.typing)
    if (!applied.ok) {
      edit.session.close(CLOSE.badFrame, applied.reason)
      return false
    }
    if (applied.leftOut) {
      edit.whole = false
      this.#leaveOut(edit, applied.leftOut)
    }
    if (applied.log) edit.data = applied.log
    return applied.log !== null
  }

  #handed(turn: Turn): Handed {
    const updates = turn.changed.map(({ data, claims, schema, session }) => ({
      data,
      claims,
      schema,
      userId: session.user.id,
    }))
    return {
      storyId: this.storyId,
      updates,
      committed: (at) => {
        turn.committed = at
        this.#committed(at, updates)
        this.#settle()
      },
      gone: (error) => this.#fail(error),
    }
  }

  show(): void {
    const turn = this.#turn
    this.#turn = null
    if (!turn) return
    if (turn.changed.length > 0) this.#broadcast(turn.changed)
    this.#turns.push(turn)
    this.#settle()
  }

  /** One frame for all; an only author has seen them. */
  #broadcast(updates: readonly { data: Uint8Array; schema: number; session?: Session }[]) {
    this.#audience.require(Math.max(...updates.map(({ schema }) => schema)))
    const authors = new Set(updates.map(({ session }) => session ?? null))
    const [author = null] = authors
    const frame = updateFrame(mergeUpdates(updates.map(({ data }) => data)))
    this.#audience.broadcast(frame, authors.size === 1 ? author : null)
  }

  #committed(at: Committed, updates: Handed['updates']) {
    const rows = updates.map((update, i) => ({ ...update, seq: at.from + i }))
    for (const { claims, seq } of rows) {
      this.#draft.recorded(claims)
      if (seq > this.#follower.last) this.#own.add(seq)
    }
    this.#follower.offer(rows)
    this.#deps.bus.tell(CHANNELS.draft(this.storyId), this.#hear, () => writeDraftNews(at, rows))
    this.#deps.committed(this.storyId, at.tail)
  }

  /** [LOG1] Nothing is acknowledged before what came earlier is committed, not even what was known already. */
  #settle() {
    for (;;) {
      const [turn] = this.#turns
      if (!turn || (turn.changed.length > 0 && !turn.committed)) return
      this.#turns.shift()
      for (const edit of turn.edits) if (this.#leftOut.brought(edit)) this.#deps.healed()
      if (turn.edits.length > 0) this.#audience.acknowledge(turn.edits, turn.committed?.to ?? 0)
      for (const { session, id } of turn.barriers)
        session.send(barrierFrame({ id, seq: this.#audience.savedTo }))
    }
  }

  /** Answers when all that is here now is committed. */
  #await(barrier: { session: Session; id: number }) {
    const last = this.#turns.at(-1)
    if (this.#edits.length > 0) this.#barriers.push(barrier)
    else if (last) last.barriers.push(barrier)
    else barrier.session.send(barrierFrame({ id: barrier.id, seq: this.#audience.savedTo }))
  }

  tell(session: Session): void {
    this.#audience.tell([session])
  }

  /** Somebody says that the log reaches to `seq`. */
  notice(seq: number): void {
    this.#follower.notice(seq)
  }

  /** Rows in seq order: other nodes' come into the document, and to the sockets. */
  #follow(rows: readonly LoggedUpdate[]) {
    const foreign = rows.filter(({ seq }) => !this.#own.delete(seq))
    if (foreign.length === 0) return
    if (this.#draft.applyRows(foreign)) void this.#learnOwners()
    this.#broadcast(foreign)
    // Who only looks on publishes up to the seq that they heard.
    this.#audience.tellSoon()
    this.#askForLeftOut()
  }

  async #learnOwners() {
    if (this.#learning) return
    this.#learning = true
    try {
      this.#draft.learn(await this.#deps.log.clients(this.storyId))
    } catch {
      // The next row of somebody unknown tries again.
    } finally {
      this.#learning = false
    }
  }

  tick(now: number): void {
    this.#awareness.tick(now)
    this.#audience.keepAlive(now)
    this.#draft.tick()
    for (const session of this.sessions) if (session.asksNow(now)) this.#ask(session)
    this.#askForLeftOut()
    // [MAX1] There is room again: perhaps for what was left out.
    for (const session of this.sessions)
      if (session.unplaced && this.#draft.fits(session.unplaced)) this.#askAgain(session)
    if (this.#apart !== this.#deps.bus.connected) return
    this.#apart = !this.#deps.bus.connected
    this.#audience.tell()
  }

  /** Saving is paused, or goes on again. */
  savingChanged(): void {
    this.#audience.tell()
  }

  /**
   * Its author is asked for it again when the draft has grown; for structs whose predecessors are missing at once
   * [HUB7], and for the rest of what had no room when they delete some of it [MAX1].
   */
  #leaveOut(edit: Edit, what: 'structs' | 'deletions' | 'structs of another person') {
    const { session, kind } = edit
    session.leaveOut()
    if (session.closed) return
    if (session.unplaced) {
      if (kind === 'update') this.#askAgain(session)
      return
    }
    const isNews = this.#leftOut.add(session, this.#draft.changes)
    if (isNews) {
      const { storyId, deps } = { storyId: this.storyId, deps: this.#deps }
      deps.logger.info({ storyId, session: session.id }, `hub: ${what} left out`)
    }
    if (what === 'structs' && isNews) this.#askAgain(session)
    // [HUB5] Whoever comes from another node may know more of the log than this one does.
    else if (isNews) void this.#follower.catchUp()
  }

  #askForLeftOut() {
    for (const session of this.#leftOut.due(this.#draft.changes)) this.#askAgain(session)
  }

  #askAgain(session: Session) {
    if (session.mayAsk(this.#deps.clock.now())) this.#ask(session)
  }

  #ask(session: Session) {
    session.ask(this.#draft.stateVector())
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
