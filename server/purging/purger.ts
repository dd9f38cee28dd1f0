import type { OutboxEvent } from '../../shared/protocol/events.ts'
import type { PurgeState } from '../../shared/protocol/api/publishing.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { Caches, Moved, SitePart } from '../publishing/caches.ts'
import type { Trx } from '../store/database.ts'
import type { Sender } from '../webhooks/http-sender.ts'
import { webhookHeaders } from '../webhooks/signature.ts'
import { changedPages, changedSite, type ChangedPages } from './changed-pages.ts'
import type { Purge, PurgeStore } from './purge-store.ts'
import { nextOf } from './retry.ts'

/** How long a change waits for its caches. */
const PATIENCE_MS = 3_000
/** The node that makes a change purges first; when it dies, another one does after that time. */
const FIRST_MS = 10_000
const LOOK_MS = 1_000
const MOST_IN_ROUND = 100

interface Deps {
  store: PurgeStore
  sender: Sender
  /** Where caches are told, and what the call is signed with. */
  hook: { url: string; secret: string }
  clock: Clock
  ids: Ids
  logger: Pick<Logger, 'warn' | 'error'>
}

/**
 * Tells caches in front of the newsroom what to forget. [PURGE1] What they owe commits with the event, or with the change of
 * the newsroom; whoever made it waits for them for 3 s, and what they have not taken by then is tried until they do, whatever dies.
 */
export class Purger implements Caches, AsyncDisposable {
  readonly #deps: Deps
  readonly #stop = new AbortController()
  readonly #first = new Set<Promise<unknown>>()
  readonly #trying = new SingleRun(() => this.#round())
  #timer: Timer | null = null

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    this.#timer = this.#deps.clock.every(LOOK_MS, () => void this.#trying.ask())
  }

  async owe(trx: Trx, { id, seq, data }: OutboxEvent, { before, after }: Moved): Promise<void> {
    const { store } = this.#deps
    const kept = new Set(after?.assets)
    const files = await store.files(trx, before?.assets.filter((asset) => !kept.has(asset)) ?? [])
    const places = [before, after].filter((place) => place !== null)
    const addresses = await store.sectionAddresses(trx)
    const pages = changedPages(data.storyId, places, { files, addresses })
    await this.#owe(trx, { id, seq, pages })
  }

  async oweSite(trx: Trx, part: SitePart): Promise<string> {
    const { store, ids } = this.#deps
    const id = ids.next('pg')
    const addresses = await store.sectionAddresses(trx)
    const pages = changedSite(part, addresses.values())
    await this.#owe(trx, { id, seq: await store.seq(trx), pages })
    return id
  }

  /** It never rejects: what is committed stands, whatever becomes of caches. */
  async purge(id: string): Promise<PurgeState> {
    const first = this.#attemptFirst(id)
    this.#first.add(first)
    void first.finally(() => this.#first.delete(first))
    const timer = new AbortController()
    const late = this.#deps.clock.sleep(PATIENCE_MS, timer.signal).then(() => 'pending' as const)
    const state = await Promise.race([first, late])
    timer.abort()
    return state
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    this.#stop.abort()
    await Promise.all([...this.#first, this.#trying.close()])
  }

  #owe(trx: Trx, owed: { id: string; seq: number; pages: ChangedPages }): Promise<void> {
    const now = this.#deps.clock.now()
    return this.#deps.store.insert(trx, owed, { now, nextAt: now + FIRST_MS })
  }

  async #attemptFirst(id: string): Promise<PurgeState> {
    try {
      const purge = await this.#deps.store.claim(this.#deps.clock.now(), id)
      // Another node has been at it.
      if (!purge) return 'done'
      return (await this.#attempt(purge)) ? 'done' : 'pending'
    } catch (error) {
      this.#deps.logger.error({ error: String(error) }, 'purge: not recorded, it will be repeated')
      return 'pending'
    }
  }

  async #round(): Promise<void> {
    const { store, clock, logger } = this.#deps
    try {
      for (let n = 0; n < MOST_IN_ROUND && !this.#stop.signal.aborted; n += 1) {
        const purge = await store.claim(clock.now())
        if (!purge || !(await this.#attempt(purge))) return
      }
    } catch (error) {
      logger.error({ error: String(error) }, 'purge: could not look for some, the next look will')
    }
  }

  async #attempt(purge: Purge): Promise<boolean> {
    const { store, clock, logger } = this.#deps
    const result = await this.#call(purge)
    const next = nextOf(purge, result, clock.now())
    await store.settle(purge.id, next, clock.now())
    if (next.kind !== 'again') return true
    logger.warn(
      { event: purge.id, attempts: purge.attempts + 1, error: next.error },
      'purge: not taken',
    )
    return false
  }

  /** Under the same id each time, so that it can be told from others. */
  #call({ id, seq, pages, attempts }: Purge) {
    const { sender, hook, clock } = this.#deps
    const now = clock.now()
    const timestamp = new Date(now).toISOString()
    const body = JSON.stringify({ type: 'pages.changed', timestamp, data: pages })
    const message = { id, body, sequence: seq, attempt: attempts + 1 }
    const headers = webhookHeaders(message, [hook.secret], now)
    return sender.send({ url: hook.url, headers, body }, this.#stop.signal)
  }
}
