import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadClientAssets } from '../../../server/http/assets/client-assets.ts'
import { deskRoutes } from '../../../server/desk/page-routes.ts'
import { faviconRoutes } from '../../../server/http/assets/favicon.ts'
import { startRim } from '../rim.ts'

const SCRIPT = `export const words = ${JSON.stringify('galley '.repeat(2000))}\n`
const MANIFEST = {
  'client/reader/reader.ts': { file: 'reader-a1.js', isEntry: true, css: ['reader-b2.css'] },
  'client/desk/desk.tsx': {
    file: 'desk-c3.js',
    isEntry: true,
    imports: ['_shared.js'],
    css: ['desk-d4.css'],
  },
  '_shared.js': { file: 'shared-e5.js', imports: ['client/desk/desk.tsx'], css: ['shared-f6.css'] },
}

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'galley-client-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function build(manifest: object = MANIFEST) {
  await mkdir(join(dir, '.vite'))
  await writeFile(join(dir, '.vite', 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(dir, 'reader-a1.js'), SCRIPT)
  await writeFile(join(dir, 'reader-b2.css'), 'p { margin: 0 }')
  await mkdir(join(dir, 'fonts'))
  await writeFile(join(dir, 'fonts', 'serif.woff2'), new Uint8Array([1, 2, 3]))
  await writeFile(join(dir, '..', 'galley-outside.txt'), 'outside')
}

async function serve() {
  await build()
  const assets = await loadClientAssets({ dir, dev: false })
  const { send } = startRim({
    routes: [
      { path: '/assets', app: assets.routes },
      { path: '/', app: deskRoutes({ assets }) },
      { path: '/', app: faviconRoutes({ own: async () => null }) },
    ],
  })
  const get = (path: string, encoding?: string) =>
    send(path, encoding ? { headers: { 'accept-encoding': encoding } } : {})
  return { assets, get }
}

describe('the built client', () => {
  it('is served as it was at the start, whatever a later build leaves on the disk', async () => {
    const { get } = await serve()
    await rm(join(dir, 'reader-a1.js'))
    const answer = await get('/assets/reader-a1.js')
    expect([answer.status, await answer.text()]).toEqual([200, SCRIPT])
  })

  it('names the scripts and styles of a page, those of shared chunks first', async () => {
    const { assets } = await serve()
    expect(assets.url('reader')).toEqual({
      script: '/assets/reader-a1.js',
      styles: ['/assets/reader-b2.css'],
    })
    expect(assets.url('desk')).toEqual({
      script: '/assets/desk-c3.js',
      styles: ['/assets/shared-f6.css', '/assets/desk-d4.css'],
    })
    expect(assets.devPreamble).toBeNull()
  })

  it('is sent as the build has compressed it, which is no file of its own', async () => {
    await writeFile(join(dir, 'reader-a1.js.br'), 'as small as can be')
    const { get } = await serve()
    expect(await (await get('/assets/reader-a1.js', 'br')).text()).toBe('as small as can be')
    expect(await (await get('/assets/reader-a1.js')).text()).toBe(SCRIPT)
    expect((await get('/assets/reader-a1.js.br')).status).toBe(404)
  })

  it('is sent as small as the browser can take it, and may be kept for ever', async () => {
    const { get } = await serve()
    const brotli = await get('/assets/reader-a1.js', 'gzip, deflate, br')
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(brotli.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(brotli.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(brotli.headers.get('vary')).toBe('Accept-Encoding')
    const bytes = new Uint8Array(await brotli.arrayBuffer())
    expect(bytes.length).toBeLessThan(200)
    expect(brotliDecompressSync(bytes).toString()).toBe(SCRIPT)
    const gzip = await get('/assets/reader-a1.js', 'gzip, br;q=0')
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(new Uint8Array(await gzip.arrayBuffer())).toString()).toBe(SCRIPT)
    const plain = await get('/assets/reader-a1.js')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(SCRIPT)
  })

  it('keeps files without a hash in their name for an hour, and compresses no font', async () => {
    const { get } = await serve()
    const font = await get('/assets/fonts/serif.woff2', 'br')
    expect(font.headers.get('content-type')).toBe('font/woff2')
    expect(font.headers.get('content-encoding')).toBeNull()
    expect(font.headers.get('cache-control')).toBe('public, max-age=3600')
  })

  it.each([
    '/assets/nothing.js',
    '/assets/../galley-outside.txt',
    '/assets/%2e%2e/galley-outside.txt',
    '/assets/..%2fgalley-outside.txt',
    '/assets/.vite/manifest.json',
    '/assets/fonts',
    '/assets/',
  ])('has nothing at %s', async (path) => {
    const { get } = await serve()
    expect((await get(path)).status).toBe(404)
  })

  it('stops the start when it is missing or lacks a page, and says what to run', async () => {
    await expect(loadClientAssets({ dir, dev: false })).rejects.toThrow(/npm run build/)
    await build({ 'client/reader/reader.ts': { file: 'reader-a1.js' } })
    await expect(loadClientAssets({ dir, dev: false })).rejects.toThrow(/desk\.tsx.*npm run build/)
  })
})

describe('the desk', () => {
  it('is one page at every address under /desk', async () => {
    const { get } = await serve()
    for (const path of ['/desk', '/desk/', '/desk/stories/st_1']) {
      const answer = await get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
      const page = await answer.text()
      expect(page).toContain('<div id="desk"></div>')
      expect(page).toContain('<script type="module" src="/assets/desk-c3.js"></script>')
      expect(page).toContain('<link rel="stylesheet" href="/assets/desk-d4.css" />')
      expect(page).not.toContain('[object')
    }
    expect((await get('/desks')).status).toBe(404)
  })

  it('runs no script but its own and stands in no frame', async () => {
    const { get } = await serve()
    const policy = (await get('/desk')).headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
  })

  it('comes from the development server with `npm run dev`, with no build', async () => {
    const assets = await loadClientAssets({ dir, dev: true })
    expect(assets.url('reader')).toEqual({ script: '/client/reader/reader.ts', styles: [] })
    const { send } = startRim({ routes: [{ path: '/', app: deskRoutes({ assets }) }] })
    const answer = await send('/desk')
    const page = await answer.text()
    expect(page).toContain('src="/client/desk/desk.tsx"')
    expect(page).toContain(`<script type="module">${assets.devPreamble}</script>`)
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/)
  })

  it('has a mark of its own', async () => {
    const { get } = await serve()
    const answer = await get('/favicon.svg')
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    expect(await answer.text()).toMatch(/^<svg/)
  })
})
