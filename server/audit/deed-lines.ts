import { createMiddleware } from 'hono/factory'
import type { Env } from '../http/request.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Noted } from './deed.ts'

/** A line of the log for each deed that a request did, once it is done: ids, and no names, addresses or secrets. */
export function deedLines(logger: Pick<Logger, 'info'>) {
  return createMiddleware<Env>(async (c, next) => {
    const noted: Noted[] = []
    c.set('noted', noted)
    await next()
    if (c.res.status >= 400) return
    for (const deed of noted) logger.info({ request: c.get('requestId'), ...deed }, 'audit')
  })
}
