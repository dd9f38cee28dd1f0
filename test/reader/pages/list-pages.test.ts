import { describe, expect, it } from 'vitest'
import type { Variant } from '../../../server/store/json-columns.ts'
import { Sections } from '../../../server/store/sections.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'

const DAY = 24 * 3_600 * SECOND

async function site() {
  const rig = await emptyNewsroom()
  return { ...rig, site: await openSite(rig) }
}

function headlines(html: string): string[] {
  return [...html.matchAll(/<h[23] dir="auto"><a href="[^"]*">([^<]*)<\/a><\/h[23]>/g)].map(
    (found) => String(found[1]),
  )
}

describe('the front page', () => {
  it('says so when nothing is published', async () => {
    const { site: reader } = await site()
    const { status, text } = await reader.get('/')
    expect(status).toBe(200)
    expect(text).toContain('Nothing has been published yet.')
    expect(text).toMatch(/<title>\s*Galley: News, as it is written\s*<\/title>/)
  })

  it('leads with the newest story and leaves retracted ones out', async () => {
    const { newsroom, clock, site: reader } = await site()
    for (const [id, headline] of [
      ['st_1', 'First'],
      ['st_2', 'Second'],
      ['st_3', 'Third'],
    ] as const) {
      await newsroom.publish(id, content({ headline, standfirst: `${headline} of all.` }))
      await clock.advance(SECOND)
    }
    await newsroom.update('st_1', content({ headline: 'First, updated' }))
    expect(headlines((await reader.get('/')).text)).toEqual(['Third', 'Second', 'First, updated'])
    await newsroom.retract('st_3', 'Wrong.')
    const { text } = await reader.get('/')
    expect(headlines(text)).toEqual(['Second', 'First, updated'])
    expect(text).toContain('Second of all.')
    expect(text).not.toContain('Third')
  })

  it('stands under the date of the day, also when nothing new is published', async () => {
    const { clock, site: reader } = await site()
    expect((await reader.get('/')).text).toContain('>Thursday, 8 May 2025</time')
    clock.set(clock.now() + DAY)
    expect((await reader.get('/')).text).toContain('>Friday, 9 May 2025</time')
  })

  it('shows a thumbnail, with the headline as the one link', async () => {
    const { newsroom, site: reader } = await site()
    await newsroom.image(
      'as_1',
      [{ width: 800, height: 450, format: 'webp', file: 'a.webp' }],
      'a-thumb.jpg',
    )
    const hero = { assetId: 'as_1', alt: 'Quay', caption: '', credit: 'Ana', disclaimer: '' }
    await newsroom.publish('st_1', content({ headline: 'Lead' }))
    await newsroom.publish('st_2', content({ headline: 'Other', meta: { hero } }))
    await newsroom.publish('st_3', content({ headline: 'Third', meta: { hero } }))
    const { text } = await reader.get('/')
    expect(text).toContain('src="/media/a-thumb.jpg"')
  })

  it('shows it twice as large where the screen is fine, unless the picture is too small for that', async () => {
    const { newsroom, site: reader } = await site()
    const publish = async (id: string, width: number) => {
      const variants: Variant[] = [{ width, height: width, format: 'webp', file: `${id}.webp` }]
      await newsroom.image(`as_${id}`, variants, `${id}-card.webp`, [], `${id}-wide.webp`)
      const hero = { assetId: `as_${id}`, alt: '', caption: '', credit: '', disclaimer: '' }
      await newsroom.publish(`st_${id}`, content({ headline: id, meta: { hero } }))
    }
    await publish('large', 800)
    await publish('small', 400)
    const { text } = await reader.get('/world?before=1999999999999-st_9')
    expect(text).toMatch(
      /srcset="\/media\/large-card\.webp 480w, \/media\/large-wide\.webp 800w"\s+sizes="/,
    )
    expect(text).not.toContain('small-wide.webp')
  })
})

describe('the pages of sections, authors and tags', () => {
  it('list what was published there', async () => {
    const { newsroom, site: reader } = await site()
    const meta = { bylines: ['Léa Brun'], tags: ['Sea trade'] }
    await newsroom.publish('st_1', content({ headline: 'At sea', section: 'science', meta }))
    await newsroom.publish('st_2', content({ headline: 'On land', section: 'sport' }))
    for (const [path, heading] of [
      ['/science', 'Science'],
      ['/authors/lea-brun', 'Léa Brun'],
      ['/tags/sea-trade', 'Sea trade'],
    ] as const) {
      const { status, text } = await reader.get(path)
      expect(status).toBe(200)
      expect(text).toContain(`<h1 dir="auto">${heading}</h1>`)
      expect(headlines(text)).toEqual(['At sea'])
    }
    expect((await reader.get('/world')).text).toContain('Nothing has been published in World yet.')
  })

  it('follow a story that moves to another section or loses a name', async () => {
    const { newsroom, site: reader } = await site()
    await newsroom.publish('st_1', content({ headline: 'Race', section: 'world' }))
    expect(headlines((await reader.get('/world')).text)).toEqual(['Race'])
    await newsroom.update(
      'st_1',
      content({ headline: 'Race', section: 'sport', meta: { bylines: [] } }),
    )
    expect(headlines((await reader.get('/world')).text)).toEqual([])
    expect(headlines((await reader.get('/sport')).text)).toEqual(['Race'])
    expect((await reader.get('/authors/ronit-dhanda')).status).toBe(404)
  })

  it('escape the names that they show', async () => {
    const { newsroom, site: reader } = await site()
    const name = '<b>Bo</b> "x"'
    await newsroom.publish('st_1', content({ headline: name, meta: { slug: 'x', tags: [name] } }))
    for (const path of ['/', '/tags/b-bo-b-x']) {
      const { text } = await reader.get(path)
      expect(text).toContain('&lt;b&gt;Bo&lt;/b&gt;')
      expect(text).not.toContain('<b>')
    }
  })
})

describe('the newsroom’s sections', () => {
  const WEATHER = { slug: 'weather', name: 'Wind & Weather' }
  const WORLD = { slug: 'world', name: 'Abroad' }

  it('stand in the masthead of every page in their order, a second after they changed', async () => {
    const { newsroom, clock, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ meta: { tags: ['Tides'] } }))
    const pages = ['/', '/world', path, '/authors/ronit-dhanda', '/tags/tides', '/nothing']
    const before = ['World', 'Politics', 'Business', 'Science', 'Culture', 'Sport']
    for (const page of pages) expect(masthead((await reader.get(page)).text)).toEqual(before)
    // On another node.
    await new Sections({ db: newsroom.db, clock }).replace({ sections: [WEATHER, WORLD] })
    await clock.advance(SECOND)
    for (const page of pages) {
      const { text } = await reader.get(page)
      expect(masthead(text)).toEqual(['Wind &amp; Weather', 'Abroad'])
      expect(text).not.toContain('Politics')
    }
  })

  it('are called by their new names wherever they are named', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ headline: 'Storm' }))
    await newsroom.publish('st_2', content({ headline: 'Calm' }))
    for (const page of ['/', '/world', path])
      expect((await reader.get(page)).text).toContain('World')
    await reader.sections.replace({ sections: [WORLD, ...FIRST_SECTIONS.slice(1)] })
    const front = (await reader.get('/')).text
    expect(front).toContain('<p class="kicker">Abroad</p>')
    expect(front).toContain('The latest from Galley: Abroad, Politics, ')
    expect((await reader.get('/world')).text).toContain('<h1 dir="auto">Abroad</h1>')
    const story = (await reader.get(path)).text
    expect(story).toContain('<a href="/world">Abroad</a>')
    expect(story).toContain('More from Abroad')
    expect(story).toContain('"articleSection":"Abroad"')
    for (const text of [front, story]) expect(text).not.toContain('World')
  })

  it('have a page as long as they are there, and bands on the front page in their order', async () => {
    const { newsroom, clock, site: reader } = await site()
    expect((await reader.get('/weather')).status).toBe(404)
    await reader.sections.replace({ sections: [WEATHER, WORLD] })
    for (const [i, section] of ['world', 'weather', 'world', 'weather', 'world'].entries()) {
      const meta = { slug: `s-${i}` }
      await newsroom.publish(`st_${i}`, content({ headline: `Story ${i}`, section, meta }))
      await clock.advance(SECOND)
    }
    expect(headlines((await reader.get('/weather')).text)).toEqual(['Story 3', 'Story 1'])
    const bands = [...(await reader.get('/')).text.matchAll(/id="band-(\w+)"/g)]
    expect(bands.map((band) => band[1])).toEqual(['weather', 'world'])
    expect((await reader.get('/politics')).status).toBe(404)
  })

  it('leave a story where it was published, though its section is gone', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ headline: 'Storm' }))
    await newsroom.update('st_1', content({ headline: 'Storm', section: 'sport' }))
    await reader.sections.replace({ sections: [{ slug: 'sport', name: 'Sport' }] })
    const moved = await reader.get(path)
    expect(moved.status).toBe(200)
    expect(moved.text).toContain('<a href="/sport">Sport</a>')
    await newsroom.retract('st_1', 'It was calm.')
    const { status, text } = await reader.get(path)
    expect(status).toBe(200)
    expect(text).toContain('It was calm.')
    expect(text).not.toContain('/world"')
  })
})

function masthead(html: string): string[] {
  const nav = /<nav aria-label="Sections">(.*?)<\/nav>/s.exec(html)?.[1] ?? ''
  return [...nav.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map((found) => String(found[1]))
}

describe('a long list', () => {
  it.each([
    ['/world', 61],
    ['/authors/ronit-dhanda', 61],
    ['/tags/tides', 61],
  ])('is read page by page at %s, each story once', async (path, stories) => {
    const { newsroom, clock, site: reader } = await site()
    // Two at a time: a page may end between stories of one moment.
    for (let i = 0; i < stories; i += 1) {
      const meta = { slug: `story-${i}`, tags: ['Tides'] }
      await newsroom.publish(`st_${i}`, content({ headline: `Story ${i}`, meta }))
      if (i % 2 === 1) await clock.advance(SECOND)
    }
    const seen: string[] = []
    let next: string | undefined = path
    let pages = 0
    for (; next !== undefined; pages += 1) {
      const { text } = await reader.get(next)
      expect(text).toContain(`<link rel="canonical" href="${PUBLIC_URL}${next}" />`)
      expect(text.includes('Newest stories')).toBe(pages > 0)
      seen.push(...headlines(text))
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]
    }
    expect(pages).toBe(3)
    const all = Array.from({ length: stories }, (_, i) => `Story ${i}`)
    expect([...seen].sort()).toEqual([...all].sort())
    expect(seen[0]).toBe(`Story ${stories - 1}`)
  })

  it('goes on from the front page to everything that was ever published', async () => {
    const { newsroom, clock, site: reader } = await site()
    for (let i = 0; i < 60; i += 1) {
      const section = i % 2 === 0 ? 'sport' : 'culture'
      await newsroom.publish(
        `st_${i}`,
        content({ headline: `Story ${i}`, section, meta: { slug: `s-${i}` } }),
      )
      await clock.advance(SECOND)
    }
    const front = (await reader.get('/')).text
    const top = headlines(front).slice(0, 4)
    expect(top).toEqual(['Story 59', 'Story 58', 'Story 57', 'Story 56'])
    const seen = [...top]
    for (let next = /href="(\/\?before=[^"]+)"/.exec(front)?.[1]; next !== undefined;) {
      const { text } = await reader.get(next)
      seen.push(...headlines(text))
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => `Story ${59 - i}`))
  })

  it('shows each section on the front page, however long ago it had news', async () => {
    const { newsroom, clock, site: reader } = await site()
    await newsroom.publish('st_old', content({ headline: 'A quiet section', section: 'science' }))
    for (let i = 0; i < 80; i += 1) {
      await clock.advance(SECOND)
      await newsroom.publish(
        `st_${i}`,
        content({ headline: `Story ${i}`, meta: { slug: `s-${i}` } }),
      )
    }
    expect(headlines((await reader.get('/')).text)).toContain('A quiet section')
  })

  it.each(['', '1', '1-', '-st_1', '1-st_1-2', '99999999999999999999-st_1', '1-st/1'])(
    'has nothing at a place that is none: %j',
    async (before) => {
      const { newsroom, site: reader } = await site()
      await newsroom.publish('st_1', content())
      for (const path of ['/', '/world', '/authors/ronit-dhanda'])
        expect((await reader.get(`${path}?before=${encodeURIComponent(before)}`)).status).toBe(404)
    },
  )

  it('says where it ends', async () => {
    const { newsroom, site: reader } = await site()
    await newsroom.publish('st_1', content())
    const { status, text } = await reader.get('/world?before=1-st_1')
    expect(status).toBe(200)
    expect(text).toContain('There are no older stories.')
    expect(text).toContain('href="/world"')
  })
})

describe('addresses', () => {
  it.each(['/nothing', '/world/2025/05/08/nothing', '/authors/nobody', '/tags/none', '/%FF'])(
    'answers %s with a page that says there is nothing',
    async (path) => {
      const { site: reader } = await site()
      const { status, headers, text } = await reader.get(path)
      expect(status).toBe(404)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(text).toContain('There is nothing at this address')
      expect(text).toContain('content="noindex"')
    },
  )

  it('at an earlier address of a story leads to its present one, which may change again', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ meta: { slug: 'порт-открыт' } }))
    const before = '/world/2025/05/07/порт'
    await newsroom.db.insertInto('address').values({ path: before, story_id: 'st_1' }).execute()
    const { status, headers } = await reader.get(`${encodeURI(before)}?ref=mail`)
    expect([status, headers.location]).toEqual([301, `${encodeURI(path)}?ref=mail`])
    expect(headers['cache-control']).toBe('no-cache')
    await newsroom.db.updateTable('story').set({ state: 'draft' }).execute()
    expect((await reader.get(encodeURI(before))).status).toBe(404)
  })

  it('finds a story whose address has letters of another script', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content({ meta: { slug: 'порт-открыт' } }))
    const { status, text } = await reader.get(encodeURI(path))
    expect(status).toBe(200)
    expect(text).toContain(`<link rel="canonical" href="${PUBLIC_URL}${encodeURI(path)}" />`)
    expect((await reader.get('/')).text).toContain(`href="${encodeURI(path)}"`)
  })

  it('leads from another way to write an address to the one that it has', async () => {
    const { newsroom, site: reader } = await site()
    const meta = { slug: 'год-йода', bylines: ['Léa Brun'], tags: ['C++', 'C#', 'Йод'] }
    const { path } = await newsroom.publish('st_1', content({ section: 'science', meta }))
    const asPeopleWrite: [string, string][] = [
      [path.toUpperCase(), path],
      [path.normalize('NFD'), path],
      ['/Science?before=', '/science?before='],
      ['/authors/L%C3%A9a%20Brun', '/authors/lea-brun'],
      ['/authors/LEA-Brun?x=1', '/authors/lea-brun?x=1'],
      ['/tags/C++', '/tags/c-plus-plus'],
      ['/tags/C%23', '/tags/c-sharp'],
      [`/tags/${'Йод'.normalize('NFD')}`, '/tags/йод'],
    ]
    for (const [asked, known] of asPeopleWrite) {
      const { status, headers } = await reader.get(asked.includes('%') ? asked : encodeURI(asked))
      expect([status, headers.location], asked).toEqual([301, encodeURI(known)])
    }
    for (const name of ['c-plus-plus', 'c-sharp', 'йод'])
      expect((await reader.get(encodeURI(`/tags/${name}`))).status).toBe(200)
    expect((await reader.get('/tags/C')).status).toBe(404)
  })

  it('are only read: whatever else is asked for is refused with what may be', async () => {
    const { site: reading } = await site()
    await reading.get('/')
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status, headers, text } = await reading.get('/world', { accept: 'text/html' }, method)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
      expect(text).toContain('<h1>This address can only be read</h1>')
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    }
    const { headers, text } = await reading.get('/world', {}, 'POST')
    expect([headers['content-type'], text]).toEqual([
      'text/plain; charset=UTF-8',
      'Method Not Allowed\nThere is nothing here that could be sent to.\n',
    ])
  })

  it('say in the site’s look that something went wrong, also while the database is away', async () => {
    const { site: reading, newsroom } = await site()
    await reading.get('/')
    await newsroom[Symbol.asyncDispose]()
    const { status, text, headers } = await reading.get('/world', { accept: 'text/html,*/*' })
    expect(status).toBe(500)
    expect(text).toContain('<h1>Something went wrong</h1>')
    expect(text).toContain('<a href="/world"')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('leads from a trailing slash to the page, and never to another site', async () => {
    const { site: reader } = await site()
    const { status, headers } = await reader.get('/world/?from=mail')
    expect([status, headers.location]).toEqual([308, '/world?from=mail'])
    expect((await reader.get('//evil.example/')).headers.location).toBe('/evil.example')
  })

  it('answers HEAD as GET, without the page', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content())
    for (const address of ['/', '/world', path, '/nothing']) {
      const got = await reader.get(address)
      const head = await reader.get(address, {}, 'HEAD')
      expect(head.status).toBe(got.status)
      expect(head.body).toHaveLength(0)
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
        expect(head.headers[name]).toBe(got.headers[name])
    }
  })

  it('leaves unknown addresses of the API to it', async () => {
    const { site: reader } = await site()
    const { status, headers } = await reader.get('/api/nothing')
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json'])
  })

  it('[RDR3] allows no inline script or style, and needs none', async () => {
    const { newsroom, site: reader } = await site()
    const { path } = await newsroom.publish('st_1', content())
    for (const address of ['/', '/world', path, '/nothing']) {
      const { headers, text } = await reader.get(address)
      expect(headers['content-security-policy']).toContain("script-src 'self';")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
      const scripts = [...text.matchAll(/<script([^>]*)>/g)].map((found) => String(found[1]))
      for (const attributes of scripts)
        expect(attributes).toMatch(/^ type="(module" src="\/assets\/|application\/ld\+json")/)
    }
  })
})
