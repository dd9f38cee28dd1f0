import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { PageCache } from '../../../server/reader/pages/page-cache.ts'
import { ManualClock } from '../../support/manual-clock.ts'
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

  it('are made anew for a revision of another node, and for views once in ten seconds', async () => {
    const rig = await emptyNewsroom(url())
    const site = await openSite(rig, DEAF)
    const { path } = await rig.newsroom.publish('st_1', content())
    expect((await site.get(path)).text).toContain('0 Views')
    await rig.newsroom.count('st_1', 2)
    await rig.clock.advance(9_000)
    expect((await site.get(path)).text).toContain('0 Views')
    await rig.clock.advance(2_000)
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
    asked: () => site.asked(),
    get: (headers: Record<string, string> = {}, method = 'GET') => site.get(path, headers, method),
  }
}

const NEWER = [
  ['st_3', 'Newer'],
  ['st_4', 'Newer still'],
  ['st_5', 'Newest'],
] as const

/** But what each answer has for itself. */
function withoutOwn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { ...headers, 'x-request-id': '', date: '' }
}

describe('a page over HTTP', () => {
  it('is revalidated on every use, and not sent again while it is the same', async () => {
    const { get, newsroom } = await page()
    const { headers } = await get()
    expect(headers['cache-control']).toBe('no-cache')
    const etag = String(headers.etag)
    expect(etag).toMatch(/^W\/"/)
    for (const tags of [etag, etag.slice(2), `"other", ${etag}`]) {
      const again = await get({ 'if-none-match': tags })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(etag)
    }
    await newsroom.update('st_1', content({ text: ['Anew.'] }))
    expect((await get({ 'if-none-match': etag })).status).toBe(200)
  })

  it('comes compressed to whoever takes it so', async () => {
    const { get } = await page()
    const plain = await get()
    const ways = [
      ['gzip', ['gzip', 'br;q=0, gzip;q=0.8', '*'], gunzipSync],
      ['br', ['br', 'gzip, deflate, br, zstd'], brotliDecompressSync],
    ] as const
    for (const [encoding, accepts, unpack] of ways)
      for (const accept of accepts) {
        const packed = await get({ 'accept-encoding': accept })
        expect(packed.headers['content-encoding']).toBe(encoding)
        expect(packed.headers['content-length']).toBe(String(packed.body.length))
        expect(unpack(packed.body).toString()).toBe(plain.text)
        expect(packed.headers.vary).toMatch(/accept-encoding/i)
      }
    for (const accept of ['', 'identity', 'gzip;q=0', 'gzip; q=0.0, br; q=0', 'zstd'])
      expect((await get({ 'accept-encoding': accept })).headers['content-encoding']).toBe(undefined)
  })

  it('has a tag that changes with what it shows, not with how often it was opened', async () => {
    const { get, newsroom, clock } = await page()
    const tag = async () => String((await get()).headers.etag)
    const first = await tag()
    await newsroom.count('st_1', 40)
    await clock.advance(11_000)
    const opened = await get()
    expect(opened.text).toContain('40 Views')
    expect(opened.headers.etag).toBe(first)
    await newsroom.publish('st_2', content({ headline: 'Beside it' }))
    const beside = await tag()
    expect(beside).not.toBe(first)
    for (const [id, headline] of NEWER) await newsroom.publish(id, content({ headline }))
    const full = await tag()
    await newsroom.publish('st_6', content({ headline: 'Elsewhere', section: 'sport' }))
    expect(await tag()).toBe(full)
    await newsroom.update('st_1', content({ text: ['Closed again.'] }))
    expect(await tag()).not.toBe(full)
  })
})

describe('a page that is finished', () => {
  it('is given out before a route is asked, as the route gave it', async () => {
    const { get, asked } = await page()
    const accept = { 'accept-encoding': 'gzip' }
    const made = await get(accept)
    expect(asked()).toBe(1)
    const again = await get(accept)
    expect(again.body).toEqual(made.body)
    expect(withoutOwn(again.headers)).toEqual(withoutOwn(made.headers))
    expect(again.headers['x-request-id']).toMatch(/^rq_/)
    expect(again.headers['x-request-id']).not.toBe(made.headers['x-request-id'])
    const plain = await get()
    expect(plain.text).toContain('Harbour reopens')
    expect(plain.headers['content-encoding']).toBe(undefined)
    const head = await get(accept, 'HEAD')
    expect(head.headers['content-length']).toBe(made.headers['content-length'])
    expect(head.body).toHaveLength(0)
    const known = await get({ 'if-none-match': String(made.headers.etag) })
    expect([known.status, known.headers['content-security-policy']]).toEqual([
      304,
      made.headers['content-security-policy'],
    ])
    expect(asked()).toBe(1)
  })

  it('is whole in every encoding, whether it is short or long', async () => {
    const { get, asked, newsroom } = await page()
    const ways = [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['identity', (body: Buffer) => body],
    ] as const
    for (const paragraphs of [1, 400]) {
      const text = Array.from({ length: paragraphs }, (_, i) => `أُعيد فتح الميناء ${i}`)
      await newsroom.update('st_1', content({ headline: 'الميناء', text }))
      const made = await get()
      const before = asked()
      for (const [encoding, unpack] of ways) {
        const { body, headers } = await get({ 'accept-encoding': encoding })
        expect(headers['content-length']).toBe(String(body.length))
        expect(unpack(body).equals(made.body)).toBe(true)
      }
      expect(asked()).toBe(before)
    }
  })

  it('asks the route again once its count may have changed, and for other methods', async () => {
    const { get, asked, clock } = await page()
    await get()
    expect((await get({}, 'POST')).status).toBe(405)
    expect(asked()).toBe(2)
    await clock.advance(10_001)
    await get()
    expect(asked()).toBe(3)
    await get()
    expect(asked()).toBe(3)
  })
})

describe('the page cache', () => {
  it('makes a page once for all who ask at the same time', async () => {
    const cache = new PageCache({ maxBytes: 1_000, clock: new ManualClock() })
    let made = 0
    const make = async () => `page ${(made += 1)}`
    const pages = await Promise.all([
      cache.page('/', { stamp: 'a' }, make),
      cache.page('/', { stamp: 'a' }, make),
    ])
    expect(made).toBe(1)
    expect(pages[0]).toBe(pages[1])
    expect(await cache.page('/', { stamp: 'a' }, make)).toBe(pages[0])
    expect((await cache.page('/', { stamp: 'b' }, make)).stamp).toBe('b')
    expect(made).toBe(2)
  })

  it('keeps no page that could not be made', async () => {
    const cache = new PageCache({ maxBytes: 1_000, clock: new ManualClock() })
    await expect(
      cache.page('/', { stamp: 'a' }, () => Promise.reject(new Error('away'))),
    ).rejects.toThrow()
    expect((await cache.page('/', { stamp: 'a' }, async () => 'here')).stamp).toBe('a')
  })

  it('gives up at its bound what was asked for longest ago', async () => {
    const cache = new PageCache({ maxBytes: 18_000, clock: new ManualClock() })
    const asked: string[] = []
    const ask = (path: string) =>
      cache.page(path, { stamp: 'a' }, async () => {
        asked.push(path)
        return noise(4_000)
      })
    for (const path of ['/1', '/1', '/2', '/1', '/3', '/2']) await ask(path)
    expect(asked).toEqual(['/1', '/2', '/3', '/2'])
    expect(cache.bytes).toBeLessThanOrEqual(18_000)
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
