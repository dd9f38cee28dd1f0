import { describe, expect, it } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { Sections } from '../../server/store/sections.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { FIRST_SECTIONS } from '../support/sections.ts'
import { addLive, addUser } from '../support/stories.ts'

const WEATHER = { slug: 'weather', name: 'Weather' }
const [WORLD, POLITICS, ...OTHERS] = FIRST_SECTIONS as [Named, Named, ...Named[]]
type Named = (typeof FIRST_SECTIONS)[number]

describe.each(DATABASES)('the sections of a newsroom on $name', ({ open }) => {
  it('are at first the six that every newsroom had', async () => {
    await using newsroom = await start(open)
    expect(await newsroom.here.list()).toEqual(FIRST_SECTIONS)
  })

  it('are what an admin makes of them, in that order', async () => {
    await using newsroom = await start(open)
    const list = [WEATHER, { ...POLITICS, name: 'Public affairs' }, WORLD]
    expect(await newsroom.here.replace(list)).toEqual({ ok: true })
    expect(await newsroom.here.list()).toEqual(list)
    expect(await newsroom.here.replace(list.toReversed())).toEqual({ ok: true })
    expect(await newsroom.here.list()).toEqual(list.toReversed())
  })

  it('are the new ones on every node within a second, and asked for once a second', async () => {
    await using newsroom = await start(open)
    const { here, there, clock } = newsroom
    const before = await there.list()
    await here.replace([WEATHER])
    await clock.advance(999)
    expect(await there.list()).toBe(before)
    await clock.advance(1)
    expect(await there.list()).toEqual([WEATHER])
  })

  it('are asked for again after the database could not say', async () => {
    await using newsroom = await start(open)
    const { here, database } = newsroom
    await database.db.schema.alterTable('section').renameTo('section_away').execute()
    await expect(here.list()).rejects.toThrow()
    const back = database.db.schema.alterTable('section_away')
    await back.renameTo('section').execute()
    expect(await here.list()).toEqual(FIRST_SECTIONS)
  })

  it('stay as they are when one would go that live stories stand in', async () => {
    await using newsroom = await start(open)
    await newsroom.putLive('world', 12)
    await newsroom.putLive('sport', 1)
    expect(await newsroom.here.replace([POLITICS, WEATHER])).toEqual({
      ok: false,
      needed: [
        { section: WORLD, count: 12 },
        { section: { slug: 'sport', name: 'Sport' }, count: 1 },
      ],
    })
    expect(await newsroom.here.list()).toEqual(FIRST_SECTIONS)
    expect(await newsroom.here.replace([WORLD, ...OTHERS])).toEqual({ ok: true })
  })

  it('are counted only so far when one would go that a great many stand in', async () => {
    await using newsroom = await start(open)
    await newsroom.putLive('world', 1_200)
    const refused = await newsroom.here.replace([POLITICS])
    expect(refused).toMatchObject({ ok: false, needed: [{ section: WORLD, count: 1_001 }] })
  })

  it('are those of one admin or the other, when two save at once', async () => {
    await using newsroom = await start(open)
    const { here, there, clock } = newsroom
    const lists = [
      [WEATHER, WORLD],
      [WORLD, { slug: 'weather', name: 'The weather' }, POLITICS],
    ]
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([here.replace(lists[0] ?? []), there.replace(lists[1] ?? [])])
      await clock.advance(1_000)
      expect(lists).toContainEqual(await here.list())
    }
  })
})

/** Two nodes of one newsroom. */
async function start(open: () => Promise<Database>) {
  const database = await open()
  const clock = new ManualClock()
  const { db } = database
  const by = await addUser(database, 'ana')
  return {
    database,
    clock,
    here: new Sections({ db, clock }),
    there: new Sections({ db, clock }),
    putLive: (section: string, count: number) => addLive(database, { section, count, by }),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
