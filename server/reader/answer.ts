import type { Context } from 'hono'
import type { Env } from '../http/request.ts'
import type { CachedPage } from './pages/page-cache.ts'

interface Kind {
  status: 200 | 404 | 410 | 429
  type: string
  /** Its Content-Security-Policy, where it is shown as a page. */
  policy?: string
}

/** A finished page as the browser can read it, or 304 if it has it already. It is asked about each time. */
export function answer(
  c: Context<Env>,
  page: CachedPage,
  { status, type, policy }: Kind,
): Response {
  const zipped = acceptsGzip(c.req.header('accept-encoding') ?? '')
  const { etag, body } = zipped ? page.gzip : page.plain
  const headers = {
    etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  }
  if (status === 200 && matches(c.req.header('if-none-match'), etag))
    return c.body(null, 304, headers)
  return c.body(body, status, {
    ...headers,
    'content-type': type,
    'content-length': String(body.length),
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  })
}

function acceptsGzip(header: string): boolean {
  return header
    .split(',')
    .some((part) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(part))
}

/** RFC 9110 §13.1.2; a proxy may have weakened the tag. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === '*' || tag === etag
  })
}
