import { Hono, type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { pino } from 'pino'
import { z } from 'zod'
import { mounted } from '../../server/http/api/mounted.ts'
import { route, type Route } from '../../server/http/api/route.ts'
import { createApp, type RouteGroup } from '../../server/http/app.ts'
import { createClientOf } from '../../server/http/middleware/client-address.ts'
import type { Env, SignedIn } from '../../server/http/request.ts'
import { GalleyError } from '../../server/kernel/errors.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { ManualClock } from '../support/manual-clock.ts'

const MIB = 1024 * 1024

export const PEER = '192.0.2.7'

interface RimOptions {
  publicUrl?: string
  trustProxy?: string[]
  actor?: SignedIn | null
  routes?: RouteGroup[]
}

/** The real rim around a few routes that do what a test needs; `log` holds what it logs. */
export function startRim(options: RimOptions = {}) {
  const log: string[] = []
  const clock = new ManualClock()
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => log.push(line) })
  const app = createApp({
    problemPage: async () => null,
    publicUrl: options.publicUrl ?? 'https://news.example.org',
    clientOf: createClientOf({ trustProxy: options.trustProxy ?? [], logger }),
    authenticate: async () => options.actor ?? null,
    routes: [
      { path: '/', app: testRoutes() },
      { path: '/', app: mounted(API) },
      ...(options.routes ?? []),
    ],
    logger,
    clock,
    ids: systemIds,
  })
  const send = (path: string, init: RequestInit = {}, peer = PEER) =>
    Promise.resolve(app.request(path, init, { incoming: { socket: { remoteAddress: peer } } }))
  return { app, clock, log, send }
}

const bytes = { types: ['text/plain'] }
const sized = { summary: 'Says how long it is.', may: 'anybody', body: bytes } as const
const answers = { 200: z.object({ size: z.number() }) }
const sizeOf = async ({ c }: { c: Context<Env> }) => ({ size: (await c.req.text()).length })

const API: Route[] = [
  route('POST /api/size', { ...sized, answers }, sizeOf),
  route('POST /api/size/small', { ...sized, mostBytes: 4 * 1024, answers }, sizeOf),
  route('POST /api/size/large', { ...sized, mostBytes: 8 * MIB, answers }, sizeOf),
  route(
    'POST /api/size/streamed',
    { ...sized, body: { ...bytes, streamed: true }, answers },
    sizeOf,
  ),
  route(
    'GET /api/mine',
    { summary: 'Who asks.', may: { scopes: ['stories:read'] }, answers: { 200: z.string() } },
    async ({ by }) => by.id,
  ),
  route(
    'POST /api/json',
    {
      summary: 'Says what it was told.',
      may: 'anybody',
      body: z.object({ n: z.number() }),
      answers: { 200: z.object({ n: z.number() }) },
    },
    async ({ body }) => body,
  ),
]

function testRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  for (const base of ['', '/api', '/api/auth']) {
    app.get(`${base}/ip`, (c) => c.json({ ip: c.get('ip') }))
    app.get(`${base}/proxy`, (c) => c.json({ behind: c.get('behindProxy') }))
    app.get(`${base}/fail/galley`, () => {
      throw new GalleyError('not-publishable', 'Not yet.', {
        faults: [{ field: 'headline', message: 'is empty' }],
      })
    })
    app.get(`${base}/fail/http`, () => {
      throw new HTTPException(415, { message: 'Send JSON.' })
    })
    app.get(`${base}/fail/unknown`, () => {
      throw Object.assign(new Error('boom at line 7'), { password: 'hunter22hunter22' })
    })
  }
  app.post('/size', async (c) => c.json({ size: (await c.req.text()).length }))
  app.get('/page', (c) => c.html('<p>', 200, { 'Content-Security-Policy': "default-src 'self'" }))
  app.get('/api/cached', (c) => c.json({}, 200, { 'Cache-Control': 'public, max-age=5' }))
  return app
}
