import type { Sighting } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { SharedMap } from '../bus/shared-map.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Committer } from '../log/committer.ts'
import { Absences } from './absences.ts'
import { Room, type RoomDeps } from './room/room.ts'
import { Session, type Parting, type Socket } from './room/session.ts'
import { standing } from './room/standing.ts'
import { Turns } from './turns.ts'

const TICK_MS = 1_000
/** As long as no news comes: how often the log is asked instead. */
const APART_POLL_MS = 500
/** Tabs of one person: more come by mistake, or to do harm. */
const MOST_TABS = { ofDraft: 30, ofNode: 150 }
/** A room without people stays this long: a reload should find it open. */
const IDLE_MS = 10_000

interface HubDeps extends Omit<RoomDeps, 'failed' | 'brought' | 'turns' | 'committer'> {
  committer: Committer
  ids: Ids
  /** False lifts the limits on what one socket may send. */
  limits: boolean
  /** Who has which draft open, over all nodes. */
  presence: SharedMap<Person[]>
  /** Who vanished from which draft, over all nodes. */
  sightings: SharedMap<Sighting[]>
}

/** Somebody at the door of a draft, already known and allowed in. */
interface Newcomer {
  user: Person
  mayWrite: boolean
  /** Of what they write, only suggestions come in. */
  onlySuggests: boolean
  /** From outside: they don't hear who else is here. */
  isGuest: boolean
  /** False if they only bring words. */
  here: boolean
  /** The schema of their editor; null for a program that names none. */
  schema: number | null
  acks: boolean
  socket: Socket
}

/** A session in its room, as its socket drives it. */
export interface Joined {
  receive(bytes: Uint8Array): void
  /** How far its draft is saved, ahead of the next regular time: this node is about to close it. */
  tell(): void
  /** Colleagues see by which name they go now. */
  rename(user: Person): void
  leave(how: Parting): void
}

/** The rooms of this node. Polls the log's heads each second, so that lost news only delays [BUS1]; twice without the bus. */
export class Hub implements AsyncDisposable {
  readonly #deps: HubDeps
  readonly #clock: Clock
  readonly #turns: Turns
  readonly #absences: Absences
  readonly #rooms = new Map<string, Promise<Room | null>>()
  readonly #open = new Map<string, Room>()
  /** Sockets of each person in drafts here. */
  readonly #tabs = new Map<string, number>()
  readonly #timers: readonly Timer[]
  readonly #unsubscribe: () => void
  readonly #polling = new SingleRun(() => this.#readHeads())

  constructor(deps: HubDeps) {
    this.#deps = deps
    this.#clock = deps.clock
    this.#turns = new Turns(deps)
    this.#absences = new Absences(deps)
    this.#timers = [
      deps.clock.every(TICK_MS, () => this.#tick()),
      deps.clock.every(APART_POLL_MS, () => {
        if (!deps.bus.connected) void this.#polling.ask()
      }),
    ]
    this.#unsubscribe = deps.committer.onChange(() => {
      for (const room of this.#open.values()) room.tell()
    })
  }

  get rooms(): number {
    return this.#open.size
  }

  get sessions(): number {
    return [...this.#open.values()].reduce((sum, room) => sum + room.sessions.size, 0)
  }

  /** So much waits for the database that nobody else may come in and write. */
  get full(): boolean {
    return this.#deps.committer.full
  }

  /** What waits for slow sockets. */
  get bufferedBytes(): number {
    let bytes = 0
    for (const room of this.#open.values())
      for (const session of room.sessions) bytes += session.bufferedBytes
    return bytes
  }

  /** What an open draft says, for lists; null when it is not open here. */
  facts(storyId: string): ReturnType<Room['facts']> | null {
    return this.#open.get(storyId)?.facts() ?? null
  }

  /** Null when there is no such draft. Throws when it can't be loaded: nobody gets an empty one [HUB8]. */
  async join(storyId: string, newcomer: Newcomer): Promise<Joined | null> {
    const room = await this.#room(storyId)
    if (!room) return null
    const { clock, ids, limits } = this.#deps
    const mayWrite = newcomer.mayWrite && standing(newcomer.schema, room.schema) === 'writes'
    const session = new Session({ ...newcomer, mayWrite, id: ids.next('ss'), clock, limits })
    if (limits && this.#hasTooManyTabs(room, newcomer.user))
      session.close(CLOSE.overloaded, 'too many tabs of yours: close some')
    else this.#enter(room, session)
    return {
      receive: (bytes) => {
        session.heardAt = clock.now()
        room.receive(session, bytes)
      },
      tell: () => room.tell(session),
      rename: (user) => this.#rename(room, session, user),
      leave: (how) => this.#leave(room, session, how),
    }
  }

  /** Their data was erased. */
  erase(userId: string): void {
    this.#absences.erase(userId)
  }

  #enter(room: Room, session: Session) {
    const { id } = session.user
    this.#tabs.set(id, (this.#tabs.get(id) ?? 0) + 1)
    room.join(session)
    if (!room.sessions.has(session)) this.#countDown(id)
    this.#announce(room)
    // Who may not write has nothing to bring.
    if (!session.mayWrite) this.#absences.returned(room.storyId, session.user)
  }

  #leave(room: Room, session: Session, how: Parting) {
    session.gone()
    if (!room.sessions.has(session)) return
    const { user, here, heardAt, mayWrite } = session
    this.#countDown(user.id)
    room.leave(session)
    this.#announce(room)
    if (how === 'said' || !here || !mayWrite) return
    this.#absences.lost({ storyId: room.storyId, person: user, at: heardAt }, how)
  }

  #rename(room: Room, session: Session, user: Person) {
    if (session.user.name === user.name || !room.sessions.has(session)) return
    session.user = user
    room.renamed(session)
    this.#announce(room)
  }

  #countDown(userId: string) {
    const left = (this.#tabs.get(userId) ?? 0) - 1
    if (left > 0) this.#tabs.set(userId, left)
    else this.#tabs.delete(userId)
  }

  #hasTooManyTabs(room: Room, { id }: Person): boolean {
    if ((this.#tabs.get(id) ?? 0) < MOST_TABS.ofDraft) return false
    if ((this.#tabs.get(id) ?? 0) >= MOST_TABS.ofNode) return true
    let tabs = 0
    for (const { user } of room.sessions) if (user.id === id) tabs += 1
    return tabs >= MOST_TABS.ofDraft
  }

  /** One load at a time; a failed one is forgotten, so that the next newcomer tries again. */
  #room(storyId: string): Promise<Room | null> {
    const known = this.#rooms.get(storyId)
    if (known) return known
    const opening = Room.open(storyId, {
      ...this.#deps,
      turns: this.#turns,
      brought: ({ user }) => this.#absences.returned(storyId, user),
      failed: (room) => this.#drop(room),
    }).then(
      (room) => {
        if (room) this.#open.set(storyId, room)
        else this.#rooms.delete(storyId)
        return room
      },
      (cause: unknown) => {
        this.#rooms.delete(storyId)
        throw cause
      },
    )
    this.#rooms.set(storyId, opening)
    return opening
  }

  #announce(room: Room) {
    if (this.#open.get(room.storyId) !== room) return
    const here = [...room.sessions].filter((session) => session.here)
    const people = new Map(here.map(({ user }) => [user.id, user]))
    this.#deps.presence.set(room.storyId, people.size === 0 ? null : [...people.values()])
  }

  #tick() {
    const now = this.#clock.elapsed()
    for (const room of this.#open.values()) {
      room.tick(now)
      if (room.emptyFor(now) > IDLE_MS && room.clean) this.#drop(room)
    }
    this.#absences.tick()
    void this.#polling.ask()
  }

  async #readHeads() {
    try {
      const heads = await this.#deps.log.heads([...this.#open.keys()])
      for (const [storyId, seq] of heads) this.#open.get(storyId)?.notice(seq)
    } catch (error) {
      this.#deps.logger.warn({ error: String(error) }, 'hub: the log could not be polled')
    }
  }

  #drop(room: Room) {
    room.close()
    if (this.#open.get(room.storyId) !== room) return
    this.#open.delete(room.storyId)
    this.#rooms.delete(room.storyId)
    this.#deps.presence.set(room.storyId, null)
  }

  /** [END1] Closes every socket, spread over `spreadMs`, so that they don't all come back at once. */
  async drain(spreadMs: number): Promise<void> {
    const sessions = [...this.#open.values()].flatMap((room) => [...room.sessions])
    const pause = spreadMs / Math.max(1, sessions.length)
    for (const session of sessions) {
      session.close(CLOSE.draining, 'the server restarts: reconnect')
      await this.#clock.sleep(pause)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const timer of this.#timers) timer.cancel()
    this.#unsubscribe()
    await this.#polling.close()
    for (const room of this.#open.values()) this.#drop(room)
  }
}
