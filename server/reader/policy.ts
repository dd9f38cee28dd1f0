import { FRAME_ORIGINS } from '../../shared/document/embeds.ts'

/** No inline script or style: the JSON-LD of a story page is a data block, which is not executed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // Of what is embedded, once a reader wants it.
  `frame-src ${FRAME_ORIGINS.join(' ')}`,
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The Content-Security-Policy of reader pages. Vite's development server puts style sheets into the page itself. */
export function policyOf({ dev }: { dev: boolean }): string {
  return dev ? POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : POLICY
}
