import { assert, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { paragraph, type Content } from '../../../shared/document/content.ts'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND, type Site } from '../site.ts'

const DAY = 24 * 60 * 60 * SECOND
const STORES = [
  { name: 'SQLite', url: () => undefined },
  { name: 'PostgreSQL', url: () => inject('postgresUrl') },
]

type Of = NonNullable<Parameters<typeof content>[0]>

const list: Content['body'] = [
  { type: 'list', ordered: false, items: [[paragraph('A list item')], [paragraph('Another one')]] },
]
const STORIES = {
  accents: { headline: 'Floods in São Paulo', text: ['Die Straße ist zu. They don’t know.'] },
  ferry: { text: ['The harbour ferry sank.'], standfirst: 'The post-war years' },
  apart: { text: ['The ferry left for another harbour.'], meta: { tags: ['Sea trade'] } },
  parted: { headline: 'Quay', standfirst: 'Crane', text: ['No boat.', 'Whatever is said.'] },
  author: { headline: 'By somebody', meta: { bylines: ['Léa Brun'] } },
  tokyo: { headline: '大東京都知事選挙', text: ['5月に行われた。COVID対策'] },
  bangkok: { headline: 'ข่าวกรุงเทพวันนี้' },
  peace: { text: ['السَّلام سَلام'] },
  shalom: { headline: 'שָׁלוֹם' },
  budget: { text: ['The budget 2024/25.'] },
  list: { body: list },
  html: { headline: '<b>Bold</b> & "quoted"', text: ['A <script>alert(1)</script> in words.'] },
} satisfies Record<string, Of>

const QUERIES: Record<string, readonly (keyof typeof STORIES)[]> = {
  'sao paulo': ['accents'],
  STRASSE: ['accents'],
  dont: ['accents'],
  'don’t': ['accents'],
  'post-war': ['ferry'],
  harbour: ['apart', 'ferry'],
  harb: ['apart', 'ferry'],
  'harb ferry': [],
  '"harbour ferry"': ['ferry'],
  '“harbour ferry”': ['ferry'],
  '"harbour ferry': ['ferry'],
  'harbour -ferry': [],
  'ferry -"harbour ferry"': ['apart'],
  '-ferry': [],
  '"quay crane"': [],
  '"boat whatever"': [],
  'quay crane': ['parted'],
  'lea brun': ['author'],
  'sea trade': ['apart'],
  東京: ['tokyo'],
  知事選: ['tokyo'],
  都: ['tokyo'],
  京東: [],
  '5月': ['tokyo'],
  covid: ['tokyo'],
  กรุงเทพ: ['bangkok'],
  سلام: ['peace'],
  שלום: ['shalom'],
  '2024': ['budget'],
  'another one': ['list'],
  'item another': ['list'],
  script: ['html'],
}

describe.each(STORES)('a search, on $name', ({ url }) => {
  const open = async () => {
    const room = await emptyNewsroom(url())
    return { ...room, site: await openSite(room, { limits: false }) }
  }

  it('finds whole words, words that are begun, phrases and names, in any script', async () => {
    const { newsroom, site } = await open()
    for (const [id, of] of Object.entries(STORIES))
      await put(newsroom, `st_${id}`, { headline: 'Plain', text: ['Plain.'], ...of })
    const got: typeof QUERIES = {}
    for (const query of Object.keys(QUERIES)) got[query] = namesOf(await found(site, query))
    expect(got).toEqual(QUERIES)
  })

  it('takes whatever is typed for a search', async () => {
    const { newsroom, site } = await open()
    await newsroom.publish('st_1', content({ headline: 'Select harbour or near ferry' }))
    const syntax = constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      '-',
      ':',
      '&',
      '|',
      '!',
      '<->',
      '^',
      '\\',
      '\0',
      '§world',
      '¶',
      ' OR ',
      ' NEAR(',
      '%',
      'harbour',
      ' ',
    )
    const typed = oneof(
      string({ unit: 'binary', maxLength: 30 }),
      string({ unit: syntax, maxLength: 12 }),
    ).filter((query) => !query.includes('\0'))
    await assert(
      asyncProperty(typed, async (query) => {
        const { status } = await search(site, { q: query })
        expect(status).toBe(200)
      }),
      { numRuns: 100 },
    )
    expect(await found(site, 'near')).toEqual(['st_1'])
  }, 60_000)

  it('[RDR4] finds nothing of a story that was retracted, on any node, and what an update says from then on', async () => {
    const { newsroom, clock, site } = await open()
    const other = await openSite({ newsroom, clock }, { limits: false })
    await newsroom.publish('st_1', content({ headline: 'Ferry sinks' }))
    await newsroom.publish('st_2', content({ headline: 'Ferry floats' }))
    expect(await found(other, 'ferry')).toEqual(['st_2', 'st_1'])
    await newsroom.update('st_2', content({ headline: 'Boat floats' }))
    expect(await found(other, 'ferry')).toEqual(['st_1'])
    expect(await found(other, 'boat')).toEqual(['st_2'])
    await newsroom.retract('st_1', 'It never sank.')
    for (const node of [site, other]) {
      const { text } = await search(node, { q: 'ferry sinks' })
      expect(text).toContain('No story with')
      expect(text).not.toContain('Ferry sinks')
    }
    await newsroom.publish('st_1', content({ headline: 'Ferry sinks' }), { kind: 'reinstate' })
    expect(await found(other, 'ferry')).toEqual(['st_1'])
  })

  it('is narrowed to a section and to days of the newsroom', async () => {
    const { newsroom, clock, site } = await open()
    await site.profiles.set({
      name: 'Galley',
      zone: 'Asia/Tokyo',
      language: 'en',
      feeds: 'summary',
    })
    // 00:30 of the 10th in Tokyo.
    clock.set(Date.UTC(2025, 4, 9, 15, 30))
    await newsroom.publish('st_1', content({ headline: 'Ferry', section: 'world' }))
    clock.set(clock.now() + DAY)
    await newsroom.publish('st_2', content({ headline: 'Ferry', section: 'sport' }))
    const asked = async (fields: Record<string, string>) =>
      cards((await search(site, { q: 'ferry', ...fields })).text)
    expect(await asked({ section: 'world' })).toEqual(['st_1'])
    expect(await asked({ section: 'nowhere' })).toEqual(['st_2', 'st_1'])
    expect(await asked({ to: '2025-05-09' })).toEqual([])
    expect(await asked({ from: '2025-05-10', to: '2025-05-10' })).toEqual(['st_1'])
    expect(await asked({ from: '2025-05-11' })).toEqual(['st_2'])
    expect(await asked({ from: 'soon', to: '2025-02-30' })).toEqual(['st_2', 'st_1'])
  })

  it('puts headlines before standfirsts before texts, then words that stand near each other, then the newest', async () => {
    const { newsroom, clock, site } = await open()
    for (const [id, of] of [
      ['headline', { headline: 'Night ferry sails' }],
      ['standfirst', { standfirst: 'A night ferry' }],
      ['near', { text: ['The night ferry.'] }],
      ['far', { text: ['The night was long, and when it was over there was a ferry.'] }],
      ['newer', { text: ['The night was long, and when it was over there was a ferry.'] }],
    ] as const) {
      await put(newsroom, `st_${id}`, { headline: 'Plain', ...of })
      await clock.advance(SECOND)
    }
    expect(namesOf(await found(site, 'night ferry'), false)).toEqual([
      'headline',
      'standfirst',
      'near',
      'newer',
      'far',
    ])
    const newest = await search(site, { q: 'night ferry', order: 'newest' })
    expect(cards(newest.text)[0]).toBe('st_newer')
  })

  it.each(['best', 'newest'])('leads through all that it found, the %s first', async (order) => {
    const { newsroom, clock, site } = await open()
    const ids = Array.from({ length: 45 }, (_, i) => `st_${i + 10}`)
    for (const [i, id] of ids.entries()) {
      // Some in the same millisecond.
      if (i % 3 > 0) await clock.advance(1)
      await put(newsroom, id, { headline: `Ferry ${i}` })
    }
    const seen: string[] = []
    let path: string | undefined = `/search?q=ferry&order=${order}`
    let pages = 0
    while (path !== undefined && pages < 9) {
      const { text } = await site.get(path)
      seen.push(...cards(text))
      path = /href="([^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
      pages += 1
    }
    expect(seen.toSorted()).toEqual(ids)
    expect(pages).toBe(3)
    expect((await site.get(`/search?q=ferry&order=${order}`)).text).toContain('45 stories with')
  })

  it('asks whether a name or a word of a headline was meant, if that is found', async () => {
    const { newsroom, site } = await open()
    await newsroom.publish(
      'st_1',
      content({ headline: 'Skarvik votes', meta: { bylines: ['Zoë Müller'] } }),
    )
    await newsroom.publish('st_2', content({ headline: 'Retracted Grimstad' }))
    await newsroom.retract('st_2', 'No.')
    expect(await meant(site, 'Skravik')).toBe('Skarvik')
    expect(await meant(site, 'votes in Skarvk')).toBe(null)
    expect(await meant(site, 'votes skarwick')).toBe('votes Skarvik')
    expect(await meant(site, 'vtoes Skravik')).toBe('votes Skarvik')
    expect(await meant(site, 'mullar')).toBe('Müller')
    expect(await meant(site, 'Grimstda')).toBe(null)
    expect(await meant(site, '"Skravik"')).toBe(null)
    expect(await meant(site, 'skarvik')).toBe(null)
  })
})

describe('the page of a search', () => {
  it('shows the words as they are written, and trusts none of them', async () => {
    const { newsroom, site } = await one(STORIES.html)
    const { text } = await search(site, { q: '"><script>alert(2)</script> bold' })
    expect(text).not.toContain('<script>alert')
    const found = await search(site, { q: 'script words' })
    expect(found.text).toContain('&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;')
    expect(found.text).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;')
    expect(newsroom).toBeDefined()
  })

  it('is for nobody’s index, and never served from a cache', async () => {
    const { site } = await one({ headline: 'Ferry' })
    const { text, headers } = await search(site, { q: 'ferry' })
    expect(text).toContain('<meta name="robots" content="noindex" />')
    expect(text).not.toContain('rel="canonical"')
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('has a form that says what was asked, and how to ask', async () => {
    const { site } = await one({ headline: 'Ferry' })
    const empty = await search(site, {})
    expect(empty.text).toContain('Every word has to stand in a story')
    const asked = {
      q: 'a "b" <c>',
      section: 'sport',
      from: '2025-05-08',
      to: '2025-05-09',
      order: 'newest',
    }
    const { text } = await search(site, asked)
    expect(text).toContain('value="a &quot;b&quot; &lt;c&gt;"')
    expect(text).toMatch(/<option value="sport"\s+selected/)
    expect(text).toContain('value="2025-05-08"')
    expect(text).toMatch(/<option value="newest"\s+selected/)
  })

  it('[COST3] refuses who searches more than 30 times a minute, and says when to come back', async () => {
    const { site } = await one({ headline: 'Ferry' })
    for (let i = 0; i < 30; i += 1) expect((await search(site, { q: 'ferry' })).status).toBe(200)
    const { status, headers, text } = await search(site, { q: 'ferry' })
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(text).toContain('too many searches from here within a minute')
    expect((await search(site, {})).status).toBe(200)
  })

  it('is known to browsers', async () => {
    const { site } = await one({ headline: 'Ferry' })
    expect((await site.get('/')).text).toContain('href="/opensearch.xml"')
    const { text, headers } = await site.get('/opensearch.xml')
    expect(headers['content-type']).toContain('application/opensearchdescription+xml')
    expect(text.startsWith('<?xml')).toBe(true)
    expect(text).toContain('template="https://news.example/search?q={searchTerms}"')
  })
})

/** A newsroom of one story. */
async function one(of: Of) {
  const room = await emptyNewsroom()
  await room.newsroom.publish('st_1', content(of))
  return { ...room, site: await openSite(room) }
}

/** At an address of its own. */
function put(newsroom: Newsroom, id: string, of: Of) {
  const slug = id.replace('_', '-')
  return newsroom.publish(id, content({ ...of, meta: { ...of.meta, slug } }))
}

function search(site: Site, fields: Record<string, string>) {
  return site.get(`/search?${new URLSearchParams(fields)}`)
}

async function found(site: Site, query: string): Promise<string[]> {
  const { status, text } = await search(site, { q: query })
  expect(status).toBe(200)
  return cards(text)
}

async function meant(site: Site, query: string): Promise<string | null> {
  const { text } = await search(site, { q: query })
  return /Did you mean\s*<a [^>]*><bdi>([^<]*)<\/bdi>/.exec(text)?.[1] ?? null
}

function cards(text: string): string[] {
  return [...text.matchAll(/data-card="(\w+)"/g)].map(([, id]) => id ?? '')
}

function namesOf(ids: readonly string[], sorted = true) {
  const names = ids.map((id) => id.slice(3) as keyof typeof STORIES)
  return sorted ? names.toSorted() : names
}
