import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import { Follower } from '../bus/follow.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { GroupCommit } from '../log/group-commit.ts'
import type { Committed, DraftAt, LoggedUpdate, Tail, UpdateLog } from '../log/update-log.ts'
import { mergeUpdates, readDraftNews, writeDraftNews } from './draft-news.ts'
import { KEEP_ALIVE, readFrame, step1Frame, step2Frame, updateFrame } from './hub-frames.ts'
import { RoomAwareness } from './room-awareness.ts'
import { RoomDraft } from './room-draft.ts'
import type { Session } from './session.ts'
import { StallWatch } from './stall-watch.ts'
import { checkUpdate } from './update-guard.ts'

/** Bytes that may wait in a room for its commit under way. */
const MOST_QUEUED_BYTES = 32 * 1024 * 1024
/** How often people who only look are told how far the draft is saved. */
const SAVED_NEWS_MS = 250

/** A step 2 that holds only what is a colleague's to bring: acknowledged in its turn, like any other. */
const NOTHING = { data: new Uint8Array([0, 0]), claims: [] }

export interface RoomDeps {
  log: UpdateLog
  commits: GroupCommit
  bus: Bus
  clock: Clock
  logger: Logger
  node: string
  /** Called after each commit of this room's updates. */
  committed: (storyId: string, tail: Tail) => void
  /** The room can't go on; its sockets are closed and come back to a new one. */
  failed: (room: Room) => void
}

/** An update of a session on its way: received -> applied -> committed. */
interface Entry {
  session: Session
  data: Uint8Array
  claims: number[]
  at: number
  /** Sent to the others before its commit, because the database stalled. */
  shown: boolean
}

type Row = LoggedUpdate & { entry?: Entry | undefined }

/**
 * A draft that is open on this node. [LOG2] What a session sends is checked when it comes, applied when the
 * commit before it is done, and shown to the others after its own: so the document never holds more than
 * one batch that is not committed, and whoever joins meanwhile waits for that commit. [HUB2] Rows of other
 * nodes come through a follower, in seq order.
 */
export class Room {
  readonly storyId: string
  readonly #deps: RoomDeps
  readonly #draft: RoomDraft
  readonly #follower: Follower<Row>
  readonly #awareness: RoomAwareness
  readonly #sessions = new Set<Session>()
  readonly #stall: StallWatch
  #queue: Entry[] = []
  #queuedBytes = 0
  #committing: Entry[] = []
  #working: Promise<void> | null = null
  #joining: { session: Session; stateVector: Uint8Array }[] = []
  #savedNews: Timer | null = null
  #unsubscribe: Unsubscribe[] = []
  #emptySince: number
  #apart: boolean

  /** [HUB8] Subscribes, then loads, then replays what came meanwhile. Null when there is no such draft. */
  static async open(storyId: string, deps: RoomDeps): Promise<Room | null> {
    const early: unknown[] = []
    let room: Room | null = null
    const unsubscribe = await deps.bus.subscribe(CHANNELS.draft(storyId), (message) => {
      if (room) room.#follower.offer(readDraftNews(message))
      else early.push(message)
    })
    try {
      const draft = await deps.log.load(storyId)
      if (!draft) {
        unsubscribe()
        return null
      }
      const owners = await deps.log.clients(storyId)
      room = new Room(storyId, deps, { draft: new RoomDraft(draft, owners), seq: draft.seq })
      for (const message of early) room.#follower.offer(readDraftNews(message))
      return await room.#meetOtherNodes(unsubscribe)
    } catch (cause) {
      unsubscribe()
      throw cause
    }
  }

  private constructor(storyId: string, deps: RoomDeps, loaded: { draft: RoomDraft; seq: number }) {
    this.storyId = storyId
    this.#deps = deps
    this.#draft = loaded.draft
    this.#emptySince = deps.clock.now()
    this.#apart = !deps.bus.connected
    this.#follower = new Follower<Row>({
      source: { readAfter: (seq) => deps.log.readAfter(storyId, seq) },
      from: loaded.seq,
      apply: (rows) => this.#apply(rows),
      logger: deps.logger,
    })
    this.#stall = new StallWatch({
      clock: deps.clock,
      oldest: () => (this.#committing[0] ?? this.#queue[0])?.at,
      begin: () => this.#beginStall(),
    })
    this.#awareness = new RoomAwareness({
      node: deps.node,
      clock: deps.clock,
      broadcast: (frame) => this.#broadcast(frame, null),
      publish: (message) => deps.bus.publish(CHANNELS.awareness(storyId), message),
      claim: (client, userId) => this.#draft.claim(client, userId),
    })
  }

  async #meetOtherNodes(draft: Unsubscribe): Promise<this> {
    const hear = (message: unknown) => this.#awareness.receiveRemote(message)
    const channel = CHANNELS.awareness(this.storyId)
    this.#unsubscribe = [draft, await this.#deps.bus.subscribe(channel, hear)]
    this.#awareness.ask()
    return this
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  /** Nothing waits to be committed. */
  get clean(): boolean {
    return this.#working === null
  }

  emptyFor(now: number): number {
    return this.#sessions.size > 0 ? 0 : now - this.#emptySince
  }

  facts(): ReturnType<RoomDraft['facts']> {
    return this.#draft.facts()
  }

  join(session: Session): void {
    this.#sessions.add(session)
    if (session.mayWrite) session.send(step1Frame(this.#draft.stateVector()))
    const everybody = this.#awareness.everybody()
    if (everybody) session.send(everybody)
  }

  leave(session: Session): void {
    this.#sessions.delete(session)
    this.#emptySince = this.#deps.clock.now()
    this.#awareness.leave(session)
  }

  /** One message of a socket. A bad one closes that socket, and nothing of it stays [HUB6]. */
  receive(session: Session, bytes: Uint8Array): void {
    if (session.closed) return
    if (!session.allows(bytes.byteLength, this.#deps.clock.now()))
      return this.#refuse(session, CLOSE.overloaded, 'too many messages: slow down')
    const frame = readFrame(bytes)
    switch (frame.type) {
      case 'step1':
        return this.#greet(session, frame.stateVector)
      case 'step2':
      case 'update':
        return this.#take(session, frame.update, frame.type)
      case 'awareness':
        if (!this.#awareness.receive(session, frame.payload))
          this.#refuse(session, CLOSE.badFrame, 'bad awareness')
        return
      case 'query-awareness':
        return session.send(this.#awareness.everybody() ?? KEEP_ALIVE)
      case 'bad':
        return this.#refuse(session, CLOSE.badFrame, frame.reason)
    }
  }

  /** Somebody says that the log reaches to `seq`. */
  notice(seq: number): void {
    this.#follower.notice(seq)
  }

  tick(now: number): void {
    this.#awareness.tick(now)
    if (this.#apart === this.#deps.bus.connected) {
      this.#apart = !this.#deps.bus.connected
      this.#tell()
    }
    for (const session of this.#sessions) session.keepAlive(now)
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#follower.close()
    this.#awareness.close()
    this.#stall.close()
    this.#savedNews?.cancel()
    this.#draft.destroy()
  }

  get #state() {
    return { stalled: this.#stall.stalled, apart: this.#apart }
  }

  /** How far the draft is saved, to those who have not heard of it. */
  #tell() {
    for (const session of this.#sessions) session.acknowledge(0, this.#follower.last, this.#state)
  }

  #refuse(session: Session, code: CloseCode, reason: string) {
    const { storyId } = this
    this.#deps.logger.info({ storyId, session: session.id, code, reason }, 'hub: refused')
    session.close(code, reason)
  }

  /** Step 2 for a joining socket: at once, or after the commit that is under way [LOG2]. */
  #greet(session: Session, stateVector: Uint8Array) {
    if (this.#working !== null && !this.#stall.stalled) this.#joining.push({ session, stateVector })
    else this.#sendStep2(session, stateVector)
  }

  #sendStep2(session: Session, stateVector: Uint8Array) {
    try {
      session.send(step2Frame(this.#draft.missingFrom(stateVector)))
    } catch {
      return this.#refuse(session, CLOSE.badFrame, 'bad state vector')
    }
    session.acknowledge(0, this.#follower.last, this.#state)
  }

  #welcome() {
    const joining = this.#joining
    this.#joining = []
    for (const { session, stateVector } of joining) this.#sendStep2(session, stateVector)
  }

  #take(session: Session, update: Uint8Array, kind: 'step2' | 'update') {
    const checked = checkUpdate(update)
    if (!checked.ok) return this.#refuse(session, CLOSE.badFrame, checked.reason)
    if (!session.mayWrite) {
      // [HUB1] What a reader answers to nobody's question is empty; anything else is an edit.
      if (checked.empty) return
      return this.#refuse(session, CLOSE.mayNot, 'you may read this draft, not write it')
    }
    if (this.#deps.commits.full || this.#queuedBytes > MOST_QUEUED_BYTES)
      return this.#refuse(session, CLOSE.overloaded, 'the database is away: try again later')
    const owned = this.#draft.own(update, checked.ranges, session.user.id)
    if (owned.may !== 'all')
      this.#deps.logger.info(
        { storyId: this.storyId, session: session.id, kind },
        'hub: structs of another person were left out',
      )
    if (owned.may === 'nothing' && kind === 'update') return
    const { data, claims } = owned.may === 'nothing' ? NOTHING : owned
    const at = this.#deps.clock.now()
    this.#queue.push({ session, data, claims, at, shown: false })
    this.#queuedBytes += data.byteLength
    this.#work()
    if (this.#stall.stalled) this.#showUnsaved()
    else this.#stall.watch()
  }

  #work() {
    this.#working ??= this.#workOff()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#working = null
        this.#welcome()
      })
  }

  /** Applies and commits what waits, batch after batch; the frames of one turn belong to one batch. */
  async #workOff() {
    await Promise.resolve()
    while (this.#queue.length > 0) {
      const entries = this.#queue
      this.#queue = []
      this.#queuedBytes = 0
      await this.#commit(await this.#applyEntries(entries), entries)
      this.#welcome()
    }
  }

  /** The entries that changed something, each with the bytes to log. */
  async #applyEntries(entries: readonly Entry[]): Promise<Entry[]> {
    const changed: Entry[] = []
    for (const entry of entries) {
      const applied = this.#draft.apply(entry.data)
      if (!applied.ok) {
        this.#refuse(entry.session, CLOSE.badFrame, applied.reason)
        await this.#reload(changed)
        continue
      }
      if (applied.gap) this.#askAgain(entry.session)
      if (applied.log) changed.push(Object.assign(entry, { data: applied.log }))
    }
    return changed
  }

  /** [HUB7] A frame got lost on its way: ask its author for what is missing. */
  #askAgain(session: Session) {
    if (session.mayAsk(this.#deps.clock.now())) session.send(step1Frame(this.#draft.stateVector()))
  }

  async #reload(onTheWay: readonly Entry[]) {
    let draft: DraftAt | null
    // Rows of other nodes come in meanwhile: what was loaded must hold them.
    do draft = await this.#deps.log.load(this.storyId)
    while (draft && draft.seq < this.#follower.last)
    if (!draft) throw new Error('the draft is gone')
    this.#draft.reload(draft, onTheWay)
    this.#follower.notice(draft.seq)
  }

  /** [LOG1] Nothing of a batch is acknowledged before its commit, not even what turned out to be known already. */
  async #commit(changed: readonly Entry[], all: readonly Entry[]) {
    this.#committing = [...changed]
    let last = 0
    if (changed.length > 0) {
      const updates = changed.map(({ data, session, claims }) => ({
        data,
        claims,
        userId: session.user.id,
      }))
      const committed = await this.#deps.commits.append(this.storyId, updates)
      this.#settle(changed, committed)
      last = committed.to
    }
    this.#committing = []
    this.#stall.end()
    this.#acknowledge(all, last)
  }

  #settle(changed: readonly Entry[], { from, tail }: Committed) {
    const rows = changed.map((entry, i) => ({
      seq: from + i,
      data: entry.data,
      userId: entry.session.user.id,
      entry,
    }))
    for (const { claims } of changed) this.#draft.recorded(claims)
    this.#follower.offer(rows)
    this.#deps.bus.publish(CHANNELS.draft(this.storyId), writeDraftNews(from, rows))
    this.#deps.committed(this.storyId, tail)
  }

  /** `last` is the seq of the newest of them, which rows of another node may still part from the follower's. */
  #acknowledge(entries: readonly Entry[], last: number) {
    const seq = Math.max(this.#follower.last, last)
    const counts = new Map<Session, number>()
    for (const { session } of entries) counts.set(session, (counts.get(session) ?? 0) + 1)
    for (const [session, frames] of counts) session.acknowledge(frames, seq, this.#state)
    this.#savedNews ??= this.#deps.clock.after(SAVED_NEWS_MS, () => {
      this.#savedNews = null
      this.#tell()
    })
  }

  /** Rows in seq order: other nodes' go into the document, all go to the sockets. */
  #apply(rows: readonly Row[]) {
    const foreign = rows.filter((row) => !row.entry)
    if (foreign.length > 0) this.#draft.applyRows(foreign)
    this.#show(rows)
  }

  /** One frame for all rows; an only author has seen them. */
  #show(rows: readonly Pick<Row, 'data' | 'entry'>[]) {
    const authors = new Set(rows.map((row) => row.entry?.session ?? null))
    const [author = null] = authors
    const update = mergeUpdates(rows.map((row) => row.data))
    this.#broadcast(updateFrame(update), authors.size === 1 ? author : null)
  }

  #broadcast(frame: Uint8Array, except: Session | null) {
    for (const session of this.#sessions) if (session !== except) session.send(frame)
  }

  /** [LOG2] The exception: the database has been silent for too long, and people go on writing together. */
  #beginStall() {
    this.#deps.logger.warn(
      { storyId: this.storyId },
      'hub: the database stalls, updates go out unsaved',
    )
    this.#tell()
    this.#showUnsaved()
    this.#welcome()
  }

  /** They are sent once more after their commit, for those who joined in between. */
  #showUnsaved() {
    for (const entry of [...this.#committing, ...this.#queue]) {
      if (entry.shown) continue
      entry.shown = true
      this.#show([{ data: entry.data, entry }])
    }
  }

  #fail(error: unknown) {
    this.#deps.logger.error({ storyId: this.storyId, error: String(error) }, 'hub: a room failed')
    for (const session of this.#sessions) session.close(CLOSE.overloaded, 'reconnect')
    this.#deps.failed(this)
  }
}
