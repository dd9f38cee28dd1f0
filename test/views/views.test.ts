import { createSecretKey } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { GalleyError } from '../../server/kernel/errors.ts'
import { createLogger } from '../../server/kernel/logger.ts'
import { ViewCounter } from '../../server/views/counter.ts'
import { LiveCounts } from '../../server/views/live-counts.ts'
import { ReadingNow } from '../../server/views/reading-now.ts'
import type { ViewCount, ViewCounts } from '../../server/views/view-counts.ts'
import { ViewStore } from '../../server/views/view-store.ts'
import { visitorKey } from '../../server/views/visitor-key.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { seeded } from '../support/seeded-random.ts'
import { ANNA, BEN, DIALECTS, fragile, newsroom, storyId } from './newsroom.ts'

const WAR = storyId('war')
const PEACE = storyId('peace')
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What the handlers of one node heard, newest count by story, and whether a total ever went down. */
function watch(counts: ViewCounts) {
  const heard = new Map<string, ViewCount>()
  const falls: string[] = []
  const off = counts.onChange((storyId, count) => {
    const before = heard.get(storyId)?.total ?? 0
    if (count.total < before) falls.push(`${storyId}: ${before} -> ${count.total}`)
    heard.set(storyId, count)
  })
  onTestFinished(off)
  return { heard, falls }
}

describe.each(DIALECTS)('views on %s', (dialect) => {
  it('[VUE1] counts a person once per story and day', async () => {
    const { clock, node, total } = await newsroom(dialect, [WAR, PEACE])
    const { counter, counts, count } = await node()
    for (let i = 0; i < 3; i += 1) {
      await count(WAR, ANNA)
      await counter.flush()
    }
    await count(WAR, BEN)
    await count(PEACE, ANNA)
    await counter.flush()
    expect(await counts.totals([WAR, PEACE, 'none'])).toEqual(
      new Map([
        [WAR, 2],
        [PEACE, 1],
        ['none', 0],
      ]),
    )

    clock.set(clock.now() + DAY)
    await count(WAR, ANNA)
    await counter.flush()
    expect(await total(WAR)).toBe(3)
  })

  it('[VUE1] counts a person once who reaches two nodes, which share the salt of the day', async () => {
    const { node, db, total } = await newsroom(dialect, [WAR])
    const [a, b] = [await node(), await node()]
    await Promise.all([a.count(WAR, ANNA), b.count(WAR, ANNA)])
    await Promise.all([a.counter.flush(), b.counter.flush()])
    expect(await total(WAR)).toBe(1)
    expect(await db.selectFrom('view_salt').selectAll().execute()).toHaveLength(1)
  })

  it('[VUE1] nodes that store the same views at once, in any order, do not block each other', async () => {
    const stories = Array.from({ length: 20 }, (_, i) => storyId(`s${i}`))
    const { db, clock, total } = await newsroom(dialect, stories)
    const views = Array.from({ length: 3_000 }, (_, i) => ({
      storyId: stories[i % stories.length] ?? '',
      day: '2026-05-05',
      visitor: new Uint8Array(Buffer.from(String(i).padStart(8, '0'))),
      at: clock.now(),
      source: `host-${i % 100}.example`,
    }))
    const store = new ViewStore(db)
    const add = (some: typeof views) =>
      store.add({ views: some, refused: [], zone: 'UTC', repeated: false })
    await Promise.all([add(views), add(views.toReversed()), add(views)])
    for (const story of stories) expect(await total(story)).toBe(150)
  })

  it('counts nothing for a story that is not live', async () => {
    const { db, node } = await newsroom(dialect, [WAR, PEACE])
    const { counter, count } = await node()
    await db.updateTable('story').set({ state: 'retracted' }).where('id', '=', PEACE).execute()
    await count(PEACE, ANNA)
    await count(storyId('unknown'), ANNA)
    await counter.flush()
    expect(await db.selectFrom('view_total').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('view_seen').selectAll().execute()).toEqual([])
  })

  it('[VUE2] a clean stop loses no view', async () => {
    const { node, total } = await newsroom(dialect, [WAR])
    const views = await node()
    await views.count(WAR, ANNA)
    await views.count(WAR, BEN)
    await views[Symbol.asyncDispose]()
    expect(await total(WAR)).toBe(2)
    expect(await views.count(WAR, { ...ANNA, ip: '10.0.0.9' })).toBe('unavailable')
  })

  it('[VUE3] stores no address, no name, and nothing that links a person across stories', async () => {
    const { db, node, clock } = await newsroom(dialect, [WAR, PEACE])
    const { counter, count } = await node()
    await count(WAR, ANNA)
    await count(PEACE, ANNA)
    await counter.flush()
    clock.set(clock.now() + DAY)
    await count(WAR, ANNA)
    await counter.flush()

    const seen = await db.selectFrom('view_seen').selectAll().execute()
    const keys = seen.map((row) => Buffer.from(row.visitor).toString('hex'))
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(3)
    for (const key of keys) expect(key).toHaveLength(16)
    const tables = ['view_seen', 'view_total', 'view_salt'] as const
    for (const table of tables) {
      const bytes = (await db.selectFrom(table).selectAll().execute())
        .flatMap((row) => Object.values(row))
        .map((value) => (value instanceof Uint8Array ? Buffer.from(value) : String(value)))
        .join('\n')
      expect(bytes).not.toContain(ANNA.ip)
      expect(bytes).not.toContain('Anna')
    }
  })

  it('[VUE3] deletes salts, and the keys made from them, 48 hours after their day began', async () => {
    const { db, node, clock, total } = await newsroom(dialect, [WAR])
    const { counter, count } = await node()
    const days = async (table: 'view_salt' | 'view_seen') =>
      (await db.selectFrom(table).select('day').orderBy('day').execute()).map(({ day }) => day)
    for (const visitor of [ANNA, BEN]) await count(WAR, visitor)
    await counter.flush()
    clock.set(Date.UTC(2026, 4, 6, 12))
    await count(WAR, ANNA)
    await counter.flush()
    expect(await days('view_seen')).toEqual(['2026-05-05', '2026-05-05', '2026-05-06'])

    clock.set(Date.UTC(2026, 4, 7))
    await clock.advance(20 * 60_000)
    await expect.poll(() => days('view_seen')).toEqual(['2026-05-06'])
    await expect.poll(() => days('view_salt')).toEqual(['2026-05-06', '2026-05-07'])
    expect(await total(WAR)).toBe(3)
  })

  it('[VUE1] survives a clock that jumps back', async () => {
    const { node, clock, total } = await newsroom(dialect, [WAR])
    const { counter, count } = await node()
    clock.set(Date.UTC(2026, 4, 5, 23, 59, 59))
    await count(WAR, ANNA)
    await counter.flush()
    clock.set(Date.UTC(2026, 4, 6, 0, 0, 1))
    await count(WAR, BEN)
    await counter.flush()
    clock.set(Date.UTC(2026, 4, 5, 23, 59, 58))
    await count(WAR, ANNA)
    await counter.flush()
    expect(await total(WAR)).toBe(2)

    clock.set(Date.UTC(2026, 3, 1))
    expect(await count(WAR, ANNA)).toBe('taken')
    await counter.flush()
    expect(await total(WAR)).toBe(3)
  })

  it('a new total reaches the pages of every node, with who is reading', async () => {
    const { node, clock } = await newsroom(dialect, [WAR])
    const [a, b] = [await node(), await node()]
    await b.counts.totals([WAR])
    const { heard } = watch(b.counts)
    const close = a.counts.open(WAR, ANNA)
    const closeAgain = a.counts.open(WAR, ANNA)
    b.counts.open(WAR, BEN)
    await a.count(WAR, ANNA)
    await a.counter.flush()
    await clock.advance(200)
    expect(heard.get(WAR)).toEqual({ total: 1, reading: 2 })
    expect(a.counts.reading(WAR)).toBe(2)

    close()
    close()
    await clock.advance(200)
    expect(b.counts.reading(WAR)).toBe(2)
    closeAgain()
    await clock.advance(200)
    expect(heard.get(WAR)).toEqual({ total: 1, reading: 1 })
  })
})

describe('views', () => {
  it('[VUE2] stores every second what came in it', async () => {
    const { node, clock, total } = await newsroom('sqlite', [WAR])
    const { count } = await node()
    await count(WAR, ANNA)
    await clock.advance(999)
    expect(await total(WAR)).toBe(0)
    await clock.advance(1)
    expect(await total(WAR)).toBe(1)
  })

  it('[VUE2] keeps its views while the database is away, and stores them when it is back', async () => {
    const { db, node, clock, total } = await newsroom('sqlite', [WAR])
    const weak = fragile(db)
    const { count } = await node({ db: weak.db })
    await count(WAR, ANNA)
    weak.state.broken = true
    await clock.advance(5_000)
    await count(WAR, BEN)
    await count(WAR, ANNA)
    await clock.advance(5_000)
    weak.state.broken = false
    await clock.advance(1_000)
    expect(await total(WAR)).toBe(2)
  })

  it('[VUE2] refuses views beyond its bound, and keeps those it took', async () => {
    const { db, clock, profiles, total } = await newsroom('sqlite', [WAR])
    const weak = fragile(db)
    const store = new ViewStore(weak.db)
    const logger = createLogger('silent')
    const deps = { store, profiles, clock, logger, counted: () => undefined }
    const counter = new ViewCounter({ ...deps, mostPending: 10 })
    weak.state.broken = true
    const count = (person: number) =>
      counter.count({ storyId: WAR, day: '2026-05-05', visitor: new Uint8Array([person]) })
    for (let person = 0; person < 10; person += 1) expect(count(person)).toBe('taken')
    expect(await counter.flush()).toBe(false)
    expect(count(10)).toBe('unavailable')
    weak.state.broken = false
    expect(await counter.flush()).toBe(true)
    expect(count(10)).toBe('taken')
    await counter[Symbol.asyncDispose]()
    expect(await total(WAR)).toBe(11)
  })

  it('is unavailable while it cannot have the salt of the day', async () => {
    const { db, node } = await newsroom('sqlite', [WAR])
    const weak = fragile(db)
    const { count } = await node({ db: weak.db })
    weak.state.broken = true
    expect(await count(WAR, ANNA)).toBe('unavailable')
    weak.state.broken = false
    expect(await count(WAR, ANNA)).toBe('taken')
  })

  it('has the salt of a day before the day begins', async () => {
    const { db, node, clock } = await newsroom('sqlite', [WAR])
    const weak = fragile(db)
    const { count } = await node({ db: weak.db })
    clock.set(Date.UTC(2026, 4, 5, 23, 30))
    await clock.advance(10 * 60_000)
    weak.state.broken = true
    clock.set(Date.UTC(2026, 4, 6))
    expect(await count(WAR, ANNA)).toBe('taken')
    weak.state.broken = false
  })

  it('[VUE2] a stop that cannot store its views says so', async () => {
    const { db, node, clock } = await newsroom('sqlite', [WAR])
    const weak = fragile(db)
    const { counter, count } = await node({ db: weak.db })
    await count(WAR, ANNA)
    weak.state.broken = true
    const stopped = counter[Symbol.asyncDispose]().catch((error: unknown) => error)
    await clock.advance(10_000)
    expect(await stopped).toBeInstanceOf(GalleyError)
  })

  it('[BUS1] shows a total within 5 s although its message was lost', async () => {
    const { node, clock } = await newsroom('sqlite', [WAR])
    const [a, b] = [await node(), await node({ bus: new MemoryBus() })]
    const { heard } = watch(b.counts)
    b.counts.open(WAR, BEN)
    await clock.advance(0)
    expect(heard.get(WAR)).toEqual({ total: 0, reading: 1 })
    await a.count(WAR, ANNA)
    await clock.advance(5_000)
    expect(heard.get(WAR)).toEqual({ total: 1, reading: 1 })
  })

  it('[BUS1] looks at the stories that are open though it just reads the total of another', async () => {
    const deps = { bus: new MemoryBus(), clock: new ManualClock(), node: 'node-1' }
    const stored = new Map([[WAR, 0]])
    let held: Promise<void> | null = null
    const store = {
      totals: async () => {
        const totals = new Map(stored)
        await held
        return totals
      },
    }
    await using readingNow = new ReadingNow(deps)
    await using counts = new LiveCounts({
      ...deps,
      store,
      readingNow,
      logger: createLogger('silent'),
    })
    await counts.start()
    const { heard } = watch(counts)
    counts.open(WAR, ANNA)
    await deps.clock.advance(4_500)
    const { promise, resolve } = Promise.withResolvers<void>()
    held = promise
    counts.open(PEACE, BEN)
    stored.set(WAR, 1)
    await deps.clock.advance(500)
    resolve()
    await settle()
    expect(heard.get(WAR)?.total).toBe(1)
  })

  it('[VUE3] says nothing of who reads until those have come who read before a node started', async () => {
    const { clock, node } = await newsroom('sqlite', [WAR])
    const { counts } = await node()
    counts.open(WAR, ANNA)
    expect([counts.reading(WAR), counts.knownReading(WAR)]).toEqual([1, null])
    await clock.advance(7_000)
    counts.open(WAR, BEN)
    expect(counts.knownReading(WAR)).toBeNull()
    await clock.advance(1_000)
    expect([counts.knownReading(WAR), counts.knownReading(PEACE)]).toEqual([2, 0])
  })

  it('[VUE1] drops a total that comes after a higher one, and one that makes no sense', async () => {
    const { bus, node, clock } = await newsroom('sqlite', [WAR])
    const { counts } = await node()
    const { heard } = watch(counts)
    const junk = [null, { storyId: WAR }, { storyId: WAR, total: '9' }, { storyId: WAR, total: -1 }]
    for (const message of junk) bus.publish('views', message)
    for (const total of [5, 4, 6, 6, 2]) bus.publish('views', { storyId: WAR, total })
    await clock.advance(0)
    expect(heard.get(WAR)?.total).toBe(6)
    expect(await counts.totals([WAR])).toEqual(new Map([[WAR, 6]]))
  })

  it('[VUE4] five browsers at one address read a story at most, unless that is a proxy’s', async () => {
    const { node } = await newsroom('sqlite', [WAR])
    const { counts } = await node()
    const open = (ip: string, agents: number, behindProxy = false) =>
      Array.from({ length: agents }, (_, i) =>
        counts.open(WAR, { ip, userAgent: `Firefox ${i}`, behindProxy }),
      )
    const made = open(ANNA.ip, 9)
    expect(counts.reading(WAR)).toBe(5)
    const others = [...open(BEN.ip, 2), ...open(ANNA.ip, 7, true)]
    expect(counts.reading(WAR)).toBe(14)
    for (const close of made.slice(0, 6)) close()
    expect(counts.reading(WAR)).toBe(12)
    for (const close of [...made, ...others]) close()
    expect(counts.reading(WAR)).toBe(0)
  })

  it('a node that dies takes its readers along', async () => {
    const { node, clock } = await newsroom('sqlite', [WAR])
    const [a, b] = [await node(), await node()]
    a.counts.open(WAR, ANNA)
    b.counts.open(WAR, BEN)
    await clock.advance(200)
    expect(b.counts.reading(WAR)).toBe(2)
    await a[Symbol.asyncDispose]()
    await clock.advance(0)
    expect(b.counts.reading(WAR)).toBe(1)
  })

  it('[VUE1] counts a view once whose commit succeeded without an answer', async () => {
    const { db, node, clock, total } = await newsroom('sqlite', [WAR])
    const weak = fragile(db)
    const { counts, count } = await node({ db: weak.db })
    const { heard } = watch(counts)
    weak.state.forgetful = true
    counts.open(WAR, ANNA)
    await count(WAR, ANNA)
    await clock.advance(3_000)
    weak.state.forgetful = false
    await clock.advance(5_000)
    expect(await total(WAR)).toBe(1)
    expect(heard.get(WAR)).toEqual({ total: 1, reading: 1 })
  })

  it('[VUE1] [VUE2] any mix of nodes, failures, crashes and repeats counts each person once', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const random = seeded(seed)
    const stories = [WAR, PEACE, storyId('tea')]
    const { db, node, clock, total } = await newsroom('sqlite', stories)
    const start = async () => {
      const weak = fragile(db)
      const views = await node({ db: weak.db })
      return { ...views, weak, watched: watch(views.counts), taken: new Set<string>() }
    }
    type Node = Awaited<ReturnType<typeof start>>
    const nodes = [await start(), await start(), await start()]
    const taken = new Set<string>()
    const mustBeStored = new Set<string>()
    const stored = (one: Node) => one.taken.forEach((view) => mustBeStored.add(view))
    const healthy = (one: Node) => !one.weak.state.broken && !one.weak.state.forgetful

    for (let step = 0; step < 400; step += 1) {
      const one = random.pick(nodes)
      const [story, person] = [random.pick(stories), random.int(40)]
      const view = `${story} ${person}`
      const outcome = await one.count(story, { ...ANNA, ip: `10.0.0.${person}` })
      if (outcome === 'taken') {
        taken.add(view)
        one.taken.add(view)
      }
      if (random.chance(0.2)) one.weak.state.broken = random.chance(0.5)
      if (random.chance(0.2)) one.weak.state.forgetful = random.chance(0.5)
      if (random.chance(0.3) && (await one.counter.flush())) stored(one)
      if (random.chance(0.05)) {
        await clock.advance(1_000)
        nodes.filter(healthy).forEach(stored)
      }
      // A crash: what this node has not stored is lost, and another one takes its place.
      if (random.chance(0.02)) {
        one.weak.state.broken = true
        expect(one.watched.falls, `seed ${seed}`).toEqual([])
        nodes[nodes.indexOf(one)] = await start()
      }
    }
    for (const one of nodes) {
      Object.assign(one.weak.state, { broken: false, forgetful: false })
      expect(await one.counter.flush(), `seed ${seed}`).toBe(true)
      stored(one)
      expect(one.watched.falls, `seed ${seed}`).toEqual([])
    }
    for (const story of stories) {
      const of = (views: Set<string>) => [...views].filter((view) => view.startsWith(story)).length
      const seen = db.selectFrom('view_seen').selectAll().where('story_id', '=', story)
      expect(await total(story), `seed ${seed}`).toBeGreaterThanOrEqual(of(mustBeStored))
      expect(await total(story), `seed ${seed}`).toBeLessThanOrEqual(of(taken))
      expect(await total(story), `seed ${seed}`).toBe((await seen.execute()).length)
    }
  })
})

describe('visitorKey', () => {
  const salt = createSecretKey(new Uint8Array(32).fill(7))
  const from = (ip: string) => Buffer.from(visitorKey(salt, { ...ANNA, ip }, WAR)).readBigUInt64LE()

  it('[VUE3] has nothing in common between two stories, two days or two people', () => {
    const keys = [
      visitorKey(salt, ANNA, WAR),
      visitorKey(salt, ANNA, PEACE),
      visitorKey(salt, BEN, WAR),
      visitorKey(salt, { ...ANNA, userAgent: 'other' }, WAR),
      visitorKey(createSecretKey(new Uint8Array(32).fill(8)), ANNA, WAR),
    ].map((key) => Buffer.from(key).toString('hex'))
    expect(new Set(keys).size).toBe(5)
  })

  it('[VUE1] is the same for all addresses that one device takes', () => {
    expect(from('2001:db8:1:2:aaaa::1')).toBe(from('2001:db8:1:2:bbbb:cccc:dddd:eeee'))
    expect(from('2001:db8:1:3::1')).not.toBe(from('2001:db8:1:2::1'))
    expect(from('::ffff:198.51.100.7')).toBe(from('198.51.100.7'))
    expect(from('198.51.100.7')).not.toBe(from('198.51.100.8'))
    expect(from('unknown')).not.toBe(from(''))
  })
})
