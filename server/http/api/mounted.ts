import { Hono } from 'hono'
import { limitBody } from '../middleware/body-limits.ts'
import type { Env } from '../request.ts'
import { isBytes } from './read-request.ts'
import type { Route } from './route.ts'

export const MOST_BYTES = 64 * 1024

/** Where routes of the API get their addresses: whatever stands there has a row. */
export function mounted(routes: readonly Route[]): Hono<Env> {
  const app = new Hono<Env>()
  for (const { method, path, body, mostBytes = MOST_BYTES, respond } of routes) {
    if (body && isBytes(body) && body.streamed) app.on(method, path, respond)
    else app.on(method, path, limitBody(mostBytes), respond)
  }
  return app
}
