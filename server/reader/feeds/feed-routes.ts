import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono, type Context, type Next } from 'hono'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { sectionAddress, sectionAt } from '../../../shared/model/section.ts'
import { pathParam, type Env } from '../../http/request.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Authors } from '../../store/authors.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Sections } from '../../store/sections.ts'
import type { Tags } from '../../store/tags.ts'
import type { SiteImages } from '../../store/site-images.ts'
import { answer } from '../answer.ts'
import { decoded, redirect } from '../moved.ts'
import { FEED_FILES, FEED_TYPES, type FeedFormat } from '../pages/feed-links.ts'
import type { FeedRenderer } from './feed-renderer.ts'
import type { Listed } from './listed.ts'
import type { NinjsRenderer } from './ninjs-renderer.ts'
import { manifest, robotsTxt, securityTxt } from './site-files.ts'
import type { Sitemaps } from './sitemaps.ts'

const NINJS = '.ninjs.json'
const UTF_8 = '; charset=utf-8'
const XML = `application/xml${UTF_8}`
const FOR_EVER = 'public, max-age=31536000, immutable'
/** What only a new version of Galley changes, or an admin. */
const FOR_AN_HOUR = 'public, max-age=3600'
const ICONS = [180, 192, 512]

interface Deps {
  feeds: FeedRenderer
  sitemaps: Sitemaps
  ninjs: NinjsRenderer
  /** Where the story of an earlier address stands now. */
  movedTo: (path: string) => Promise<string | null>
  sections: Pick<Sections, 'list'>
  profiles: Pick<Profiles, 'get'>
  siteImages: Pick<SiteImages, 'list' | 'bytes'>
  authors: Pick<Authors, 'photo'>
  tags: Pick<Tags, 'movedTo'>
  clock: Clock
  publicUrl: string
  /** Whom to tell of a weakness; null: nobody is named. */
  securityContact: string | null
}

/** What programs ask for. To be mounted at `/`, before the pages. */
export function feedRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>()
  for (const format of ['rss', 'atom', 'json'] as const) listFeeds(app, deps, format)
  sitemapRoutes(app, deps)
  app.get('/authors/:slug/photo.jpg', (c, next) => authorPhoto(c, next, deps))
  app.get('/:section/:year/:month/:day/:file{[^/]+\\.ninjs\\.json}', (c, next) =>
    storyFeed(c, next, deps),
  )
  siteFiles(app, deps)
  return app
}

/** The site's, each section's, and those of each name that stands on stories. */
function listFeeds(app: Hono<Env>, { feeds, sections, tags }: Deps, format: FeedFormat) {
  const file = FEED_FILES[format]
  const show = async (c: Context<Env>, next: Next, listed: Listed) => {
    const page = await feeds.feed(listed, format)
    if (!page) return next()
    return answer(c, page, { status: 200, type: FEED_TYPES[format] + UTF_8 })
  }
  app.get(`/${file}`, (c, next) => show(c, next, { of: 'site' }))
  for (const kind of ['authors', 'tags'] as const)
    app.get(`/${kind}/:slug/${file}`, async (c, next) => {
      const slug = pathParam(c, 'slug')
      const canonical = nameSlug(slug)
      const moved = kind === 'tags' ? await tags.movedTo(canonical) : null
      const now = moved ?? canonical
      if (now !== slug) return redirect(c, `/${kind}/${now}/${file}`)
      return show(c, next, { of: kind, slug })
    })
  app.get(`/:section/${file}`, async (c, next) => {
    const address = pathParam(c, 'section')
    const section = sectionAt(await sections.list(), address)
    if (!section) return next()
    const now = sectionAddress(section)
    if (now !== address) return redirect(c, `/${now}/${file}`)
    return show(c, next, { of: 'section', section })
  })
}

function sitemapRoutes(app: Hono<Env>, { sitemaps }: Deps) {
  const ok = { status: 200, type: XML } as const
  app.get('/sitemap.xml', async (c) => answer(c, await sitemaps.all(), ok))
  app.get('/news-sitemap.xml', async (c) => answer(c, await sitemaps.news(), ok))
  app.get('/:file{sitemap-[1-9][0-9]{0,7}\\.xml}', async (c, next) => {
    const page = await sitemaps.part(Number(/\d+/.exec(pathParam(c, 'file'))?.[0]))
    return page ? answer(c, page, ok) : next()
  })
}

async function storyFeed(c: Context<Env>, next: Next, { ninjs, movedTo }: Deps) {
  const path = decoded(c.req.path).slice(0, -NINJS.length)
  const found = await ninjs.story(path)
  if (found)
    return answer(c, found.page, { status: found.isGone ? 410 : 200, type: 'application/json' })
  const moved = await movedTo(path)
  return moved === null ? next() : redirect(c, moved + NINJS)
}

/** It may be removed: whoever has it asks again after an hour. */
async function authorPhoto(c: Context<Env>, next: Next, { authors }: Deps) {
  const photo = await authors.photo(pathParam(c, 'slug'))
  if (!photo) return next()
  const headers = { etag: `"${photo.hash}"`, 'cache-control': FOR_AN_HOUR }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  return c.body(new Uint8Array(photo.bytes), 200, {
    ...headers,
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
  })
}

function siteFiles(app: Hono<Env>, deps: Deps) {
  const { publicUrl, profiles, siteImages, clock, securityContact } = deps
  app.get('/robots.txt', (c) => text(c, robotsTxt(publicUrl)))
  app.get('/.well-known/security.txt', async (c, next) => {
    if (securityContact === null) return next()
    const { language } = await profiles.get()
    return text(c, securityTxt(securityContact, { publicUrl, language, now: clock.now() }))
  })
  app.get('/manifest.webmanifest', async (c) =>
    c.body(manifest(await profiles.get(), await siteImages.list()), 200, {
      'content-type': `application/manifest+json${UTF_8}`,
      'cache-control': 'no-cache',
    }),
  )
  for (const size of ICONS) {
    const file = `icon-${size}.png`
    const icon = readFileSync(join(import.meta.dirname, 'icons', file))
    app.get(`/${file}`, async (c) => png(c, (await siteImages.bytes(file)) ?? icon))
  }
  for (const file of ['logo.png', 'icon-32.png'])
    app.get(`/${file}`, async (c, next) => {
      const bytes = await siteImages.bytes(file)
      return bytes ? png(c, bytes) : next()
    })
  // Where iPhones look for it, whatever the page says.
  app.get('/apple-touch-icon.png', (c) => c.redirect('/icon-180.png', 301))
}

/** An address with a version in it is of one content for ever. */
function png(c: Context<Env>, bytes: Uint8Array): Response {
  const control = c.req.query('v') === undefined ? FOR_AN_HOUR : FOR_EVER
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'image/png',
    'cache-control': control,
    'x-content-type-options': 'nosniff',
  })
}

function text(c: Context<Env>, body: string): Response {
  return c.text(body, 200, { 'cache-control': FOR_AN_HOUR })
}
