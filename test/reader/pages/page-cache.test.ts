import { gunzipSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { PageCache } from '../../../server/reader/pages/page-cache.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite } from '../site.ts'

/** A node that no news ever reaches, as when the bus is away and it has not looked yet. */
const DEAF = { relay: { onEvent: () => () => undefined } }

describe.each([
  { name: 'SQLite', url: () => undefined },
  { name: 'PostgreSQL', url: () => inject('postgresUrl') },
])('cached pages on $name', ({ url }) => {
  it('[RDR4] are never served again once another node has retracted the story', async () => {
    const rig = await emptyNewsroom(url())
    const { newsroom } = rig
    const site = await openSite(rig, DEAF)
    const standfirst = 'A rumour from the quay.'
    const { path } = await newsroom.publish('st_1', content({ standfirst }))
    await newsroom.publish('st_2', content({ headline: 'Other' }))
    const pages = [path, '/', '/world', '/authors/ronit-dhanda']
    const before = new Map<string, string>()
    for (const page of pages) {
      const { text, headers } = await site.get(page)
      expect(text).toContain('Harbour reopens')
      before.set(page, String(headers.etag))
    }
    await newsroom.retract('st_1', 'The document was forged.', { tell: false })
    for (const page of pages) {
      const answer = await site.get(page, { 'if-none-match': String(before.get(page)) })
      expect([page, answer.status]).toEqual([page, 200])
      expect(answer.text).not.toContain('Harbour reopens')
      expect(answer.text).not.toContain('rumour')
    }
    expect((await site.get(path)).text).toContain('The document was forged.')
  })

  it('are made anew for a revision of another node, and for views', async () => {
    const rig = await emptyNewsroom(url())
    const site = await openSite(rig, DEAF)
    const { path } = await rig.newsroom.publish('st_1', content())
    expect((await site.get(path)).text).toContain('0 Views')
    await rig.newsroom.count('st_1', 2)
    expect((await site.get(path)).text).toContain('2 Views')
    await rig.newsroom.update('st_1', content({ text: ['Closed again.'] }), false)
    expect((await site.get(path)).text).toContain('Closed again.')
  })
})

async function page() {
  const rig = await emptyNewsroom()
  const site = await openSite(rig)
  const { path } = await rig.newsroom.publish('st_1', content())
  return {
    ...rig,
    get: (headers: Record<string, string> = {}) => site.get(path, headers),
  }
}

describe('a page over HTTP', () => {
  it('is revalidated on every use, and not sent again while it is the same', async () => {
    const { get, newsroom } = await page()
    const { headers } = await get()
    expect(headers['cache-control']).toBe('no-cache')
    const etag = String(headers.etag)
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get({ 'if-none-match': tags })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(etag)
    }
    await newsroom.update('st_1', content({ text: ['Anew.'] }))
    expect((await get({ 'if-none-match': etag })).status).toBe(200)
  })

  it('comes compressed to whoever takes it so, under a tag of its own', async () => {
    const { get } = await page()
    const plain = await get()
    for (const accept of ['gzip', 'br, gzip;q=0.8', '*']) {
      const zipped = await get({ 'accept-encoding': accept })
      expect(zipped.headers['content-encoding']).toBe('gzip')
      expect(zipped.headers['content-length']).toBe(String(zipped.body.length))
      expect(gunzipSync(zipped.body).toString()).toBe(plain.text)
      expect(zipped.headers.etag).not.toBe(plain.headers.etag)
      expect(zipped.headers.vary).toMatch(/accept-encoding/i)
    }
    for (const accept of ['', 'identity', 'gzip;q=0', 'gzip; q=0.0', 'br'])
      expect((await get({ 'accept-encoding': accept })).headers['content-encoding']).toBe(undefined)
  })
})

describe('the page cache', () => {
  it('makes a page once for all who ask at the same time', async () => {
    const cache = new PageCache({ maxBytes: 1_000 })
    let made = 0
    const make = async () => `page ${(made += 1)}`
    const pages = await Promise.all([cache.page('/', 'a', make), cache.page('/', 'a', make)])
    expect(made).toBe(1)
    expect(pages[0]).toBe(pages[1])
    expect(await cache.page('/', 'a', make)).toBe(pages[0])
    expect((await cache.page('/', 'b', make)).stamp).toBe('b')
    expect(made).toBe(2)
  })

  it('keeps no page that could not be made', async () => {
    const cache = new PageCache({ maxBytes: 1_000 })
    await expect(cache.page('/', 'a', () => Promise.reject(new Error('away')))).rejects.toThrow()
    expect((await cache.page('/', 'a', async () => 'here')).stamp).toBe('a')
  })

  it('gives up at its bound what was asked for longest ago', async () => {
    const cache = new PageCache({ maxBytes: 14_000 })
    const asked: string[] = []
    const ask = (path: string) =>
      cache.page(path, 'a', async () => {
        asked.push(path)
        return noise(4_000)
      })
    for (const path of ['/1', '/1', '/2', '/1', '/3', '/2']) await ask(path)
    expect(asked).toEqual(['/1', '/2', '/3', '/2'])
    expect(cache.bytes).toBeLessThanOrEqual(14_000)
  })
})

/** Text that is about half as long when compressed. */
function noise(length: number): string {
  let seed = 1
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return ((seed >> 16) % 16).toString(16)
  }).join('')
}
