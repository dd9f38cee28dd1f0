import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { FrameWriter } from '../../../server/hub/door/frame-writer.ts'

/** At the borders of the three lengths that a header has, and of what is copied. */
const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 65_537, 300_000]

const frames = new FrameWriter()
const messages = LENGTHS.map((length) => new Uint8Array(length).fill(length % 251))
const http = createServer()
const door = new WebSocketServer({ noServer: true, perMessageDeflate: false })

beforeAll(async () => {
  http.on('upgrade', (request, stream, head) =>
    door.handleUpgrade(request, stream, head, (socket) => {
      for (const message of messages) {
        frames.write(stream, message)
        frames.write(stream, message)
        socket.ping()
      }
      socket.close(4000, 'that is all')
    }),
  )
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})
afterAll(() => void http.close())

it('writes messages of any length as a WebSocket client reads them, between frames of ws', async () => {
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  client.binaryType = 'nodebuffer'
  const heard: Buffer[] = []
  let pings = 0
  client.on('message', (data: Buffer, isBinary) => {
    expect(isBinary).toBe(true)
    heard.push(data)
  })
  client.on('ping', () => pings++)
  const [code] = (await once(client, 'close')) as [number]
  expect(code).toBe(4000)
  expect(pings).toBe(messages.length)
  expect(heard.map(({ length }) => length)).toEqual(LENGTHS.flatMap((length) => [length, length]))
  for (const [i, data] of heard.entries())
    expect(data.equals(messages[Math.floor(i / 2)] ?? Buffer.from([1]))).toBe(true)
})

it('frames what goes to many sockets once, and never mistakes another message for it', () => {
  const streams = [new PassThrough(), new PassThrough(), new PassThrough()] as const
  const [first, second] = [Buffer.from('first'), Buffer.from('other')]
  frames.write(streams[0], first)
  frames.write(streams[1], first)
  frames.write(streams[2], second)
  const [a, b, c] = streams.map((stream) => stream.read() as Buffer)
  expect(a).toBe(b)
  expect(a?.subarray(2)).toEqual(first)
  expect(c?.subarray(2)).toEqual(second)
})
