import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

interface Request {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

/** A request as it goes over the wire, on a connection that stays open. */
export function wire({ method = 'GET', path, headers = {}, body = '' }: Request): Buffer {
  const all = {
    host: 'localhost',
    ...headers,
    ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}

/**
 * Answers that came in `ms`, each connection asking again as soon as it has one. All answers are as long as the first:
 * nothing is parsed, so that the server is what is measured. Throws unless the first begins with `status`.
 */
export async function load(
  port: number,
  options: { connections: number; ms: number; status: number; next: () => Buffer | null },
): Promise<{ answers: number; ms: number }> {
  const length = await firstLength(port, options)
  const sockets = await Promise.all(
    Array.from({ length: options.connections }, () => connected(port)),
  )
  const since = performance.now()
  const until = since + options.ms
  let answers = 0
  const runs = sockets.map(
    (socket) =>
      new Promise<void>((resolve, reject) => {
        let due = 0
        const ask = () => {
          const request = performance.now() < until ? options.next() : null
          if (!request) return resolve()
          due = length
          socket.write(request)
        }
        socket.on('error', reject)
        socket.on('data', ({ length: got }: Buffer) => {
          due -= got
          if (due > 0) return
          answers += 1
          ask()
        })
        ask()
      }),
  )
  await Promise.all(runs)
  const ms = performance.now() - since
  for (const socket of sockets) socket.destroy()
  return { answers, ms }
}

async function firstLength(
  port: number,
  { status, next }: { status: number; next: () => Buffer | null },
): Promise<number> {
  const request = next()
  if (!request) throw new Error('there is nothing to ask for')
  const socket = await connected(port)
  let length = 0
  // The first may be made while others are found made: it is the second that counts.
  for (let round = 0; round < 2; round += 1) {
    socket.write(request)
    const first = await answerOf(socket)
    if (!first.toString('latin1').startsWith(`HTTP/1.1 ${status} `))
      throw new Error(first.toString('latin1', 0, 300))
    length = first.length
  }
  socket.destroy()
  return length
}

async function answerOf(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    chunks.push(chunk)
    const all = Buffer.concat(chunks)
    const end = all.indexOf('\r\n\r\n')
    if (end < 0) continue
    const body = /content-length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1] ?? '0'
    if (all.length >= end + 4 + Number(body)) return all
  }
}

/** From one of this machine's own addresses. */
export async function connected(port: number, localAddress = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true })
  await once(socket, 'connect')
  return socket
}
