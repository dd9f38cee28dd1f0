import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { accessChange } from '../bus/access-change.ts'
import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import type { Env } from '../http/request.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Guest } from './guest-store.ts'
import type { Guests } from './guests.ts'

/** An event, because scripts don't hear of comments. */
const PING = 'event: ping\ndata: {}\n\n'
const THREADS = 'event: threads\ndata: {}\n\n'
/** How long a browser waits before it comes back. */
const RETRY_MS = 1_000
const GATHER_MS = 150
const TICK_MS = 1_000
const HEARTBEAT_MS = 20_000
/** While news certainly gets lost, everybody's link is looked up this often. */
const ROUND_APART_MS = 2_000
/** Tabs of one guest. */
const MOST_TABS = 10

const commentNews = z.object({ storyId: z.string() })

/** One open page of a guest's. */
interface Tab {
  guest: Guest
  /** Something of the story's threads changed. */
  news: boolean
  wake: () => void
  open: boolean
}

/**
 * `GET /api/guest/:guest/live`. [GUE2] Whose link has ended is sent away: when it ends by itself, at once by news that it was taken
 * back or that their inviter's access changed, else at the next heartbeat, or every two seconds while the bus is away.
 */
export class GuestStream implements AsyncDisposable {
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #guests: Pick<Guests, 'find'>
  readonly #tabs = new Set<Tab>()
  #stop: Unsubscribe[] = []
  #timers: Timer[] = []

  constructor(deps: { bus: Bus; clock: Clock; guests: Pick<Guests, 'find'> }) {
    this.#bus = deps.bus
    this.#clock = deps.clock
    this.#guests = deps.guests
  }

  async start(): Promise<void> {
    this.#stop = [
      await this.#bus.subscribe(CHANNELS.comments, (message) => {
        const { data } = commentNews.safeParse(message)
        for (const tab of this.#tabs) if (tab.guest.storyId === data?.storyId) tell(tab)
      }),
      await this.#bus.subscribe(CHANNELS.access, (message) => {
        const { data: change } = accessChange.safeParse(message)
        if (change)
          this.#check(({ id, invitedBy, storyId }) =>
            'userId' in change
              ? change.userId === id || change.userId === invitedBy
              : change.storyId === storyId,
          )
      }),
    ]
    this.#timers = [
      this.#clock.every(TICK_MS, () => {
        const now = this.#clock.now()
        this.#check(({ endsAt }) => endsAt <= now)
      }),
      this.#clock.every(HEARTBEAT_MS, () => {
        for (const tab of this.#tabs) tab.wake()
        this.#check(everybody)
      }),
      this.#clock.every(ROUND_APART_MS, () => {
        if (!this.#bus.connected) this.#check(everybody)
      }),
    ]
  }

  open(c: Context<Env>, guest: Guest): Response {
    if ([...this.#tabs].filter((tab) => tab.guest.id === guest.id).length >= MOST_TABS)
      throw new GalleyError('unavailable', 'This story is open in many tabs: close some.')
    const tab: Tab = { guest, news: false, wake: () => undefined, open: true }
    this.#tabs.add(tab)
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => this.#leave(tab))
      // News of an end may have come before this page could hear it.
      void this.#checkOne(tab) // it never rejects
      await stream.write(`retry: ${RETRY_MS}\n\n${PING}`)
      while (tab.open) {
        if (!tab.news) await new Promise<void>((resolve) => (tab.wake = resolve))
        // A burst is told of once.
        if (tab.news) await this.#clock.sleep(GATHER_MS)
        const told = tab.news ? THREADS : PING
        tab.news = false
        await stream.write(told)
      }
      this.#leave(tab)
    })
  }

  #check(whom: (guest: Guest) => boolean) {
    for (const tab of this.#tabs) if (whom(tab.guest)) void this.#checkOne(tab) // it never rejects
  }

  async #checkOne(tab: Tab) {
    try {
      const { id, hash } = tab.guest
      if (!(await this.#guests.find({ kind: 'guest', id, hash }))) this.#leave(tab)
    } catch {
      // The database is away, and nobody can be asked: the next heartbeat asks again.
    }
  }

  #leave(tab: Tab) {
    this.#tabs.delete(tab)
    tab.open = false
    tab.wake()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stop of this.#stop) stop()
    for (const timer of this.#timers) timer.cancel()
    for (const tab of this.#tabs) this.#leave(tab)
  }
}

const everybody = () => true

function tell(tab: Tab) {
  tab.news = true
  tab.wake()
}
