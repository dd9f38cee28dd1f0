import { Hono } from 'hono'
import type { Env } from '../request.ts'

/** A galley under sail: the mark of the newsroom, drawn to be read at 16 pixels. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img" aria-label="Galley">
<rect width="32" height="32" rx="7" fill="#15324b"/>
<path d="M15.5 4.5v15" stroke="#f6efe2" stroke-width="1.6" stroke-linecap="round"/>
<path d="M17 6c5.4 1.4 8.2 5.6 8.4 11.4C22.8 16 20 15.5 17 15.9z" fill="#e4572e"/>
<path d="M14 8.5c-3.8 1.3-6 4.4-6.6 8.9 2-1.1 4.2-1.6 6.6-1.5z" fill="#f6efe2"/>
<path d="M4 19.5h24.5c-.9 4-3.6 6-8 6h-9.5c-3.8 0-6.1-2-7-6z" fill="#f6efe2"/>
<path d="M10 22l-3 6.2M15 22l-3 6.2M20 22l-3 6.2M25 22l-3 6.2" stroke="#e4572e" stroke-width="1.5" stroke-linecap="round"/>
</svg>
`

/** Mounted at `/`. `own`: where the newsroom's own icon is, if it has one. */
export function faviconRoutes({ own }: { own: () => Promise<string | null> }): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/favicon.svg', (c) =>
    c.body(FAVICON, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    }),
  )
  app.get('/favicon.ico', async (c) => {
    c.header('cache-control', 'no-cache')
    return c.redirect((await own()) ?? '/favicon.svg', 302)
  })
  return app
}
