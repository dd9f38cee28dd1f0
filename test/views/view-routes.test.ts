import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../server/http/request.ts'
import { errorHandler } from '../../server/http/problems.ts'
import { viewRoutes } from '../../server/views/view-routes.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { ANNA, fragile, newsroom, storyId } from './newsroom.ts'

const WAR = storyId('war')
const OURS = 'https://news.example.org'

async function reader(options: { limits?: boolean } = {}) {
  const { db, node, total } = await newsroom('sqlite', [WAR])
  const weak = fragile(db)
  const { counter } = await node({ db: weak.db })
  let ip = ANNA.ip
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('actor', null)
    c.set('ip', ip)
    await next()
  })
  app.onError(errorHandler(silentLogger))
  app.route('/', viewRoutes({ counter, publicUrl: OURS, limits: options.limits ?? false }))
  const post = (headers: Record<string, string> = {}, body = '', story = WAR) =>
    app.request(`/stories/${story}/views`, {
      method: 'POST',
      headers: { 'user-agent': ANNA.userAgent, ...headers },
      body,
    })
  const counted = async () => {
    await counter.flush()
    return total(WAR)
  }
  return { app, post, counted, weak, from: (address: string) => void (ip = address) }
}

describe('POST /stories/:id/views', () => {
  it('[VUE3] counts a view, and answers without a cookie', async () => {
    const { post, counted } = await reader()
    const answer = await post({ origin: OURS, 'sec-fetch-site': 'same-origin' }, '{}')
    expect(answer.status).toBe(204)
    expect([...answer.headers.keys()]).not.toContain('set-cookie')
    expect(await answer.text()).toBe('')
    expect(await counted()).toBe(1)
  })

  it.each([
    ['no header at all', {}],
    ['plain http under another host name', { origin: 'http://10.1.2.3', host: '10.1.2.3' }],
    ['a page without referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('counts a view with %s', async (_, headers) => {
    const { post, counted } = await reader()
    expect((await post(headers)).status).toBe(204)
    expect(await counted()).toBe(1)
  })

  it.each<[string, Record<string, string>]>([
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    [
      'a language model',
      { 'user-agent': 'Mozilla/5.0 AppleWebKit/537.36 (compatible; GPTBot/1.2)' },
    ],
    ['a script', { 'user-agent': 'curl/8.1' }],
    ['nobody', { 'user-agent': '' }],
    ['a blank', { 'user-agent': '  ' }],
    ['a novel', { 'user-agent': `Mozilla/5.0 (${'x'.repeat(2_000)})` }],
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a prerendering', { 'sec-purpose': 'prefetch;prerender' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    [
      'a foreign origin that claims to be ours',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['an opaque origin', { origin: 'null' }],
    ['a broken origin', { origin: 'news' }],
  ])('answers 204 to %s and does not count it', async (_, headers) => {
    const { post, counted } = await reader()
    expect((await post(headers)).status).toBe(204)
    expect(await counted()).toBe(0)
  })

  it('tells nothing about stories that are unknown or not stories at all', async () => {
    const { post, counted } = await reader()
    for (const story of [storyId('unknown'), 'x', '%00', '..%2f']) {
      expect((await post({}, '', story)).status, story).toBe(204)
    }
    expect(await counted()).toBe(0)
  })

  it('refuses a body over 1 KB, announced or not', async () => {
    const { app, post } = await reader()
    expect((await post({}, 'x'.repeat(1_024))).status).toBe(204)
    expect((await post({}, 'x'.repeat(1_025))).status).toBe(413)
    expect((await post({ 'content-length': '5000' }, 'x')).status).toBe(413)
    const stream = new Blob(['x'.repeat(5_000)]).stream()
    const init = { method: 'POST', body: stream, duplex: 'half' }
    expect((await app.request(`/stories/${WAR}/views`, init)).status).toBe(413)
  })

  it('takes 60 views a minute from an address', async () => {
    const { post, from } = await reader({ limits: true })
    from('2001:db8:1:2::1')
    for (let i = 0; i < 60; i += 1) expect((await post()).status).toBe(204)
    from('2001:db8:1:2::2')
    const refused = await post()
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Too many views')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    from('2001:db8:1:3::1')
    expect((await post()).status).toBe(204)
  })

  it('takes any number without limits', async () => {
    const { post } = await reader()
    for (let i = 0; i < 100; i += 1) expect((await post()).status).toBe(204)
  })

  it('says so when it cannot count', async () => {
    const { post, weak } = await reader()
    weak.state.broken = true
    expect((await post()).status).toBe(503)
    weak.state.broken = false
  })
})
