import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * What each folder may import besides itself, `shared`, and `kernel` (which imports nothing of the rest).
 * `http/request.ts` is what every *-routes.ts needs to know of a request; it counts as `request`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'server/kernel': [],
  'server/store': [],
  'server/bus': [],
  // What a request is, to routes and to whoever says who makes it.
  'server/accounts': ['store', 'bus', 'request'],
  'server/stories': ['store', 'request'],
  'server/log': ['store'],
  'server/hub': ['stories', 'log', 'bus', 'store'],
  'server/outbox': ['store', 'bus', 'request'],
  'server/publishing': ['store', 'stories', 'log', 'outbox', 'request'],
  'server/reader': ['store', 'outbox', 'bus', 'views', 'publishing/revision-store', 'request'],
  'server/webhooks': ['store', 'outbox', 'bus', 'request'],
  'server/views': ['store', 'bus', 'request'],
  'server/media': ['store', 'request'],
  'server/desk': ['bus', 'views', 'request'],
  // The rim asks the database and the bus whether they are there.
  'server/http': ['store', 'bus'],
  // Writes the sample newsroom the way a person would.
  'server/sample': ['stories', 'log', 'publishing'],
  'client/sync': [],
  'client/editor': ['sync'],
  // What tabs of one browser share, whether of the desk or of readers.
  'client/stream': [],
  'client/desk': ['editor', 'sync', 'stream'],
  'client/reader': ['stream'],
}

/** Files that put parts together may import anything of their side. */
const COMPOSES = /^server\/(newsroom|main|cli\/[\w-]+)\.ts$/

/** They build and serve the client, and are no part of it. */
const TOOLS = /^client\/(build|dev)\.ts$/

/** Each library stays behind the files that are named for it. */
const LIBRARIES: Record<string, RegExp> = {
  ws: /^server\/hub\/door\//,
  ioredis: /^server\/bus\/redis-[\w-]+\.ts$/,
  pg: /^server\/store\/postgres\//,
  'node:sqlite': /^server\/store\/sqlite\//,
  kysely: /^server\/(store\/.+|[\w-]+\/(sql-)?[\w-]*(store|outbox|update-log)\.ts)$/,
  'better-auth': /^server\/accounts\//,
  sharp: /^server\/(media|sample)\//,
  undici: /^server\/webhooks\//,
  react: /^client\/(editor|desk)\//,
  'react-dom': /^client\/desk\//,
}

interface Import {
  file: string
  from: string
}

const files = globSync('{server,client,shared}/**/*.{ts,tsx}').map((file) =>
  file.replaceAll('\\', '/'),
)
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const imports: Import[] = files.flatMap((file) =>
  specifiers(sources.get(file) ?? '').map((from) => ({ file, from })),
)
const own = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(({ file, from }) => ({
    file,
    to: normalize(join(dirname(file), from)).replaceAll('\\', '/'),
  }))

describe('the import rule', () => {
  it('sees the code', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(own.length).toBeGreaterThan(300)
  })

  it('shared imports nothing of the rest', () => {
    const strays = own.filter(({ file, to }) => top(file) === 'shared' && top(to) !== 'shared')
    expect(strays).toEqual([])
  })

  it('client and server never meet', () => {
    const sides = ['client', 'server']
    const strays = own.filter(
      ({ file, to }) =>
        sides.includes(top(file)) && sides.includes(top(to)) && top(file) !== top(to),
    )
    expect(strays).toEqual([])
  })

  it('every folder imports only what it may', () => {
    const strays = own.filter(({ file, to }) => !COMPOSES.test(file) && !mayImport(file, to))
    expect(strays).toEqual([])
  })

  it('every folder is in the rule', () => {
    const ruled = files.filter((file) => top(file) !== 'shared' && !COMPOSES.test(file))
    const unknown = ruled.filter((file) => !TOOLS.test(file) && !(folder(file) in MAY_IMPORT))
    expect(unknown).toEqual([])
  })

  it('libraries stay behind the files that are named for them', () => {
    const strays = imports.filter(({ file, from }) => {
      const rule = LIBRARIES[library(from)]
      return rule !== undefined && !rule.test(file)
    })
    expect(strays).toEqual([])
  })

  it('only stores query the database', () => {
    const query = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    const store = LIBRARIES['kysely']
    const strays = files.filter((file) => query.test(sources.get(file) ?? '') && !store?.test(file))
    expect(strays).toEqual([])
  })

  it('no file exports a default, and none is named for nothing', () => {
    const strays = files.filter(
      (file) => !TOOLS.test(file) && /^export default/m.test(sources.get(file) ?? ''),
    )
    expect(strays).toEqual([])
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/
    const nameless = /^(index|utils?|helpers?|misc|common)\.tsx?$/
    const misnamed = files.filter((file) => {
      const base = file.split('/').at(-1) ?? ''
      return !name.test(base) || nameless.test(base)
    })
    expect(misnamed).toEqual([])
  })
})

function specifiers(source: string): string[] {
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\{[^}]*\}[^'"\n;]*)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? '')
}

function top(path: string): string {
  return path.split('/')[0] ?? ''
}

/** `server/hub/room/room.ts` -> `server/hub`; files right below `server` or `client` are their own folder. */
function folder(path: string): string {
  const parts = path.split('/')
  return parts.length > 2 ? parts.slice(0, 2).join('/') : path
}

function mayImport(file: string, to: string): boolean {
  if (top(to) === 'shared') return true
  const [from, target] = [folder(file), folder(to)]
  if (from === target || target === 'server/kernel') return true
  const allowed = MAY_IMPORT[from] ?? []
  const side = top(file)
  if (side === 'server' && relative('server', to) === 'http/request.ts')
    return allowed.includes('request')
  return allowed.some((name) => `${side}/${name}` === target || `${side}/${name}.ts` === to)
}

function library(from: string): string {
  if (from.startsWith('node:')) return from
  const [scope, name] = from.split('/')
  return scope?.startsWith('@') ? `${scope}/${name}` : (scope ?? '')
}
