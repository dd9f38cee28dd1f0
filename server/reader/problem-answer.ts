import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../../shared/protocol/api/problem.ts'
import type { Env } from '../http/request.ts'
import type { PageRenderer } from './pages/page-renderer.ts'

/** A page that says what went wrong, for whoever reads pages; null for a program, and where no page can be made. */
export function problemAnswer({
  pages,
  policy,
}: {
  pages: Pick<PageRenderer, 'problem'>
  policy: string
}) {
  return async (c: Context<Env>, problem: Problem): Promise<Response | null> => {
    const isForPeople = (c.req.header('accept') ?? '').includes('text/html')
    // Who takes no page gets one where there is nothing else: it says so.
    if (!isForPeople && problem.status !== 406) return null
    const page = pages.problem(problem)
    if (page === null) return null
    return c.body(page, problem.status as ContentfulStatusCode, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
  }
}
