import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/* Hono as it comes, with nothing around it, answering bytes that the process which started it sends; says its port to that. */

process.once('disconnect', () => process.exit())
process.once('message', ({ page, headers }: { page: string; headers: Record<string, string> }) => {
  const body = new Uint8Array(Buffer.from(page, 'base64'))
  const app = new Hono()
  app.get('/', (c) => c.body(body, 200, headers))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
})
