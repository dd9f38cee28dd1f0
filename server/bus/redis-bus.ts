import { Redis } from 'ioredis'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Bus, Handler, Unsubscribe } from './bus.ts'

/** An object, so that one function may subscribe twice. */
interface Subscription {
  handler: Handler
}

const RETRY_MS = { first: 100, most: 2_000 }
const COMMAND_TIMEOUT_MS = 2_000
/** This node talks to itself through Redis. A connection may look open though nothing comes through it any more. */
const PULSE = { everyMs: 1_000, missedMs: 2_500, deadMs: 6_000 }
/** On the wire: who need not hear it (a node, which told it itself, or nobody), a space, JSON. */
const EVERYBODY = '*'

/**
 * The bus of a newsroom on several nodes: Redis pub/sub under a prefix. While Redis is away, or stands still, nothing
 * waits for it: messages are dropped, subscriptions are kept and made again when it is back.
 */
export class RedisBus implements Bus {
  readonly #prefix: string
  readonly #node: string
  readonly #publisher: Redis
  readonly #subscriber: Redis
  readonly #handlers = new Map<string, Set<Subscription>>()
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #timer: Timer
  /** When the node last heard itself, or could begin to. */
  #pulseAt = -Infinity

  constructor(deps: { url: string; prefix: string; node: string; clock: Clock; logger: Logger }) {
    this.#prefix = deps.prefix
    this.#node = deps.node
    this.#clock = deps.clock
    this.#logger = deps.logger
    const options = {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: COMMAND_TIMEOUT_MS,
      retryStrategy: (times: number) => Math.min(RETRY_MS.first * 2 ** times, RETRY_MS.most),
    }
    this.#publisher = new Redis(deps.url, options)
    this.#subscriber = new Redis(deps.url, { ...options, autoResubscribe: false })
    for (const client of [this.#publisher, this.#subscriber]) {
      client.on('error', (error) => deps.logger.debug({ error: String(error) }, 'bus: redis error'))
      client.on('close', () => deps.logger.warn('bus: redis is away'))
      client.on('ready', () => this.#felt())
    }
    this.#handlers.set(this.#pulse, new Set([{ handler: () => this.#felt() }]))
    this.#timer = deps.clock.every(PULSE.everyMs, () => this.#beat())
    this.#subscriber.on('ready', () => void this.#subscribeAgain())
    this.#subscriber.on('message', (channel, text) => this.#deliver(channel, text))
  }

  get connected(): boolean {
    return this.#open && this.#silentFor < PULSE.missedMs
  }

  get #open(): boolean {
    return this.#publisher.status === 'ready' && this.#subscriber.status === 'ready'
  }

  get #pulse(): string {
    return `pulse:${this.#node}`
  }

  get #silentFor(): number {
    return this.#clock.elapsed() - this.#pulseAt
  }

  #felt() {
    this.#pulseAt = this.#clock.elapsed()
  }

  #beat() {
    this.publish(this.#pulse, null)
    if (!this.#open || this.#silentFor < PULSE.deadMs) return
    this.#logger.warn('bus: redis does not answer, connecting again')
    for (const client of [this.#publisher, this.#subscriber]) client.disconnect(true)
  }

  /** Resolves once Redis answered or `ms` have passed: a newsroom starts without its bus as well. */
  ready(ms: number): Promise<void> {
    if (this.connected) return Promise.resolve()
    const signal = AbortSignal.timeout(ms)
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
      const check = () => this.connected && resolve()
      this.#publisher.once('ready', check)
      this.#subscriber.once('ready', check)
    })
  }

  publish(channel: string, message: unknown): void {
    this.#send(channel, `${EVERYBODY} ${JSON.stringify(message)}`)
  }

  tell(channel: string, _own: Handler, message: () => unknown): void {
    if (this.#publisher.status === 'ready')
      this.#send(channel, `${this.#node} ${JSON.stringify(message())}`)
  }

  #send(channel: string, text: string) {
    if (this.#publisher.status !== 'ready') return
    this.#publisher
      .publish(this.#prefix + channel, text)
      .catch((error: unknown) => this.#logger.debug({ error: String(error) }, 'bus: not published'))
  }

  async subscribe(channel: string, handler: Subscription['handler']): Promise<Unsubscribe> {
    const subscription = { handler }
    const known = this.#handlers.get(channel)
    const handlers = known ?? new Set()
    this.#handlers.set(channel, handlers.add(subscription))
    if (!known) await this.#subscribeTo([channel])
    return () => {
      handlers.delete(subscription)
      if (handlers.size > 0 || this.#handlers.get(channel) !== handlers) return
      this.#handlers.delete(channel)
      if (this.#subscriber.status === 'ready')
        this.#subscriber.unsubscribe(this.#prefix + channel).catch(() => undefined)
    }
  }

  async #subscribeAgain() {
    this.#logger.info({ channels: this.#handlers.size }, 'bus: redis is there')
    await this.#subscribeTo([...this.#handlers.keys()])
  }

  /** A subscription that fails is made again at the next `ready`; until then followers poll. */
  async #subscribeTo(channels: string[]) {
    if (channels.length === 0 || this.#subscriber.status !== 'ready') return
    try {
      await this.#subscriber.subscribe(...channels.map((channel) => this.#prefix + channel))
    } catch (error) {
      this.#logger.warn({ error: String(error) }, 'bus: not subscribed')
    }
  }

  #deliver(channel: string, text: string) {
    const handlers = this.#handlers.get(channel.slice(this.#prefix.length))
    const space = text.indexOf(' ')
    if (!handlers || text.slice(0, space) === this.#node) return
    for (const { handler } of handlers) {
      try {
        handler(JSON.parse(text.slice(space + 1)))
      } catch (error) {
        this.#logger.warn({ channel, error: String(error) }, 'bus: a message was not understood')
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer.cancel()
    this.#handlers.clear()
    this.#publisher.disconnect()
    this.#subscriber.disconnect()
  }
}
