import { createServer, type ServerResponse } from 'node:http'

/*
 * The least that Node does: `GET /` answers bytes, `GET /live` is a stream, `POST /event` writes to all of them, a thousand at a
 * time. The process that started it sends the bytes of both, and is told the port.
 */

interface Bytes {
  page: string
  headers: Record<string, string>
  event: string
}

const SLICE = 1_000

process.once('disconnect', () => process.exit())
process.once('message', ({ page, headers, event }: Bytes) => {
  const body = Buffer.from(page, 'base64')
  const news = Buffer.from(event, 'base64')
  const streams = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    if (request.url === '/live') return open(response, streams)
    if (request.url !== '/event') return response.writeHead(200, headers).end(body)
    response.writeHead(204).end()
    writeAll([...streams], news, 0)
    return undefined
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object') process.send?.(address?.port)
  })
})

function open(response: ServerResponse, streams: Set<ServerResponse>) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.flushHeaders()
  streams.add(response)
  response.once('close', () => streams.delete(response))
  return response
}

function writeAll(streams: readonly ServerResponse[], news: Buffer, from: number) {
  for (const { socket } of streams.slice(from, from + SLICE)) socket?.write(news)
  if (from + SLICE < streams.length) setImmediate(() => writeAll(streams, news, from + SLICE))
}
