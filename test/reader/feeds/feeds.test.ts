import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Profile } from '../../../shared/model/profile.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'
import { faultsOfAtom, faultsOfRss } from './formats.ts'
import { faultsOfJson } from './json-schemas.ts'
import { all, parseXml, textOf, texts } from './xml-tree.ts'

const PLACES = [
  ['SQLite', () => undefined],
  ['PostgreSQL', () => inject('postgresUrl')],
] as const

const FULL: Partial<Profile> = {
  name: 'The Harbour Post',
  language: 'en-GB',
  zone: 'UTC',
  feeds: 'full',
}
const HERO = {
  assetId: 'as_1',
  alt: 'A ship at the quay',
  caption: 'The first ship since March.',
  credit: 'Ana Duarte/Galley',
  disclaimer: '',
}
const URI = 'tag:news.example,2025-05-08:st_1'

const jsonFeed = z.object({
  title: z.string(),
  feed_url: z.string(),
  items: z.array(
    z.looseObject({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      content_html: z.string().optional(),
      content_text: z.string().optional(),
    }),
  ),
})

async function rig(postgresUrl?: string) {
  const newsroom = await emptyNewsroom(postgresUrl)
  const site = await openSite(newsroom)
  /** A feed that is valid, as its format has it. */
  const rss = async (path = '/feed.xml') => {
    const root = parseXml(await found(path, 'application/rss+xml'))
    expect(faultsOfRss(root)).toEqual([])
    const [channel] = all(root, 'channel')
    if (!channel) throw new Error('no channel')
    return { channel, items: all(channel, 'item') }
  }
  const atom = async (path = '/atom.xml') => {
    const root = parseXml(await found(path, 'application/atom+xml'))
    expect(faultsOfAtom(root)).toEqual([])
    return { root, entries: all(root, 'atom:entry'), gone: all(root, 'at:deleted-entry') }
  }
  const json = async (path = '/feed.json') => {
    const value: unknown = JSON.parse(await found(path, 'application/feed+json'))
    expect(faultsOfJson('jsonFeed', value)).toEqual([])
    return jsonFeed.parse(value)
  }
  const found = async (path: string, type: string) => {
    const { status, headers, text } = await site.get(path)
    expect(status, path).toBe(200)
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`)
    return text
  }
  return { ...newsroom, site, rss, atom, json }
}

const FILES = ['feed.xml', 'atom.xml', 'feed.json']

describe.each(PLACES)('the feeds of a newsroom, on %s', (_name, url) => {
  it('[FEED1] are valid while nothing is published', async () => {
    const { rss, atom, json } = await rig(url())
    expect((await rss()).items).toEqual([])
    expect((await atom()).entries).toEqual([])
    expect((await json()).items).toEqual([])
  })

  it('[FEED1] say of each story what its page says of it, newest first', async () => {
    const { newsroom, clock, rss, atom, json } = await rig(url())
    await newsroom.image(
      'as_1',
      [
        { width: 1600, height: 900, format: 'webp', file: 'a.webp' },
        { width: 1024, height: 576, format: 'jpeg', file: 'a.jpg' },
      ],
      'thumb.webp',
    )
    const meta = { bylines: ['Ana Duarte', 'Ben Ode'], tags: ['Sea trade'], hero: HERO }
    const { path } = await newsroom.publish('st_1', content({ standfirst: 'At dawn.', meta }))
    await clock.advance(60 * SECOND)
    await newsroom.publish(
      'st_2',
      content({ headline: 'Later', text: ['Its first words.', 'More.'] }),
    )
    const { items } = await rss()
    expect(items.map((item) => textOf(item, 'title'))).toEqual(['Later', 'Harbour reopens'])
    const [later, story] = items
    if (!later || !story) throw new Error('two items')
    expect(textOf(later, 'description')).toBe('Its first words.')
    expect(textOf(story, 'link')).toBe(PUBLIC_URL + path)
    expect(textOf(story, 'guid')).toBe(URI)
    expect(textOf(story, 'pubDate')).toBe('Thu, 08 May 2025 14:05:00 GMT')
    expect(texts(story, 'dc:creator')).toEqual(meta.bylines)
    expect(texts(story, 'category')).toEqual(['World', 'Sea trade'])
    expect(textOf(story, 'content:encoded')).toBeUndefined()
    const [media] = all(story, 'media:content')
    expect(media?.attributes).toMatchObject({ url: `${PUBLIC_URL}/media/a.jpg`, width: '1024' })
    expect(media && textOf(media, 'media:credit')).toBe(HERO.credit)

    const { entries } = await atom()
    expect(entries.map((entry) => textOf(entry, 'atom:summary'))).toEqual([
      'Its first words.',
      'At dawn.',
    ])
    expect(entries[1] && textOf(entries[1], 'atom:published')).toBe('2025-05-08T14:05:00Z')
    expect((await json()).items[1]).toEqual({
      id: URI,
      url: PUBLIC_URL + path,
      title: 'Harbour reopens',
      content_text: 'At dawn.',
      summary: 'At dawn.',
      image: `${PUBLIC_URL}/media/a.jpg`,
      date_published: '2025-05-08T14:05:00Z',
      date_modified: '2025-05-08T14:05:00Z',
      authors: [
        { name: 'Ana Duarte', url: `${PUBLIC_URL}/authors/ana-duarte` },
        { name: 'Ben Ode', url: `${PUBLIC_URL}/authors/ben-ode` },
      ],
      tags: ['World', 'Sea trade'],
    })
  })

  it('are there of the site, of each section, each author and each tag', async () => {
    const { newsroom, site, rss, atom, json } = await rig(url())
    const meta = { bylines: ['Léa Brun'], tags: ['C++'] }
    await newsroom.publish('st_1', content({ headline: 'In the world', meta }))
    await newsroom.publish('st_2', content({ headline: 'In sport', section: 'sport' }))
    for (const [path, title] of [
      ['/world', 'World | Galley'],
      ['/authors/lea-brun', 'Léa Brun | Galley'],
      ['/tags/c-plus-plus', 'C++ | Galley'],
    ] as const) {
      const { channel, items } = await rss(`${path}/feed.xml`)
      expect(textOf(channel, 'title')).toBe(title)
      expect(textOf(channel, 'link')).toBe(PUBLIC_URL + path)
      expect(items.map((item) => textOf(item, 'title'))).toEqual(['In the world'])
      expect((await atom(`${path}/atom.xml`)).entries).toHaveLength(1)
      const { feed_url, items: told } = await json(`${path}/feed.json`)
      expect(feed_url).toBe(`${PUBLIC_URL}${path}/feed.json`)
      expect(told).toHaveLength(1)
    }
    expect((await rss()).items).toHaveLength(2)
    for (const path of ['/nothing', '/authors/nobody', '/tags/nothing', '/authors', '/a/b'])
      for (const file of FILES) expect((await site.get(`${path}/${file}`)).status).toBe(404)
    const moved = await site.get(`/authors/${encodeURIComponent('Léa Brun')}/feed.xml`)
    expect([moved.status, moved.headers.location]).toEqual([301, '/authors/lea-brun/feed.xml'])
  })

  it('are found from the pages that list the same', async () => {
    const { newsroom, site } = await rig(url())
    const { path } = await newsroom.publish('st_1', content())
    for (const [page, feeds] of [
      ['/', ['/feed.xml', '/atom.xml', '/feed.json']],
      [path, ['/feed.xml', '/atom.xml', '/feed.json']],
      ['/world', [...FILES.map((file) => `/world/${file}`), ...FILES.map((file) => `/${file}`)]],
    ] as const) {
      const { text } = await site.get(page)
      const links = text.match(/<link\s[^>]*>/g) ?? []
      const found = links
        .filter((link) => /rel="alternate"/.test(link) && /(rss|atom|feed)\+/.test(link))
        .map((link) => /href="([^"]*)"/.exec(link)?.[1])
      expect(found).toEqual(feeds)
      expect(text).toContain(`<a href="${feeds[0]}">Feed`)
    }
  })

  it('carry the whole text where the newsroom says so, as it stands on no page of ours', async () => {
    const { newsroom, site, rss, atom, json } = await rig(url())
    await newsroom.publish(
      'st_1',
      content({ standfirst: 'Short.', text: ['One & two.', 'Three.'] }),
    )
    await site.profiles.set(FULL)
    const whole = '<div dir="auto"><p>One &amp; two.</p></div>\n<div dir="auto"><p>Three.</p></div>'
    const { channel, items } = await rss()
    expect(textOf(channel, 'language')).toBe('en-GB')
    expect(items.map((item) => textOf(item, 'content:encoded'))).toEqual([whole])
    expect(items.map((item) => textOf(item, 'description'))).toEqual(['Short.'])
    expect((await atom()).entries.map((entry) => textOf(entry, 'atom:content'))).toEqual([whole])
    const [item] = (await json()).items
    expect([item?.content_html, item?.content_text]).toEqual([whole, undefined])
  })

  it('carry two megabytes of texts at most, and summaries of the other stories', async () => {
    const { newsroom, site, json } = await rig(url())
    await site.profiles.set(FULL)
    const text = ['Long. '.repeat(50_000)]
    for (const slug of ['one', 'two', 'three', 'four', 'five'])
      await newsroom.publish(`st_${slug}`, content({ standfirst: 'Short.', text, meta: { slug } }))
    const { items } = await json()
    expect(items.filter((item) => item.content_html !== undefined)).toHaveLength(3)
    expect(items.filter((item) => item.content_text === 'Short.')).toHaveLength(2)
  })

  it('[FEED1] give every headline back as it was written', async () => {
    const { newsroom, clock, rss, atom, json } = await rig(url())
    const headlines = [
      'Salt & <b>vinegar</b> at "Joe’s" ]]>',
      '\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd 42 (A)',
      'Family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 wins \ud83c\udfc6',
      'Tab\there',
    ]
    for (const [i, headline] of headlines.entries()) {
      const meta = { slug: `story-${i}` }
      await newsroom.publish(`st_${i}`, content({ headline, standfirst: headline, meta }))
      await clock.advance(SECOND)
    }
    const expected = headlines.toReversed()
    expect((await rss()).items.map((item) => textOf(item, 'title'))).toEqual(expected)
    const { entries } = await atom()
    expect(entries.map((entry) => textOf(entry, 'atom:title'))).toEqual(expected)
    expect(entries.map((entry) => textOf(entry, 'atom:summary'))).toEqual(expected)
    expect((await json()).items.map(({ title }) => title)).toEqual(expected)
  })

  it('leave out what no XML can hold', async () => {
    const { newsroom, rss, atom } = await rig(url())
    await newsroom.publish('st_1', content({ headline: 'Bell\u0007 and \uffff escape\u001b' }))
    expect((await rss()).items.map((item) => textOf(item, 'title'))).toEqual(['Bell and  escape'])
    expect((await atom()).entries).toHaveLength(1)
  })

  it('have the day that editors gave a story, and when readers were to hear of it last', async () => {
    const { newsroom, clock, atom } = await rig(url())
    await newsroom.publish('st_1', content({ meta: { date: '2019-03-01' } }))
    await clock.advance(60 * SECOND)
    await newsroom.publish('st_1', content({ meta: { date: '2019-03-01' } }), { kind: 'update' })
    await clock.advance(60 * SECOND)
    const typo = { kind: 'update', minor: true } as const
    await newsroom.publish('st_1', content({ meta: { date: '2019-03-01' } }), typo)
    const [entry] = (await atom()).entries
    expect(entry && textOf(entry, 'atom:published')).toBe('2019-03-01T00:00:00Z')
    expect(entry && textOf(entry, 'atom:updated')).toBe('2025-05-08T14:06:00Z')
  })

  it('[SEE1] hold nothing of what readers have not seen', async () => {
    const { newsroom, clock, site } = await rig(url())
    await newsroom.publish('st_1', content())
    const unseen = { created_by: 'us_1', created_at: clock.now(), changed_at: clock.now() }
    const { db } = newsroom
    await db
      .insertInto('story')
      .values([
        { ...unseen, id: 'st_2', state: 'ready', headline: 'Unpublished', section: 'world' },
        {
          ...unseen,
          id: 'st_3',
          state: 'draft',
          headline: 'Unpublished, confidential',
          section: 'world',
          confidential_at: clock.now(),
        },
      ])
      .execute()
    await db
      .updateTable('story')
      .set({ headline: 'Unpublished' })
      .where('id', '=', 'st_1')
      .execute()
    for (const file of [...FILES, 'sitemap.xml', 'news-sitemap.xml'])
      expect((await site.get(`/${file}`)).text).not.toMatch(/Unpublished|st_[23]/)
  })

  it('[RDR4] say of a retracted story that it is, in the place of all else, on every node at once', async () => {
    const { newsroom, clock, site, rss, atom, json } = await rig(url())
    const other = await openSite({ newsroom, clock })
    await site.profiles.set(FULL)
    const meta = { bylines: ['Ana Duarte'], tags: ['Sea trade'] }
    const { path } = await newsroom.publish('st_1', content({ standfirst: 'At dawn.', meta }))
    const lists = ['', '/world', '/authors/ana-duarte', '/tags/sea-trade']
    for (const list of lists)
      for (const file of FILES) expect((await other.get(`${list}/${file}`)).text).toContain('dawn')
    await clock.advance(60 * SECOND)
    await newsroom.retract('st_1', 'It was <not> so.', { tell: false })
    for (const list of lists)
      for (const file of FILES)
        for (const node of [site, other]) {
          const { text, status } = await node.get(`${list}/${file}`)
          expect(status).toBe(200)
          expect(text).not.toMatch(/Harbour reopens|dawn/)
        }
    const [item] = (await rss('/authors/ana-duarte/feed.xml')).items
    expect(item && textOf(item, 'guid')).toBe(URI)
    expect(item && textOf(item, 'title')).toBe('Story retracted')
    expect(item && textOf(item, 'description')).toBe(
      'This story has been retracted. It was &lt;not&gt; so.',
    )
    const { entries, gone } = await atom('/tags/sea-trade/atom.xml')
    expect(entries).toEqual([])
    expect(gone.map(({ attributes }) => attributes)).toEqual([
      { ref: URI, when: '2025-05-08T14:06:00Z' },
    ])
    expect(gone.map((one) => textOf(one, 'at:comment'))).toEqual([
      'This story has been retracted. It was <not> so.',
    ])
    expect((await json('/world/feed.json')).items).toEqual([
      {
        id: URI,
        url: PUBLIC_URL + path,
        title: 'Story retracted',
        content_text: 'This story has been retracted. It was <not> so.',
        date_published: '2025-05-08T14:05:00Z',
        date_modified: '2025-05-08T14:06:00Z',
        _galley: { retracted: true, note: 'It was <not> so.' },
      },
    ])
    expect((await rss('/sport/feed.xml')).items).toEqual([])

    await newsroom.publish('st_1', content({ meta }), { kind: 'reinstate' })
    expect((await atom()).gone).toEqual([])
    expect((await atom()).entries).toHaveLength(1)
  })

  it('name a retraction for thirty days', async () => {
    const { newsroom, clock, site, atom } = await rig(url())
    await newsroom.publish('st_1', content({ meta: { bylines: ['Ana Duarte'] } }))
    await newsroom.retract('st_1', 'It was not so.')
    clock.set(clock.now() + 29 * 24 * 3_600 * SECOND)
    expect((await atom('/authors/ana-duarte/atom.xml')).gone).toHaveLength(1)
    clock.set(clock.now() + 3 * 24 * 3_600 * SECOND)
    expect((await atom()).gone).toEqual([])
    expect((await site.get('/authors/ana-duarte/atom.xml')).status).toBe(404)
  })

  it('are sent once: whoever has them already hears so until something is published', async () => {
    const { newsroom, site } = await rig(url())
    await newsroom.publish('st_1', content())
    for (const file of FILES) {
      const { headers, body } = await site.get(`/${file}`, { 'accept-encoding': 'gzip' })
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' })
      expect(body.length).toBeGreaterThan(0)
      const known = { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) }
      expect((await site.get(`/${file}`, known)).status).toBe(304)
      await newsroom.update('st_1', content({ headline: `Changed before ${file}` }))
      expect((await site.get(`/${file}`, known)).status).toBe(200)
    }
  })
})
