import { describe, expect, it, vi } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { textsOf, writeTexts } from '../../server/store/published-text-table.ts'
import { PART, type Hits, type Part, type Search } from '../../server/store/search.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser } from '../support/stories.ts'
import { seeded } from '../support/seeded-random.ts'

// Thousands of texts, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000 })

const SEED = 7
const COUNT = 2_400
const FIRST = Date.UTC(2024, 0, 1)
const HOUR = 60 * 60 * 1000
const ANY: Search = { all: [], none: [], section: null, from: null, to: null }
const WHOLE: Part = { before: null, limit: 10_000 }

interface Text {
  id: string
  publishedAt: number
  section: string
  words: string[]
}

/** `all` stands in each, `half` in every other one, `old` in the first ones, `w0` to `w199` here and there. */
const TEXTS: readonly Text[] = (() => {
  const random = seeded(SEED)
  return Array.from({ length: COUNT }, (_, i) => ({
    id: `st_${String(i).padStart(5, '0')}`,
    // Some in the same millisecond.
    publishedAt: FIRST + Math.floor(i / 2) * HOUR,
    section: i % 5 === 0 ? 'sport' : 'world',
    words: [
      'all',
      ...(i % 2 ? ['half'] : []),
      ...(i < 300 ? ['old'] : []),
      PART,
      ...Array.from({ length: 12 }, () => `w${random.int(200)}`),
    ],
  }))
})()

describe.each(DATABASES)('texts, on $name', ({ open }) => {
  it('are found as each of them was looked at, newest first', async () => {
    await using database = await filled(open)
    const searches: Search[] = [
      { ...ANY, all: [[['all']]] },
      { ...ANY, all: [[['half']], [['old']]] },
      { ...ANY, all: [[['old']]] },
      { ...ANY, all: [[['w7']]] },
      { ...ANY, all: [[['w7']], [['w8'], ['w9', 'w10']]] },
      { ...ANY, all: [[['all']]], none: [[['half']], [['old']]] },
      {
        ...ANY,
        all: [
          [
            ['half', 'w1'],
            ['all', 'half'],
          ],
        ],
      },
      {
        ...ANY,
        all: [
          [
            ['w3', 'w4'],
            ['w5', 'w6'],
            ['w7', 'w8'],
          ],
        ],
      },
      { ...ANY, all: [[['nowhere']]] },
      { ...ANY, all: [[['all']]], section: 'sport' },
      { ...ANY, all: [[['half']]], from: FIRST + 24 * HOUR, to: FIRST + 48 * HOUR },
      { ...ANY, all: [[['w7']]], section: 'sport', from: FIRST + 500 * HOUR },
    ]
    for (const search of searches)
      expect(idsOf(await newest(database, search))).toEqual(lookedThrough(search))
  })

  it('are found in parts that leave none out and give none twice', async () => {
    await using database = await filled(open)
    for (const words of [['half'], ['w7'], ['old']]) {
      const search = { ...ANY, all: words.map((word) => [[word]]) }
      const found: string[] = []
      let before: Part['before'] = null
      for (;;) {
        const { hits } = await newest(database, search, { before, limit: 97 })
        found.push(...idsOf({ hits }))
        before = hits.at(-1) ?? null
        if (hits.length < 97) break
      }
      expect(found.toSorted()).toEqual(lookedThrough(search).toSorted())
      expect(new Set(found).size).toBe(found.length)
    }
  })

  it('go on behind a story that was taken away meanwhile', async () => {
    await using database = await filled(open)
    const search = { ...ANY, all: [[['half']]] }
    const first = await newest(database, search, { before: null, limit: 3 })
    const last = first.hits.at(-1)
    if (!last) throw new Error('three hits')
    await database.db.transaction().execute((trx) => textsOf(trx).remove(trx, last.id))
    const next = await newest(database, search, { before: last, limit: 3 })
    expect([...idsOf(first), ...idsOf(next)]).toEqual(lookedThrough(search).slice(0, 6))
  })

  it('are no longer found once they are written anew, or are of another revision than is shown', async () => {
    await using database = await filled(open)
    const { db } = database
    const old = { ...ANY, all: [[['old']]] }
    const [one = '', other = '', ...rest] = idsOf(await newest(database, old))
    await db
      .transaction()
      .execute((trx) => writeTexts(trx, [text({ ...textOf(one), words: ['all'] })]))
    await db
      .updateTable('published_story')
      .set({ revision: 2 })
      .where('story_id', '=', other)
      .execute()
    expect(idsOf(await newest(database, old))).toEqual(rest)
    await db
      .deleteFrom('published_story')
      .where('story_id', '=', rest[0] ?? '')
      .execute()
    expect(idsOf(await newest(database, old))).toEqual(rest.slice(1))
  })

  it('are not found among the newest, either, while readers have another revision', async () => {
    await using database = await filled(open)
    const search = { ...ANY, all: [[['half']]] }
    const [first = '', ...rest] = idsOf(await newest(database, search, { before: null, limit: 4 }))
    const stale = database.db.updateTable('published_story').set({ revision: 2 })
    await stale.where('story_id', '=', first).execute()
    expect(idsOf(await newest(database, search, { before: null, limit: 3 }))).toEqual(rest)
  })

  it('are all found, however many were published in one moment', async () => {
    await using database = await filled(open, [])
    const moments = Array.from({ length: 1_030 }, (_, i) => (i % 500 === 0 ? FIRST + 1 : FIRST))
    const texts = moments.map((publishedAt, i) => {
      return { id: `st_${i}`, publishedAt, section: '', words: ['moment'] }
    })
    await fill(database, texts)
    const { hits } = await newest(database, { ...ANY, all: [[['moment']]] })
    expect(new Set(idsOf({ hits })).size).toBe(texts.length)
  })

  it('are given with their first words, whole ones', async () => {
    await using database = await filled(open, [])
    const words = Array.from({ length: 500 }, (_, i) => `word${i}`)
    await fill(database, [{ id: 'st_1', publishedAt: 1, section: '', words }])
    const { hits } = await newest(database, { ...ANY, all: [[['word499']]] })
    const opening = hits[0]?.opening.split(' ') ?? []
    expect(opening.length).toBeGreaterThan(50)
    expect(words.slice(0, opening.length)).toEqual(opening)
  })
})

it('SQLite gives up a search that takes too long, with the newest that it found', async () => {
  const [sqlite] = DATABASES
  if (sqlite?.name !== 'SQLite') throw new Error('SQLite comes first')
  await using database = await filled(sqlite.open)
  let now = 0
  const slow = { elapsed: () => (now += 60) }
  const find = (word: string) =>
    textsOf(database.db).newest(database.db, { ...ANY, all: [[[word]]] }, WHOLE, slow)
  const { hits, isAll } = await find('all')
  expect(isAll).toBe(false)
  const all = lookedThrough({ ...ANY, all: [[['all']]] })
  expect(hits.length).toBeGreaterThan(1_000)
  expect(idsOf({ hits })).toEqual(all.slice(0, hits.length))
  expect(await find('old')).toEqual({ hits: [], isAll: false })
})

function newest({ db }: Database, search: Search, part: Part = WHOLE): Promise<Hits> {
  return textsOf(db).newest(db, search, part, new ManualClock(FIRST))
}

function has(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, i) => phrase.every((word, k) => words[i + k] === word))
}

/** By the rules, one text after the other. */
function lookedThrough({ all, none, section, from, to }: Search): string[] {
  return TEXTS.filter(({ words, ...text }) => {
    const matches = (term: Search['all'][number]) => term.some((phrase) => has(words, phrase))
    return (
      all.every(matches) &&
      !none.some(matches) &&
      (section === null || section === text.section) &&
      (from === null || text.publishedAt >= from) &&
      (to === null || text.publishedAt < to)
    )
  })
    .map(({ id }) => id)
    .toReversed()
}

async function filled(open: () => Promise<Database>, texts = TEXTS): Promise<Database> {
  const database = await open()
  await addUser(database, 'us_1')
  await fill(database, texts)
  return database
}

async function fill({ db }: Database, texts: readonly Text[]) {
  for (let i = 0; i < texts.length; i += 400) {
    const some = texts.slice(i, i + 400)
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('story').values(some.map(storyRow)).execute()
      await trx.insertInto('published_story').values(some.map(shownRow)).execute()
      await writeTexts(trx, some.map(text))
    })
  }
}

function text({ id, publishedAt, section, words }: Text) {
  const folded = words.join(' ')
  return { storyId: id, section, publishedAt, revision: 1, body: folded, folded, names: [] }
}

function textOf(id: string): Text {
  const found = TEXTS.find((text) => text.id === id)
  if (!found) throw new Error(`no text ${id}`)
  return found
}

function storyRow({ id, publishedAt, section }: Text) {
  return {
    id,
    state: 'live' as const,
    created_by: 'us_1',
    created_at: publishedAt,
    changed_at: publishedAt,
    headline: id,
    section,
    published_at: publishedAt,
    path: `/${section}/2024/01/01/${id}`,
    revision: 1,
  }
}

function shownRow({ id, publishedAt, section }: Text) {
  return {
    story_id: id,
    path: `/${section}/2024/01/01/${id}`,
    section,
    published_at: publishedAt,
    updated_at: publishedAt,
    revision: 1,
    asset_id: null,
    cardJson: '{}',
  }
}

function idsOf({ hits }: Pick<Hits, 'hits'>): string[] {
  return hits.map(({ id }) => id)
}
