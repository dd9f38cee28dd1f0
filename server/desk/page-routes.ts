import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { ClientAssets } from '../http/assets/client-assets.ts'
import type { Env } from '../http/request.ts'

/** The desk is one page; its script reads the address. Mounted at `/`. */
export function deskRoutes({
  assets,
}: {
  assets: Pick<ClientAssets, 'url' | 'devPreamble'>
}): Hono<Env> {
  const app = new Hono<Env>()
  const page = shell(assets)
  const policy = contentSecurityPolicy(assets.devPreamble)
  for (const path of ['/desk', '/desk/*']) {
    app.get(path, (c) =>
      c.html(page, 200, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' }),
    )
  }
  return app
}

function contentSecurityPolicy(preamble: string | null): string {
  const scripts = preamble === null ? '' : ` 'sha256-${sha256(preamble)}'`
  return [
    "default-src 'self'",
    `script-src 'self'${scripts}`,
    // Mantine and ProseMirror place what they draw with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

function shell({ url, devPreamble }: Pick<ClientAssets, 'url' | 'devPreamble'>) {
  const { script, styles } = url('desk')
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Desk · Galley</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${devPreamble === null ? '' : raw(`<script type="module">${devPreamble}</script>`)}
        <script type="module" src="${script}"></script>
      </head>
      <body>
        <div id="desk"></div>
        <noscript
          >The desk needs JavaScript. The published stories are at <a href="/">/</a>.</noscript
        >
      </body>
    </html>`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
