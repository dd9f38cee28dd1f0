import type { Context } from 'hono'
import type { Env } from '../http/request.ts'

/** For good, but asked about each time: a story may move back. */
export function redirect(c: Context<Env>, path: string): Response {
  c.header('cache-control', 'no-cache')
  return c.redirect(encodeURI(path) + new URL(c.req.url).search, 301)
}

/** The path of an address as stories have it; as it is where it holds no UTF-8. */
export function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
