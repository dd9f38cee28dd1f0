import { Hono, type Context } from 'hono'
import type { Registry } from 'prom-client'
import { isForwarded, isInternalAddress } from '../middleware/client-address.ts'
import type { Failures } from './readiness.ts'
import type { Env } from '../request.ts'

interface HealthRoutesDeps {
  readiness: () => Promise<Failures>
  metrics: Pick<Registry, 'metrics' | 'contentType'>
}

/** For whoever runs the newsroom. Mounted at `/`. */
export function healthRoutes({ readiness, metrics }: HealthRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, NO_STORE))

  app.get('/readyz', async (c) => {
    const failures = await readiness()
    if (Object.keys(failures).length === 0) return c.json({ status: 'ready' }, 200, NO_STORE)
    return c.json({ status: 'not ready', failures }, 503, NO_STORE)
  })

  app.get('/metrics', async (c) => {
    if (!isNeighbour(c)) return c.notFound()
    return c.body(await metrics.metrics(), 200, {
      ...NO_STORE,
      'Content-Type': metrics.contentType,
    })
  })

  return app
}

const NO_STORE = { 'Cache-Control': 'no-store' }

/** A request that itself comes from this host or network, and that no proxy passed on from elsewhere. */
function isNeighbour(c: Context<Env>): boolean {
  const peer = c.env?.incoming?.socket?.remoteAddress ?? ''
  return isInternalAddress(peer) && !isForwarded((name) => c.req.header(name))
}
