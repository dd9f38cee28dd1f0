import { describe, expect, inject, it } from 'vitest'
import { EVENTS_A_PART } from '../../../server/reader/feeds/sitemaps.ts'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'
import { faultsOfSitemap } from './formats.ts'
import { all, parseXml, textOf, texts } from './xml-tree.ts'

const PLACES = [
  ['SQLite', () => undefined],
  ['PostgreSQL', () => inject('postgresUrl')],
] as const

const HOUR = 3_600 * SECOND

async function rig(postgresUrl?: string) {
  const newsroom = await emptyNewsroom(postgresUrl)
  const site = await openSite(newsroom)
  const sitemap = async (path: string) => {
    const { status, headers, text } = await site.get(path)
    expect([status, headers['content-type']], path).toEqual([200, 'application/xml; charset=utf-8'])
    const root = parseXml(text)
    expect(faultsOfSitemap(root)).toEqual([])
    return root
  }
  /** Paths that a sitemap lists, those of lists left out. */
  const stories = async (path: string) => {
    const urls = all(await sitemap(path), 'sitemap:url')
    const paths = urls.flatMap((url) => texts(url, 'sitemap:loc'))
    return paths.map((url) => url.slice(PUBLIC_URL.length)).filter((one) => one.length > 20)
  }
  return { ...newsroom, site, sitemap, stories }
}

/** As if so many events had been before. */
async function skipTo(newsroom: Newsroom, seq: number) {
  const { db } = newsroom
  await db.updateTable('event').set({ seq }).where('seq', '=', 1).execute()
  await db.updateTable('outbox').set({ seq }).execute()
}

describe.each(PLACES)('the sitemap, on %s', (_name, url) => {
  it('[FEED1] lists the front page, the sections and every live story', async () => {
    const { newsroom, clock, site, sitemap, stories } = await rig(url())
    const first = await newsroom.publish('st_1', content({ meta: { slug: 'später-am-kai' } }))
    const second = await newsroom.publish('st_2', content({ headline: 'Second' }))
    await clock.advance(HOUR)
    await newsroom.update('st_2', content({ headline: 'Second' }))
    expect(await stories('/sitemap.xml')).toEqual([encodeURI(first.path), second.path])
    const urls = all(await sitemap('/sitemap.xml'), 'sitemap:url')
    expect(urls.slice(0, 2).map((one) => textOf(one, 'sitemap:loc'))).toEqual([
      `${PUBLIC_URL}/`,
      `${PUBLIC_URL}/world`,
    ])
    expect(urls.slice(-2).map((one) => textOf(one, 'sitemap:lastmod'))).toEqual([
      '2025-05-08T14:05:00Z',
      '2025-05-08T15:05:00Z',
    ])
    await newsroom.retract('st_1', 'It was not so.')
    expect(await stories('/sitemap.xml')).toEqual([second.path])
    for (const path of ['/sitemap-2.xml', '/sitemap-0.xml', '/sitemap-01.xml', '/sitemap-x.xml'])
      expect((await site.get(path)).status).toBe(404)
  })

  it('[FEED1] names the pictures of each story, that at its top first and each once', async () => {
    const { newsroom, sitemap } = await rig(url())
    for (const id of ['as_1', 'as_2', 'as_3'])
      await newsroom.image(
        id,
        [
          { width: 1600, height: 900, format: 'webp', file: `${id}-1600.webp` },
          { width: 640, height: 360, format: 'webp', file: `${id}-640.webp` },
        ],
        'thumb.webp',
      )
    const words = { alt: 'A ship', caption: '', credit: '' }
    const hero = { assetId: 'as_3', ...words, disclaimer: '' }
    const body = ['as_2', 'as_3', 'as_none', 'as_2'].map((assetId) => ({
      type: 'picture' as const,
      picture: { assetId, ...words },
      width: 'text' as const,
    }))
    await newsroom.publish('st_1', content({ meta: { hero }, body }))
    await newsroom.publish('st_2', content({ headline: 'Bare' }))
    const images = all(await sitemap('/sitemap.xml'), 'sitemap:url').map((one) =>
      all(one, 'image:image').map((image) => textOf(image, 'image:loc')),
    )
    const files = ['as_3-1600.webp', 'as_2-1600.webp']
    expect(images.slice(-2)).toEqual([files.map((file) => `${PUBLIC_URL}/media/${file}`), []])
    await newsroom.retract('st_1', 'Not so.')
    const after = all(await sitemap('/sitemap.xml'), 'sitemap:url')
    expect(after.flatMap((one) => all(one, 'image:image'))).toEqual([])
  })

  it('comes in parts when much has happened, each of as many stories at most', async () => {
    const { newsroom, site, sitemap, stories } = await rig(url())
    const old = await newsroom.publish('st_1', content({ headline: 'Old' }))
    const rows = Array.from({ length: EVENTS_A_PART + 1 }, (_, i) => i + 2)
    await publishMany(newsroom, rows)
    const index = await sitemap('/sitemap.xml')
    const parts = all(index, 'sitemap:sitemap').flatMap((part) => texts(part, 'sitemap:loc'))
    expect(parts).toEqual([`${PUBLIC_URL}/sitemap-1.xml`, `${PUBLIC_URL}/sitemap-2.xml`])
    const [first, second] = [await stories('/sitemap-1.xml'), await stories('/sitemap-2.xml')]
    expect([first.length, second.length]).toEqual([EVENTS_A_PART, 2])
    expect(first).toContain(old.path)
    expect(new Set([...first, ...second]).size).toBe(EVENTS_A_PART + 2)
    expect((await site.get('/sitemap-3.xml')).status).toBe(404)
  })

  it('[FEED1] is valid where all stories of a part were retracted, and names a story once that came back', async () => {
    const { newsroom, sitemap, stories } = await rig(url())
    const { path } = await newsroom.publish('st_1', content())
    await skipTo(newsroom, EVENTS_A_PART * 2 + 1)
    expect(
      texts(all(await sitemap('/sitemap-2.xml'), 'sitemap:url')[0] ?? fail(), 'sitemap:loc'),
    ).toEqual([`${PUBLIC_URL}/`])
    expect(await stories('/sitemap-3.xml')).toEqual([path])
    await newsroom.db.deleteFrom('event').execute()
    await newsroom.publish('st_1', content(), { kind: 'reinstate' })
    await newsroom.publish('st_1', content(), { kind: 'reinstate' })
    expect(await stories('/sitemap.xml')).toEqual([path])
  })

  it('of news names what was published within two days, and no old story that was brought in', async () => {
    const { newsroom, clock, site, sitemap } = await rig(url())
    await site.profiles.set({ name: 'Post', language: 'pt-BR', zone: 'UTC', feeds: 'summary' })
    const titles = async () => {
      const urls = all(await sitemap('/news-sitemap.xml'), 'sitemap:url')
      return urls.flatMap((one) => all(one, 'news:news').map((news) => textOf(news, 'news:title')))
    }
    expect(await titles()).toEqual([])
    await newsroom.publish('st_1', content({ headline: 'First & last' }))
    const meta = { date: '2019-03-01' }
    await newsroom.publish('st_2', content({ headline: 'From the archive', meta }))
    clock.set(clock.now() + 24 * HOUR)
    await newsroom.publish('st_3', content({ headline: 'Second' }))
    expect(await titles()).toEqual(['Second', 'First & last'])
    const [news] = all(await sitemap('/news-sitemap.xml'), 'sitemap:url').flatMap((one) =>
      all(one, 'news:news'),
    )
    const [publication] = news ? all(news, 'news:publication') : []
    expect(publication && textOf(publication, 'news:language')).toBe('pt')
    expect(news && textOf(news, 'news:publication_date')).toBe('2025-05-09T14:05:00Z')
    clock.set(clock.now() + 25 * HOUR)
    expect(await titles()).toEqual(['Second'])
    await newsroom.retract('st_3', 'It was not so.')
    expect(await titles()).toEqual([])
  })
})

function fail(): never {
  throw new Error('nothing is there')
}

/** A live story for each of these events, with as much of it as sitemaps read. */
async function publishMany({ db }: Newsroom, seqs: readonly number[]) {
  const at = Date.UTC(2025, 4, 8)
  for (let i = 0; i < seqs.length; i += 500) {
    const stories = seqs.slice(i, i + 500).map((seq) => {
      return { seq, id: `st_n${seq}`, path: `/world/2025/05/08/story-number-${seq}` }
    })
    const made = { state: 'live' as const, created_by: 'us_1', created_at: at, changed_at: at }
    const live = { ...made, headline: '', published_at: at, revision: 1 }
    const listed = {
      section: 'world',
      published_at: at,
      updated_at: at,
      revision: 1,
      cardJson: '{}',
    }
    const told = { type: 'story.published' as const, at, dataJson: '{}' }
    await db
      .insertInto('story')
      .values(stories.map(({ id, path }) => ({ ...live, id, path })))
      .execute()
    await db
      .insertInto('published_story')
      .values(stories.map(({ id, path }) => ({ ...listed, story_id: id, path })))
      .execute()
    await db
      .insertInto('event')
      .values(stories.map(({ seq, id }) => ({ ...told, seq, id: `ev_${seq}`, story_id: id })))
      .execute()
  }
  await db
    .updateTable('outbox')
    .set({ seq: seqs.at(-1) ?? 1 })
    .execute()
}
