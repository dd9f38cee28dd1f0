import { Hono, type MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from '../request.ts'

const YEAR_S = 365 * 24 * 60 * 60
/** For everything that is no page of its own: data, feeds, images. Pages bring the policy of their kind. */
const CLOSED = "default-src 'none'; frame-ancestors 'none'"

export function securityHeaders(publicUrl: string): MiddlewareHandler<Env>[] {
  return [
    secureHeaders({
      xFrameOptions: 'DENY',
      referrerPolicy: 'strict-origin-when-cross-origin',
      strictTransportSecurity: publicUrl.startsWith('https:') ? `max-age=${YEAR_S}` : false,
      // Pictures are meant to be shown by feed readers and link previews of other sites.
      crossOriginResourcePolicy: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    }),
    createMiddleware<Env>(async (c, next) => {
      await next()
      if (!c.res.headers.has('Content-Security-Policy'))
        c.res.headers.set('Content-Security-Policy', CLOSED)
    }),
  ]
}

/** What they put on an answer that is no page and made without the framework: names and values in turns, as Node takes them. */
export async function securityHeaderList(publicUrl: string): Promise<readonly string[]> {
  const app = new Hono<Env>().use(...securityHeaders(publicUrl)).all('*', (c) => c.body(null))
  return [...(await app.request('/')).headers].flat()
}
