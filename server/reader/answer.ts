import type { Context } from 'hono'
import { encodingFor, matches } from '../http/finished/finished.ts'
import type { Env } from '../http/request.ts'
import type { CachedPage } from './pages/page-cache.ts'

interface Kind {
  status: 200 | 404 | 410 | 429
  type: string
  /** Its Content-Security-Policy, where it is shown as a page. */
  policy?: string
  /** How long caches in front of the newsroom may keep it, which are told when it changes. */
  cdn?: string
}

/** A finished page as the browser can read it, or 304 if it has it already. It is asked about each time. */
export function answer(
  c: Context<Env>,
  page: CachedPage,
  { status, type, policy, cdn }: Kind,
): Response {
  const encoding = encodingFor(c.req.header('accept-encoding'))
  const body = page.bodies[encoding]
  const headers = {
    etag: page.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    ...(cdn === undefined ? {} : { 'cdn-cache-control': cdn, 'cache-tag': page.tags.join(',') }),
  }
  if (status === 200 && matches(c.req.header('if-none-match'), page.etag))
    return c.body(null, 304, headers)
  return c.body(body, status, {
    ...headers,
    'content-type': type,
    'content-length': String(body.length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
}
