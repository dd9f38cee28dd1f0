import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { z } from 'zod'
import { ConfigError } from '../../kernel/errors.ts'
import { CompressedFile, isCompressible } from './compressed-file.ts'
import type { Env } from '../request.ts'

type Entry = keyof typeof SOURCES

const SOURCES = {
  reader: 'client/reader/reader.ts',
  desk: 'client/desk/desk.tsx',
} as const

export interface ClientAssets {
  /** Addresses of a page's module and style sheets. */
  url(entry: Entry): { script: string; styles: string[] }
  /** With `npm run dev`: an inline module that the desk's page needs before its script. */
  readonly devPreamble: string | null
  /** To be mounted at `/assets`. */
  readonly routes: Hono<Env>
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    assets: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
)
type Manifest = z.infer<typeof manifestSchema>

/** What `npm run build` made, or addresses at the development server, which then stands in front of this one. */
export async function loadClientAssets(options: {
  dir: string
  dev: boolean
}): Promise<ClientAssets> {
  if (options.dev) return developmentAssets()
  const manifest = await readManifest(options.dir)
  const urls = { reader: urlsOf(manifest, 'reader'), desk: urlsOf(manifest, 'desk') }
  const files = await listFiles(options.dir)
  return {
    url: (entry) => urls[entry],
    devPreamble: null,
    routes: assetRoutes(files, hashedNames(manifest)),
  }
}

// As @vitejs/plugin-react puts it into pages that Vite itself serves.
const PREAMBLE = `import { injectIntoGlobalHook } from '/@react-refresh'
injectIntoGlobalHook(window)
window.$RefreshReg$ = () => {}
window.$RefreshSig$ = () => (type) => type
`

function developmentAssets(): ClientAssets {
  return {
    url: (entry) => ({ script: `/${SOURCES[entry]}`, styles: [] }),
    devPreamble: PREAMBLE,
    routes: new Hono<Env>(),
  }
}

async function readManifest(dir: string): Promise<Manifest> {
  const path = join(dir, '.vite', 'manifest.json')
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new ConfigError(`The pages' scripts are not built (${path}): run \`npm run build\`.`, {
      cause,
    })
  }
}

function urlsOf(manifest: Manifest, entry: Entry): { script: string; styles: string[] } {
  const chunk = manifest[SOURCES[entry]]
  if (!chunk) throw new ConfigError(`The build lacks ${SOURCES[entry]}: run \`npm run build\`.`)
  const styles = new Set<string>()
  collectStyles(manifest, SOURCES[entry], styles, new Set())
  return { script: `/assets/${chunk.file}`, styles: [...styles].map((file) => `/assets/${file}`) }
}

/** A page needs the style sheets of its entry and of every chunk that the entry imports, theirs first. */
function collectStyles(manifest: Manifest, key: string, styles: Set<string>, seen: Set<string>) {
  if (seen.has(key)) return
  seen.add(key)
  const chunk = manifest[key]
  for (const imported of chunk?.imports ?? []) collectStyles(manifest, imported, styles, seen)
  for (const file of chunk?.css ?? []) styles.add(file)
}

/** Files whose names hold a hash of their content, so that a browser may keep them for ever. */
function hashedNames(manifest: Manifest): Set<string> {
  const chunks = Object.values(manifest)
  return new Set(
    chunks.flatMap(({ file, css, assets }) => [file, ...(css ?? []), ...(assets ?? [])]),
  )
}

/** Beside a file: the same, as small as Brotli makes it. */
const COMPRESSED = '.br'

async function listFiles(dir: string): Promise<Map<string, CompressedFile>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const contents = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(join(dir, '/').length).replaceAll('\\', '/')
    if (entry.isFile() && !name.startsWith('.'))
      contents.set(name, new Uint8Array(await readFile(path)))
  }
  const names = [...contents.keys()].filter((name) => !name.endsWith(COMPRESSED))
  return new Map(
    names.flatMap((name) => {
      const plain = contents.get(name)
      return plain ? [[name, new CompressedFile(plain, contents.get(name + COMPRESSED))]] : []
    }),
  )
}

function assetRoutes(files: Map<string, CompressedFile>, hashed: Set<string>): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/:name{.+}', async (c) => {
    const name = c.req.param('name')
    const file = files.get(name)
    if (!file) return c.notFound()
    const type = getMimeType(name) ?? 'application/octet-stream'
    const { encoding, bytes } = await file.best(
      isCompressible(type) ? c.req.header('accept-encoding') : undefined,
    )
    c.header('Content-Type', type)
    c.header('Vary', 'Accept-Encoding')
    c.header(
      'Cache-Control',
      hashed.has(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    )
    if (encoding) c.header('Content-Encoding', encoding)
    return c.body(bytes)
  })
  return app
}
