import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { boundBody } from '../../../server/http/middleware/body-limits.ts'
import type { Env } from '../../../server/http/request.ts'

const MOST = 4

/** Answers what it was sent, and whether somebody had looked at the body before. */
function bound() {
  const app = new Hono<Env>()
  const small = boundBody(MOST, async () => {
    throw new Error('too big')
  })
  app.onError((error, c) => c.text(error.message, 413))
  app.all('/', small, async (c) => {
    const { raw } = c.req
    return c.text(`${raw.body === given ? 'as it came' : 'made anew'}: ${await raw.text()}`)
  })
  let given: ReadableStream | null = null
  return async (headers: Record<string, string>, body?: string, method = 'POST') => {
    const sent = body === undefined ? {} : { body: new Blob([body]).stream(), duplex: 'half' }
    const request = new Request('http://a/', { method, headers, ...sent })
    given = request.body
    return (await app.request(request)).text()
  }
}

describe('a body that has a bound', () => {
  it.each([
    [{ 'content-length': '4' }, 'abcd'],
    [{ 'content-length': '0' }, ''],
  ])('is passed on as it came where its length is said and within: %o', async (headers, body) => {
    expect(await bound()(headers, body)).toBe(`as it came: ${body}`)
  })

  it('is none where a request that only asks has neither length nor chunks', async () => {
    expect(await bound()({}, undefined, 'GET')).toBe('as it came: ')
    expect(await bound()({}, undefined, 'OPTIONS')).toBe('as it came: ')
  })

  it.each([
    ['said', { 'content-length': '5' }],
    ['said in a form of its own', { 'content-length': '5, 5' }],
    ['not said', {}],
    ['not said, for it comes in chunks', { 'transfer-encoding': 'chunked' }],
    [
      'said, and wrong, for it comes in chunks',
      { 'transfer-encoding': 'chunked', 'content-length': '1' },
    ],
  ])('[COST2] is refused where it is larger and its length is %s', async (_, headers) => {
    expect(await bound()(headers, 'abcde')).toBe('too big')
  })

  it.each([
    ['not said', {}],
    ['not said, for it comes in chunks', { 'transfer-encoding': 'chunked' }],
  ])('is read, and passed on whole, where its length is %s', async (_, headers) => {
    expect(await bound()(headers, 'abcd')).toBe('made anew: abcd')
  })
})
