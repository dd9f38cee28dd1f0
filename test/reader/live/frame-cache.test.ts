import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Contents } from '../../../server/contents/contents.ts'
import { FrameCache } from '../../../server/reader/live/frame-cache.ts'
import { RESET } from '../../../server/reader/live/frames.ts'
import { PageStore } from '../../../server/reader/published/page-store.ts'
import { Authors } from '../../../server/store/authors.ts'
import { Tags } from '../../../server/store/tags.ts'
import { Profiles } from '../../../server/store/profiles.ts'
import { Sections } from '../../../server/store/sections.ts'
import { silentLogger } from '../../support/silent-logger.ts'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, SECOND } from '../site.ts'

const text = (...lines: string[]) => content({ text: lines })
const tides = (...lines: string[]) => content({ headline: 'Tides turn', text: lines })
const long = (words: string) =>
  Array.from(
    { length: 4_900 },
    (_, i) => `${words} ${i} ${'What is new in the harbour? '.repeat(8)}`,
  )

const at = (number: number) => ({ number, state: 'live', ask: 1 }) as const

describe('[COST2] what leads from one revision to another', () => {
  let newsroom: Newsroom
  let rig: Awaited<ReturnType<typeof cacheOf>>

  beforeEach(async () => {
    rig = await cacheOf({ maxBytes: 9_800 })
    newsroom = rig.newsroom
    await newsroom.publish('st_1', text('One.'))
    await newsroom.update('st_1', text('Two.'))
  })

  const ask = (from: number, to: number) => rig.cache.between('st_1', from, at(to))

  it('is made once for all who ask, together or one after the other, and anew for the next', async () => {
    const [first, ...same] = await Promise.all([ask(1, 2), ask(1, 2), ask(1, 2)])
    expect(String(first?.plain)).toContain('Two.')
    for (const frame of [...same, await ask(1, 2)]) expect(frame).toBe(first)
    expect(rig.read()).toBe(2)
    await newsroom.update('st_1', text('Three.'))
    expect(String((await ask(1, 3)).plain)).toContain('Three.')
    expect(rig.read()).toBe(4)
  })

  it('asks who is asked, also where somebody was told the same who is not', async () => {
    const untold = await rig.cache.between('st_1', 1, { ...at(2), ask: 0 })
    expect(String(untold.plain)).toContain('"ask":0,')
    expect(String((await ask(1, 2)).plain)).toContain('"ask":1,')
    expect(await rig.cache.between('st_1', 1, { ...at(2), ask: 0 })).toBe(untold)
  })

  it('is made anew when what pages say of the newsroom has changed', async () => {
    await ask(1, 2)
    await rig.profiles.set({ ...(await rig.profiles.get()), name: 'The Harbour Post' })
    await rig.clock.advance(SECOND)
    await ask(1, 2)
    expect(rig.read()).toBe(4)
  })

  it('is given up at the bound, what was not asked for longest first', async () => {
    for (let n = 3; n <= 6; n += 1) await newsroom.update('st_1', text(`${n} ${'x'.repeat(3_000)}`))
    for (const from of [1, 2, 1, 3]) await ask(from, 6)
    const before = rig.read()
    await ask(1, 6)
    expect(rig.read()).toBe(before)
    await ask(2, 6)
    expect(rig.read()).toBe(before + 2)
  })

  it('is made after a failure as if nothing had been', async () => {
    rig.fails = true
    await expect(ask(1, 2)).rejects.toThrow('away')
    rig.fails = false
    expect(String((await ask(1, 2)).plain)).toContain('Two.')
  })

  it('[RDR1] is the page itself where nearly nothing of a long story stays, and that is remembered', async () => {
    await newsroom.publish('st_2', tides(...long('One')))
    await newsroom.update('st_2', tides(...long('Two')))
    await newsroom.update('st_2', tides(...long('Two'), 'One more.'))
    for (let i = 0; i < 3; i += 1) expect(await rig.cache.between('st_2', 1, at(3))).toBe(RESET)
    expect(rig.read()).toBe(2)
    expect(String((await rig.cache.between('st_2', 2, at(3))).plain)).toContain('One more.')
  })

  it('[RDR4] is the retraction of a story, however long that was', async () => {
    await newsroom.publish('st_2', tides(...long('One')))
    await newsroom.retract('st_2', 'It was forged.')
    const frame = await rig.cache.between('st_2', 1, { ...at(2), state: 'retracted' })
    expect(String(frame.plain)).toMatch(/^event: retracted\n/)
  })
})

/** Counts the revisions that are read. */
async function cacheOf({ maxBytes }: { maxBytes: number }) {
  const { newsroom, clock } = await emptyNewsroom()
  const deps = { db: newsroom.db, clock }
  const pages = new PageStore(deps)
  const profiles = new Profiles(deps)
  let read = 0
  const rig = { newsroom, clock, profiles, read: () => read, fails: false }
  const store = {
    story: (id: string) => pages.story(id),
    notes: (id: string) => pages.notes(id),
    revisions: (id: string, numbers: readonly number[]) => {
      if (rig.fails) throw new Error('the database is away')
      read += numbers.length
      return pages.revisions(id, numbers)
    },
  }
  const log = { load: async () => null }
  const texts = new Contents({ log, clock, logger: silentLogger })
  onTestFinished(() => texts[Symbol.asyncDispose]())
  const cache = new FrameCache({
    store,
    texts,
    sections: new Sections(deps),
    profiles,
    authors: new Authors(deps),
    tags: new Tags(deps),
    clock,
    maxBytes,
  })
  return Object.assign(rig, { cache })
}
