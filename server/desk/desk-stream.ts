import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { absentBy, type Absence, type Sighting } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Actor, Confidants, Role } from '../../shared/model/roles.ts'
import type { DeskNews } from '../../shared/protocol/api/desk.ts'
import { accessChange } from '../bus/access-change.ts'
import { CHANNELS, type Bus, type Unsubscribe } from '../bus/bus.ts'
import type { SharedMap } from '../bus/shared-map.ts'
import { takenOff } from '../bus/taken-off.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env, SignedIn } from '../http/request.ts'
import type { Credential } from '../kernel/credential.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { ViewCounts } from '../views/view-counts.ts'
import { SightedNews, type StoryNews } from './sighted-news.ts'

const HEARTBEAT_MS = 20_000
/** An event, because scripts don't hear of comments. */
const PING = 'event: ping\ndata: {}\n\n'
/** While news certainly gets lost, everybody's right to be here is looked up this often. */
const ROUND_APART_MS = 2_000
/** News that one slow desk may leave waiting before it is cut; it comes back and fetches everything again. */
const MOST_WAITING = 1_000

/** How long a desk's browser waits before it comes back. */
const RETRY_MS = 1_000

const storyNews = z.object({ storyId: z.string() })

type Authenticate = (claim: { credential: Credential }) => Promise<SignedIn | null>

interface Desk extends Actor {
  hear: (news: DeskNews) => void
  credential: Credential
  waiting: DeskNews[]
  wake: () => void
  open: boolean
}

/**
 * `GET /api/desk/live`: what changes in the newsroom, to every open desk of this node whose person may know of it. A desk
 * whose session or key has ended is sent away [HUB9]: at once by news of it, else at the next heartbeat, or every two
 * seconds while the bus is away.
 */
export class DeskStream implements AsyncDisposable {
  readonly #desks = new Set<Desk>()
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #presence: SharedMap<Person[]>
  readonly #sightings: SharedMap<Sighting[]>
  readonly #counts: ViewCounts
  readonly #authenticate: Authenticate
  readonly #news: SightedNews
  #stop: Unsubscribe[] = []
  #timers: Timer[] = []

  constructor(deps: {
    bus: Bus
    clock: Clock
    presence: SharedMap<Person[]>
    sightings: SharedMap<Sighting[]>
    counts: ViewCounts
    authenticate: Authenticate
    /** By story, of those that there are. */
    confidants: (storyIds: readonly string[]) => Promise<Map<string, Confidants>>
  }) {
    this.#news = new SightedNews({ ...deps, readers: this.#desks })
    this.#authenticate = deps.authenticate
    this.#bus = deps.bus
    this.#clock = deps.clock
    this.#presence = deps.presence
    this.#sightings = deps.sightings
    this.#counts = deps.counts
  }

  async start(): Promise<void> {
    this.#stop = [
      await this.#ofStories(CHANNELS.stories, 'story'),
      await this.#ofStories(CHANNELS.comments, 'comments'),
      await this.#ofStories(CHANNELS.versions, 'versions'),
      await this.#bus.subscribe(CHANNELS.houseStyle, () => {
        for (const desk of this.#desks) desk.hear({ type: 'house-style' })
      }),
      await this.#bus.subscribe(CHANNELS.access, (message) => {
        const { data: change } = accessChange.safeParse(message)
        if (!change) return
        if ('storyId' in change) return this.#news.lost(change)
        for (const desk of this.#desks) if (desk.id === change.userId) void this.#check(desk) // it never rejects
      }),
      await this.#bus.subscribe(CHANNELS.site, () => {
        for (const desk of this.#desks) desk.hear({ type: 'site' })
      }),
      await this.#bus.subscribe(CHANNELS.takenOff, (message) => {
        const { data } = takenOff.safeParse(message)
        if (!data) return
        const { userId, ...news } = data
        for (const desk of this.#desks)
          if (desk.id === userId) desk.hear({ type: 'taken-off', ...news })
      }),
      this.#presence.onChange((storyId) => this.#news.tell(this.#presentAt(storyId))),
      this.#sightings.onChange((storyId) => this.#news.tell(this.#absentFrom(storyId))),
      this.#counts.onChange((storyId, { total }) => {
        const reading = this.#counts.knownReading(storyId)
        this.#news.tell({ type: 'views', storyId, views: total, reading })
      }),
    ]
    this.#timers = [
      this.#clock.every(HEARTBEAT_MS, () => {
        for (const desk of this.#desks) desk.wake()
        this.#checkEverybody()
      }),
      this.#clock.every(ROUND_APART_MS, () => {
        if (!this.#bus.connected) this.#checkEverybody()
      }),
    ]
  }

  /** News that says no more than which story it is about. */
  #ofStories(channel: string, type: 'story' | 'comments' | 'versions'): Promise<Unsubscribe> {
    return this.#bus.subscribe(channel, (message) => {
      const news = storyNews.safeParse(message)
      if (news.success) this.#news.tell({ type, storyId: news.data.storyId })
    })
  }

  routes(): Route[] {
    return [
      route(
        'GET /api/desk/live',
        {
          summary: 'News of what whoever asks may know of, as server-sent events.',
          may: { scopes: ['stories:read'] },
          answers: { 200: ['text/event-stream'] },
        },
        async ({ c, by }) => this.#open(c, by),
      ),
    ]
  }

  #open(c: Context<Env>, actor: SignedIn): Response {
    return streamSSE(c, async (stream) => {
      const desk = this.#enter(actor)
      stream.onAbort(() => leave(desk))
      // News of an end may have come before this desk could hear it.
      void this.#check(desk) // it never rejects
      await stream.write(`retry: ${RETRY_MS}\n\n${PING}`)
      this.#news.greet(desk, [
        ...this.#presence.keys().map((storyId) => this.#presentAt(storyId)),
        ...this.#sightings.keys().map((storyId) => this.#absentFrom(storyId)),
      ])
      while (desk.open) {
        const news = desk.waiting.splice(0)
        if (news.length === 0) await stream.write(PING)
        for (const item of news) await stream.writeSSE({ data: JSON.stringify(item) })
        if (desk.waiting.length === 0 && desk.open)
          await new Promise<void>((resolve) => (desk.wake = resolve))
      }
      this.#desks.delete(desk)
    })
  }

  #enter({ id, role, credential }: { id: string; role: Role; credential: Credential }): Desk {
    const hear = (news: DeskNews) => hearOf(desk, news)
    const desk: Desk = {
      id,
      role,
      credential,
      hear,
      waiting: [],
      wake: () => undefined,
      open: true,
    }
    this.#desks.add(desk)
    return desk
  }

  #checkEverybody() {
    for (const desk of this.#desks) void this.#check(desk) // it never rejects
  }

  async #check(desk: Desk) {
    try {
      const actor = await this.#authenticate({ credential: desk.credential })
      if (actor?.id === desk.id) desk.role = actor.role
      else leave(desk)
    } catch {
      // The database is away, and nobody can be asked: the next heartbeat asks again.
    }
  }

  #presentAt(storyId: string): StoryNews {
    return { type: 'presence', storyId, present: presentAt(this.#presence, storyId) }
  }

  #absentFrom(storyId: string): StoryNews {
    const absent = absentFrom(this.#sightings, storyId, this.#clock.now())
    return { type: 'absence', storyId, absent }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stop of this.#stop) stop()
    for (const timer of this.#timers) timer.cancel()
    await this.#news[Symbol.asyncDispose]()
    for (const desk of this.#desks) leave(desk)
  }
}

function hearOf(desk: Desk, news: DeskNews) {
  desk.waiting.push(news)
  if (desk.waiting.length > MOST_WAITING) leave(desk)
  desk.wake()
}

function leave(desk: Desk) {
  desk.open = false
  desk.wake()
}

/** Everybody who has a draft open on any node, each once. */
export function presentAt(presence: SharedMap<Person[]>, storyId: string): Person[] {
  const people = presence.parts(storyId).flat()
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

/** Who vanished from a draft on any node; a desk knows for itself who is there. */
export function absentFrom(
  sightings: SharedMap<Sighting[]>,
  storyId: string,
  now: number,
): Absence[] {
  return absentBy(sightings.parts(storyId), now)
}
