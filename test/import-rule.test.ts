import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * What each folder may import besides itself and what is in it: folders or files of its side. `http/request` is what
 * routes know of a request, `http/api` what they are made of.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'shared/model': [],
  'shared/document': ['model'],
  'shared/revision': ['model', 'document'],
  'shared/protocol': ['model', 'document', 'revision'],
  'server/kernel': [],
  'server/store': [],
  'server/bus': [],
  'server/audit': ['store', 'http/request', 'http/api'],
  'server/mail': ['store', 'http/request', 'http/api'],
  'server/accounts': ['store', 'audit', 'mail', 'bus', 'http/request', 'http/api'],
  'server/stories': ['store', 'audit', 'site/site-changes', 'http/request', 'http/api'],
  'server/site': ['store', 'audit', 'publishing/caches', 'http/request', 'http/api'],
  'server/comments': ['stories', 'store', 'audit', 'bus', 'http/request', 'http/api'],
  'server/guests': [
    'comments',
    'stories',
    'store',
    'audit',
    'bus',
    'accounts/cookies',
    'accounts/token',
    'http/request',
    'http/api',
  ],
  'server/log': ['store'],
  'server/hub': ['stories', 'log', 'bus', 'store'],
  'server/hub/door': ['hub/hub', 'hub/metrics', 'hub/room/session', 'bus'],
  'server/hub/room': ['hub/frames', 'hub/turns', 'hub/draft-news', 'log', 'bus'],
  'server/contents': ['log', 'stories', 'store'],
  'server/versions': ['store', 'stories', 'contents', 'log', 'bus', 'http/request', 'http/api'],
  'server/outbox': ['store', 'bus', 'http/request', 'http/api'],
  'server/publishing': [
    'store',
    'audit',
    'stories',
    'contents',
    'log',
    'outbox',
    'http/request',
    'http/api',
  ],
  'server/purging': [
    'store',
    'publishing/caches',
    'reader/pages/cache-tags',
    'webhooks/http-sender',
    'webhooks/address-guard',
    'webhooks/signature',
    'http/request',
    'http/api',
  ],
  'server/reader': [
    'store',
    'outbox',
    'bus',
    'views',
    'http/request',
    'http/raw-routes',
    'http/finished/finished',
    'http/middleware/body-limits',
  ],
  'server/reader/published': ['store'],
  'server/reader/pages': ['reader/published', 'store', 'http/finished/finished'],
  'server/reader/feeds': [
    'reader/pages',
    'reader/published',
    'reader/answer',
    'reader/moved',
    'store',
    'http/request',
  ],
  'server/reader/search': ['reader/pages', 'reader/published', 'store'],
  'server/reader/archive': ['reader/pages', 'reader/published', 'store'],
  'server/reader/history': ['reader/pages', 'reader/published', 'store'],
  'server/reader/live': ['reader/pages', 'reader/published', 'store', 'views', 'outbox', 'bus'],
  'server/webhooks': ['store', 'audit', 'outbox', 'bus', 'http/request', 'http/api'],
  'server/views': [
    'stories',
    'store',
    'bus',
    'http/api',
    'http/raw-routes',
    'http/middleware/client-address',
  ],
  'server/media': ['store', 'http/request', 'http/api', 'http/byte-range'],
  // A process of its own, which knows nothing of the newsroom.
  'server/media/image-process': [],
  'server/media/upload': ['media', 'store'],
  'server/remote-pictures': [
    'media/open-media',
    'stories',
    'webhooks/address-guard',
    'webhooks/vetted-client',
    'http/request',
    'http/api',
  ],
  'server/desk': ['bus', 'views', 'http/request', 'http/api', 'http/assets'],
  'server/http': [],
  'server/http/api': ['http/request', 'http/middleware'],
  'server/http/assets': ['http/request'],
  'server/http/middleware': ['http/request', 'http/problems'],
  // Asks the database and the bus whether they are there.
  'server/http/health': ['http/request', 'http/middleware', 'store', 'bus'],
  // Writes the sample newsroom the way a person would.
  'server/sample': ['stories', 'log', 'media', 'publishing'],
  'client/sync': [],
  'client/editor': ['sync', 'desk/words'],
  // What tabs of one browser share, whether of the desk or of readers.
  'client/stream': [],
  'client/desk': ['editor', 'desk/words'],
  'client/desk/words': ['desk/ui/story-fields', 'sync'],
  'client/desk/ui': ['editor', 'desk/words'],
  'client/desk/save': ['desk/ui', 'desk/words', 'editor', 'sync'],
  'client/desk/kept': ['desk/ui', 'desk/words', 'desk/save', 'editor', 'sync', 'stream'],
  'client/desk/comments': ['desk/ui', 'desk/words', 'editor', 'sync'],
  'client/desk/counts': ['desk/words', 'editor'],
  'client/desk/find': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/suggestions': ['desk/ui', 'desk/words', 'editor', 'sync'],
  'client/desk/guests': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/guest-page': ['desk/ui', 'desk/words', 'desk/comments', 'editor', 'sync', 'stream'],
  'client/desk/versions': [
    'desk/ui',
    'desk/words',
    'desk/save',
    'desk/suggestions',
    'editor',
    'sync',
  ],
  'client/desk/house-style': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/readers': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/publish': ['desk/ui', 'desk/words', 'desk/save', 'editor', 'sync'],
  'client/desk/story': [
    'desk/ui',
    'desk/words',
    'desk/comments',
    'desk/counts',
    'desk/find',
    'desk/suggestions',
    'desk/guests',
    'desk/house-style',
    'desk/readers',
    'desk/versions',
    'desk/save',
    'desk/publish',
    'editor',
    'sync',
  ],
  'client/desk/stories': ['desk/ui', 'desk/words', 'desk/kept', 'editor'],
  'client/desk/people': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/webhooks': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/newsroom': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/authors': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/tags': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/front': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/audit': ['desk/ui', 'desk/words', 'editor'],
  'client/desk/shell': ['desk', 'editor', 'stream'],
  'client/reader': ['stream'],
}

/** What every file of a side may import. */
const OPEN: Record<string, readonly string[]> = {
  server: ['shared', 'server/kernel'],
  client: ['shared'],
}

/** Files that put parts together may import anything of their side. */
const COMPOSES = /^server\/(newsroom|parts|core|main|compile|cli\/[\w-]+)\.ts$/

/** They build and serve the client, and are no part of it. */
const TOOLS = /^client\/(build|dev)\.ts$/

/** What queries the database: `…-store`, or a table's name. */
const STORES =
  /^server\/(store\/.+|[\w/-]+\/([\w-]+-(store|table)|stories|deliveries|outbox|revisions|snapshots|sql-update-log)\.ts)$/

/** Each library stays in the folders or files that are there for it. */
const LIBRARIES: Record<string, RegExp> = {
  ws: /^server\/hub\/door\//,
  ioredis: /^server\/bus\/redis-[\w-]+\.ts$/,
  pg: /^server\/store\/postgres\//,
  'node:sqlite': /^server\/store\/sqlite\//,
  kysely: STORES,
  'rate-limiter-flexible': /^server\/kernel\/key-limit\.ts$/,
  nodemailer: /^server\/mail\/smtp-post\.ts$/,
  sharp: /^server\/media\/image-process\//,
  'chrono-node': /^server\/stories\/import\/dates\//,
  linkedom: /^server\/stories\/import\/html\//,
  '@mozilla/readability': /^server\/stories\/import\/html\//,
  'openid-client': /^server\/accounts\/oidc-provider\.ts$/,
  undici: /^server\/(webhooks\/|media\/s3\/)/,
  uqr: /^client\/desk\/people\/qr-code\.tsx$/,
  react: /^client\/(editor|desk)\//,
  'react-dom': /^client\/desk\//,
}

const files = globSync('{server,client,shared}/**/*.{ts,tsx}')
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const imports = [...sources].flatMap(([file, source]) =>
  specifiers(source).map((from) => ({ file, from })),
)
const own = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(({ file, from }) => ({ file, to: normalize(join(dirname(file), from)) }))
const ruled = files.filter((file) => !COMPOSES.test(file) && !TOOLS.test(file))

describe('the import rule', () => {
  it('sees the code', () => {
    expect(ruled.length).toBeGreaterThan(300)
    expect(own.length).toBeGreaterThan(ruled.length)
  })

  it('every folder imports only what it may', () => {
    const strays = own.filter(({ file, to }) => ruled.includes(file) && !mayImport(file, to))
    expect(strays).toEqual([])
  })

  it('every file is in the rule', () => {
    expect(ruled.filter((file) => ruleOf(file) === undefined)).toEqual([])
  })

  it('no file leads back to itself', () => {
    const next = Map.groupBy(own, ({ file }) => file)
    const done = new Set<string>()
    const circleAt = (file: string, way: readonly string[]): readonly string[] | null => {
      if (way.includes(file)) return [...way, file]
      if (done.has(file)) return null
      done.add(file)
      const circles = (next.get(file) ?? []).map(({ to }) => circleAt(to, [...way, file]))
      return circles.find((circle) => circle !== null) ?? null
    }
    expect(files.map((file) => circleAt(file, [])).filter((circle) => circle !== null)).toEqual([])
  })

  it('libraries stay behind the files that are there for them', () => {
    const strays = imports.filter(({ file, from }) =>
      Object.entries(LIBRARIES).some(([name, place]) => isOf(name, from) && !place.test(file)),
    )
    expect(strays).toEqual([])
  })

  it('only stores query the database', () => {
    const query = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    const strays = files.filter((file) => query.test(sources.get(file) ?? '') && !STORES.test(file))
    expect(strays).toEqual([])
  })

  it('no file exports a default, and none is named for nothing', () => {
    const defaults = ruled.filter((file) => /^export default/m.test(sources.get(file) ?? ''))
    expect(defaults).toEqual([])
    const nameless = /^(index|utils?|helpers?|misc|common)\.|[^a-z\d.-]/
    expect(files.filter((file) => nameless.test(basename(file)))).toEqual([])
  })
})

function specifiers(source: string): string[] {
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\{[^}]*\}[^'"\n;]*)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? '')
}

function isOf(library: string, from: string): boolean {
  return from === library || from.startsWith(`${library}/`)
}

/** The innermost folder of the rule that `file` is in. */
function ruleOf(file: string): string | undefined {
  const folders = Object.keys(MAY_IMPORT).filter((folder) => file.startsWith(`${folder}/`))
  return folders.toSorted((a, b) => b.length - a.length)[0]
}

function mayImport(file: string, to: string): boolean {
  const [side = ''] = file.split('/')
  const folder = ruleOf(file) ?? ''
  const allowed = (MAY_IMPORT[folder] ?? []).map((name) => `${side}/${name}`)
  const open = [folder, ...allowed, ...(OPEN[side] ?? [])]
  return open.some((name) => to.startsWith(`${name}/`) || to === `${name}.ts`)
}
