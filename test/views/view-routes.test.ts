import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { viewRoute } from '../../server/views/view-routes.ts'
import { openRaw, PUBLIC_URL as OURS } from '../http/raw-server.ts'
import { ANNA, BEN, fragile, newsroom, storyId } from './newsroom.ts'

const WAR = storyId('war')
const PEACE = storyId('peace')
const MADE_UP = `2026-05-05.${'a'.repeat(11)}.${'b'.repeat(22)}`

async function reader(options: { limits?: boolean } = {}) {
  const { db, node, total, clock } = await newsroom('sqlite', [WAR, PEACE])
  const weak = fragile(db)
  const { counter, tokens } = await node({ db: weak.db })
  const metrics = new Registry()
  let ip = ANNA.ip
  let behindProxy = false
  const limits = options.limits ?? false
  const route = viewRoute({ counter, tokens, metrics, publicUrl: OURS, limits })
  const raw = await openRaw(route, { clientOf: () => ({ ip, behindProxy }) })
  /** What the stream of this story gives to somebody at `ip`. */
  const token = (story = WAR, userAgent = ANNA.userAgent) => tokens.of(story, { ip, userAgent })
  const send = (headers: Record<string, string>, body: string, story = WAR) =>
    raw.send(`/stories/${story}/views`, {
      headers: { 'user-agent': ANNA.userAgent, ...headers },
      body,
    })
  const post = async (headers: Record<string, string> = {}, given?: string | null) =>
    send(headers, JSON.stringify({ token: given ?? (await token()) }))
  const refused = async () => {
    const { values } = (await metrics.getSingleMetric('galley_views_refused_total')?.get()) ?? {}
    return Object.fromEntries((values ?? []).map(({ labels, value }) => [labels['reason'], value]))
  }
  const counted = async () => {
    await counter.flush()
    return total(WAR)
  }
  return {
    clock,
    send,
    post,
    token,
    counted,
    refused,
    weak,
    from: (address: string, unknownProxy = false) => {
      ip = address
      behindProxy = unknownProxy
    },
  }
}

describe('POST /stories/:id/views', () => {
  it('[VUE3] counts a view, and answers without a cookie', async () => {
    const { post, counted } = await reader()
    const answer = await post({ origin: OURS, 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(204)
    expect(answer.headers).not.toHaveProperty('set-cookie')
    expect(answer.text).toBe('')
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
    const { send, token, counted } = await reader()
    for (const story of [storyId('unknown'), 'x', '%00', '..%2f']) {
      const body = JSON.stringify({ token: await token(story) })
      expect((await send({}, body, story)).status, story).toBe(204)
    }
    expect(await counted()).toBe(0)
  })

  it('refuses a body over 1 KB, announced or not', async () => {
    const { send } = await reader()
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
      expect((await send(headers, 'x'.repeat(1_024))).status).toBe(204)
      const refused = await send(headers, 'x'.repeat(1_025))
      expect([refused.status, refused.text]).toEqual([
        413,
        'Payload Too Large\nA view has at most 1024 bytes.\n',
      ])
    }
  })

  it('[VUE4] takes 600 views a minute from an address, unless that is a proxy’s', async () => {
    const { post, from } = await reader({ limits: true })
    from('2001:db8:1:2::1')
    for (let i = 0; i < 600; i += 1) expect((await post()).status).toBe(204)
    from('2001:db8:1:2::2')
    const refused = await post()
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('Too many views')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    from('2001:db8:1:2::2', true)
    expect((await post()).status).toBe(204)
    from('2001:db8:1:3::1')
    expect((await post()).status).toBe(204)
  })

  it('[VUE4] counts nobody twice, whoever sends the token and however often', async () => {
    const { post, token, counted, from } = await reader()
    const given = await token()
    for (const ip of ['203.0.113.1', '203.0.113.2']) {
      from(ip)
      for (const { userAgent } of [ANNA, BEN])
        expect((await post({ 'user-agent': userAgent }, given)).status).toBe(204)
    }
    expect(await counted()).toBe(1)
  })

  it('[VUE4] counts no view without a token of the story, and says how many and why', async () => {
    const { send, post, token, counted, refused, clock } = await reader()
    const old = await token()
    const other = await token(PEACE)
    // Pages of the version before, and of any.
    for (const body of ['{}', '', 'null', '[]', '{"token":7}', 'x'])
      expect((await send({}, body)).status).toBe(204)
    for (const given of [other, MADE_UP, `${old}a`, 'x'])
      expect((await post({}, given)).status).toBe(204)
    clock.set(clock.now() + 2 * 24 * 3_600_000)
    expect((await post({}, old)).status).toBe(204)
    expect((await post({ 'user-agent': 'curl/8.1' })).status).toBe(204)
    expect(await counted()).toBe(0)
    expect(await refused()).toEqual({ 'no-token': 6, 'bad-token': 5, machine: 1 })
  })

  it('[VUE4] counts 200 people of one address for a story in a day, who come as often as they like', async () => {
    const { post, token, counted, refused, from } = await reader({ limits: true })
    const agents = Array.from({ length: 203 }, (_, i) => `Firefox ${i}`)
    const given = await Promise.all(agents.map((userAgent) => token(WAR, userAgent)))
    for (const one of given) await post({}, one)
    for (const one of given.slice(0, 10)) await post({}, one)
    expect(await counted()).toBe(200)
    expect(await refused()).toEqual({ address: 3 })
    from(ANNA.ip, true)
    await post({}, given.at(-1))
    expect(await counted()).toBe(201)
    from(BEN.ip)
    await post()
    expect(await counted()).toBe(202)
  })

  it('[VUE4] takes the token of yesterday for yesterday', async () => {
    const { post, token, counted, clock } = await reader()
    const given = await token()
    clock.set(clock.now() + 13 * 3_600_000)
    await post({}, given)
    await post({}, await token())
    expect(await counted()).toBe(2)
  })

  it('[VUE3] keeps the host alone of where somebody came from, whatever their page sends', async () => {
    const { send, token, counted, weak } = await reader()
    const sent = ['Blog.example.org/?q=anna', 'anna@t.co', '10.0.0.7', 'news.example.org', 7, null]
    for (const [i, from] of [...sent, 'x'.repeat(400)].entries())
      await send({}, JSON.stringify({ token: await token(WAR, `Firefox ${i}`), from }))
    await send({}, JSON.stringify({ token: await token(WAR, 'Firefox of before') }))
    expect(await counted()).toBe(8)
    const rows = await weak.db.selectFrom('view_source').select(['source', 'views']).execute()
    expect(Object.fromEntries(rows.map(({ source, views }) => [source, views]))).toEqual({
      'blog.example.org': 1,
      'x.com': 1,
      others: 3,
      direct: 2,
    })
  })

  it('takes any number without limits', async () => {
    const { post } = await reader()
    for (let i = 0; i < 100; i += 1) expect((await post()).status).toBe(204)
  })

  it('says so when it cannot count', async () => {
    const { post, weak } = await reader()
    weak.state.broken = true
    expect((await post({}, MADE_UP)).status).toBe(503)
    weak.state.broken = false
  })
})
