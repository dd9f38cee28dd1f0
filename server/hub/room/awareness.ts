import { z } from 'zod'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { MAX_AWARENESS_BYTES } from '../../../shared/protocol/frames.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import { TokenBucket } from '../../kernel/token-bucket.ts'
import { awarenessFrame, KEEP_ALIVE, readAwareness, type AwarenessEntry } from '../frames.ts'
import type { Session } from './session.ts'

/** A flush costs a frame for each socket: a crowd's cursors move ten times a second. */
const FLUSH_MS = { few: 60, many: 100 }
const MANY = 100
const MOST_CLIENTS_PER_SESSION = 16
/** With all their tabs. */
const MOST_CLIENTS_PER_PERSON = 40
/** What a person may say with all their tabs, as everybody else hears it: what is more waits, and only the newest counts. */
const SAID_BYTES = { most: 64 * 1024, perSecond: 16 * 1024 }
/** A node that says nothing for so long is dead, and its people are not here. */
const REMOTE_EXPIRES_MS = 7_000
const RENEW_MS = 2_000
/** A client forgets who was not heard of for 30 s; its own people say the same again every 15 s. */
const REPEAT_REMOTE_MS = 10_000
const GONE = 'null'

/**
 * `{ node, entries: [[client, userId, state], …] }` on CHANNELS.awareness. `asks`: this node has just opened
 * the room, and the others should say who is there.
 */
const remoteMessage = z.object({
  node: z.string(),
  asks: z.boolean().optional(),
  entries: z.array(
    z.tuple([z.number().int(), z.string(), z.string().max(2 * MAX_AWARENESS_BYTES)]),
  ),
})

interface Said {
  state: string
  userId: string
  from: { session: Session } | { node: string; seenAt: number }
}

interface Presence extends Said {
  /** The newest that was made up here or taken over, and the first. */
  clock: number
  since: number
  /** When it was last said, in elapsed time. */
  saidAt: number
}

/**
 * Who points where in a draft. [HUB4] It never touches the log, and a state's `user` is what the server
 * knows of the session, whatever the client wrote. A client's first clock is the server's own, so that a client
 * that comes back is believed at once. The latest states go out together, about 16 times a second.
 *
 * y-websocket takes over what it hears of itself when the clock is newer, and sends back whatever it hears: what
 * has a clock that was sent from here is an echo, and a client that goes on from such a clock hears its own again
 * as nothing new. https://github.com/yjs/y-protocols/blob/master/awareness.js
 */
export class RoomAwareness {
  readonly #node: string
  readonly #clock: Clock
  readonly #broadcast: (frame: Uint8Array) => void
  readonly #tell: (message: () => z.infer<typeof remoteMessage>) => void
  readonly #claim: (client: number, userId: string, by: Session | null) => boolean
  readonly #present = new Map<number, Presence>()
  readonly #changed = new Set<number>()
  readonly #bytesLeft = new Map<string, TokenBucket>()
  /** Who asked who is here; they are told with the next flush. */
  readonly #asking = new Set<Session>()
  #flush: Timer | null = null
  #renewedAt = -Infinity

  constructor(deps: {
    node: string
    clock: Clock
    broadcast: (frame: Uint8Array) => void
    /** To the other nodes; the message is made only if there are any. */
    tell: (message: () => unknown) => void
    /** False when the client id is another person's. `by`: their socket, unless it is at another node. */
    claim: (client: number, userId: string, by: Session | null) => boolean
  }) {
    this.#node = deps.node
    this.#clock = deps.clock
    this.#broadcast = deps.broadcast
    this.#tell = deps.tell
    this.#claim = deps.claim
  }

  /** Takes what a session says of its own clients, and ignores what it repeats of others. */
  receive(session: Session, payload: Uint8Array): void {
    const entries = readAwareness(payload)
    if (!entries?.every((entry) => this.#receiveOne(session, entry)))
      session.close(CLOSE.badFrame, 'bad awareness')
  }

  /** What they said is said again, by the name that they have now. */
  renamed(session: Session): void {
    for (const [client, present] of this.#present) {
      const { from, state } = present
      if (!('session' in from) || from.session !== session || state === GONE) continue
      this.#set(client, { ...present, state: withUser(state, session) ?? state })
    }
  }

  #receiveOne(session: Session, { client, clock, state }: AwarenessEntry): boolean {
    const present = this.#present.get(client)
    if (present ? isEcho(present, clock) : state === GONE) return true
    if (!session.clients.has(client) && !this.#maySpeakFor(client, session)) return true
    if (state.length > MAX_AWARENESS_BYTES) return false
    const named = state === GONE ? GONE : withUser(state, session)
    if (named === null) return false
    session.clients.add(client)
    this.#set(client, { state: named, userId: session.user.id, from: { session } }, clock)
    return true
  }

  #maySpeakFor(client: number, session: Session): boolean {
    const { id } = session.user
    if (session.clients.size >= MOST_CLIENTS_PER_SESSION) return false
    if (!this.#present.has(client) && this.#clientsOf(id) >= MOST_CLIENTS_PER_PERSON) return false
    return this.#claim(client, id, session) && !this.#isOthers(client, session)
  }

  #clientsOf(userId: string): number {
    let clients = 0
    for (const said of this.#present.values()) if (said.userId === userId) clients += 1
    return clients
  }

  #affords({ userId, state }: Presence): boolean {
    if (state === GONE) return true
    const now = this.#clock.elapsed()
    const left = this.#bytesLeft.get(userId) ?? new TokenBucket(SAID_BYTES, now)
    this.#bytesLeft.set(userId, left)
    return left.take(state.length, now)
  }

  /** A client id is spoken for by one socket at a time; the newest of the same person wins. */
  #isOthers(client: number, session: Session): boolean {
    const present = this.#present.get(client)
    return present !== undefined && present.userId !== session.user.id
  }

  /** Asks the other nodes who is there. */
  ask(): void {
    this.#tell(() => ({ node: this.#node, asks: true, entries: [] }))
  }

  receiveRemote(message: unknown): void {
    const parsed = remoteMessage.safeParse(message)
    if (!parsed.success || parsed.data.node === this.#node) return
    if (parsed.data.asks) this.#publishOwn([...this.#present])
    const now = this.#clock.elapsed()
    const from = { node: parsed.data.node, seenAt: now }
    for (const [client, userId, state] of parsed.data.entries) {
      const present = this.#present.get(client)
      if (present && 'session' in present.from) continue
      this.#claim(client, userId, null)
      const isFresh = present?.state === state && now - present.saidAt < REPEAT_REMOTE_MS
      if (isFresh) present.from = from
      else this.#set(client, { state, userId, from })
    }
  }

  leave(session: Session): void {
    this.#asking.delete(session)
    for (const client of session.clients) {
      const present = this.#present.get(client)
      if (present && 'session' in present.from && present.from.session === session)
        this.#set(client, { ...present, state: GONE })
    }
  }

  /** Drops the people of dead nodes, and tells the others that this one lives. Called about once a second. */
  tick(now: number): void {
    for (const [client, { from, state, userId }] of this.#present)
      if ('node' in from && state !== GONE && now - from.seenAt > REMOTE_EXPIRES_MS)
        this.#set(client, { state: GONE, userId, from })
    if (now - this.#renewedAt < RENEW_MS) return
    this.#renewedAt = now
    this.#publishOwn([...this.#present])
  }

  /** Hears soon who is here, once, however often it asks. */
  askedBy(session: Session): void {
    this.#asking.add(session)
    this.#flushSoon()
  }

  /** Everybody who is here, for a socket that has just come; null when nobody is. */
  everybody(): Uint8Array | null {
    const entries = [...this.#present]
      .filter(([, { state }]) => state !== GONE)
      .map(([client, { clock, state }]) => ({ client, clock, state }))
    return entries.length === 0 ? null : awarenessFrame(entries)
  }

  close(): void {
    this.#flush?.cancel()
    this.#flush = null
  }

  /** `clientClock`: its own, which goes on from ours once it has heard of itself. */
  #set(client: number, { state, userId, from }: Said, clientClock = 0) {
    const present = this.#present.get(client)
    const now = this.#clock.now()
    const goesOn = present !== undefined && clientClock > present.clock && clientClock <= now
    const clock = goesOn ? clientClock : Math.max((present?.clock ?? 0) + 1, now)
    const since = present?.since ?? clock
    const saidAt = this.#clock.elapsed()
    this.#present.set(client, { clock, since, saidAt, state, userId, from })
    this.#changed.add(client)
    this.#flushSoon()
  }

  #flushSoon() {
    const pace = this.#present.size > MANY ? FLUSH_MS.many : FLUSH_MS.few
    this.#flush ??= this.#clock.after(pace, () => {
      this.#flush = null
      if (this.#changed.size > 0) this.#send()
      this.#answer()
    })
  }

  #answer() {
    if (this.#asking.size === 0) return
    const frame = this.everybody() ?? KEEP_ALIVE
    for (const session of this.#asking) session.send(frame)
    this.#asking.clear()
  }

  #send() {
    const changed = [...this.#changed].flatMap((client) => {
      const present = this.#present.get(client)
      if (present && !this.#affords(present)) return []
      this.#changed.delete(client)
      return present ? [[client, present] as const] : []
    })
    if (this.#changed.size > 0) this.#flushSoon()
    if (changed.length === 0) return
    this.#broadcast(
      awarenessFrame(changed.map(([client, { clock, state }]) => ({ client, clock, state }))),
    )
    this.#publishOwn(changed)
    for (const [client, { state }] of changed) if (state === GONE) this.#present.delete(client)
  }

  #publishOwn(present: readonly (readonly [number, Presence])[]) {
    const own = present.filter(([, { from }]) => 'session' in from)
    if (own.length === 0) return
    this.#tell(() => ({
      node: this.#node,
      entries: own.map(([client, { userId, state }]) => [client, userId, state]),
    }))
  }
}

/** What a socket here said, said again: by itself, or by another socket of the same person. */
function isEcho({ from, since, clock }: Presence, said: number): boolean {
  return 'session' in from && said >= since && said <= clock
}

/** The state with the session's own name and colour; null when it is not a JSON object. */
function withUser(state: string, session: Session): string | null {
  try {
    const value: unknown = JSON.parse(state)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const { id, name, colour } = session.user
    return JSON.stringify({ ...value, user: { id, name, color: colour } })
  } catch {
    return null
  }
}
