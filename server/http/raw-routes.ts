import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Problem } from '../../shared/protocol/api/problem.ts'
import type { Clock } from '../kernel/clock.ts'
import type { ErrorCode } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import { requestLog } from './middleware/access-log.ts'
import type { Client, ClientOf, HeaderOf } from './middleware/client-address.ts'
import { asText, problemFrom, problemOf } from './problems.ts'

/** What open pages ask for so often that the framework would cost more than the answer. */
export interface RawRoute {
  /** HEAD comes with GET. */
  method: 'GET' | 'POST'
  /** Such as `/stories/:id/views`: one part of it is open. No other route has this path. */
  path: string
  /** 204: there is nothing to say; `begun`: it answers by itself, with 200. What it throws is a fault of ours. */
  answer(asked: RawAsked): Promise<RawAnswer>
}

type RawAnswer = 204 | 'begun' | Refusal

export interface RawAsked {
  /** The open part of the path, as it was sent. */
  id: string
  query: string
  isHead: boolean
  client: Client
  header: HeaderOf
  /** Null if it is larger: then no more of it is read. Of a client that goes away meanwhile, nothing more is heard. */
  body: (mostBytes: number) => Promise<string | null>
  /** Only for what has `begun`. */
  response: ServerResponse
}

export interface Refusal {
  code: ErrorCode
  detail: string
  /** Unless it is the code's. */
  status?: number
  headers?: Readonly<Record<string, string>>
}

interface Deps {
  clientOf: ClientOf
  /** Names and values in turns: they stand on every answer. */
  headers: readonly string[]
  clock: Clock
  ids: Ids
  logger: Logger
}

interface Sent {
  open: Open
  status: number
  headers: readonly string[]
  body: string
}

interface Open {
  request: IncomingMessage
  response: ServerResponse
  /** As the log has them. */
  name: string
  path: string
  since: number
}

/** Answers what some routes are asked before the framework is, with all that the framework would see to. */
export class RawRoutes {
  readonly #routes: readonly { route: RawRoute; addresses: RegExp }[]
  readonly #deps: Deps
  readonly #log: ReturnType<typeof requestLog>
  #ready: Sent[] = []

  constructor(routes: readonly RawRoute[], deps: Deps) {
    this.#routes = routes.map((route) => ({ route, addresses: addressesOf(route.path) }))
    this.#deps = deps
    this.#log = requestLog(deps)
  }

  /** Such as `POST /stories/:id/views`. */
  get addresses(): string[] {
    return this.#routes.map(({ route: { method, path } }) => `${method} ${path}`)
  }

  /** Leaves all other addresses to `otherwise`. */
  before(otherwise: RequestListener): RequestListener {
    return (request, response) => {
      for (const { route, addresses } of this.#routes) {
        const [, path = '', id] = addresses.exec(request.url ?? '') ?? []
        if (id === undefined) continue
        const name = this.#deps.ids.next('rq')
        const since = this.#deps.clock.elapsed()
        void this.#answer(route, id, { request, response, name, path, since }) // it never rejects
        return
      }
      otherwise(request, response)
    }
  }

  async #answer(route: RawRoute, id: string, open: Open) {
    try {
      const answer = await this.#ask(route, id, open)
      if (answer === 'begun') this.#note(open, 200)
      else if (answer === 204) this.#send({ open, status: 204, headers: [], body: '' })
      else this.#refuse(open, problemOf(answer.code, answer.detail, answer.status), answer.headers)
    } catch (error) {
      const problem = problemFrom(error, { request: open.name, logger: this.#deps.logger })
      if (open.response.headersSent) open.response.destroy()
      else this.#refuse(open, problem)
    }
  }

  #ask(route: RawRoute, id: string, { request, response }: Open): Promise<RawAnswer> {
    const { method = '', url = '' } = request
    const isHead = method === 'HEAD' && route.method === 'GET'
    if (method !== route.method && !isHead) return Promise.resolve(otherMethod(route))
    const header = (name: string) => textOf(request.headers[name])
    const client = this.#deps.clientOf(request.socket.remoteAddress, header)
    const query = url.slice(url.indexOf('?') + 1 || url.length)
    const body = (most: number) => bodyOf(request, most)
    return route.answer({ id, query, isHead, client, header, body, response })
  }

  #refuse(open: Open, problem: Problem, headers: Refusal['headers'] = {}) {
    const text = asText(problem)
    const own = { 'content-type': 'text/plain; charset=UTF-8', ...headers }
    const length = ['content-length', String(Buffer.byteLength(text))]
    const all = [...Object.entries(own).flat(), ...length]
    this.#send({ open, status: problem.status, headers: all, body: text })
  }

  /** Together with all that is ready in this turn of the loop: waking who waits for it costs as much as its making. */
  #send(sent: Sent) {
    if (this.#ready.push(sent) === 1) void this.#sendAll() // it never rejects
  }

  async #sendAll() {
    await this.#deps.clock.turn()
    const ready = this.#ready
    this.#ready = []
    for (const sent of ready)
      try {
        this.#write(sent)
      } catch (error) {
        // It is that one's alone.
        problemFrom(error, { request: sent.open.name, logger: this.#deps.logger })
        sent.open.response.destroy()
      }
  }

  #write({ open, status, headers, body }: Sent) {
    const { response, name } = open
    response.writeHead(status, [...this.#deps.headers, ...headers, 'x-request-id', name])
    response.end(body)
    this.#note(open, status)
  }

  #note({ request, name, path, since }: Open, status: number) {
    this.#log({ request: name, method: request.method ?? '', path, status, since })
  }
}

function otherMethod({ method }: RawRoute): Refusal {
  const [allow, detail] =
    method === 'GET'
      ? ['GET, HEAD', 'There is nothing here that could be sent to.']
      : ['POST', 'This address can only be sent to.']
  return { code: 'bad-request', status: 405, detail, headers: { allow } }
}

/** The path and its open part, of every form that a request names it in (RFC 9112 §3.2). */
function addressesOf(path: string): RegExp {
  return new RegExp(`^(?:https?://[^/?#]+)?(${path.replace(':id', '([^/?#]+)')})(?:\\?|$)`)
}

function bodyOf(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  return new Promise((resolve) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
    // Node.js says of no request without a body that it has ended.
    if (length === undefined && encoding === undefined) return resolve('')
    if (Number(length ?? 0) > mostBytes) return resolve(null)
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      // What still comes is discarded.
      if (bytes > mostBytes) resolve(null)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
  })
}

/** As the framework reads a header that was sent more than once. */
function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value
}
