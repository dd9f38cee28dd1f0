import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isOrganization } from '../../../server/reader/pages/bylines.ts'
import type { Crop, Variant } from '../../../server/store/json-columns.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'

const HERO = { assetId: 'as_1', alt: 'A ship', caption: '', credit: 'Ana Duarte', disclaimer: '' }
const VARIANTS: Variant[] = [
  { width: 1600, height: 1200, format: 'webp', file: 'whole.webp' },
  { width: 1024, height: 768, format: 'jpeg', file: 'whole.jpg' },
]
const CROPS: Crop[] = [
  { shape: 'share', width: 1200, height: 630, file: 'share.jpg' },
  { shape: 'square', width: 1200, height: 1200, file: 'square.jpg' },
  { shape: '4x3', width: 1200, height: 900, file: '4x3.jpg' },
  { shape: '16x9', width: 1200, height: 675, file: '16x9.jpg' },
]

async function rig() {
  const newsroom = await emptyNewsroom()
  return { ...newsroom, site: await openSite(newsroom) }
}

function imageObject(file: string, height: number) {
  const url = `${PUBLIC_URL}/media/${file}`
  const size = { width: 1200, height }
  return { '@type': 'ImageObject', url, contentUrl: url, ...size, creditText: 'Ana Duarte' }
}

/** What a page says to programs. */
function told(html: string) {
  const metas = [...html.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)" \/>/g)]
  const scripts = html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)
  return {
    all: (name: string) => metas.filter((meta) => meta[1] === name).map((meta) => meta[2]),
    data: [...scripts].map(([, json = '']) => z.looseObject({}).parse(JSON.parse(json))),
  }
}

describe('what a story’s page says to programs', () => {
  it('shows link previews a JPEG of 1200 to 630, and search engines three shapes with their credit', async () => {
    const { newsroom, site } = await rig()
    await newsroom.image('as_1', VARIANTS, 'thumb.webp', CROPS)
    const { path } = await newsroom.publish('st_1', content({ meta: { hero: HERO } }))
    const { all, data } = told((await site.get(path)).text)
    expect(all('og:image')).toEqual([`${PUBLIC_URL}/media/share.jpg`])
    expect(all('og:image:type')).toEqual(['image/jpeg'])
    expect([all('og:image:width'), all('og:image:height')]).toEqual([['1200'], ['630']])
    expect(all('robots')).toEqual(['max-image-preview:large'])
    expect(data[0]?.['image']).toEqual([
      imageObject('square.jpg', 1200),
      imageObject('4x3.jpg', 900),
      imageObject('16x9.jpg', 675),
    ])
  })

  it('shows what its editors chose to keep of the picture, in link previews, search engines and lists', async () => {
    const { newsroom, site } = await rig()
    await newsroom.image('as_1', VARIANTS, 'thumb.webp', CROPS)
    const hero = { ...HERO, focus: { x: 30, y: 65 } }
    const { path } = await newsroom.publish('st_1', content({ meta: { hero } }))
    await newsroom.publish('st_2', content({ meta: { hero, slug: 'another' } }))
    const { all, data } = told((await site.get(path)).text)
    expect(all('og:image')).toEqual([`${PUBLIC_URL}/media/as_1.share.30-65.jpg`])
    expect(data[0]?.['image']).toEqual([
      imageObject('as_1.square.30-65.jpg', 1200),
      imageObject('as_1.4x3.30-65.jpg', 900),
      imageObject('as_1.16x9.30-65.jpg', 675),
    ])
    const { text } = await site.get('/')
    expect(text).toContain('src="/media/as_1.card.30-65.webp"')
    expect(text).toContain(
      'srcset="/media/as_1.lead.30-65.webp 1600w, /media/as_1.half-lead.30-65.webp 800w"',
    )
    expect(text).not.toContain('whole.')
  })

  it('offers each WebP file of a picture as AVIF, too', async () => {
    const { newsroom, site } = await rig()
    const file = `${'0'.repeat(32)}.webp`
    const variants: Variant[] = [{ width: 1600, height: 1200, format: 'webp', file }]
    await newsroom.image('as_1', [...variants, ...VARIANTS.slice(1)], 'thumb.webp')
    const { path } = await newsroom.publish('st_1', content({ meta: { hero: HERO } }))
    const { text } = await site.get(path)
    const sources = [...text.matchAll(/<source\s+type="([^"]*)"\s+srcset="([^"]*)"/g)]
    expect(sources.map(([, type, set]) => [type, set])).toEqual([
      ['image/avif', `/media/${'0'.repeat(32)}.avif 1600w`],
      ['image/webp', `/media/${file} 1600w`],
    ])
  })

  it('names section, tags and authors, and language and region', async () => {
    const { newsroom, site } = await rig()
    const meta = { bylines: ['Ana Duarte', 'Reuters', '?'], tags: ['Sea trade', 'Ports'] }
    const { path } = await newsroom.publish('st_1', content({ meta }))
    await site.profiles.set({ name: 'Correio', language: 'pt', zone: 'UTC', feeds: 'summary' })
    const { text } = await site.get(path)
    const { all, data } = told(text)
    expect(all('og:locale')).toEqual(['pt_BR'])
    expect(all('article:section')).toEqual(['World'])
    expect(all('article:tag')).toEqual(meta.tags)
    expect(all('article:author')).toEqual([
      `${PUBLIC_URL}/authors/ana-duarte`,
      `${PUBLIC_URL}/authors/reuters`,
    ])
    expect(text).toContain(`<link rel="alternate" hreflang="pt" href="${PUBLIC_URL}${path}" />`)
    const logo = {
      '@type': 'ImageObject',
      url: `${PUBLIC_URL}/icon-512.png`,
      width: 512,
      height: 512,
    }
    expect(data[0]).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: 'pt',
      isAccessibleForFree: true,
      author: [
        { '@type': 'Person', name: 'Ana Duarte' },
        { '@type': 'Organization', name: 'Reuters' },
        { '@type': 'Person', name: '?' },
      ],
      publisher: { '@type': 'Organization', name: 'Correio', logo },
    })
  })

  it('leads from the front page over its section to the story', async () => {
    const { newsroom, site } = await rig()
    const headline = 'Line\u2028break </script> & \u05e9\u05dc\u05d5\u05dd'
    const { path } = await newsroom.publish('st_1', content({ headline, meta: { slug: 'line' } }))
    const { text } = await site.get(path)
    expect(/ld\+json">([^]*?)<\/script>/.exec(text)?.[1]).not.toMatch(/[\u2028<]/)
    const [, crumbs] = told(text).data
    expect(crumbs).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Galley', item: `${PUBLIC_URL}/` },
        { '@type': 'ListItem', position: 2, name: 'World', item: `${PUBLIC_URL}/world` },
        { '@type': 'ListItem', position: 3, name: headline, item: PUBLIC_URL + path },
      ],
    })
  })

  it('numbers corrections as the page does', async () => {
    const { newsroom, clock, site } = await rig()
    const { path } = await newsroom.publish('st_1', content())
    for (const note of ['The month was wrong.', 'The ship has another name.']) {
      await clock.advance(60 * SECOND)
      await newsroom.publish('st_1', content({ text: [note] }), { kind: 'correct', note })
    }
    const { data } = told((await site.get(path)).text)
    expect(data[0]?.['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        position: 1,
        text: 'The month was wrong.',
        datePublished: '2025-05-08T14:06:00Z',
      },
      {
        '@type': 'CorrectionComment',
        position: 2,
        text: 'The ship has another name.',
        datePublished: '2025-05-08T14:07:00Z',
      },
    ])
  })
})

it.each([
  ['Ana Duarte', false],
  ['Newsom Presswood', false],
  ['Ana Press', false],
  ['Reuters', true],
  ['afp', true],
  ['PA Media', true],
  ['Galley', true],
  ['Galley staff', true],
  ['The Associated Press', true],
  ['Sports Desk', true],
  ['News Agencies', true],
])('a byline of %s is an organization’s: %s', (byline, isOne) => {
  expect(isOrganization(byline, 'Galley')).toBe(isOne)
})
