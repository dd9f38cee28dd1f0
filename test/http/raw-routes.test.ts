import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RawAsked, Refusal } from '../../server/http/raw-routes.ts'
import { eventually } from '../support/eventually.ts'
import { seeded, type SeededRandom } from '../support/seeded-random.ts'
import { openRaw } from './raw-server.ts'
import { startRim } from './rim.ts'

const MOST = 16

/** Takes whatever comes, unless `refusal` says otherwise. */
async function door(refusal: () => Refusal | null = () => null) {
  const taken: (RawAsked & { sent: string })[] = []
  const raw = await openRaw({
    method: 'POST',
    path: '/things/:id/seen',
    async answer(asked) {
      const sent = await asked.body(MOST)
      if (sent === null) return { code: 'too-big', detail: 'That is too much.' }
      taken.push({ ...asked, sent })
      return refusal() ?? 204
    },
  })
  /** A connection of its own, and all that it brought so far. */
  const plug = async () => {
    const socket = connect(raw.port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    let heard = ''
    socket.setEncoding('latin1').on('data', (part: string) => (heard += part))
    socket.on('error', () => undefined)
    const hears = (text: string | RegExp) =>
      eventually(() => expect(heard).toMatch(text), { within: 5_000, every: 2 })
    return { socket, hears, heard: () => heard }
  }
  const bodies = () => taken.map(({ sent }) => sent)
  return { ...raw, taken, bodies, plug }
}

const HEAD = 'POST /things/a/seen HTTP/1.1\r\nhost: a\r\n'

describe('what is posted without the framework', () => {
  it('is taken with its place, sender and headers, and answered with nothing', async () => {
    const { send, taken } = await door()
    const { status, text } = await send('/things/a%20b/seen?x=1', {
      headers: { 'X-Forwarded-For': '203.0.113.9', origin: 'https://a.example' },
      body: '{"ü":1}',
    })
    expect([status, text]).toEqual([204, ''])
    const [asked] = taken
    expect(asked).toMatchObject({ id: 'a%20b', sent: '{"ü":1}' })
    expect(asked?.client).toEqual({ ip: '127.0.0.1', behindProxy: true })
    expect([asked?.header('origin'), asked?.header('cookie')]).toEqual([
      'https://a.example',
      undefined,
    ])
  })

  it('is taken where there is nothing in it', async () => {
    const { bodies, plug } = await door()
    const { socket, hears } = await plug()
    socket.write(`${HEAD}\r\n${HEAD}content-length: 1\r\n\r\n1`)
    await hears(/204[^]*204/)
    expect(bodies()).toEqual(['', '1'])
  })

  it('costs nobody else their answer where one can’t be sent', async () => {
    const faulty: Refusal = { code: 'bad-request', detail: 'No.', headers: { 'x-a': 'a\nb' } }
    const refusals = [faulty, null]
    const { send, log } = await door(() => refusals.shift() ?? null)
    const answers = await Promise.allSettled([send('/things/a/seen'), send('/things/b/seen')])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(log.join('')).toContain('Invalid character in header content')
  })

  it('is answered with the headers that everything else has, whatever the answer is', async () => {
    const { send } = await door(() => ({ code: 'too-many-requests', detail: 'Wait.' }))
    const { headers } = await startRim().send('/size', { method: 'POST', body: 'x' })
    const due = [...headers].filter(([name]) => !/^content-(type|length)|^x-req/.test(name))
    expect(due.length).toBeGreaterThan(4)
    for (const method of ['POST', 'GET']) {
      const answer = await send('/things/a/seen', { method })
      expect(answer.headers).toMatchObject(Object.fromEntries(due))
      expect(answer.headers['x-request-id']).toMatch(/^rq_/)
      expect(answer.headers['set-cookie']).toBe(undefined)
    }
  })

  it('is logged without its query, headers and body', async () => {
    const { send, log } = await door()
    const { headers } = await send('/things/a/seen?token=secret', { body: 'secret' })
    expect(log.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        request: headers['x-request-id'],
        method: 'POST',
        path: '/things/a/seen',
        status: 204,
        msg: 'request',
      },
    ])
    expect(log.join('')).not.toContain('secret')
  })

  it('leaves every other address to the framework', async () => {
    const { send, taken } = await door()
    for (const path of ['/', '/things/a', '/things//seen', '/things/a/b/seen', '/things/a/seen/'])
      expect((await send(path)).text, path).toBe('the framework')
    expect((await send('/a/things/a/seen')).text).toBe('the framework')
    expect(taken).toEqual([])
  })

  it('says what an address that only takes posts is asked with', async () => {
    const { send, taken } = await door()
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
      const { status, headers, text } = await send('/things/a/seen', { method })
      expect([status, headers.allow]).toEqual([405, 'POST'])
      expect(text).toBe(
        method === 'HEAD' ? '' : 'Method Not Allowed\nThis address can only be sent to.\n',
      )
    }
    expect(taken).toEqual([])
  })

  it('is refused in words, with what belongs to the refusal', async () => {
    const headers = { 'retry-after': '7' }
    const { send } = await door(() => ({ code: 'too-many-requests', detail: 'Wait.', headers }))
    const answer = await send('/things/a/seen', { body: 'x' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '7'])
    expect(answer.text).toBe('Too Many Requests\nWait.\n')
    expect(answer.headers['content-type']).toBe('text/plain; charset=UTF-8')
  })

  it('tells nobody what nobody foresaw, and logs it', async () => {
    const { send, log } = await door(() => {
      throw new Error('boom at line 7')
    })
    const { status, text, headers } = await send('/things/a/seen', { body: 'x' })
    const id = String(headers['x-request-id'])
    expect(status).toBe(500)
    expect(text).toContain(id)
    expect(text).not.toContain('boom')
    const entry = log.find((line) => line.includes('"level":50'))
    expect(entry).toContain('boom at line 7')
    expect(entry).toContain(id)
  })
})

describe('a body that is posted without the framework', () => {
  it('[COST2] is refused before it is read if it says that it is too large', async () => {
    const { plug, bodies } = await door()
    const { socket, hears } = await plug()
    socket.write(`${HEAD}content-length: ${MOST + 1}\r\n\r\n`)
    await hears(/^HTTP\/1\.1 413 [^]*That is too much\.\n$/)
    // What still comes is no request.
    socket.write('x'.repeat(MOST + 1))
    socket.write(`${HEAD}content-length: 2\r\n\r\nhi`)
    await hears('HTTP/1.1 204')
    expect(bodies()).toEqual(['hi'])
  })

  it('[COST2] is refused as soon as it is too large if it says nothing', async () => {
    const { plug, bodies } = await door()
    const { socket, hears } = await plug()
    const chunk = `8\r\n${'x'.repeat(8)}\r\n`
    socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n${chunk.repeat(3)}`)
    await hears(/^HTTP\/1\.1 413 /)
    socket.write(`${chunk.repeat(3)}0\r\n\r\n`)
    socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n${chunk.repeat(2)}0\r\n\r\n`)
    await hears('HTTP/1.1 204')
    expect(bodies()).toEqual(['x'.repeat(16)])
  })

  it('may come in pieces that part a letter', async () => {
    const { plug, bodies } = await door()
    const { socket, hears } = await plug()
    const body = Buffer.from('{"a":"ü"}')
    for (const byte of Buffer.concat([
      Buffer.from(`${HEAD}content-length: ${body.length}\r\n\r\n`),
      body,
    ]))
      await new Promise((written) => void socket.write(Buffer.of(byte), written))
    await hears('HTTP/1.1 204')
    expect(bodies()).toEqual(['{"a":"ü"}'])
  })

  it('may wait until it is asked for', async () => {
    const { plug, bodies } = await door()
    const { socket, hears } = await plug()
    socket.write(`${HEAD}content-length: 2\r\nexpect: 100-continue\r\n\r\n`)
    await hears('HTTP/1.1 100 Continue')
    socket.write('hi')
    await hears('HTTP/1.1 204')
    expect(bodies()).toEqual(['hi'])
  })

  it('may be none', async () => {
    const { send, plug, bodies } = await door()
    expect((await send('/things/a/seen')).status).toBe(204)
    const { socket, hears } = await plug()
    socket.write(`${HEAD}\r\n`)
    await hears('HTTP/1.1 204')
    expect(bodies()).toEqual(['', ''])
  })

  it('of a client that goes away is not taken', async () => {
    const { plug, send, bodies } = await door()
    const { socket } = await plug()
    socket.write(`${HEAD}content-length: 9\r\n\r\nhi`)
    await send('/things/a/seen', { body: 'after it' })
    socket.destroy()
    await send('/things/a/seen', { body: 'and after' })
    expect(bodies()).toEqual(['after it', 'and after'])
  })

  it('is one of several on a connection, answered one after the other', async () => {
    const { plug, bodies } = await door()
    const { socket, hears, heard } = await plug()
    const posts = ['1', '2', '3'].map((body) => `${HEAD}content-length: 1\r\n\r\n${body}`)
    socket.write(posts.join(''))
    await hears(/(HTTP\/1\.1 204[^]*){3}/)
    expect(bodies()).toEqual(['1', '2', '3'])
    expect(heard().match(/rq_\w+/g)).toHaveLength(3)
  })
})

/** Says what it was asked, and `fails` in the middle of it. */
const stream = ({ fails } = { fails: false }) =>
  openRaw({
    method: 'GET',
    path: '/things/:id/live',
    async answer({ id, query, isHead, response }) {
      response.writeHead(200).write(`${id} ${query} `)
      if (fails) throw new Error('boom at line 7')
      response.end(isHead ? '' : 'all')
      return 'begun'
    },
  })

describe('an answer that a route gives by itself', () => {
  it('has its query, and HEAD beside GET, and is logged as begun', async () => {
    const { send, log } = await stream()
    expect(await send('/things/a/live?b=1&c', { method: 'GET' })).toMatchObject({
      status: 200,
      text: 'a b=1&c all',
    })
    expect(await send('/things/a/live', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
    })
    const sent = await send('/things/a/live', { body: 'x' })
    expect([sent.status, sent.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(log.map((line): unknown => JSON.parse(line))).toMatchObject([
      { method: 'GET', path: '/things/a/live', status: 200 },
      { method: 'HEAD', status: 200 },
      { method: 'POST', status: 405 },
    ])
  })

  it('is cut off where it fails after it has begun', async () => {
    const { send, log } = await stream({ fails: true })
    await expect(send('/things/a/live', { method: 'GET' })).rejects.toThrow()
    expect(log.join('')).toContain('boom at line 7')
  })
})

it.each([1, 2, 3])('answers or closes whatever somebody sends: seed %s', async (seed) => {
  const random = seeded(seed)
  const { plug, send, log } = await door()
  for (let round = 0; round < 60; round += 1) {
    const { socket } = await plug()
    const closed = once(socket, 'close')
    socket.end(nonsense(random))
    await closed
  }
  expect(log.filter((line) => line.includes('"level":50'))).toEqual([])
  expect((await send('/things/a/seen', { body: 'x' })).status).toBe(204)
})

const LINES = [
  'content-length: 5',
  'content-length: 17',
  'content-length: -1',
  'content-length: 9999999999999999999',
  'transfer-encoding: chunked',
  'transfer-encoding: gzip',
  'expect: 100-continue',
  'expect: a miracle',
  'connection: close',
  'upgrade: websocket',
  'x-forwarded-for: 10.0.0.1, , [::1',
  'user-agent: \u00ff\u0080',
  'origin: null',
]
const BODIES = ['', 'hello', '5\r\nhello\r\n0\r\n\r\n', 'fffffffff\r\nx', '{"token":', '\0\r\n\r\n']
const PATHS = ['/things/a/seen', '/things/%00/seen', '/things/%/seen?', 'http://a/things/a/seen']

/** A request that is right, or nearly, cut anywhere, with bytes changed. */
function nonsense(random: SeededRandom): Buffer {
  const lines = Array.from({ length: random.int(4) }, () => `${random.pick(LINES)}\r\n`)
  const start = `${random.pick(['POST', 'GET', 'post'])} ${random.pick(PATHS)} HTTP/1.1\r\nhost: a\r\n`
  const text = `${start}${lines.join('')}\r\n${random.pick(BODIES)}`
  const bytes = Buffer.from(text.repeat(1 + random.int(3)), 'latin1')
  for (let n = random.int(3); n > 0; n -= 1) bytes[random.int(bytes.length)] = random.int(256)
  return random.chance(0.3) ? bytes.subarray(0, random.int(bytes.length)) : bytes
}
