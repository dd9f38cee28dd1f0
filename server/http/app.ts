import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { FinishedAnswers } from './finished/finished-answers.ts'
import { accessLog } from './middleware/access-log.ts'
import { bodyLimits } from './middleware/body-limits.ts'
import type { ClientOf } from './middleware/client-address.ts'
import { errorHandler, isApi, notFound, type ProblemPage } from './problems.ts'
import type { Env, SignedIn } from './request.ts'
import { comesFromSameOrigin, isSafeMethod } from './middleware/same-origin.ts'
import { securityHeaders } from './middleware/security-headers.ts'

export interface RouteGroup {
  path: string
  app: Hono<Env>
}

interface AppDeps {
  publicUrl: string
  clientOf: ClientOf
  authenticate: (request: { headers: Headers }) => Promise<SignedIn | null>
  routes: readonly RouteGroup[]
  problemPage: ProblemPage
  logger: Logger
  clock: Clock
  ids: Ids
  /** Told of what can be given out again before anything of this is asked. */
  finished?: Pick<FinishedAnswers, 'keep'>
}

/** The rim of the newsroom: everything that holds for all routes, then the routes. */
export function createApp(deps: AppDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(errorHandler(deps.logger, deps.problemPage))
  app.notFound(notFound)
  if (deps.finished) app.use(keepFinished(deps.finished))
  app.use(accessLog(deps))
  app.use(...securityHeaders(deps.publicUrl))
  app.use(freshAnswers)
  app.use('/api/*', compress())
  app.use(withoutNul)
  app.use(clientAddress(deps))
  app.use(sameOrigin(deps.publicUrl))
  app.use(bodyLimits)
  app.use(authentication(deps.authenticate))
  for (const { path, app: group } of deps.routes) app.route(path, group)
  return app
}

/** With the headers that everything else has put on it. */
function keepFinished(finished: Pick<FinishedAnswers, 'keep'>) {
  return createMiddleware<Env>(async (c, next) => {
    await next()
    const page = c.get('finished')
    const url = c.env?.incoming?.url
    if (page && url && c.req.method === 'GET' && c.res.status === 200)
      finished.keep(url, page, c.res.headers)
  })
}

/** U+0000 is no character of a name or a text; PostgreSQL takes none. */
const withoutNul = createMiddleware<Env>(async (c, next) => {
  if (/%00|\0/.test(c.req.raw.url))
    throw new GalleyError('bad-request', 'An address can’t hold the character U+0000.')
  await next()
})

function clientAddress({ clientOf }: Pick<AppDeps, 'clientOf'>) {
  return createMiddleware<Env>(async (c, next) => {
    const peer = c.env?.incoming?.socket?.remoteAddress
    const { ip, behindProxy } = clientOf(peer, (name) => c.req.header(name))
    c.set('ip', ip)
    c.set('behindProxy', behindProxy)
    await next()
  })
}

function sameOrigin(publicUrl: string) {
  return createMiddleware<Env>(async (c, next) => {
    const { method, raw } = c.req
    const fine =
      isSafeMethod(method) || hasBearer(raw.headers) || comesFromSameOrigin(raw.headers, publicUrl)
    if (!fine) throw new GalleyError('may-not', elsewhere(raw.headers, publicUrl))
    await next()
  })
}

function elsewhere(headers: Headers, publicUrl: string): string {
  const origin = headers.get('origin') ?? 'another site'
  return (
    `This request comes from a page of ${origin}, but this newsroom is at ${publicUrl}. Open it there; ` +
    'if that is not its address, set PUBLIC_URL to the one that people use.'
  )
}

/** Bearer requests act on no cookie (accounts/authenticate.ts), so no other site can borrow one. */
function hasBearer(headers: Headers): boolean {
  return /^\s*bearer\s/i.test(headers.get('authorization') ?? '')
}

function authentication(authenticate: AppDeps['authenticate']) {
  return createMiddleware<Env>(async (c, next) => {
    c.set('actor', await authenticate({ headers: c.req.raw.headers }))
    await next()
  })
}

const freshAnswers = createMiddleware<Env>(async (c, next) => {
  await next()
  if (isApi(c.req.path) && !c.res.headers.has('Cache-Control'))
    c.res.headers.set('Cache-Control', 'no-store')
})
