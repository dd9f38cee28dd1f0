import { createMiddleware } from 'hono/factory'
import type { Clock } from '../../kernel/clock.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { Env } from '../request.ts'

const QUIET = /^\/(assets\/|healthz$|readyz$|metrics$)/
const MAX_PATH = 200

/** Names each request and logs it: never its query (tokens), headers or body, nor who reads what. */
export function accessLog({ logger, clock, ids }: { logger: Logger; clock: Clock; ids: Ids }) {
  return createMiddleware<Env>(async (c, next) => {
    const started = clock.elapsed()
    const request = ids.next('rq')
    c.set('requestId', request)
    await next()
    c.res.headers.set('X-Request-Id', request)
    const level = QUIET.test(c.req.path) ? 'debug' : 'info'
    logger[level](
      {
        request,
        method: c.req.method,
        path: c.req.path.slice(0, MAX_PATH),
        status: c.res.status,
        ms: Math.round(clock.elapsed() - started),
      },
      'request',
    )
  })
}
