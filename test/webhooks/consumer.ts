import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** A real HTTP server of a webhook's receiver, on every local address. */
export interface Consumer extends AsyncDisposable {
  readonly port: number
  readonly url: string
  readonly received: Received[]
  /** How often somebody connected, whether or not a request followed. */
  readonly connections: number
  answer: (response: ServerResponse, request: Received) => void
}

export async function startConsumer(): Promise<Consumer> {
  let connections = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const received = { method, path: url, headers, body: Buffer.concat(chunks).toString() }
      consumer.received.push(received)
      consumer.answer(response, received)
    })
  })
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => void server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  const consumer: Consumer = {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    received: [],
    get connections() {
      return connections
    },
    answer: (response) => void response.writeHead(204).end(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
  return consumer
}

export function answerWith(status: number, headers: Record<string, string> = {}, body = '') {
  return (response: ServerResponse) => void response.writeHead(status, headers).end(body)
}

/** Keeps the sender waiting. */
export function answerNever() {}
