import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { ClaimedDelivery, DeliveryStore } from './delivery-store.ts'
import { afterAttempt, type Outcome } from './delivery.ts'
import { TIMEOUT_MS, type Sender } from './http-sender.ts'
import { webhookHeaders } from './signature.ts'

const SWEEP_MS = 1_000
/** Longer than any attempt takes; after a crash this is how long the delivery waits for another node. */
const LEASE_MS = 4 * TIMEOUT_MS
const MAX_UNDER_WAY = 64
const MAX_PER_ENDPOINT = 4
/** How long a stopping node lets attempts finish before it cuts them off. */
const DRAIN_MS = 5_000

/**
 * Attempts the deliveries that are due: at most 4 at once to an endpoint and 64 in all on this node.
 * [WHK2] Every endpoint has its own share, so a slow one fills only that. [WHK3] The database is the
 * queue; the bus only wakes, and a sweep each second finds what it did not say.
 */
export class Dispatcher implements AsyncDisposable {
  readonly #store: DeliveryStore
  readonly #sender: Sender
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #logger: Logger
  readonly #underWay = new Map<ClaimedDelivery, Promise<void>>()
  readonly #stop = new AbortController()
  #sweep: Timer | null = null
  #unsubscribe: Unsubscribe | null = null
  readonly #claiming = new SingleRun(() => this.#claim())

  constructor(deps: {
    store: DeliveryStore
    sender: Sender
    bus: Bus
    clock: Clock
    ids: Ids
    logger: Logger
  }) {
    this.#store = deps.store
    this.#sender = deps.sender
    this.#bus = deps.bus
    this.#clock = deps.clock
    this.#ids = deps.ids
    this.#logger = deps.logger
  }

  async start(): Promise<void> {
    const wake = () => void this.#claiming.ask()
    this.#sweep = this.#clock.every(SWEEP_MS, wake)
    this.#unsubscribe = await this.#bus.subscribe(CHANNELS.deliveries, wake)
    wake()
  }

  /** Claims nothing more, lets attempts finish for a while, then cuts them off and gives them back. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#sweep?.cancel()
    this.#unsubscribe?.()
    await this.#claiming.close()
    const deadline = this.#clock.after(DRAIN_MS, () => this.#stop.abort())
    await Promise.all(this.#underWay.values())
    deadline.cancel()
  }

  async #claim() {
    const room = MAX_UNDER_WAY - this.#underWay.size
    if (room <= 0) return
    try {
      const claims = await this.#store.claimDue({
        leaseMs: LEASE_MS,
        total: room,
        perEndpoint: MAX_PER_ENDPOINT,
        underWay: this.#perEndpoint(),
      })
      for (const claim of claims) this.#underWay.set(claim, this.#deliver(claim))
    } catch (error) {
      this.#logger.error(
        { error: String(error) },
        'webhooks: could not claim, the next sweep tries',
      )
    }
  }

  #perEndpoint(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { endpointId } of this.#underWay.keys())
      counts.set(endpointId, (counts.get(endpointId) ?? 0) + 1)
    return counts
  }

  async #deliver(claim: ClaimedDelivery) {
    try {
      await this.#attempt(claim)
    } catch (error) {
      // The lease runs out, and the delivery is tried again then.
      this.#logger.error({ error: String(error), delivery: claim.id }, 'webhooks: attempt failed')
    } finally {
      this.#underWay.delete(claim)
      void this.#claiming.ask()
    }
  }

  /** [WHK1] Id and body come from the row: they are the same on every attempt. */
  async #attempt(claim: ClaimedDelivery) {
    const at = this.#clock.now()
    const message = {
      id: claim.eventId,
      body: claim.body,
      sequence: claim.sequence,
      attempt: claim.attempts + 1,
    }
    const headers = webhookHeaders(message, claim.secrets, at)
    const request = { url: claim.url, headers, body: claim.body }
    const result = await this.#sender.send(request, this.#stop.signal)
    if (result.kind === 'aborted') await this.#store.release(claim)
    else await this.#record(claim, at, result)
  }

  /** An outcome is kept until the database takes it: sending again would bother the consumer twice. */
  async #record(claim: ClaimedDelivery, at: number, outcome: Outcome) {
    const next = afterAttempt(claim, outcome, {
      now: this.#clock.now(),
      random: this.#ids.random(),
    })
    for (;;) {
      try {
        const { announced } = await this.#store.record(claim, { at, outcome }, next)
        if (announced > 0) this.#bus.publish(CHANNELS.deliveries, {})
        return
      } catch (error) {
        if (this.#stop.signal.aborted) throw error
        this.#logger.error({ error: String(error), delivery: claim.id }, 'webhooks: not recorded')
        await this.#clock.sleep(SWEEP_MS, this.#stop.signal)
      }
    }
  }
}
