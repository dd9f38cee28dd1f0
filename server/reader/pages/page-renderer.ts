import type { Section } from '../../../shared/model/story.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { PageCache, CachedPage } from './page-cache.ts'
import type { PageStore, StoryStamp } from '../published/page-store.ts'
import type { PageContext } from './layout.ts'
import { authorPage, homePage, notFoundPage, sectionPage, tagPage } from './list-pages.ts'
import { storyPage } from './story-page.ts'
import type { Facet, PublishedIndex } from '../published/published-index.ts'
import type { ListedStory } from '../published/published.ts'
import { isoDay } from './dates.ts'
import { sectionOfPath } from './story-parts.ts'

const LISTED = 60
const MORE = 3

/** Addresses of the built client's files, or the development server's. */
export interface ReaderAssets {
  url(entry: 'reader'): { script: string; styles: string[] }
}

/** Every page that readers see, made anew only when what it shows has changed. */
export class PageRenderer {
  #store: PageStore
  #index: PublishedIndex
  #cache: PageCache
  #assets: ReaderAssets
  #publicUrl: string
  #clock: Clock

  constructor(deps: {
    store: PageStore
    index: PublishedIndex
    cache: PageCache
    assets: ReaderAssets
    publicUrl: string
    clock: Clock
  }) {
    this.#store = deps.store
    this.#index = deps.index
    this.#cache = deps.cache
    this.#assets = deps.assets
    this.#publicUrl = deps.publicUrl
    this.#clock = deps.clock
  }

  home(): Promise<CachedPage> {
    return this.#listPage('/', async (context) => {
      return homePage(await this.#newest(LISTED), context)
    })
  }

  section(section: Section): Promise<CachedPage> {
    return this.#listPage(`/${section}`, async (context) => {
      return sectionPage(section, await this.#newest(LISTED, section), context)
    })
  }

  /** An author's or a tag's page, or null if no live story has that name on it. */
  async facet(facet: Facet, slug: string): Promise<CachedPage | null> {
    if (!(await this.#index.find(facet, slug, 1))) return null
    return this.#listPage(`/${facet}/${slug}`, async (context) => {
      const found = await this.#index.find(facet, slug, LISTED)
      if (!found) return notFoundPage(context)
      const page = facet === 'authors' ? authorPage : tagPage
      return page({ name: found.name, slug }, await this.#store.list(found.ids), context)
    })
  }

  notFound(): Promise<CachedPage> {
    return this.#listPage('not found', async (context) => notFoundPage(context))
  }

  /** The page of the story published at `path`, or null. */
  async story(path: string): Promise<CachedPage | null> {
    const stamp = await this.#store.stamp(path)
    if (!stamp) return null
    const { edition, total, seq } = stamp
    const key = `${edition.state} ${edition.number} ${total} ${seq}`
    return this.#cache.page(path, key, () => this.#storyPage(stamp))
  }

  async #storyPage({ id, edition, total }: StoryStamp): Promise<string> {
    const [story, notes, [revision]] = await Promise.all([
      this.#store.story(id),
      this.#store.notes(id),
      this.#store.revisions(id, [edition.number]),
    ])
    if (!story || !revision) throw new Error(`story ${id} has lost revision ${edition.number}`)
    const more = await this.#others(id, sectionOfPath(story.path) ?? undefined)
    return storyPage({ story, revision, notes, total, more }, this.#context())
  }

  async #others(id: string, section?: string): Promise<ListedStory[]> {
    const near = await this.#index.newest(MORE + 1, section)
    const any = near.length > MORE ? [] : await this.#index.newest(MORE + 1)
    const ids = [...new Set([...near, ...any])].filter((other) => other !== id)
    return this.#store.list(ids.slice(0, MORE))
  }

  async #newest(limit: number, section?: string): Promise<ListedStory[]> {
    return this.#store.list(await this.#index.newest(limit, section))
  }

  /** A page made of many stories changes with the outbox, and with the date at its top. */
  async #listPage(
    path: string,
    make: (context: PageContext) => Promise<string>,
  ): Promise<CachedPage> {
    const stamp = `${await this.#store.outboxSeq()} ${isoDay(this.#clock.now())}`
    return this.#cache.page(path, stamp, () => make(this.#context()))
  }

  #context(): PageContext {
    return {
      publicUrl: this.#publicUrl,
      assets: this.#assets.url('reader'),
      now: this.#clock.now(),
    }
  }
}
