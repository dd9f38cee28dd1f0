import { dayIn } from '../../../shared/model/day.ts'
import type { Section } from '../../../shared/model/section.ts'
import { finishedPage, type PageCache, type CachedPage } from './page-cache.ts'
import type { PageStore, StoryStamp } from '../published/page-store.ts'
import type { PageContext } from './layout.ts'
import { stampOf, type PageContexts } from './page-contexts.ts'
import { FRONT, homePage } from './home-page.ts'
import { authorPage, newestPage, notFoundPage, sectionPage, tagPage } from './list-pages.ts'
import { LISTED, olderPath, type ListPart } from './list-part.ts'
import { storyPage } from './story-page.ts'
import type { Sections } from '../../store/sections.ts'
import type { NameKind } from '../../store/publishing-tables.ts'
import type { ListStore } from '../published/list-store.ts'
import type { ListedStory, Position, Texts } from '../published/published.ts'
import { canonicalForm } from './canonical-form.ts'
import { printedText } from './printed-text.ts'
import { sectionOfPath } from './story-parts.ts'

const MORE = 3
const NO_TEXT = { html: '', first: '' }
const HOUR_MS = 60 * 60 * 1000

interface Wanted {
  limit: number
  before?: Position | null
}

/** Every page that readers see, made anew only when what it shows has changed. */
export class PageRenderer {
  #store: PageStore
  #lists: ListStore
  #texts: Pick<Texts, 'page'>
  #sections: Pick<Sections, 'list'>
  #contexts: PageContexts
  #cache: PageCache

  constructor(deps: {
    store: PageStore
    lists: ListStore
    texts: Pick<Texts, 'page'>
    sections: Pick<Sections, 'list'>
    contexts: PageContexts
    cache: PageCache
  }) {
    this.#store = deps.store
    this.#lists = deps.lists
    this.#texts = deps.texts
    this.#sections = deps.sections
    this.#contexts = deps.contexts
    this.#cache = deps.cache
  }

  home(): Promise<CachedPage> {
    return this.#listPage('/', async (context) => {
      const newest = await this.#lists.newest({ limit: FRONT.newest })
      const ofSections = new Map<Section, ListedStory[]>()
      for (const section of context.sections) {
        const wanted = { limit: FRONT.ofSection, section: section.slug }
        ofSections.set(section, await this.#lists.newest(wanted))
      }
      return homePage({ newest, ofSections }, context)
    })
  }

  /** All stories in one list. */
  newest(before: Position): Promise<CachedPage> {
    return this.#listPage(olderPath('/', before), async (context) =>
      newestPage(await this.#part((wanted) => this.#lists.newest(wanted), before), context),
    )
  }

  /** Null if the newsroom has no such section. */
  async section(slug: string, before: Position | null): Promise<CachedPage | null> {
    const section = (await this.#sections.list()).find((section) => section.slug === slug)
    if (!section) return null
    return this.#listPage(olderPath(`/${slug}`, before), async (context) => {
      const list = (wanted: Wanted) => this.#lists.newest({ ...wanted, section: slug })
      return sectionPage(section, await this.#part(list, before), context)
    })
  }

  /** An author's or a tag's page, or null if no live story has that name on it. */
  async named(kind: NameKind, slug: string, before: Position | null): Promise<CachedPage | null> {
    const name = await this.#lists.nameOf(kind, slug)
    if (name === null) return null
    return this.#listPage(olderPath(`/${kind}/${slug}`, before), async (context) => {
      const list = (wanted: Wanted) => this.#lists.named(kind, slug, wanted)
      const page = kind === 'authors' ? authorPage : tagPage
      return page({ name, slug }, await this.#part(list, before), context)
    })
  }

  /** True if a live story has a name with this slug on it. */
  async hasName(kind: NameKind, slug: string): Promise<boolean> {
    return (await this.#lists.nameOf(kind, slug)) !== null
  }

  notFound(): Promise<CachedPage> {
    return this.#listPage('not found', async (context) => notFoundPage(context))
  }

  /** A page of many stories that another part makes. */
  listed(path: string, make: (context: PageContext) => Promise<string>): Promise<CachedPage> {
    return this.#listPage(path, make)
  }

  /** A page that is made for whoever asks, and kept nowhere. */
  async unkept(make: (context: PageContext) => Promise<string>): Promise<CachedPage> {
    const context = await this.#contexts.at(await this.#store.outboxSeq())
    return finishedPage('', await make(context))
  }

  /** The page of the story published at `path`, or null. */
  async story(path: string): Promise<CachedPage | null> {
    const stamp = await this.#store.stamp(path)
    if (!stamp) return null
    const { edition, total, seq } = stamp
    const context = await this.#contexts.at(seq)
    // Whether its corrections are fresh.
    const hour = Math.floor(context.now / HOUR_MS)
    const key = `${edition.state} ${edition.number} ${total} ${seq} ${hour} ${stampOf(context)}`
    return this.#cache.page(path, key, () => this.#storyPage(stamp, context))
  }

  /** Where the story of an earlier address stands now, or of one that is only written in another way. */
  async movedTo(path: string): Promise<string | null> {
    const moved = await this.#store.movedTo(path)
    const canonical = canonicalForm(path)
    if (moved !== null || canonical === path) return moved
    const known = await this.#store.stamp(canonical)
    return known ? canonical : await this.#store.movedTo(canonical)
  }

  async #storyPage({ id, edition, total }: StoryStamp, context: PageContext): Promise<string> {
    const [story, notes, [revision]] = await Promise.all([
      this.#store.story(id),
      this.#store.notes(id),
      this.#store.revisions(id, [edition.number]),
    ])
    if (!story || !revision) throw new Error(`story ${id} has lost revision ${edition.number}`)
    const more = await this.#others(id, sectionOfPath(story.path) ?? undefined)
    const text = story.retraction ? NO_TEXT : await this.#texts.page(printedText(revision))
    return storyPage({ story, revision, text, notes, total, more }, context)
  }

  async #others(id: string, section?: string): Promise<ListedStory[]> {
    const limit = MORE + 1
    const near = await this.#lists.newest({ limit, section })
    const any = near.length > MORE ? [] : await this.#lists.newest({ limit })
    const byId = new Map([...near, ...any].map((story) => [story.id, story]))
    byId.delete(id)
    return [...byId.values()].slice(0, MORE)
  }

  /** One more than a page shows says whether there are older ones. */
  async #part(
    list: (wanted: Wanted) => Promise<ListedStory[]>,
    before: Position | null,
  ): Promise<ListPart> {
    const found = await list({ limit: LISTED + 1, before })
    const stories = found.slice(0, LISTED)
    return { stories, before, older: found.length > LISTED ? (stories.at(-1) ?? null) : null }
  }

  /** A page made of many stories changes with the outbox, and with the date at its top. */
  async #listPage(
    path: string,
    make: (context: PageContext) => Promise<string>,
  ): Promise<CachedPage> {
    const context = await this.#contexts.at(await this.#store.outboxSeq())
    const stamp = `${context.seq} ${dayIn(context.profile.zone, context.now)} ${stampOf(context)}`
    return this.#cache.page(path, stamp, () => make(context))
  }
}
