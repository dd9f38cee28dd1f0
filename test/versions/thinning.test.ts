import { describe, expect, it } from 'vitest'
import { thin } from '../../server/versions/thinning-table.ts'
import { DATABASES } from '../support/databases.ts'
import { keptRow, start } from './newsroom.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 5, 1, 12)

describe.each(DATABASES)('versions that nobody asked for, on $name', ({ open }) => {
  it('[VER4] thin out with age: one an hour after a day, one a day after a month, none after a year', async () => {
    await using newsroom = await start(open)
    const ages = [
      [400 * DAY, 399 * DAY],
      [40 * DAY + 2 * HOUR, 40 * DAY + HOUR, 40 * DAY],
      [2 * DAY + 50 * MINUTE, 2 * DAY + 10 * MINUTE, 2 * DAY],
      [2 * HOUR, HOUR + 10 * MINUTE, HOUR],
    ].flat()
    await kept(newsroom, ages)
    await thin(newsroom.database.db, { now: NOW, days: 365 })
    // The last of each hour is from minute 50 (two days and ten minutes ago) and from noon.
    const left = [40 * DAY, 2 * DAY + 10 * MINUTE, 2 * DAY, 2 * HOUR, HOUR + 10 * MINUTE, HOUR]
    expect(await agesOf(newsroom)).toEqual(left)
    await thin(newsroom.database.db, { now: NOW, days: 365 })
    expect(await agesOf(newsroom)).toEqual(left)
    await thin(newsroom.database.db, { now: NOW, days: 1 })
    expect(await agesOf(newsroom)).toEqual([2 * HOUR, HOUR + 10 * MINUTE, HOUR])
  })

  it('[VER4] stay while they have a name, or were kept for something, and so does the newest of a story', async () => {
    await using newsroom = await start(open)
    const ages = [500, 499, 498, 497, 496, 495].map((days) => days * DAY)
    await kept(newsroom, ages)
    const { db } = newsroom.database
    const change = (number: number, to: { name?: string; kind?: 'state' | 'restore' }) =>
      db.updateTable('draft_version').set(to).where('number', '=', number).execute()
    await change(1, { name: 'For the lawyers' })
    await change(3, { kind: 'state' })
    await change(4, { kind: 'restore' })
    await thin(db, { now: NOW, days: 365 })
    expect((await newsroom.rows()).map(({ number }) => number)).toEqual([1, 3, 4, 6])
    expect(await db.selectFrom('draft_version_writer').selectAll().execute()).toHaveLength(4)
  })

  it('[VER4] go in short rounds, the rest of very many the next time', async () => {
    await using newsroom = await start(open)
    await kept(
      newsroom,
      Array.from({ length: 3_200 }, (_, i) => 500 * DAY - i * MINUTE),
    )
    await thin(newsroom.database.db, { now: NOW, days: 365 })
    // One of each hour, and those that were not looked at.
    expect((await newsroom.rows()).length).toBeGreaterThan(200)
    expect((await newsroom.rows()).length).toBeLessThan(260)
    await thin(newsroom.database.db, { now: NOW, days: 365 })
    expect(await newsroom.rows()).toHaveLength(1)
  })
})

type Room = Awaited<ReturnType<typeof start>>

/** Automatic ones, of these ages. */
async function kept({ database: { db }, storyId }: Room, ages: readonly number[]) {
  const rows = ages.map((age, i) => keptRow(storyId, i + 1, { at: NOW - age }))
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500)
    await db.insertInto('draft_version').values(some).execute()
    const writers = some.map(({ number }) => ({ story_id: storyId, number, user_id: 'ada' }))
    await db.insertInto('draft_version_writer').values(writers).execute()
  }
}

async function agesOf(newsroom: Room): Promise<number[]> {
  return (await newsroom.rows()).map(({ at }) => NOW - at)
}
