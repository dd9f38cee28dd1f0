import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { OutboxEvent } from '../../../shared/protocol/events.ts'
import { MemoryBus } from '../../../server/bus/memory-bus.ts'
import { Arrivals } from '../../../server/reader/live/arrivals.ts'
import { ManualClock } from '../../support/manual-clock.ts'
import { silentLogger } from '../../support/silent-logger.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

const MINUTE = 60 * SECOND
const ANNA = 'Mozilla/5.0 (Anna; rv:140.0) Firefox/140.0'

/** A bus that says whether its messages get lost. */
class WeakBus extends MemoryBus {
  override connected = true
}

/** A bus and a clock, on which a test starts as many nodes as it likes. */
function nodesOf() {
  const clock = new ManualClock()
  const bus = new WeakBus()
  const handlers = new Set<(event: OutboxEvent) => void>()
  let nodes = 0
  /** `open` are the revisions of the pages that it has. */
  const node = async ({ open, isDeaf = false }: { open: number[]; isDeaf?: boolean }) => {
    const arrivals = new Arrivals({
      bus,
      clock,
      node: `node-${(nodes += 1)}`,
      logger: silentLogger,
      store: { edition: async () => ({ number: 9, state: 'retracted' }) },
      relay: {
        onEvent: (handler) => {
          if (!isDeaf) handlers.add(handler)
          return () => void handlers.delete(handler)
        },
      },
      open: {
        pages: (_, revision) => ({
          pages: open.length,
          written: open.filter((number) => number >= revision).length,
        }),
      },
    })
    await arrivals.start()
    onTestFinished(() => arrivals[Symbol.asyncDispose]())
    let pages = 0
    /** Another page says, after it waited, that it has a revision. */
    const tell = (options: { revision?: number; waited?: number; teller?: string } = {}) =>
      arrivals.tell({
        storyId: 'st_1',
        revision: 7,
        waited: 0,
        teller: `page ${(pages += 1)}`,
        address: null,
        ...options,
      })
    return { arrivals, open, tell, of: () => arrivals.of('st_1') }
  }
  const publish = async (revision: number | null, storyId = 'st_1') => {
    const timestamp = new Date(clock.now()).toISOString()
    const data = { ...STORY, storyId, revision }
    for (const handler of handlers)
      handler({ seq: 1, id: 'ev_1', type: 'story.updated', timestamp, data })
    await clock.advance(0)
  }
  return { clock, bus, node, publish }
}

const STORY = {
  url: '',
  section: '',
  slug: '',
  headline: '',
  standfirst: '',
  bylines: [],
  tags: [],
  note: null,
  publishedAt: '',
  reinstated: false,
  minor: false,
  hero: null,
}

describe('how far a revision has come', () => {
  let rig: ReturnType<typeof nodesOf>
  beforeEach(() => {
    rig = nodesOf()
  })

  it('[TRU1] is summed over nodes: pages, those written to, and when those had it that told', async () => {
    const a = await rig.node({ open: [6, 6, 6] })
    const b = await rig.node({ open: [6] })
    expect(a.of()).toBeNull()
    await rig.publish(7)
    expect(b.of()).toMatchObject({ revision: 7, written: 0, told: 0, half: null, most: null })
    a.open.splice(0, 2, 7, 7)
    b.open.push(7)
    await rig.clock.advance(180)
    for (let i = 0; i < 12; i += 1) a.tell()
    await rig.clock.advance(1_400)
    // What a page waited is none of the time that it took.
    for (let i = 0; i < 6; i += 1) b.tell({ waited: 1_000 })
    for (let i = 0; i < 2; i += 1) b.tell()
    await rig.clock.advance(1_000)
    const known = { revision: 7, pages: 5, written: 3, told: 20, half: 200, most: 2_000 }
    expect([a.of(), b.of()]).toEqual([known, known])
  })

  it('[TRU1] counts pages of a node that has heard of nothing, or has an older revision', async () => {
    const a = await rig.node({ open: [7] })
    const deaf = await rig.node({ open: [6, 6], isDeaf: true })
    await rig.publish(7)
    await rig.clock.advance(2_000)
    for (const { of } of [a, deaf]) expect(of()).toMatchObject({ pages: 3, written: 1 })
    await rig.publish(8)
    await rig.clock.advance(2_000)
    for (const { of } of [a, deaf])
      expect(of()).toMatchObject({ revision: 8, pages: 3, written: 0 })
  })

  it('[TRU1] says that it does not know after an hour, after a restart, and while nodes do not hear of each other', async () => {
    const a = await rig.node({ open: [7] })
    const b = await rig.node({ open: [] })
    await rig.publish(7)
    await rig.clock.advance(59 * MINUTE)
    expect(a.of()).not.toBeNull()
    rig.bus.connected = false
    expect(a.of()).toBeNull()
    rig.bus.connected = true
    await rig.clock.advance(2 * MINUTE)
    for (const { of } of [a, b]) expect(of()).toBeNull()
    await rig.publish(8)
    await a.arrivals[Symbol.asyncDispose]()
    await b.arrivals[Symbol.asyncDispose]()
    expect((await rig.node({ open: [8] })).of()).toBeNull()
  })

  it('is that of the newest alone, and of a retraction as well', async () => {
    const a = await rig.node({ open: [] })
    await rig.publish(7)
    a.tell()
    await rig.publish(8)
    a.tell({ revision: 7 })
    a.tell({ revision: 12 })
    expect(a.of()).toMatchObject({ revision: 8, told: 0 })
    await rig.publish(7)
    expect(a.of()).toMatchObject({ revision: 8 })
    await rig.publish(null)
    expect(a.of()).toMatchObject({ revision: 9 })
  })

  it('[TRU1] takes one answer of a page, 20 of an address, and none that comes after a minute', async () => {
    const a = await rig.node({ open: [] })
    await rig.publish(7)
    const told = async () => {
      await rig.clock.advance(SECOND)
      return a.of()?.told
    }
    for (let i = 0; i < 5; i += 1) a.tell({ teller: 'the same' })
    expect(await told()).toBe(1)
    for (let i = 0; i < 30; i += 1)
      a.arrivals.tell({ ...ONE, teller: `agent ${i}`, address: '203.0.113.1' })
    expect(await told()).toBe(21)
    for (let i = 0; i < 900; i += 1) a.tell({ teller: `at last ${i}` })
    expect(await told()).toBe(400)
    await rig.publish(8)
    await rig.clock.advance(61 * SECOND)
    a.tell({ revision: 8 })
    await rig.clock.advance(1_000)
    expect(a.of()).toMatchObject({ revision: 8, told: 0, half: null })
  })

  it('is not misled by a clock that is set', async () => {
    const a = await rig.node({ open: [] })
    await rig.publish(7)
    rig.clock.set(rig.clock.now() - MINUTE)
    await rig.clock.advance(700)
    a.tell()
    rig.clock.set(rig.clock.now() + 10 * MINUTE)
    await rig.clock.advance(1_000)
    expect(a.of()).toMatchObject({ told: 1, half: 800, most: 800 })
  })

  it('is kept of fifty stories', async () => {
    const a = await rig.node({ open: [] })
    for (let i = 0; i < 60; i += 1) await rig.publish(1, `st_${i}`)
    await rig.clock.advance(1_000)
    expect([a.arrivals.of('st_9'), a.arrivals.of('st_59')?.revision]).toEqual([null, 1])
  })
})

const ONE = { storyId: 'st_1', revision: 7, waited: 0 }

describe('pages that are asked', () => {
  const STORY_ID = 'st_aaaaaaaaaaaaaaaaaaaa'

  async function published() {
    const { newsroom, clock } = await emptyNewsroom()
    const site = await openSite({ newsroom, clock })
    await newsroom.publish(STORY_ID, content({ text: ['One.'] }))
    const page = await site.live(STORY_ID, { revision: 1, userAgent: ANNA })
    await page.next('views')
    const [token] = page.of('token')
    const tell = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${site.origin}/stories/${STORY_ID}/arrivals`, {
        method: 'POST',
        headers: { 'user-agent': ANNA, ...headers },
        body: JSON.stringify(body),
      })
    const known = async () => {
      await clock.advance(SECOND)
      return site.reader.arrivals.of(STORY_ID)
    }
    expect(site.reader.live.pages(STORY_ID, 2)).toEqual({ pages: 1, written: 0 })
    await newsroom.update(STORY_ID, content({ text: ['Two.'] }))
    const told = await page.next('revision')
    return { site, page, token: token?.data.token, tell, known, told, clock, newsroom }
  }

  it('[TRU1] say with their token when they had a revision', async () => {
    const { token, tell, known, told } = await published()
    expect(told.data.ask).toBe(1)
    expect(await known()).toMatchObject({ revision: 2, pages: 1, written: 1, told: 0 })
    const answer = await tell({ token, revision: 2, waited: 900 })
    expect(answer.status).toBe(204)
    expect(answer.headers.has('set-cookie')).toBe(false)
    expect(await known()).toMatchObject({ told: 1, half: 100, most: 100 })
  })

  it('[TRU1] are believed nothing without the token of the story, nor is a machine', async () => {
    const { token, tell, known } = await published()
    const made = `2025-05-08.${'a'.repeat(11)}.${'b'.repeat(22)}`
    for (const body of [{}, null, { token: made, revision: 2, waited: 0 }, { token, revision: 2 }])
      expect((await tell(body)).status).toBe(204)
    const whole = { token, revision: 2, waited: 0 }
    for (const waited of [-1, 1e9, 'x']) await tell({ ...whole, waited })
    await tell(whole, { 'user-agent': 'curl/8.1' })
    await tell(whole, { origin: 'https://evil.example' })
    expect((await tell({ ...whole, token: 'x'.repeat(2_000) })).status).toBe(413)
    expect(await known()).toMatchObject({ told: 0 })
  })

  it('[COST2] are those that were there: of pages that come back to a node none is', async () => {
    const { site, page, newsroom } = await published()
    const back = async (revision: number) =>
      (await (await site.live(STORY_ID, { revision })).next('revision')).data
    // As the open page was told, which was asked.
    expect(await back(1)).toMatchObject({ number: 2, ask: 0 })
    await newsroom.update(STORY_ID, content({ text: ['Three.'] }))
    expect((await page.next('revision')).data.ask).toBe(1)
    expect(await back(2)).toMatchObject({ number: 3, ask: 0 })
  })

  it('hear of a retraction with the same question', async () => {
    const { page, newsroom, token, tell, known } = await published()
    await newsroom.retract(STORY_ID, 'It was forged.')
    expect((await page.next('retracted')).data.ask).toBe(1)
    await tell({ token, revision: 3, waited: 0 })
    expect(await known()).toMatchObject({ revision: 3, written: 1, told: 1 })
  })
})
