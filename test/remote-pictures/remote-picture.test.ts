import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  MOST_REMOTE_BYTES,
  remotePicture,
  TIMEOUT_MS,
} from '../../server/remote-pictures/remote-picture.ts'
import { AddressGuard, type Resolve } from '../../server/webhooks/address-guard.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { answerNever, answerWith, startConsumer, type Consumer } from '../webhooks/consumer.ts'

const PNG = { 'content-type': 'image/png' }

let page: Consumer
let clock: ManualClock

beforeEach(async () => {
  page = await startConsumer()
  clock = new ManualClock()
})
afterEach(() => page[Symbol.asyncDispose]())

const inside: Resolve = async () => ['10.0.0.7']

/** What came, or why nothing did. */
async function fetched(
  address = page.url,
  {
    resolve = async () => [],
    allowHosts = [`127.0.0.1:${page.port}`],
  }: { resolve?: Resolve; allowHosts?: string[] } = {},
): Promise<string> {
  const guard = new AddressGuard({ resolve, allowHosts })
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of remotePicture(address, { guard, clock })) pieces.push(piece)
  } catch (error) {
    return (error as Error).message
  }
  return Buffer.concat(pieces).toString()
}

describe('a picture of another page', () => {
  it('is asked for as a picture, without a word of who asks', async () => {
    page.answer = answerWith(200, PNG, 'a picture')
    expect(await fetched(`${page.url}?w=800`)).toBe('a picture')
    expect(page.received[0]).toMatchObject({ method: 'GET', path: '/hook?w=800', body: '' })
    expect(Object.keys(page.received[0]?.headers ?? {}).toSorted()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].toSorted(),
    )
  })

  it('[WHK4] is asked for at no private address, whatever it is called, and nothing of it is told', async () => {
    const said = 'This address may not be asked for a picture.'
    const allowHosts: string[] = []
    for (const address of [page.url, 'http://[::1]/a.png', 'http://0x7f.1/a', 'http://localhost/a'])
      expect(await fetched(address, { allowHosts })).toBe(said)
    expect(await fetched('http://intranet.example/a.png', { resolve: inside, allowHosts })).toBe(
      said,
    )
    expect(page.connections).toBe(0)
  })

  it('[WHK4] is followed to where it has moved, but to no private address', async () => {
    page.answer = (response, { path }) =>
      path === '/hook'
        ? answerWith(302, { location: '/moved' })(response)
        : answerWith(200, PNG, 'moved')(response)
    expect(await fetched()).toBe('moved')
    page.answer = answerWith(301, { location: 'http://127.0.0.2/secret.png' })
    expect(await fetched()).toBe('This address may not be asked for a picture.')
    page.answer = answerWith(301, { location: '/hook' })
    expect(await fetched()).toBe('The way to this picture leads nowhere.')
    expect(page.received).toHaveLength(2 + 1 + 4)
  })

  it('says why there is none', async () => {
    page.answer = answerWith(404, PNG)
    expect(await fetched()).toBe('Its server does not give this picture out (404).')
    page.answer = answerWith(200, { 'content-type': 'text/html' }, '<p>Sign in</p>')
    expect(await fetched()).toBe('At this address there is no picture.')
    page.answer = (response) => void response.destroy()
    expect(await fetched()).toBe('The server of this picture can’t be reached.')
  })

  it('has at most 20 MiB, said before or found while it comes', async () => {
    page.answer = answerWith(200, { ...PNG, 'content-length': String(MOST_REMOTE_BYTES + 1) })
    expect(await fetched()).toBe('A picture of another page has at most 20 MiB.')
    page.answer = (response) => {
      response.writeHead(200, PNG)
      response.end(Buffer.alloc(MOST_REMOTE_BYTES + 1))
    }
    expect(await fetched()).toBe('A picture of another page has at most 20 MiB.')
    // With what is around it: in so many pieces, it is not even unpacked.
    const piece = Buffer.from(`64\r\n${'x'.repeat(100)}\r\n`)
    page.answer = (response) => {
      response.writeHead(200, { ...PNG, 'transfer-encoding': 'chunked' })
      response.flushHeaders()
      response.socket?.write(Buffer.alloc(MOST_REMOTE_BYTES + 1024 * 1024, piece))
    }
    expect(await fetched()).toBe('A picture of another page has at most 20 MiB.')
  })

  it('is given up when it does not come in time', async () => {
    page.answer = answerNever
    const answer = fetched()
    await eventually(() => expect(page.received).toHaveLength(1), { within: 5_000 })
    await clock.advance(TIMEOUT_MS)
    expect(await answer).toBe('The picture did not come within 20 seconds.')
  })
})
