import { describe, expect, it } from 'vitest'
import { FIRST_SECTIONS } from '../../support/sections.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND, type Site } from '../site.ts'

const [WORLD = { slug: '', name: '' }, ...OTHERS] = FIRST_SECTIONS
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

async function site() {
  const rig = await emptyNewsroom()
  return { ...rig, site: await openSite(rig) }
}

async function publisherIn(reader: Site, path: string) {
  const { text } = await reader.get(path)
  const [, json = ''] =
    /<script type="application\/ld\+json">\s*(\{.*?\})\s*<\/script>/s.exec(text) ?? []
  return (JSON.parse(json) as { publisher: Record<string, unknown> }).publisher
}

describe('a section that moved to another address', () => {
  it('leads there from every address that it had, with its feeds, and its stories stay where they are', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish(
      'st_1',
      content({ headline: 'Ferry', section: 'world' }),
    )
    await reader.sections.replace({ sections: [{ ...WORLD, address: 'abroad' }, ...OTHERS] })
    for (const [from, to] of [
      ['/world', '/abroad'],
      ['/World', '/abroad'],
      ['/world?before=1-st_0', '/abroad?before=1-st_0'],
      ['/world/feed.xml', '/abroad/feed.xml'],
    ] as const) {
      const { status, headers } = await reader.get(from)
      expect([status, headers.location]).toEqual([301, to])
    }
    expect((await reader.get('/abroad')).text).toContain(`href="${path}"`)
    expect((await reader.get('/abroad/feed.xml')).text).toContain('Ferry')
    const { text } = await reader.get(path)
    expect(text).toContain('data-slot="section"><a href="/abroad">World</a>')
    expect(text).toContain('<li><a href="/abroad" aria-current="true">World</a></li>')
    expect((await reader.get('/sitemap.xml')).text).toContain('/abroad</loc>')
  })

  it('is named by its address to open pages', async () => {
    const { newsroom, site: reader } = await site()
    await reader.sections.replace({ sections: [{ ...WORLD, address: 'abroad' }, ...OTHERS] })
    const stream = await reader.live('site', { revision: 0, also: '' })
    await newsroom.publish('st_1', content({ headline: 'Ferry', section: 'world' }))
    const { cards } = (await stream.next('site')).data
    expect(cards[0]).toMatchObject({ on: ['/', '/abroad', '/authors/ronit-dhanda'] })
  })
})

describe('a section that is retired', () => {
  it('stands at the top of no page, and keeps its own with its stories', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish(
      'st_1',
      content({ headline: 'Ferry', section: 'world' }),
    )
    await reader.sections.replace({ sections: OTHERS, retired: [WORLD] })
    const front = (await reader.get('/')).text
    expect(front).not.toContain('href="/world"')
    expect(front).toContain('<p class="kicker">World</p>')
    expect((await reader.get('/world')).text).toContain(`href="${path}"`)
    expect((await reader.get(path)).text).toContain('<a href="/world">World</a>')
  })
})

describe('what the newsroom says of itself', () => {
  it('is its own motto, logo and icon, on pages, in feeds and for search engines', async () => {
    const { newsroom, clock, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ headline: 'Ferry' }))
    await reader.profiles.set({ motto: 'Every tide', social: ['https://social.example/@post'] })
    await reader.siteImages.replace('logo', [{ width: 600, height: 120, bytes: PNG }])
    await reader.siteImages.replace('icon', [
      { width: 32, height: 32, bytes: PNG },
      { width: 512, height: 512, bytes: PNG },
    ])
    await clock.advance(SECOND)
    const { text } = await reader.get('/')
    expect(text).toMatch(/<title>\s*Galley: Every tide\s*<\/title>/)
    expect(text).toContain('<span dir="auto">Every tide</span>')
    const logo = /src="(\/logo\.png\?v=\w+)"/.exec(text)?.[1] ?? ''
    expect(text).toMatch(/<img\s+class="logo"[^>]*width="600"\s+height="120"\s+alt="Galley"/)
    expect(text).toMatch(/<link rel="icon" href="\/icon-32\.png\?v=\w+"/)
    expect(text).toContain('href="https://social.example/@post"')
    const { headers, body } = await reader.get(logo)
    expect(headers['content-type']).toBe('image/png')
    expect(headers['cache-control']).toContain('immutable')
    expect(body).toEqual(PNG)
    expect(await publisherIn(reader, path)).toMatchObject({
      '@type': 'Organization',
      slogan: 'Every tide',
      logo: { url: `https://news.example${logo}`, width: 600, height: 120 },
      sameAs: ['https://social.example/@post'],
    })
    expect((await reader.get('/feed.xml')).text).toContain(`<url>https://news.example${logo}</url>`)
    expect((await reader.get('/atom.xml')).text).toContain(
      `<logo>https://news.example${logo}</logo>`,
    )
    const { icon } = JSON.parse((await reader.get('/feed.json')).text) as { icon: string }
    const manifest = JSON.parse((await reader.get('/manifest.webmanifest')).text) as {
      icons: { src: string }[]
    }
    expect(icon).toMatch(/icon-512\.png\?v=\w+$/)
    expect(manifest.icons.map(({ src }) => src)).toEqual([
      '/icon-192.png',
      expect.stringMatching(/^\/icon-512\.png\?v=/),
    ])
  })

  it('has no logo of its own at first, and none any more when that is taken away', async () => {
    const { clock, site: reader } = await site()
    expect((await reader.get('/logo.png')).status).toBe(404)
    await reader.siteImages.replace('logo', [{ width: 600, height: 120, bytes: PNG }])
    await reader.siteImages.replace('logo', [])
    await clock.advance(SECOND)
    expect((await reader.get('/')).text).toContain('<a href="/">Galley</a>')
    expect((await reader.get('/logo.png')).status).toBe(404)
  })

  it('runs from right to left where its language does, unless somebody chose', async () => {
    const { site: reader } = await site()
    await reader.profiles.set({ language: 'ar' })
    expect((await reader.get('/')).text).toContain('<html lang="ar" dir="rtl">')
    await reader.profiles.set({ direction: 'ltr' })
    expect((await reader.get('/')).text).toContain('<html lang="ar">')
    await reader.profiles.set({ language: 'en', direction: 'rtl' })
    expect((await reader.get('/')).text).toContain('<html lang="en" dir="rtl">')
  })
})

describe('the policies of the newsroom', () => {
  it('have a page each, to which every page and search engines lead; what is not written has none', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ headline: 'Ferry' }))
    expect((await reader.get('/about/corrections')).status).toBe(404)
    await reader.policies.change(() => ({ corrections: '# How\n\nWe say so.', ethics: '' }))
    const { status, text } = await reader.get('/about/corrections')
    expect(status).toBe(200)
    expect(text).toContain('<h2>How</h2><p>We say so.</p>')
    expect(text).toContain('<link rel="canonical" href="https://news.example/about/corrections" />')
    expect((await reader.get(path)).text).toContain('href="/about/corrections"')
    const publisher = await publisherIn(reader, path)
    expect(publisher['correctionsPolicy']).toBe('https://news.example/about/corrections')
    expect(publisher['ethicsPolicy']).toBeUndefined()
    expect((await reader.get('/about/ethics')).status).toBe(404)
  })

  it('become no more HTML than a story does, whatever is written', async () => {
    const { site: reader } = await site()
    const ethics =
      '<script>alert(1)</script>\n\n- one\n- **two**\n\n> said\n\n[safe](https://a.example/) [not](javascript:alert(1)) *so*'
    await reader.policies.change(() => ({ corrections: '', ethics }))
    const [, body = ''] =
      /<div class="body" dir="auto">(.*?)<\/div>/s.exec((await reader.get('/about/ethics')).text) ??
      []
    expect(body).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><ul><li><p>one</p></li><li><p><strong>two</strong></p></li></ul>' +
        '<blockquote><p>said</p></blockquote>' +
        '<p><a href="https://a.example/" rel="noopener">safe</a> not) <em>so</em></p>',
    )
  })
})
