import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import type { Guest } from '../../server/guests/guest-store.ts'
import { GuestStream } from '../../server/guests/guest-stream.ts'
import type { Env } from '../../server/http/request.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'

const WEEK_MS = 7 * 24 * 60 * 60_000

/** The streams of guests at one node. */
class Streams implements AsyncDisposable {
  readonly clock = new ManualClock()
  readonly bus = new MemoryBus()
  /** Whose link is good, by their ids. */
  readonly good = new Set<string>()
  readonly #stream = new GuestStream({
    bus: this.bus,
    clock: this.clock,
    guests: {
      find: async (claim) => {
        const guest = 'id' in claim ? this.#guests.get(claim.id) : undefined
        return guest && this.good.has(guest.id) && guest.endsAt > this.clock.now() ? guest : null
      },
    },
  })
  readonly #guests = new Map<string, Guest>()

  static async start(): Promise<Streams> {
    const streams = new Streams()
    await streams.#stream.start()
    return streams
  }

  async open(id: string, { storyId = 'st_1', lasts = WEEK_MS, invitedBy = 'ada' } = {}) {
    const who = { id, storyId, name: id, colour: '#123456', may: 'read', hash: id } as const
    const guest: Guest = { ...who, endsAt: this.clock.now() + lasts, seenAt: null, invitedBy }
    this.#guests.set(id, guest)
    this.good.add(id)
    const app = new Hono<Env>().get('/', (c) => this.#stream.open(c, guest))
    const answer = await app.request('/')
    const page = { heard: '', ended: false }
    void read(answer, page)
    await eventually(() => expect(page.heard).toContain('event: ping'), { within: 2_000, every: 1 })
    return page
  }

  [Symbol.asyncDispose]() {
    return this.#stream[Symbol.asyncDispose]()
  }
}

async function read(answer: Response, page: { heard: string; ended: boolean }) {
  for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? [])
    page.heard += text
  page.ended = true
}

const soon = { within: 2_000, every: 1 }

describe('the stream of a guest', () => {
  it('tells once of a burst of threads, of their own story alone', async () => {
    await using streams = await Streams.start()
    const page = await streams.open('gu_1')
    const other = await streams.open('gu_2', { storyId: 'st_2' })
    for (let i = 0; i < 5; i++) streams.bus.publish(CHANNELS.comments, { storyId: 'st_1' })
    await eventually(async () => {
      await streams.clock.advance(50)
      expect(page.heard).toContain('event: threads')
    }, soon)
    await streams.clock.advance(1_000)
    expect(page.heard.match(/event: threads/g)).toHaveLength(1)
    expect(other.heard).not.toContain('event: threads')
  })

  it('[GUE2] ends in the second in which the link does', async () => {
    await using streams = await Streams.start()
    const page = await streams.open('gu_1', { lasts: 5_000 })
    const other = await streams.open('gu_2')
    await streams.clock.advance(4_000)
    expect(page.ended).toBe(false)
    await streams.clock.advance(1_000)
    await eventually(() => expect(page.ended).toBe(true), soon)
    expect(other.ended).toBe(false)
  })

  it.each([
    { name: 'at once by news of it', news: { userId: 'gu_1' }, within: 0 },
    { name: 'at once by news of their inviter', news: { userId: 'ada' }, within: 0 },
    { name: 'at once by news of its story', news: { storyId: 'st_1', lost: [] }, within: 0 },
    { name: 'within 20 s without news', news: null, within: 20_000 },
  ])('[GUE2] ends $name when the link is taken back', async ({ news, within }) => {
    await using streams = await Streams.start()
    const page = await streams.open('gu_1')
    const other = await streams.open('gu_2')
    streams.good.delete('gu_1')
    if (news) streams.bus.publish(CHANNELS.access, news)
    await streams.clock.advance(within)
    await eventually(() => expect(page.ended).toBe(true), soon)
    expect(other.ended).toBe(false)
  })
})
