import { createMiddleware } from 'hono/factory'
import type { Clock } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { Env } from '../request.ts'

const QUIET = /^\/(assets\/|healthz$|readyz$|metrics$)/
const MAX_PATH = 200

/** `since`: the clock's, when it began. */
interface Answered {
  request: string
  method: string
  path: string
  status: number
  since: number
}

/** Logs an answer: never its query (tokens), headers or body, nor who reads what. */
export function requestLog({ logger, clock }: { logger: Logger; clock: Clock }) {
  // Nothing in it is named like a secret, and looking for one costs as much as the line.
  const lines = logger.child({}, { redact: [] })
  return ({ request, method, path, status, since }: Answered) => {
    const level = QUIET.test(path) ? 'debug' : 'info'
    const ms = Math.round(clock.elapsed() - since)
    lines[level]({ request, method, path: path.slice(0, MAX_PATH), status, ms }, 'request')
  }
}

/** Names each request and logs it. */
export function accessLog(deps: { logger: Logger; clock: Clock; ids: Ids }) {
  const log = requestLog(deps)
  return createMiddleware<Env>(async (c, next) => {
    const since = deps.clock.elapsed()
    const request = deps.ids.next('rq')
    c.set('requestId', request)
    await next()
    c.res.headers.set('X-Request-Id', request)
    log({ request, method: c.req.method, path: c.req.path, status: c.res.status, since })
  })
}
