import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Env } from '../../server/http/request.ts'
import { problem } from '../../shared/protocol/api/problem.ts'
import { PEER, startRim } from './rim.ts'

const MIB = 1024 * 1024

it('protects every answer with headers, whatever the answer is', async () => {
  const { send } = startRim()
  for (const path of ['/ip', '/page', '/api/ip', '/nowhere', '/api/fail/unknown']) {
    const { headers } = await send(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(headers.get('x-request-id')).toMatch(/^rq_/)
  }
})

it('closes what is no page of its own, and leaves a page the policy of its kind', async () => {
  const { send } = startRim()
  const data = await send('/api/ip')
  expect(data.headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  )
  const page = await send('/page')
  expect(page.headers.get('content-security-policy')).toBe("default-src 'self'")
})

it('asks for https only where the newsroom is on https', async () => {
  const { send } = startRim({ publicUrl: 'http://localhost:3000' })
  expect((await send('/ip')).headers.get('strict-transport-security')).toBeNull()
})

it('lets nobody store an answer of the API, unless a route says so', async () => {
  const { send } = startRim()
  expect((await send('/api/ip')).headers.get('cache-control')).toBe('no-store')
  expect((await send('/api/nowhere')).headers.get('cache-control')).toBe('no-store')
  expect((await send('/api/cached')).headers.get('cache-control')).toBe('public, max-age=5')
  expect((await send('/ip')).headers.get('cache-control')).toBeNull()
})

it('compresses every answer of the API for whoever can read it', async () => {
  const { send } = startRim()
  const headers = { 'accept-encoding': 'br, gzip' }
  for (const path of ['/api/ip', '/api/cached', '/api/nowhere', '/api/fail/galley']) {
    const zipped = await send(path, { headers })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('vary')).toMatch(/accept-encoding/i)
    const text = gunzipSync(new Uint8Array(await zipped.arrayBuffer())).toString()
    const plain = await send(path, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(text).toBe(await plain.text())
  }
})

const ORIGINS: [name: string, headers: Record<string, string>, status: number][] = [
  ['its own page', { 'sec-fetch-site': 'same-origin' }, 200],
  ['the address bar', { 'sec-fetch-site': 'none' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sibling host', { 'sec-fetch-site': 'same-site' }, 403],
  [
    'another site with the right Origin',
    { 'sec-fetch-site': 'cross-site', origin: 'https://news.example.org' },
    403,
  ],
  ['PUBLIC_URL, by an old browser', { origin: 'https://news.example.org' }, 200],
  [
    'a name that leads here as well',
    { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' },
    403,
  ],
  [
    'a name that leads here as well, by a new browser',
    {
      origin: 'http://evil.example:3000',
      host: 'evil.example:3000',
      'sec-fetch-site': 'same-origin',
    },
    403,
  ],
  [
    'this machine, where PUBLIC_URL is elsewhere',
    { origin: 'http://localhost', host: 'localhost' },
    403,
  ],
  ['another site, by an old browser', { origin: 'https://evil.example', host: 'x' }, 403],
  ['a look-alike', { origin: 'https://news.example.org.evil.example' }, 403],
  ['another port', { origin: 'https://news.example.org:8443' }, 403],
  ['http instead of https', { origin: 'http://news.example.org' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['a program, which has no cookies to abuse', {}, 200],
  ['a program with a key', { authorization: 'Bearer gk_x', origin: 'https://evil.example' }, 200],
  [
    'another site behind basic authorization',
    { authorization: 'Basic eDp5', 'sec-fetch-site': 'cross-site' },
    403,
  ],
]

it.each(ORIGINS)('judges a change that comes from %s', async (_name, headers, status) => {
  const { send } = startRim()
  for (const path of ['/api/size', '/size'])
    expect((await send(path, { method: 'POST', headers, body: 'x' })).status).toBe(status)
  expect((await send('/api/ip', { headers })).status).toBe(200)
})

it.each([
  ['http://localhost:3000', 'localhost:3000', 200],
  ['http://127.0.0.1:8080', '127.0.0.1:8080', 200],
  ['http://[::1]:3000', '[::1]:3000', 200],
  ['http://127.0.0.1:5000', '127.0.0.1:3000', 403],
  ['http://localhost.evil.example:3000', 'localhost.evil.example:3000', 403],
  ['http://127.0.0.1.evil.example', '127.0.0.1.evil.example', 403],
])('knows a newsroom on this machine by all its names: %s at %s', async (origin, host, status) => {
  const { send } = startRim({ publicUrl: 'http://localhost:3000' })
  const answer = await send('/api/size', { method: 'POST', headers: { origin, host }, body: 'x' })
  expect(answer.status).toBe(status)
})

it('says where the newsroom is to whoever came by another address', async () => {
  const { send } = startRim()
  const headers = { origin: 'http://10.0.0.5:3000' }
  const { detail } = await problemOf(await send('/api/size', { method: 'POST', headers }))
  expect(detail).toMatch(/10\.0\.0\.5:3000.*https:\/\/news\.example\.org.*PUBLIC_URL/)
})

it.each(['/ip%00', '/api/ip?name=a%00b'])('takes no U+0000 in an address: %s', async (path) => {
  const { send } = startRim()
  expect((await send(path)).status).toBe(400)
})

it.each([
  ['{"n":1,"name":"a\\u0000b"}', 'name'],
  ['{"n":1,"tags":["a",{"b":"\\u0000"}]}', 'tags.1.b'],
  ['{"n":1,"a\\u0000":1}', 'a'],
])('takes no U+0000 in a body, and says where it is: %s', async (body, field) => {
  const { send } = startRim()
  const document = await problemOf(await send('/api/json', { method: 'POST', body }))
  expect(document).toMatchObject({ code: 'bad-input', faults: [{ field }] })
  const written = JSON.stringify({ n: 1, name: String.raw`\u0000` })
  expect((await send('/api/json', { method: 'POST', body: written })).status).toBe(200)
})

const PROXIES = ['10.0.0.1', '172.16.0.0/12', '::1', 'fd00::/8']
const ADDRESSES: [peer: string, forwardedFor: string | null, ip: string][] = [
  ['192.0.2.7', null, '192.0.2.7'],
  ['192.0.2.7', '198.51.100.1', '192.0.2.7'],
  ['10.0.0.2', '198.51.100.1', '10.0.0.2'],
  ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['10.0.0.1', '198.51.100.1, 172.20.3.4', '198.51.100.1'],
  ['10.0.0.1', '1.1.1.1, 198.51.100.1, 172.20.3.4, 10.0.0.1', '198.51.100.1'],
  ['10.0.0.1', '172.20.3.4', '172.20.3.4'],
  ['10.0.0.1', 'garbage', '10.0.0.1'],
  ['10.0.0.1', '198.51.100.1, unknown, 172.20.3.4', '172.20.3.4'],
  ['10.0.0.1', '0x7f.1', '10.0.0.1'],
  ['::1', '2001:db8::7', '2001:db8::7'],
  ['fd12::1', '2001:DB8:0::7', '2001:db8::7'],
  ['fe80::1%eth0', null, 'fe80::1'],
]

it.each(ADDRESSES)('takes %s with X-Forwarded-For %s for %s', async (peer, forwarded, ip) => {
  const { send } = startRim({ trustProxy: PROXIES })
  const headers: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded } : {}
  expect(await (await send('/ip', { headers }, peer)).json()).toEqual({ ip })
})

const FORWARDED = { 'x-forwarded-for': '198.51.100.1' }

it.each([
  ['of this host without TRUST_PROXY', [], '127.0.0.1', FORWARDED, true],
  ['of this network without TRUST_PROXY', [], '10.0.0.1', { forwarded: 'for=_a' }, true],
  ['that TRUST_PROXY names', ['127.0.0.1'], '127.0.0.1', FORWARDED, false],
  ['of the world, who may say anything', [], '203.0.113.9', FORWARDED, false],
  ['that is none', [], '127.0.0.1', {}, false],
])(
  '[COST1] sees that everybody has the address of a proxy %s, and warns once',
  async (...given) => {
    const [, trustProxy, peer, headers, behind] = given
    const { send, log } = startRim({ trustProxy })
    for (let i = 0; i < 3; i += 1)
      expect(await (await send('/proxy', { headers }, peer)).json()).toEqual({ behind })
    expect(log.filter((line) => line.includes('TRUST_PROXY'))).toHaveLength(behind ? 1 : 0)
  },
)

it('refuses to start with a proxy that is no address', () => {
  expect(() => startRim({ trustProxy: ['10.0.0.1', 'proxy.local'] })).toThrow(/TRUST_PROXY.*local/)
})

it.each([
  ['/api/size/small', '4 KiB', 4_096],
  ['/api/size', '64 KiB', 65_536],
  ['/size', '64 KiB', 65_536],
  ['/api/size/large', '8 MiB', 8 * MIB],
])('[COST2] takes at %s up to %s, and says clearly that more is too much', async (...given) => {
  const [path, most, size] = given
  const { send } = startRim()
  const fits = await send(path, { method: 'POST', body: 'x'.repeat(size) })
  expect(await fits.json()).toEqual({ size })
  const body = 'x'.repeat(size + 1)
  const announced = { 'content-length': String(body.length) }
  for (const headers of [{}, announced]) {
    const refused = await send(path, { method: 'POST', body, headers })
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain(most)
  }
})

it('leaves what is streamed to its route', async () => {
  const { send } = startRim()
  const answer = await send('/api/size/streamed', { method: 'POST', body: 'x'.repeat(3 * MIB) })
  expect(answer.status).toBe(200)
})

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const document = problem.parse(await answer.json())
  expect(document.status).toBe(answer.status)
  return document
}

it('answers a known error of the API as a problem with every fault', async () => {
  const { send } = startRim()
  expect(await problemOf(await send('/api/fail/galley'))).toEqual({
    type: 'about:blank',
    title: 'Unprocessable Entity',
    status: 422,
    code: 'not-publishable',
    detail: 'Not yet.',
    faults: [{ field: 'headline', message: 'is empty' }],
  })
})

it('answers what the framework throws as a problem', async () => {
  const { send } = startRim()
  const document = await problemOf(await send('/api/fail/http'))
  expect(document).toMatchObject({ status: 415, code: 'unsupported-type', detail: 'Send JSON.' })
})

it('answers bodies that are no JSON, or the wrong JSON, as problems', async () => {
  const { send } = startRim()
  const broken = await problemOf(await send('/api/json', { method: 'POST', body: '{' }))
  expect(broken).toMatchObject({ status: 400, code: 'bad-request' })
  const wrong = await problemOf(await send('/api/json', { method: 'POST', body: '{"n":"1"}' }))
  expect(wrong).toMatchObject({ status: 422, code: 'bad-input', faults: [{ field: 'n' }] })
})

it('answers unknown addresses and methods of the API as problems', async () => {
  const { send } = startRim()
  expect(await problemOf(await send('/api/nowhere'))).toMatchObject({ code: 'not-found' })
  expect(await problemOf(await send('/api'))).toMatchObject({ code: 'not-found' })
  const method = await send('/api/ip', { method: 'DELETE' })
  expect(await problemOf(method)).toMatchObject({ code: 'not-found' })
})

it('answers a missing sign-in with how to sign in', async () => {
  const { send } = startRim()
  const answer = await send('/api/mine')
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(await problemOf(answer)).toMatchObject({ status: 401, code: 'not-signed-in' })
})

it('hides what nobody foresaw, and logs it', async () => {
  const { send, log } = startRim()
  const answer = await send('/api/fail/unknown')
  const id = answer.headers.get('x-request-id') ?? 'none'
  const document = await problemOf(answer)
  expect(document).toMatchObject({ status: 500, code: 'internal' })
  expect(document.detail).toContain(id)
  expect(document.detail).not.toContain('boom')
  const entry = log.find((line) => line.includes('"level":50'))
  expect(entry).toContain(id)
  expect(entry).not.toContain('hunter22')
  expect(entry).toContain('boom at line 7')
})

it('answers errors outside the API in plain text', async () => {
  const { send } = startRim()
  for (const [path, status, words] of [
    ['/nowhere', 404, 'Not Found'],
    ['/fail/galley', 422, 'Not yet.'],
    ['/fail/unknown', 500, 'Internal Server Error'],
    ['/apiary', 404, 'Not Found'],
  ] as const) {
    const answer = await send(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await answer.text()).toContain(words)
  }
})

it('survives an authentication that fails', async () => {
  const { send, log } = startRim({
    get actor(): never {
      throw new Error('database is away')
    },
  })
  expect((await send('/api/mine')).status).toBe(500)
  expect(log.join('')).toContain('database is away')
})

it('logs how long a request took, whatever is done to the wall clock', async () => {
  const routes = new Hono<Env>().get('/slow', (c) => {
    clock.set(clock.now() - 3_600_000)
    clock.spend(20.4)
    return c.text('')
  })
  const { clock, send, log } = startRim({ routes: [{ path: '/', app: routes }] })
  await send('/slow')
  expect(JSON.parse(log.join(''))).toMatchObject({ path: '/slow', ms: 20 })
})

it('logs each request without its query, its headers or who sent it', async () => {
  const { send, log } = startRim()
  const answer = await send('/api/ip?token=tick-et', {
    headers: { cookie: 'a=cook-ie', authorization: 'Bearer gk_key' },
  })
  const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    request: answer.headers.get('x-request-id'),
    method: 'GET',
    path: '/api/ip',
    status: 200,
    ms: 0,
  })
  for (const secret of ['tick-et', 'cook-ie', 'gk_key', PEER]) {
    expect(log.join('')).not.toContain(secret)
  }
})
