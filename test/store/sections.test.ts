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
    expect(await newsroom.here.replace({ sections: list })).toEqual({ ok: true, list })
    expect(await newsroom.here.list()).toEqual(list)
    expect(await newsroom.here.replace({ sections: list.toReversed() })).toMatchObject({ ok: true })
    expect(await newsroom.here.list()).toEqual(list.toReversed())
  })

  it('are the new ones on every node within a second, and asked for once a second', async () => {
    await using newsroom = await start(open)
    const { here, there, clock } = newsroom
    const before = await there.list()
    await here.replace({ sections: [WEATHER] })
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
    expect(await newsroom.here.replace({ sections: [POLITICS, WEATHER] })).toEqual({
      ok: false,
      needed: [
        { section: WORLD, count: 12 },
        { section: { slug: 'sport', name: 'Sport' }, count: 1 },
      ],
      addresses: [],
    })
    expect(await newsroom.here.list()).toEqual(FIRST_SECTIONS)
    expect(await newsroom.here.replace({ sections: [WORLD, ...OTHERS] })).toMatchObject({
      ok: true,
    })
  })

  it('may move to another address, and each that they had before stays their own', async () => {
    await using newsroom = await start(open)
    const { here, there, clock } = newsroom
    const moved = { ...WORLD, address: 'abroad' }
    await here.replace({ sections: [moved, POLITICS] })
    await here.replace({ sections: [{ ...WORLD, address: 'international' }, POLITICS] })
    await clock.advance(1_000)
    const now = { ...WORLD, address: 'international', earlier: ['abroad', 'world'] }
    expect(await there.list()).toEqual([now, POLITICS])
    // An address that is not named stays.
    await there.replace({ sections: [WORLD, POLITICS] })
    expect(await there.list()).toEqual([now, POLITICS])
    for (const taken of [
      { slug: 'abroad', name: 'Abroad' },
      { ...POLITICS, address: 'world' },
      { ...POLITICS, address: 'international' },
    ]) {
      const others = taken.slug === POLITICS.slug ? [] : [POLITICS]
      const refused = await there.replace({ sections: [WORLD, taken, ...others] })
      expect(refused).toMatchObject({ ok: false, addresses: [{ section: { slug: taken.slug } }] })
    }
    await there.replace({ sections: [{ ...WORLD, address: 'world' }, POLITICS] })
    const back = { ...WORLD, earlier: ['abroad', 'international'] }
    expect(await there.list()).toEqual([back, POLITICS])
  })

  it('may retire, with all stories that stand in them, and come back', async () => {
    await using newsroom = await start(open)
    const { here } = newsroom
    await newsroom.putLive('world', 3)
    const retired = { ...WORLD, retired: true }
    await here.replace({ sections: [POLITICS], retired: [WORLD] })
    expect(await here.list()).toEqual([POLITICS, retired])
    // Whoever knows of no retired ones leaves them.
    await here.replace({ sections: [POLITICS, WEATHER] })
    expect(await here.list()).toEqual([POLITICS, WEATHER, retired])
    expect(await here.replace({ sections: [POLITICS], retired: [] })).toMatchObject({
      ok: false,
      needed: [{ section: retired, count: 3 }],
    })
    await here.replace({ sections: [WORLD, POLITICS] })
    expect(await here.list()).toEqual([WORLD, POLITICS])
  })

  it('are counted only so far when one would go that a great many stand in', async () => {
    await using newsroom = await start(open)
    await newsroom.putLive('world', 1_200)
    const refused = await newsroom.here.replace({ sections: [POLITICS] })
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
      await Promise.all([
        here.replace({ sections: lists[0] ?? [] }),
        there.replace({ sections: lists[1] ?? [] }),
      ])
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
