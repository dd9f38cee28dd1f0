import { describe, expect, it } from 'vitest'
import type { ReadersFigures } from '../../shared/protocol/api/readers.ts'
import { ANNA, BEN, DIALECTS, fragile, newsroom, storyId } from './newsroom.ts'

const WAR = storyId('war')
const PEACE = storyId('peace')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A newsroom with a node, and what it shows of a story's readers. */
async function rig(dialect: (typeof DIALECTS)[number] = 'sqlite') {
  const made = await newsroom(dialect, [WAR, PEACE])
  const one = await made.node()
  const figures = async (story = WAR) => {
    const { zone } = await made.profiles.get()
    return one.figures.read({ storyId: story, now: made.clock.now(), zone })
  }
  let people = 0
  /** Somebody who was not there before, from `host`. */
  const visit = async (host: string) => {
    const somebody = { ...ANNA, ip: `10.${(people += 1) >> 8}.${people & 255}.1` }
    const view = await one.tokens.read(WAR, (await one.tokens.of(WAR, somebody)) ?? '')
    if (view) one.counter.count(view, host)
  }
  return { ...made, one, figures, visit }
}

function views(parts: readonly { views: number | null }[]): number {
  return parts.reduce((sum, part) => sum + (part.views ?? 0), 0)
}

/** From when on views are counted by time. */
function known<T extends { views: number | null }>(parts: readonly T[]): T[] {
  return parts.filter((part) => part.views !== null)
}

const hostsOf = ({ sources }: Pick<ReadersFigures, 'sources'>) =>
  Object.fromEntries(sources.hosts.map((one) => [one.host, one.views]))

describe.each(DIALECTS)('figures of a story’s readers on %s', (dialect) => {
  it('[VUE5] minutes, days and sources add up to the total, whichever nodes counted', async () => {
    const { clock, node, one, figures, total } = await rig(dialect)
    const two = await node()
    await one.count(WAR, ANNA)
    await two.count(WAR, ANNA)
    await one.counter.flush()
    await two.counter.flush()
    clock.set(clock.now() + 2 * MINUTE)
    await two.count(WAR, BEN)
    await one.count(PEACE, BEN)
    await Promise.all([one.counter.flush(), two.counter.flush()])
    clock.set(clock.now() + DAY)
    await one.count(WAR, BEN)
    await one.counter.flush()
    const shown = await figures()
    expect(await total(WAR)).toBe(3)
    expect(views(shown.days)).toBe(3)
    expect(views(shown.minutes)).toBe(1)
    expect(shown.sources.kinds).toContainEqual({ kind: 'direct', views: 3 })
    expect(known(shown.days)).toEqual([
      { day: '2026-05-05', views: 2 },
      { day: '2026-05-06', views: 1 },
    ])
    expect(shown.refused).toEqual([{ reason: 'again', views: 1 }])
    expect(views((await figures(PEACE)).days)).toBe(1)
  })

  it('[VUE5] hosts that somebody makes up fill fifty rows a day, and the rest are others', async () => {
    const { db, one, figures, visit } = await rig(dialect)
    for (let i = 0; i < 40; i += 1) await visit(`host-${i}.example`)
    await one.counter.flush()
    for (let i = 0; i < 160; i += 1) await visit(`host-${i}.example`)
    for (let i = 0; i < 5; i += 1) await visit('host-7.example')
    await one.counter.flush()
    const rows = await db.selectFrom('view_source').select('source').execute()
    expect(rows).toHaveLength(51)
    const { sources } = await figures()
    expect(sources.hosts).toHaveLength(10)
    expect(sources.hosts[0]).toEqual({ host: 'host-7.example', kind: 'site', views: 7 })
    expect(views(sources.hosts) + sources.others).toBe(205)
    expect(sources.kinds).toContainEqual({ kind: 'site', views: 205 })
  })

  it('[VUE5] searches, networks and readers without a link keep their names beside any number of hosts', async () => {
    const { db, one, figures, visit } = await rig(dialect)
    for (let i = 0; i < 60; i += 1) await visit(`host-${i}.example`)
    for (const host of ['google.com', 'x.com', 'direct', 'direct']) await visit(host)
    await one.counter.flush()
    for (const host of ['google.com', 'x.com', 'others']) await visit(host)
    await one.counter.flush()
    expect((await figures()).sources.kinds).toEqual([
      { kind: 'search', views: 2 },
      { kind: 'social', views: 2 },
      { kind: 'site', views: 61 },
      { kind: 'direct', views: 2 },
    ])
    // Nor do they take the place of a host.
    expect(await db.selectFrom('view_source').select('source').execute()).toHaveLength(54)
  })

  it('keeps minutes for an hour and days for forty, whatever a clock does for a moment', async () => {
    const { db, clock, one, figures } = await rig(dialect)
    const count = async (table: 'view_minute' | 'view_day' | 'view_source') =>
      (await db.selectFrom(table).select('story_id').execute()).length
    await one.count(WAR, ANNA)
    await one.counter.flush()
    const now = clock.now()
    clock.set(now + 60 * DAY)
    await clock.advance(10 * MINUTE)
    clock.set(now + 10 * MINUTE)
    await clock.advance(10 * MINUTE)
    expect(views((await figures()).minutes)).toBe(1)
    clock.set(now + 90 * MINUTE)
    await clock.advance(20 * MINUTE)
    await expect.poll(() => count('view_minute')).toBe(0)
    expect(await count('view_day')).toBe(1)
    clock.set(now + 42 * DAY)
    await clock.advance(20 * MINUTE)
    await expect.poll(() => count('view_day')).toBe(0)
    await expect.poll(() => count('view_source')).toBe(0)
  })
})

describe('figures of a story’s readers', () => {
  it('[VUE5] agree with the total though commits succeed without an answer', async () => {
    const { db, node, clock, figures, total } = await rig()
    const weak = fragile(db)
    const { count, counter } = await node({ db: weak.db })
    weak.state.forgetful = true
    await count(WAR, ANNA)
    await clock.advance(3_000)
    weak.state.forgetful = false
    await count(WAR, BEN)
    await count(WAR, ANNA)
    await counter.flush()
    const shown = await figures()
    expect([await total(WAR), views(shown.days), views(shown.minutes)]).toEqual([2, 2, 2])
    expect(shown.refused).toEqual([{ reason: 'again', views: 1 }])
  })

  it('stand in the minute in which somebody came, also where the database was away meanwhile', async () => {
    const { db, node, clock, figures } = await rig()
    const weak = fragile(db)
    const { count } = await node({ db: weak.db })
    await count(WAR, BEN)
    const came = new Date(clock.now()).toISOString()
    weak.state.broken = true
    await clock.advance(5 * MINUTE)
    weak.state.broken = false
    await clock.advance(1_000)
    const { minutes } = await figures()
    expect(minutes.filter((minute) => (minute.views ?? 0) > 0)).toMatchObject([
      { at: came, views: 1 },
    ])
    expect(minutes).toHaveLength(60)
  })

  it('say nothing of times from which nothing was kept, and nothing of the future', async () => {
    const { clock, one, figures } = await rig()
    const { minutes, days } = await figures()
    expect(known(minutes)).toMatchObject([{ at: '2026-05-05T12:00:00.000Z', views: 0 }])
    expect(known(days)).toEqual([{ day: '2026-05-05', views: 0 }])
    // A clock that runs ahead for a moment.
    clock.set(clock.now() + 30 * MINUTE)
    await one.count(WAR, ANNA)
    await one.counter.flush()
    clock.set(clock.now() - 30 * MINUTE)
    expect(views((await figures()).minutes)).toBe(0)
    await clock.advance(35 * MINUTE)
    expect(views((await figures()).minutes)).toBe(0)
    expect(views((await figures()).days)).toBe(1)
  })

  it('have the days of the newsroom’s time zone', async () => {
    const { clock, one, profiles, figures } = await rig()
    await profiles.set({ zone: 'Pacific/Auckland' })
    profiles.forget()
    await one.count(WAR, ANNA)
    await clock.advance(1_000)
    expect(known((await figures()).days)).toEqual([{ day: '2026-05-06', views: 1 }])
  })

  it('say how many read in each minute, as nodes know together, with gaps where none looked', async () => {
    const { clock, node, one, figures, total } = await rig()
    const two = await node()
    clock.set(Date.UTC(2026, 4, 5, 12, 0, 30))
    one.counts.open(WAR, ANNA)
    const leave = two.counts.open(WAR, BEN)
    await clock.advance(2 * MINUTE)
    await one.count(WAR, ANNA)
    leave()
    await clock.advance(MINUTE)
    const noted = (await figures()).minutes.filter(({ reading }) => reading !== null)
    expect(noted).toEqual([
      { at: '2026-05-05T12:01:00.000Z', views: 0, reading: 2 },
      { at: '2026-05-05T12:02:00.000Z', views: 1, reading: 2 },
      { at: '2026-05-05T12:03:00.000Z', views: 0, reading: 1 },
    ])
    expect(views((await figures(PEACE)).minutes)).toBe(0)
    expect(await total(WAR)).toBe(1)
  })

  it('leave our own pages out of the sources', async () => {
    const { one, figures } = await rig()
    for (const [visitor, source] of [
      [ANNA, null],
      [BEN, 'x.com'],
    ] as const) {
      const token = (await one.tokens.of(WAR, visitor)) ?? ''
      const view = await one.tokens.read(WAR, token)
      if (view) one.counter.count(view, source)
    }
    await one.counter.flush()
    const shown = await figures()
    expect(views(shown.days)).toBe(2)
    expect(hostsOf(shown)).toEqual({ 'x.com': 1 })
    expect(views(shown.sources.kinds)).toBe(1)
  })

  it('tell why views were not counted, of stories that are live', async () => {
    const { db, one, figures } = await rig()
    for (let i = 0; i < 3; i += 1) one.counter.refuse(WAR, 'machine')
    one.counter.refuse(WAR, 'bad-token')
    for (let i = 0; i < 20_000; i += 1) one.counter.refuse(storyId(`made up ${i}`), 'no-page')
    await one.counter.flush()
    one.counter.refuse(WAR, 'machine')
    await one.counter.flush()
    expect((await figures()).refused).toEqual([
      { reason: 'machine', views: 4 },
      { reason: 'bad-token', views: 1 },
    ])
    expect(await db.selectFrom('view_refused').selectAll().execute()).toHaveLength(2)
  })
})
