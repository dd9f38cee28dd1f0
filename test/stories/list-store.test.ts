import { describe, expect, it } from 'vitest'
import { nameWords } from '../../server/accounts/name-words-table.ts'
import { emptyContent } from '../../shared/document/content.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import type { Database } from '../../server/store/database.ts'
import { derive } from '../../server/store/derived.ts'
import { ListStore, type Filter } from '../../server/stories/list-store.ts'
import { Stories } from '../../server/stories/stories.ts'
import { wordsTable } from '../../server/stories/words-table.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser } from '../support/stories.ts'

const BEN = { id: 'ben', role: 'editor' } as const
const REVIEWED = { from: 'draft', to: 'review', by: 'ben' } as const
const ALL: Filter = { text: '', state: null, section: null, by: BEN }

describe.each(DATABASES)('the list of stories on $name', ({ open }) => {
  it('gives every story once, page by page, what changed last first', async () => {
    await using newsroom = await start(open)
    const { lists } = newsroom
    // Two at a time: a page may end between stories of one moment.
    for (let i = 0; i < 25; i += 1) {
      await newsroom.add(`Story ${i}`)
      if (i % 2 === 1) await newsroom.clock.advance(1_000)
    }
    const seen: string[] = []
    let after: Place<number> | null = null
    let pages = 0
    do {
      const page = await lists.page(ALL, { after, limit: 7 })
      seen.push(...page.stories.map(({ headline }) => headline))
      after = page.next
      pages += 1
    } while (after)
    expect(pages).toBe(4)
    expect(seen[0]).toBe('Story 24')
    expect(seen.toSorted()).toEqual(Array.from({ length: 25 }, (_, i) => `Story ${i}`).sort())
  })

  it('filters by state and section, and counts what each state holds', async () => {
    await using newsroom = await start(open)
    const { lists, stories } = newsroom
    const sport = await newsroom.add('Cup', 'sport')
    const moved = await newsroom.add('Final', 'sport')
    await newsroom.add('Vote', 'politics')
    await stories.move(moved, REVIEWED)
    expect(await newsroom.found({ section: 'sport' })).toEqual(['Cup', 'Final'])
    expect(await newsroom.found({ section: 'sport', state: 'draft' })).toEqual(['Cup'])
    expect(await newsroom.found({ state: 'draft' })).toEqual(['Cup', 'Vote'])
    const counts = await lists.counts({ text: '', section: 'sport', by: BEN })
    expect([counts.draft.count, counts.review.count, counts.live.count]).toEqual([1, 1, 0])
    expect((await lists.counts({ text: 'cu', section: null, by: BEN })).draft.count).toBe(1)
    expect((await stories.find(sport, BEN))?.creator?.name).toBe('Ana Sá')
  })

  it('leaves what is archived to a list of its own, until it is restored', async () => {
    await using newsroom = await start(open)
    const { lists, stories } = newsroom
    await newsroom.add('Cup final', 'sport')
    const old = await newsroom.add('Cup of last year', 'sport')
    const gone = await newsroom.add('Vote', 'politics')
    await stories.move(gone, REVIEWED)
    for (const id of [old, gone])
      expect(await stories.setArchived(id, { archived: true, by: 'ben' })).toBe(true)
    expect(await stories.setArchived(old, { archived: true, by: 'ana' })).toBe(false)
    expect((await stories.find(old, BEN))?.archiver?.id).toBe('ben')
    expect(await newsroom.found({})).toEqual(['Cup final'])
    for (const filter of [{ text: 'cup' }, { section: 'sport' }, { state: 'draft' }] as const)
      expect(await newsroom.found(filter)).toEqual(['Cup final'])
    expect(await newsroom.found({ state: 'review' })).toEqual([])
    expect(await newsroom.found({ state: 'archived' })).toEqual(['Cup of last year', 'Vote'])
    for (const filter of [{ text: 'cup' }, { section: 'sport' }])
      expect(await newsroom.found({ ...filter, state: 'archived' })).toEqual(['Cup of last year'])
    for (const [text, counted] of [
      ['', [1, 0, 2]],
      ['cup', [1, 0, 1]],
      ['vote', [0, 0, 1]],
    ] as const) {
      const counts = await lists.counts({ text, section: null, by: BEN })
      expect([counts.draft.count, counts.review.count, counts.archived.count], text).toEqual(
        counted,
      )
    }
    expect(await stories.setArchived(gone, { archived: false, by: 'ana' })).toBe(true)
    expect(await stories.setArchived(gone, { archived: false, by: 'ben' })).toBe(false)
    expect(await newsroom.found({ state: 'review' })).toEqual(['Vote'])
    expect((await stories.find(gone, BEN))?.archiver?.id).toBe('ana')
  })

  it('moves nothing that was archived meanwhile', async () => {
    await using newsroom = await start(open)
    const { stories } = newsroom
    const id = await newsroom.add('Cup')
    await stories.setArchived(id, { archived: true, by: 'ben' })
    expect(await stories.move(id, REVIEWED)).toBe(false)
  })

  it('finds stories by words of the headline, and of who began them or is assigned', async () => {
    await using newsroom = await start(open)
    const { stories } = newsroom
    await newsroom.add('Floods in São Paulo')
    await newsroom.add('Why it’s over')
    const assigned = await newsroom.add('Tides')
    await stories.assign(assigned, ['ben'])
    expect(await newsroom.found({ text: 'sao paulo' })).toEqual(['Floods in São Paulo'])
    expect(await newsroom.found({ text: "it's" })).toEqual(['Why it’s over'])
    expect(await newsroom.found({ text: 'BEN' })).toEqual(['Tides'])
    expect(await newsroom.found({ text: 'tid osé' })).toEqual([])
    expect(await newsroom.found({ text: 'tid jose' })).toEqual(['Tides'])
    expect(await newsroom.found({ text: 'ana sa' })).toHaveLength(3)
    expect(await newsroom.found({ text: 'ana flo' })).toEqual(['Floods in São Paulo'])
    for (const text of ['%', '_', "'", '\u0000', '"; drop table story', '*'])
      expect(Array.isArray(await newsroom.found({ text })), text).toBe(true)
  })

  it('finds a story by its headline as it is now', async () => {
    await using newsroom = await start(open)
    const id = await newsroom.add('Ferry')
    await newsroom.stories.draftsChanged([
      { storyId: id, facts: { headline: 'Tram', section: null, suggestions: 0 } },
    ])
    expect(await newsroom.found({ text: 'ferry' })).toEqual([])
    expect(await newsroom.found({ text: 'tram' })).toEqual(['Tram'])
  })

  it('goes on where a search among many stopped, and finds every story once', async () => {
    await using newsroom = await start(open)
    await newsroom.addMany(110, (i) => `Common words ${i % 10 === 0 ? 'rarely' : 'often'} ${i}`)
    await newsroom.stories.assign(await newsroom.add('Common words'), ['ben'])
    expect(await newsroom.found({ text: 'rarely' })).toHaveLength(11)
    // Both words are common, so it looks through the list in parts; few of these have both.
    const both = await newsroom.found({ text: 'common jose' })
    expect(both).toEqual(['Common words'])
    const often = await newsroom.found({ text: 'com oft' }, 10)
    expect(often).toHaveLength(99)
    const counts = await newsroom.lists.counts({ text: 'com oft', section: null, by: BEN })
    expect(counts.draft).toEqual({ count: 17, more: true })
    expect(counts.live).toEqual({ count: 0, more: true })
    const all = await newsroom.lists.counts({ text: '', section: null, by: BEN })
    expect([all.draft, all.live]).toEqual([
      { count: 111, more: false },
      { count: 0, more: false },
    ])
  })

  it('counts no further than anybody reads', async () => {
    await using newsroom = await start(open)
    await newsroom.addMany(1_001, (i) => `Story ${i}`)
    const counts = await newsroom.lists.counts({ text: '', section: null, by: BEN })
    expect(counts.draft).toEqual({ count: 1_000, more: true })
  })

  it('is caught up with headlines that a node of the version before wrote', async () => {
    await using newsroom = await start(open)
    const { database } = newsroom
    const id = await newsroom.add('Ferry')
    await newsroom.addMany(1_100, (i) => `Old ${i}`)
    await derive(database, { ...wordsTable, version: 2 })
    expect(await newsroom.found({ text: 'old 11' }, 200)).toHaveLength(11)
    await database.db.updateTable('story').set({ headline: 'Tram' }).where('id', '=', id).execute()
    await derive(database, { ...wordsTable, version: 2 })
    expect(await newsroom.found({ text: 'tram' })).toEqual(['Tram'])
    expect(await newsroom.found({ text: 'ferry' })).toEqual([])
  })
})

async function start(open: () => Promise<Database>) {
  const database = await open()
  const { db } = database
  const clock = new ManualClock(Date.UTC(2026, 0, 5))
  const stories = new Stories({ db, clock, ids: countedIds() })
  const lists = new ListStore({ db, mostSearched: 20 })
  await addUser(database, 'ana')
  await addUser(database, 'ben')
  for (const [id, name] of Object.entries({ ana: 'Ana Sá', ben: 'Ben José' }))
    await db
      .updateTable('user')
      .set({ name, name_words: nameWords(name) })
      .where('id', '=', id)
      .execute()
  return {
    database,
    clock,
    stories,
    lists,
    add(headline: string, section: string | null = null) {
      const empty = emptyContent()
      return stories.create({ ...empty, headline, meta: { ...empty.meta, section } }, 'ana')
    },
    /** Stories without drafts, which lists don't read; their words are derived. */
    async addMany(count: number, headline: (i: number) => string) {
      const at = clock.now() - 1_000
      const rows = Array.from({ length: count }, (_, i) => ({
        id: `st_many${i}`,
        state: 'draft' as const,
        created_by: 'ana',
        created_at: at,
        changed_at: at - i,
        headline: headline(i),
      }))
      for (let i = 0; i < rows.length; i += 1_000)
        await db
          .insertInto('story')
          .values(rows.slice(i, i + 1_000))
          .execute()
      await derive(database, wordsTable)
    },
    /** The headlines of all pages, in the order of the alphabet. */
    async found(filter: Partial<Filter>, limit = 3): Promise<string[]> {
      const headlines: string[] = []
      let after: Place<number> | null = null
      do {
        const page = await lists.page({ ...ALL, ...filter }, { after, limit })
        headlines.push(...page.stories.map((story) => story.headline))
        after = page.next
      } while (after)
      return headlines.sort()
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
