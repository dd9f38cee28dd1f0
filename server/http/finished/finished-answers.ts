import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Clock } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Logger } from '../../kernel/logger.ts'
import { requestLog } from '../middleware/access-log.ts'
import { encodingFor, matches, takesPage, type Encoding, type Finished } from './finished.ts'

/** How long an answer is given out before its route is asked again: what it counts may have changed. */
const RECENT_MS = 10_000
const MOST_BYTES = 32 * 1024 * 1024
/** Up to there a body goes out in one piece with its headers: copying it costs less than a second piece. */
const SHORT_BYTES = 16 * 1024

/** Names and values in turns, as Node takes them. */
type RawHeaders = readonly string[]

/** An answer in one encoding; a letter a byte where the body is a string. */
interface Full {
  headers: RawHeaders
  body: string | Uint8Array
}

interface Kept {
  page: Finished
  /** As the log has it. */
  path: string
  until: number
  full: Record<Encoding, Full>
  unchanged: RawHeaders
}

interface Waiting {
  request: IncomingMessage
  response: ServerResponse
  kept: Kept
  since: number
}

/**
 * Finished answers by address, given out before the framework is asked. [RDR4] Each request waits until it is known
 * that nothing was published since: one question to the database for all who have come by then.
 */
export class FinishedAnswers {
  readonly #stamp: () => Promise<string>
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #log: ReturnType<typeof requestLog>
  readonly #answers = new Map<string, Kept>()
  #waiting: Waiting[] = []
  #bytes = 0
  /** Of all that are kept. */
  #made = ''

  /** `stamp`: what an answer that is made now is made of; asked of the database after it is called. */
  constructor(deps: { stamp: () => Promise<string>; clock: Clock; ids: Ids; logger: Logger }) {
    this.#stamp = deps.stamp
    this.#clock = deps.clock
    this.#ids = deps.ids
    this.#log = requestLog(deps)
  }

  /** `headers`: of the full answer that a route has given to one of those who ask. */
  keep(url: string, page: Finished, headers: Headers) {
    if (page.stamp !== this.#made) this.#forget(page.stamp)
    const base = [...headers].filter(([name]) => !OF_ONE_ANSWER.has(name))
    const full = (encoding: Encoding) => fullAnswer(base, page, encoding)
    const isNew = !this.#answers.has(url)
    this.#answers.set(url, {
      page,
      path: pathOf(url),
      until: this.#clock.elapsed() + RECENT_MS,
      full: { br: full('br'), gzip: full('gzip'), identity: full('identity') },
      unchanged: base.filter(([name]) => name !== 'content-type').flat(),
    })
    if (isNew) this.#bytes += sizeOf(page)
    if (this.#bytes > MOST_BYTES) this.#forget(this.#made)
  }

  /** Answers what is kept, and leaves the rest to `otherwise`. */
  before(otherwise: RequestListener): RequestListener {
    return (request, response) => {
      const { method, url = '' } = request
      const kept = method === 'GET' || method === 'HEAD' ? this.#answers.get(url) : undefined
      const since = this.#clock.elapsed()
      const isGiven = kept && kept.until >= since && takesPage(request.headers.accept)
      if (!isGiven) return otherwise(request, response)
      const count = this.#waiting.push({ request, response, kept, since })
      if (count === 1) void this.#answerAll(otherwise) // it never rejects
    }
  }

  async #answerAll(otherwise: RequestListener) {
    // Whatever this turn of the loop has read is answered together.
    await this.#clock.turn()
    const waiting = this.#waiting
    this.#waiting = []
    // Where it can't be told, the route says what is wrong.
    const stamp = await this.#stamp().catch(() => null)
    for (const one of waiting)
      if (one.kept.page.stamp === stamp) this.#send(one)
      else otherwise(one.request, one.response)
  }

  #send({ request, response, kept, since }: Waiting) {
    const { method = '', headers } = request
    const { page, path, full, unchanged } = kept
    const isKnown = matches(headers['if-none-match'], page.etag)
    const answer = full[encodingFor(headers['accept-encoding'])]
    const status = isKnown ? 304 : 200
    const id = this.#ids.next('rq')
    const raw = isKnown ? unchanged : answer.headers
    response.writeHead(status, [...raw, 'x-request-id', id])
    if (isKnown || method === 'HEAD') response.end()
    else response.end(answer.body, 'latin1')
    this.#log({ request: id, method, path, status, since })
  }

  #forget(made: string) {
    this.#answers.clear()
    this.#bytes = 0
    this.#made = made
  }
}

/** They are not the same for everybody. */
const OF_ONE_ANSWER = new Set(['content-length', 'content-encoding', 'x-request-id'])

function fullAnswer(base: [string, string][], page: Finished, encoding: Encoding): Full {
  const packed = encoding === 'identity' ? [] : ['content-encoding', encoding]
  const bytes = page.bodies[encoding]
  return {
    headers: [...base.flat(), ...packed, 'content-length', String(bytes.length)],
    body: bytes.length > SHORT_BYTES ? bytes : Buffer.from(bytes).toString('latin1'),
  }
}

function sizeOf({ bodies }: Finished): number {
  return bodies.br.length + bodies.gzip.length + bodies.identity.length
}

/** As the framework's own log has it. */
function pathOf(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
