import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { carryOver } from '../../shared/document/carry-over.ts'
import { SCHEMA, type DraftSchema } from '../../shared/document/schema.ts'
import { emptyContent, type Content } from '../../shared/document/content.ts'
import { CHANNELS, type Handler } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { SharedMap } from '../../server/bus/shared-map.ts'
import {
  awarenessFrame,
  readFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../server/hub/frames.ts'
import { writeDraftNews } from '../../server/hub/draft-news.ts'
import { Hub, type Joined } from '../../server/hub/hub.ts'
import type { Parting } from '../../server/hub/room/session.ts'
import { Committer } from '../../server/log/committer.ts'
import { openAtOnce } from '../../server/log/opening.ts'
import { ServerEdits } from '../../server/log/server-edits.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import type { Batch, Committed, LoggedUpdate, UpdateLog } from '../../server/log/update-log.ts'
import type { Database } from '../../server/store/database.ts'
import { NOBODY } from '../../server/store/draft-append.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { Stories } from '../../server/stories/stories.ts'
import { absentBy, type Sighting } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { MemoryJournal } from '../support/memory-journal.ts'
import { addUser } from '../support/stories.ts'

/** A log whose commits, loads and reads the test can hold or break. */
export class TestLog implements UpdateLog {
  readonly #log: UpdateLog
  readonly #held: (() => void)[] = []
  holding = false
  broken = false
  /** Until then nobody hears whose the client ids are that were read. */
  owners: Promise<void> | null = null

  constructor(log: UpdateLog) {
    this.#log = log
  }

  async append(batches: readonly Batch[]): Promise<readonly (Committed | null)[]> {
    await this.#gate()
    return this.#log.append(batches)
  }

  async load(storyId: string, upTo?: number) {
    const draft = await this.#log.load(storyId, upTo)
    await this.#gate()
    return draft
  }

  readAfter = async (storyId: string, seq: number) => {
    await this.#gate()
    return this.#log.readAfter(storyId, seq)
  }
  claim = async (storyId: string, clients: ReadonlyMap<number, string>) => {
    await this.#gate()
    return this.#log.claim(storyId, clients)
  }
  heads = (storyIds: readonly string[]) => this.#log.heads(storyIds)
  clients = async (storyId: string) => {
    const owners = await this.#log.clients(storyId)
    await this.owners
    return owners
  }

  release() {
    this.holding = false
    for (const go of this.#held.splice(0)) go()
  }

  async #gate() {
    if (this.broken) throw new Error('the database is away')
    if (this.holding) await new Promise<void>((go) => this.#held.push(go))
  }
}

const asPeople = (value: unknown) => value as Person[]
const asSightings = (value: unknown) => value as Sighting[]

/** A bus that forgets what the test tells it to. */
export class LossyBus extends MemoryBus {
  override connected = true
  lose: (channel: string) => boolean = () => false
  /** Subscriptions that nobody has ended. */
  readonly subscribed = new Set<object>()

  override publish(channel: string, message: unknown): void {
    if (!this.lose(channel)) super.publish(channel, message)
  }

  override tell(channel: string, own: Handler, message: () => unknown): void {
    if (!this.lose(channel)) super.tell(channel, own, message)
  }

  override async subscribe(channel: string, handler: Handler) {
    const unsubscribe = await super.subscribe(channel, handler)
    const subscription = { channel }
    this.subscribed.add(subscription)
    return () => {
      this.subscribed.delete(subscription)
      unsubscribe()
    }
  }
}

/** One draft on one or more nodes that share a database and a bus, and a clock that the test moves. */
export class DeskTable implements AsyncDisposable {
  readonly clock = new ManualClock()
  readonly bus = new LossyBus()
  readonly logs: TestLog[] = []
  readonly committers: Committer[] = []
  readonly journals: MemoryJournal[] = []
  readonly hubs: Hub[] = []
  readonly authors: Author[] = []
  /** How long it takes to send a frame. */
  frameMs = 0
  /** Gaps that were closed, on all nodes. */
  healed = 0
  readonly database: Database
  readonly storyId: string
  readonly #ids = countedIds()
  readonly #presence: SharedMap<Person[]>[] = []
  readonly #sightings: SharedMap<Sighting[]>[] = []

  static async open(
    content: Content = emptyContent(),
    schema: DraftSchema = SCHEMA,
  ): Promise<DeskTable> {
    const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
    await addUser(database, 'ada')
    const stories = new Stories({ db: database.db, clock: new ManualClock(), ids: countedIds() })
    const table = new DeskTable(database, await stories.create(content, 'ada'))
    await table.addNode(schema)
    return table
  }

  private constructor(database: Database, storyId: string) {
    this.database = database
    this.storyId = storyId
  }

  async addNode(schema: DraftSchema = SCHEMA): Promise<Hub> {
    const { clock, bus } = this
    const node = `node-${this.hubs.length + 1}`
    const log = new TestLog(new SqlUpdateLog({ database: this.database, clock }))
    const journal = new MemoryJournal()
    const committer = new Committer({ log, journal, clock, gatherMs: 0, logger: silentLogger })
    const channel = CHANNELS.presence
    const presence = new SharedMap<Person[]>({ bus, channel, node, clock, parse: asPeople })
    await presence.start()
    const absences = { channel: CHANNELS.absences, parse: asSightings }
    const sightings = new SharedMap<Sighting[]>({ bus, node, clock, ...absences })
    await sightings.start()
    const hub = new Hub({
      log,
      committer,
      bus,
      clock,
      ids: this.#ids,
      node,
      presence,
      sightings,
      schema,
      logger: silentLogger,
      limits: true,
      opened: async (draft) => openAtOnce(draft),
      committed: () => undefined,
      carryOver: (storyId) =>
        new ServerEdits({ log, schema, tell: this.tell }).edit({
          storyId,
          userId: NOBODY,
          change: carryOver,
        }),
      healed: () => void (this.healed += 1),
    })
    this.logs.push(log)
    this.committers.push(committer)
    this.journals.push(journal)
    this.hubs.push(hub)
    this.#presence.push(presence)
    this.#sightings.push(sightings)
    return hub
  }

  /** Rooms hear what server code has written. */
  readonly tell = (storyId: string, at: Committed, rows: readonly LoggedUpdate[]) =>
    this.bus.publish(CHANNELS.draft(storyId), writeDraftNews(at, rows))

  get log(): TestLog {
    const [log] = this.logs
    if (!log) throw new Error('no node')
    return log
  }

  present(node = 0): string[] {
    return (this.#presence[node]?.parts(this.storyId) ?? []).flat().map((person) => person.id)
  }

  /** What whoever is here is called. */
  names(node = 0): string[] {
    return (this.#presence[node]?.parts(this.storyId) ?? []).flat().map((person) => person.name)
  }

  /** All that a node has heard of who vanished. */
  sightings(node = 0): Sighting[] {
    return (this.#sightings[node]?.parts(this.storyId) ?? []).flat()
  }

  /** Who vanished, as a node knows it: since when, in ms of the clock. */
  absent(node = 0): Record<string, number> {
    const parts = this.#sightings[node]?.parts(this.storyId) ?? []
    const absent = absentBy(parts, this.clock.now())
    return Object.fromEntries(absent.map(({ id, since }) => [id, since]))
  }

  /** Somebody opens the draft; they have it when this resolves, unless something is held. */
  async author(name: string, options: Partial<AuthorOptions> = {}): Promise<Author> {
    const author = new Author(name, {
      mayWrite: true,
      onlySuggests: false,
      isGuest: false,
      here: true,
      schema: null,
      acks: true,
      node: 0,
      ...options,
    })
    this.authors.push(author)
    await author.connect(this)
    await this.exchange()
    return author
  }

  /** Delivers until nobody has anything more to say. */
  async exchange(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const delivered = this.authors.map((author) => author.deliver()).some(Boolean)
      await settle()
      quiet = delivered ? 0 : quiet + 1
    }
  }

  rows() {
    return this.log.readAfter(this.storyId, 1)
  }

  async [Symbol.asyncDispose]() {
    for (const hub of this.hubs) await hub[Symbol.asyncDispose]()
    for (const committer of this.committers) await committer.drained(AbortSignal.abort())
    for (const map of [...this.#presence, ...this.#sightings]) await map[Symbol.asyncDispose]()
    await this.database[Symbol.asyncDispose]()
  }
}

interface AuthorOptions {
  mayWrite: boolean
  onlySuggests: boolean
  isGuest: boolean
  /** False for who only brings words. */
  here: boolean
  /** Of the editor; null is a program's. */
  schema: number | null
  acks: boolean
  node: number
  user: string
  doc: Y.Doc
  /** Nothing that is sent to this socket leaves the server's buffer. */
  unread: boolean
}

/** A y-websocket client without the socket: what it says waits in `outbox` until it is delivered. */
export class Author {
  readonly doc: Y.Doc
  readonly user: Person
  readonly options: Partial<AuthorOptions> &
    Pick<
      AuthorOptions,
      'mayWrite' | 'onlySuggests' | 'isGuest' | 'here' | 'schema' | 'acks' | 'node'
    >
  outbox: Uint8Array[] = []
  inbox: Uint8Array[] = []
  /** Every frame that ever went. */
  sent: Uint8Array[] = []
  /** Every frame that ever came. */
  received: Uint8Array[] = []
  acks: { committed: number; seq: number; stalled: number }[] = []
  /** What the server answered to barriers: their ids, and the seqs. */
  barriers: { id: number; seq: number }[] = []
  /** Client ids that are another person's, as often as the server said so. */
  foreign: number[] = []
  people = new Map<
    number,
    { clock: number; state: { user?: { id: string; name: string } } | null }
  >()
  closed: { code: number; reason: string } | null = null
  bufferedBytes = 0
  #joined: Joined | null = null
  #listening = false

  constructor(name: string, options: Author['options']) {
    this.options = options
    this.doc = options.doc ?? new Y.Doc()
    this.user = { id: options.user ?? name, name, colour: '#123456' }
  }

  async connect(table: DeskTable): Promise<void> {
    const { mayWrite, onlySuggests, isGuest, here, schema, acks, node } = this.options
    const buffered = () => this.bufferedBytes
    const socket = {
      get bufferedBytes() {
        return buffered()
      },
      send: (frame: Uint8Array) => {
        table.clock.spend(table.frameMs)
        this.inbox.push(frame)
        if (this.options.unread) this.bufferedBytes += frame.byteLength
      },
      close: (code: number, reason: string) => {
        this.closed = { code, reason }
        this.#joined?.leave('lost')
      },
    }
    this.closed = null
    this.acks = []
    const hub = table.hubs[node]
    if (!hub) throw new Error(`no node ${node}`)
    this.#joined = await hub.join(table.storyId, {
      user: this.user,
      mayWrite,
      onlySuggests,
      isGuest,
      here,
      schema,
      acks,
      socket,
    })
    if (!this.#listening)
      this.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== this) this.outbox.push(updateFrame(update))
      })
    this.#listening = true
    this.outbox.push(step1Frame(Y.encodeStateVector(this.doc)))
  }

  disconnect(how: Parting = 'said') {
    this.#joined?.leave(how)
    this.#joined = null
    this.inbox = []
    this.outbox = []
  }

  type(text: string, at = this.text.length) {
    this.doc.getText('t').insert(at, text)
  }

  get text(): string {
    return this.doc.getText('t').toJSON()
  }

  get committed(): number {
    return this.acks.at(-1)?.committed ?? 0
  }

  point(state: object, client = this.doc.clientID) {
    this.outbox.push(awarenessFrame([{ client, clock: 1, state: JSON.stringify(state) }]))
  }

  send(frame: Uint8Array) {
    this.outbox.push(frame)
  }

  /** Both ways, once; false if there was nothing. */
  deliver(): boolean {
    const [out, inn] = [this.outbox.splice(0), this.inbox.splice(0)]
    this.sent.push(...out)
    for (const frame of out) this.#joined?.receive(frame)
    for (const frame of inn) this.take(frame)
    return out.length + inn.length > 0
  }

  take(frame: Uint8Array) {
    this.received.push(frame)
    if (frame[0] === FRAME.ack) return this.#takeAck(frame)
    if (frame[0] === FRAME.barrier) return this.#takeBarrier(frame)
    if (frame[0] === FRAME.foreign) return this.#takeForeign(frame)
    const incoming = readFrame(frame)
    switch (incoming.type) {
      case 'step1':
        this.outbox.push(step2Frame(Y.encodeStateAsUpdate(this.doc, incoming.stateVector)))
        break
      case 'step2':
      case 'update':
        Y.applyUpdate(this.doc, incoming.update, this)
        break
      case 'awareness':
        this.#takeAwareness(incoming.payload)
        break
      case 'query-awareness':
      case 'barrier':
      case 'bad':
        throw new Error(`a client can't read ${incoming.type}`)
    }
  }

  #takeAck(frame: Uint8Array) {
    const decoder = decoding.createDecoder(frame.subarray(1))
    const [committed, seq, stalled] = [0, 0, 0].map(() => decoding.readVarUint(decoder))
    this.acks.push({ committed: committed ?? 0, seq: seq ?? 0, stalled: stalled ?? 0 })
  }

  #takeBarrier(frame: Uint8Array) {
    const decoder = decoding.createDecoder(frame.subarray(1))
    this.barriers.push({ id: decoding.readVarUint(decoder), seq: decoding.readVarUint(decoder) })
  }

  #takeForeign(frame: Uint8Array) {
    const decoder = decoding.createDecoder(frame.subarray(1))
    for (let left = decoding.readVarUint(decoder); left > 0; left--)
      this.foreign.push(decoding.readVarUint(decoder))
  }

  #takeAwareness(payload: Uint8Array) {
    const decoder = decoding.createDecoder(payload)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
      const state = JSON.parse(decoding.readVarString(decoder)) as {
        user?: { id: string; name: string }
      }
      if (clock > (this.people.get(client)?.clock ?? 0)) this.people.set(client, { clock, state })
    }
  }

  /** Whose cursors this author sees. */
  get sees(): string[] {
    return [...this.people.values()]
      .flatMap(({ state }) => (state?.user ? [state.user.name] : []))
      .sort()
  }
}
