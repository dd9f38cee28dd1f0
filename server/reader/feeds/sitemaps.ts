import { sectionAddress } from '../../../shared/model/section.ts'
import { absolute, type PageContext } from '../pages/layout.ts'
import type { CachedPage, PageCache } from '../pages/page-cache.ts'
import { mediaUrl } from '../pages/picture.ts'
import { stampOf, type PageContexts } from '../pages/page-contexts.ts'
import type { ListStore } from '../published/list-store.ts'
import type { PageStore } from '../published/page-store.ts'
import type { Position } from '../published/published.ts'
import { publicationMoment } from './feed-story.ts'
import type { FeedStore } from './feed-store.ts'
import { newsSitemap, sitemap, sitemapIndex, type NewsStory } from './sitemap.ts'

/** So many events of the outbox make a part: it holds at most as many stories, and no other event ever moves them. */
export const EVENTS_A_PART = 5_000
const NEWS_MS = 48 * 60 * 60 * 1000
/** As news sitemaps may have. */
const MOST_NEWS = 1_000
const NEWS_AT_ONCE = 100
const PICTURED_AT_ONCE = 250
/** News grows old, though nothing happens. */
const NEWS_STAMP_MS = 10 * 60 * 1000

interface Deps {
  store: Pick<PageStore, 'outboxSeq'>
  lists: Pick<ListStore, 'newest'>
  feeds: Pick<FeedStore, 'publishedIn' | 'picturesOf'>
  contexts: PageContexts
  cache: PageCache
}

/** Where crawlers find every live story. No part costs more for the stories that are in the others. */
export class Sitemaps {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** All there is, or where its parts are. */
  async all(): Promise<CachedPage> {
    const context = await this.#context()
    const parts = partsOf(context)
    return this.#page('/sitemap.xml', context, async () => {
      if (parts === 1) return this.#write(1, context)
      const numbers = Array.from({ length: parts }, (_, i) => i + 1)
      return sitemapIndex(numbers.map((part) => absolute(context, `/sitemap-${part}.xml`)))
    })
  }

  /** Parts are counted from 1; null where there is none of that number. */
  async part(part: number): Promise<CachedPage | null> {
    const context = await this.#context()
    if (part < 1 || part > partsOf(context)) return null
    return this.#page(`/sitemap-${part}.xml`, context, () => this.#write(part, context))
  }

  /** What was published within two days, the newest thousand of it. */
  async news(): Promise<CachedPage> {
    const context = await this.#context()
    const stamp = `${stampIn(context)} ${Math.floor(context.now / NEWS_STAMP_MS)}`
    return this.#deps.cache.page('/news-sitemap.xml', { stamp }, async () => {
      const { name, language } = context.profile
      const stories = await this.#recent(context)
      return newsSitemap(stories, { front: absolute(context, '/'), name, language })
    })
  }

  async #context(): Promise<PageContext> {
    return this.#deps.contexts.at(await this.#deps.store.outboxSeq())
  }

  #page(path: string, context: PageContext, make: () => Promise<string>): Promise<CachedPage> {
    return this.#deps.cache.page(path, { stamp: stampIn(context) }, make)
  }

  /** The lists stand in the first part; the front page also where all of a part was retracted. */
  async #write(part: number, context: PageContext): Promise<string> {
    const after = (part - 1) * EVENTS_A_PART
    const stories = await this.#deps.feeds.publishedIn({ after, upTo: after + EVENTS_A_PART })
    const slugs = context.sections.map((section) => `/${sectionAddress(section)}`)
    const lists = part === 1 ? ['/', ...slugs] : stories.length === 0 ? ['/'] : []
    const pictures = await this.#pictures(stories.map(({ id }) => id))
    return sitemap([
      ...lists.map((path) => ({ url: absolute(context, path), updatedAt: null, images: [] })),
      ...stories.map(({ id, path, updatedAt }) => {
        const images = (pictures.get(id) ?? []).map((file) => absolute(context, mediaUrl(file)))
        return { url: absolute(context, path), updatedAt, images }
      }),
    ])
  }

  /** Others have their turn between some and some. */
  async #pictures(storyIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    const all = new Map<string, readonly string[]>()
    for (let from = 0; from < storyIds.length; from += PICTURED_AT_ONCE) {
      const some = storyIds.slice(from, from + PICTURED_AT_ONCE)
      for (const [id, files] of await this.#deps.feeds.picturesOf(some)) all.set(id, files)
    }
    return all
  }

  async #recent(context: PageContext): Promise<NewsStory[]> {
    const since = context.now - NEWS_MS
    const recent: NewsStory[] = []
    let before: Position | null = null
    while (recent.length < MOST_NEWS) {
      const found = await this.#deps.lists.newest({ limit: NEWS_AT_ONCE, before })
      for (const { publishedAt, card, path } of found) {
        const at = publicationMoment(publishedAt, card.date, context.profile.zone)
        if (at < since) continue
        recent.push({ url: absolute(context, path), headline: card.headline, publishedAt: at })
      }
      before = found.at(-1) ?? null
      if (found.length < NEWS_AT_ONCE || !before || before.publishedAt < since) break
    }
    return recent.slice(0, MOST_NEWS)
  }
}

function partsOf({ seq }: PageContext): number {
  return Math.max(1, Math.ceil(seq / EVENTS_A_PART))
}

function stampIn(context: PageContext): string {
  return `${context.seq} ${stampOf(context)}`
}
