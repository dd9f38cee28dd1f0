import { z } from 'zod'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import { Follower } from '../bus/follow.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { EventStore } from './event-store.ts'

const POLL_MS = 1_000
const eventNews = z.object({ seq: z.number().int() })

/**
 * Tells this node's parts of every event that is committed from its start on, in order, at least once
 * [OUT1]: at once when the bus says so, within a second when it does not [BUS1].
 */
export class Relay implements AsyncDisposable {
  readonly #events: EventStore
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #handlers = new Set<(event: OutboxEvent) => void>()
  #follower: Follower<OutboxEvent> | null = null
  #unsubscribe: Unsubscribe | null = null
  #poll: Timer | null = null

  constructor(deps: { events: EventStore; bus: Bus; clock: Clock; logger: Logger }) {
    this.#events = deps.events
    this.#bus = deps.bus
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  async start(): Promise<void> {
    const follower = new Follower<OutboxEvent>({
      source: this.#events,
      from: await this.#events.last(),
      apply: (events) => events.forEach((event) => this.#tell(event)),
      logger: this.#logger,
    })
    this.#follower = follower
    this.#unsubscribe = await this.#bus.subscribe(CHANNELS.events, (message) => {
      const news = eventNews.safeParse(message)
      if (news.success) follower.notice(news.data.seq)
    })
    this.#poll = this.#clock.every(POLL_MS, () => void follower.catchUp())
  }

  onEvent(handler: (event: OutboxEvent) => void): () => void {
    this.#handlers.add(handler)
    return () => this.#handlers.delete(handler)
  }

  /** Events were committed: every node hears of them now. */
  announce(event: OutboxEvent): void {
    this.#bus.publish(CHANNELS.events, { seq: event.seq })
    this.#bus.publish(CHANNELS.deliveries, {})
    const { storyId } = event.data
    this.#bus.publish(CHANNELS.stories, { storyId })
    // [SUG1] What readers know, some of its writers may not change any more.
    this.#bus.publish(CHANNELS.access, { storyId, lost: [] })
  }

  #tell(event: OutboxEvent) {
    for (const handler of this.#handlers) {
      try {
        handler(event)
      } catch (error) {
        this.#logger.error(
          { event: event.id, error: String(error) },
          'relay: a part failed on an event',
        )
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#unsubscribe?.()
    this.#poll?.cancel()
    this.#follower?.close()
    this.#handlers.clear()
  }
}
