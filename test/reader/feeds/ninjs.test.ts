import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Block } from '../../../shared/document/content.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'
import { faultsOfJson } from './json-schemas.ts'

const PLACES = [
  ['SQLite', () => undefined],
  ['PostgreSQL', () => inject('postgresUrl')],
] as const

const ninjsPictures = z.object({
  associations: z.array(z.object({ renditions: z.array(z.object({ href: z.string() })) })),
})

const URI = 'tag:news.example,2025-05-08:st_1'

async function rig(postgresUrl?: string) {
  const newsroom = await emptyNewsroom(postgresUrl)
  const site = await openSite(newsroom)
  const ninjs = async (path: string, status = 200): Promise<unknown> => {
    const answer = await site.get(encodeURI(`${path}.ninjs.json`))
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json'])
    const value: unknown = JSON.parse(answer.text)
    expect(faultsOfJson('ninjs', value)).toEqual([])
    return value
  }
  return { ...newsroom, site, ninjs }
}

describe.each(PLACES)('a story as ninjs, on %s', (_name, url) => {
  it('[FEED1] says what its page says', async () => {
    const { newsroom, clock, ninjs } = await rig(url())
    await newsroom.image(
      'as_1',
      [{ width: 1600, height: 900, format: 'webp', file: 'a.webp' }],
      'thumb.webp',
    )
    const hero = {
      assetId: 'as_1',
      alt: 'A ship',
      caption: 'The first one.',
      credit: 'Ana Duarte',
      disclaimer: 'For this story only.',
    }
    const meta = {
      bylines: ['Ana Duarte', 'Reuters'],
      tags: ['Sea trade', '\u05e0\u05de\u05dc'],
      hero,
    }
    const story = content({ standfirst: 'At dawn.', text: ['One & two.'], meta })
    const { path } = await newsroom.publish('st_1', story)
    await clock.advance(60 * SECOND)
    await newsroom.update('st_1', story)
    expect(await ninjs(path)).toMatchObject({
      uri: URI,
      type: 'text',
      version: '2',
      firstCreated: '2025-05-08T14:05:00Z',
      versionCreated: '2025-05-08T14:06:00Z',
      pubStatus: 'usable',
      language: 'en',
      copyrightHolder: 'Galley',
      headlines: [{ role: 'main', value: 'Harbour reopens' }],
      descriptions: [{ role: 'summary', value: 'At dawn.' }],
      bodies: [{ contentType: 'text/html', value: '<div dir="auto"><p>One &amp; two.</p></div>' }],
      by: 'Ana Duarte, Reuters',
      people: [{ name: 'Ana Duarte', uri: `${PUBLIC_URL}/authors/ana-duarte` }],
      organisations: [{ name: 'Reuters' }],
      subjects: [
        { name: 'World', rel: 'section', literal: 'world', uri: `${PUBLIC_URL}/world` },
        { name: 'Sea trade', rel: 'tag', uri: `${PUBLIC_URL}/tags/sea-trade` },
        { name: '\u05e0\u05de\u05dc', rel: 'tag' },
      ],
      renditions: [{ name: 'page', href: PUBLIC_URL + path }],
      associations: [
        {
          type: 'picture',
          by: 'Ana Duarte',
          usageTerms: 'For this story only.',
          renditions: [
            { href: `${PUBLIC_URL}/media/a.webp`, contentType: 'image/webp', width: 1600 },
          ],
        },
      ],
    })
  })

  it('[FEED1] has a picture of its text cut around the point that its editors chose', async () => {
    const { newsroom, site, ninjs } = await rig(url())
    await newsroom.image(
      'as_1',
      [{ width: 1600, height: 900, format: 'jpeg', file: 'a.jpg' }],
      'thumb.webp',
      [{ shape: 'square', width: 900, height: 900, file: 'square.jpg' }],
    )
    const words = { assetId: 'as_1', alt: 'A ship', caption: '', credit: '' }
    const pointed = { ...words, focus: { x: 30, y: 65 } }
    const body: Block[] = [{ type: 'gallery', pictures: [words, pointed] }]
    const { path } = await newsroom.publish('st_1', content({ body }))
    const told = ninjsPictures.parse(await ninjs(path))
    const cuts = told.associations.map(({ renditions }) => renditions.map(({ href }) => href))
    const media = `${PUBLIC_URL}/media`
    expect(cuts).toEqual([
      [`${media}/a.jpg`, `${media}/square.jpg`],
      [
        `${media}/a.jpg`,
        ...['share', 'square', '4x3', '16x9'].map((cut) => `${media}/as_1.${cut}.30-65.jpg`),
      ],
    ])
    expect((await site.get(path)).text).toContain(
      '<li><figure data-focus-x="30" data-focus-y="65">',
    )
    const points = await newsroom.db.selectFrom('focal_point').selectAll().execute()
    expect(points).toEqual([{ asset_id: 'as_1', x: 30, y: 65, cutsJson: null }])
  })

  it('is found from its page, at an address of any script', async () => {
    const { newsroom, site, ninjs } = await rig(url())
    const { path } = await newsroom.publish(
      'st_1',
      content({ meta: { slug: '\u05e0\u05de\u05dc' } }),
    )
    const { text } = await site.get(encodeURI(path))
    expect(text).toContain(`href="${encodeURI(path)}.ninjs.json"`)
    expect(await ninjs(path)).toMatchObject({ uri: URI })
  })

  it('[RDR4] is cancelled with the retraction, and holds nothing of it but the note', async () => {
    const { newsroom, clock, site, ninjs } = await rig(url())
    const other = await openSite({ newsroom, clock })
    const { path } = await newsroom.publish('st_1', content({ standfirst: 'At dawn.' }))
    await ninjs(path)
    expect((await other.get(`${path}.ninjs.json`)).text).toContain('Harbour')
    await newsroom.retract('st_1', 'It was not so.', { tell: false })
    const cancelled = await ninjs(path, 410)
    expect(cancelled).toMatchObject({
      uri: URI,
      version: '2',
      pubStatus: 'canceled',
      descriptions: [{ role: 'retraction', value: 'It was not so.' }],
    })
    expect(JSON.stringify(cancelled)).not.toMatch(/Harbour reopens|dawn|Ronit/)
    const elsewhere = await other.get(`${path}.ninjs.json`)
    expect([elsewhere.status, elsewhere.text]).toEqual([410, JSON.stringify(cancelled)])
    await newsroom.publish('st_1', content(), { kind: 'reinstate' })
    expect(await ninjs(path)).toMatchObject({ pubStatus: 'usable' })
    expect((await site.get(path.replace('/world', '/sport') + '.ninjs.json')).status).toBe(404)
  })

  it('is where the story moved to', async () => {
    const { newsroom, site } = await rig(url())
    const { path } = await newsroom.publish('st_1', content())
    const before = path.replace('harbour-reopens', 'before')
    await newsroom.db.insertInto('address').values({ path: before, story_id: 'st_1' }).execute()
    const { status, headers } = await site.get(`${before}.ninjs.json`)
    expect([status, headers.location]).toEqual([301, `${path}.ninjs.json`])
  })
})
