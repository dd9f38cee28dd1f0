import { accessChange } from '../bus/access-change.ts'
import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import type { SignedIn } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Auth } from './auth.ts'
import { person } from './person.ts'

const FRESH_MS = 30_000
/** The same while nobody hears of changes on other nodes. */
const FRESH_APART_MS = 1_000
const MAX_SESSIONS = 5_000
const MAX_COOKIE = 512

interface Entry {
  actor: SignedIn
  /** In elapsed time. */
  at: number
}

/**
 * Who a session cookie belongs to, without asking the database each time. An answer is at most 30
 * seconds old, or one while the bus is away; signing out and role changes drop it at once, on every node
 * that the bus reaches.
 */
export class SessionCache implements AsyncDisposable {
  readonly #auth: Pick<Auth, 'cookie' | 'session'>
  readonly #bus: Bus
  readonly #clock: Clock
  /** By cookie value, the least recently used first. */
  readonly #entries = new Map<string, Entry>()
  #drops = 0
  #unsubscribe: Unsubscribe | null = null

  constructor(deps: { auth: Pick<Auth, 'cookie' | 'session'>; bus: Bus; clock: Clock }) {
    this.#auth = deps.auth
    this.#bus = deps.bus
    this.#clock = deps.clock
  }

  /** Resolves when changes made on other nodes will be heard. */
  async start(): Promise<void> {
    this.#unsubscribe = await this.#bus.subscribe(CHANNELS.access, (message) => {
      const change = accessChange.safeParse(message)
      if (change.success) this.#drop(change.data.userId)
    })
  }

  async verify(headers: Headers): Promise<SignedIn | null> {
    const cookie = readCookie(headers.get('cookie'), this.#auth.cookie)
    if (!cookie || cookie.length > MAX_COOKIE) return null
    const known = this.#entries.get(cookie)
    const fresh = this.#bus.connected ? FRESH_MS : FRESH_APART_MS
    if (known && this.#clock.elapsed() - known.at < fresh) {
      this.#remember(cookie, known)
      return known.actor
    }
    return this.#ask(cookie, headers)
  }

  /** Drops what is known of a person here and on all other nodes. */
  forget(userId: string): void {
    this.#drop(userId)
    this.#bus.publish(CHANNELS.access, { userId })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#unsubscribe?.()
    this.#entries.clear()
  }

  async #ask(cookie: string, headers: Headers): Promise<SignedIn | null> {
    this.#entries.delete(cookie)
    const drops = this.#drops
    const session = await this.#auth.session(headers, { renew: false })
    if (!session) return null
    const actor: SignedIn = { ...person(session.user), scopes: null }
    // An answer that was on its way while something was dropped may be from before the change.
    if (drops === this.#drops) this.#remember(cookie, { actor, at: this.#clock.elapsed() })
    return actor
  }

  #remember(cookie: string, entry: Entry) {
    this.#entries.delete(cookie)
    this.#entries.set(cookie, entry)
    if (this.#entries.size <= MAX_SESSIONS) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }

  #drop(userId: string) {
    this.#drops += 1
    for (const [cookie, { actor }] of this.#entries) {
      if (actor.id === userId) this.#entries.delete(cookie)
    }
  }
}

function readCookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...value] = pair.split('=')
    if (key?.trim() === name) return value.join('=').trim()
  }
  return null
}
