import type { Meta } from '../../../shared/document/content.ts'
import type { Shown } from '../../../shared/model/front.ts'
import { policyPath, type PolicyKind } from '../../../shared/model/policies.ts'
import { MOST_RELATED } from '../../../shared/model/related.ts'
import { inUse, sectionAddress, sectionAt, type Section } from '../../../shared/model/section.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import type { Problem } from '../../../shared/protocol/api/problem.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import { finishedPage, type PageCache, type CachedPage } from './page-cache.ts'
import type { PageStore, StoryStamp } from '../published/page-store.ts'
import type { PageContext } from './layout.ts'
import { siteStamp, type PageContexts } from './page-contexts.ts'
import { FRONT, ofAuthor, ofSection, ofTag } from './cache-tags.ts'
import { frontNeeds, frontPlaces, shownIn } from './front-places.ts'
import { homePage } from './home-page.ts'
import { policyPage } from './policy-page.ts'
import { authorPage, newestPage, notFoundPage, sectionPage, tagPage } from './list-pages.ts'
import { LISTED, olderPath, type ListPart } from './list-part.ts'
import { problemPage } from './problem-page.ts'
import { storyPage } from './story-page.ts'
import type { Authors } from '../../store/authors.ts'
import type { Sections } from '../../store/sections.ts'
import type { Tags } from '../../store/tags.ts'
import type { NameKind } from '../../store/publishing-tables.ts'
import type { ListStore } from '../published/list-store.ts'
import type { ListedStory, Position, Texts } from '../published/published.ts'
import { canonicalForm } from './canonical-form.ts'
import { printedText } from './printed-text.ts'
import { sectionOfPath } from './story-parts.ts'

const MORE = MOST_RELATED
const NOTHING_SAID: Pick<Meta, 'tags' | 'related'> = { tags: [] }
const NO_TEXT = { html: '', first: '', minutes: 0 }

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
  #authors: Pick<Authors, 'of'>
  #tags: Pick<Tags, 'movedTo'>
  #contexts: PageContexts
  #cache: PageCache
  #stamp = ''
  readonly #asking = new SingleRun(async () => {
    this.#stamp = siteStamp(await this.#contexts.at(await this.#store.outboxSeq()))
  })

  constructor(deps: {
    store: PageStore
    lists: ListStore
    texts: Pick<Texts, 'page'>
    sections: Pick<Sections, 'list'>
    authors: Pick<Authors, 'of'>
    tags: Pick<Tags, 'movedTo'>
    contexts: PageContexts
    cache: PageCache
  }) {
    this.#store = deps.store
    this.#lists = deps.lists
    this.#texts = deps.texts
    this.#sections = deps.sections
    this.#authors = deps.authors
    this.#tags = deps.tags
    this.#contexts = deps.contexts
    this.#cache = deps.cache
  }

  home(): Promise<CachedPage> {
    return this.#listPage('/', [FRONT], (context) => this.#front(context.front, context))
  }

  /** The front page as it would be with another arrangement, kept nowhere. */
  async preview(shown: Shown): Promise<string> {
    return this.#front(shown, await this.#contexts.at(await this.#store.outboxSeq()))
  }

  async #front(arranged: Shown, context: PageContext): Promise<string> {
    const sections = inUse(context.sections)
    const shown = shownIn(arranged, sections)
    const needs = frontNeeds(shown)
    const ofSections = new Map<Section, ListedStory[]>()
    for (const section of sections) {
      const wanted = { limit: needs.ofSection, section: section.slug }
      ofSections.set(section, await this.#lists.newest(wanted))
    }
    const newest = await this.#lists.newest({ limit: needs.newest })
    const chosen = await this.#lists.byIds(needs.chosen)
    return homePage(frontPlaces(shown, { chosen, newest, ofSections }), context)
  }

  /** Null where the newsroom says nothing. */
  async policy(kind: PolicyKind): Promise<CachedPage | null> {
    const { policies } = await this.#contexts.at(0)
    if (policies[kind] === '') return null
    return this.#listPage(policyPath(kind), [], async (context) => policyPage(kind, context))
  }

  /** All stories in one list. */
  newest(before: Position): Promise<CachedPage> {
    return this.#listPage(olderPath('/', before), [], async (context) =>
      newestPage(await this.#part((wanted) => this.#lists.newest(wanted), before), context),
    )
  }

  /** Where the section is whose page is, or was, at an address, however that is written; null if there is none. */
  async sectionAddress(address: string): Promise<string | null> {
    const sections = await this.#sections.list()
    const section = sectionAt(sections, address) ?? sectionAt(sections, canonicalForm(address))
    return section ? sectionAddress(section) : null
  }

  /** Null if the newsroom has no section there. */
  async section(address: string, before: Position | null): Promise<CachedPage | null> {
    const sections = await this.#sections.list()
    const section = sections.find((one) => sectionAddress(one) === address)
    if (!section) return null
    const tags = [ofSection(section.slug)]
    return this.#listPage(olderPath(`/${address}`, before), tags, async (context) => {
      const list = (wanted: Wanted) => this.#lists.newest({ ...wanted, section: section.slug })
      return sectionPage(section, await this.#part(list, before), context)
    })
  }

  /** An author's or a tag's page, or null if no live story has that name on it. */
  async named(kind: NameKind, slug: string, before: Position | null): Promise<CachedPage | null> {
    const name = await this.#lists.nameOf(kind, slug)
    if (name === null) return null
    const tag = kind === 'authors' ? ofAuthor(slug) : ofTag(slug)
    return this.#listPage(olderPath(`/${kind}/${slug}`, before), [tag], async (context) => {
      const list = (wanted: Wanted) => this.#lists.named(kind, slug, wanted)
      const part = await this.#part(list, before)
      if (kind === 'tags') return tagPage({ name, slug }, part, context)
      const known = (await this.#authors.of([name])).get(slug)
      return authorPage({ name, slug, known }, part, context)
    })
  }

  /** The slug under which a name's page stands, however it is written, or was called; null where it is none that moved. */
  async nameMovedTo(kind: NameKind, slug: string): Promise<string | null> {
    const canonical = nameSlug(slug)
    const moved = kind === 'tags' ? await this.#tags.movedTo(canonical) : null
    const now = moved ?? canonical
    if (now === slug || (await this.#lists.nameOf(kind, now)) === null) return null
    return now
  }

  /** What every page that is made now is made of: asked once for all who wait for it. */
  async stamp(): Promise<string> {
    await this.#asking.ask()
    return this.#stamp
  }

  notFound(): Promise<CachedPage> {
    return this.#listPage('not found', [], async (context) => notFoundPage(context))
  }

  /** Says what went wrong, among what surrounded the last page: the database may be what failed. Null before the first one. */
  problem(problem: Problem): string | null {
    const context = this.#contexts.last
    return context && problemPage(problem, context)
  }

  /** A page of many stories that another part makes. */
  listed(path: string, make: (context: PageContext) => Promise<string>): Promise<CachedPage> {
    return this.#listPage(path, [], make)
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
    const context = await this.#contexts.at(stamp.seq)
    const wanted = { stamp: siteStamp(context), count: stamp.total }
    return this.#cache.page(path, wanted, () => this.#storyPage(stamp, context))
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
    const section = sectionOfPath(story.path, context.sections) ?? undefined
    const { tags, related = [] } = story.retraction ? NOTHING_SAID : revision.content.meta
    const more = await this.#others(id, { related, tags, section })
    const { language } = context.profile
    const text = story.retraction
      ? NO_TEXT
      : await this.#texts.page(printedText(revision, language))
    const authors = await this.#authors.of(revision.content.meta.bylines)
    return storyPage({ story, revision, text, notes, total, authors, more }, context)
  }

  /** Those that its editors chose, then those with the same tags, then what is new in the section, then what is new at all. */
  async #others(
    id: string,
    {
      related,
      tags,
      section,
    }: { related: readonly string[]; tags: readonly string[]; section: string | undefined },
  ): Promise<ListedStory[]> {
    const others = new Map<string, ListedStory>()
    const take = (stories: readonly ListedStory[]) => {
      for (const story of stories)
        if (story.id !== id && others.size < MORE) others.set(story.id, story)
    }
    const chosen = await this.#lists.byIds(related)
    take(related.flatMap((one) => chosen.get(one) ?? []))
    if (others.size < MORE) take(await this.#lists.alike(id, tags, MORE))
    const limit = MORE + 1
    if (others.size < MORE) take(await this.#lists.newest({ limit, section }))
    if (others.size < MORE) take(await this.#lists.newest({ limit }))
    return [...others.values()]
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

  async #listPage(
    path: string,
    tags: readonly string[],
    make: (context: PageContext) => Promise<string>,
  ): Promise<CachedPage> {
    const context = await this.#contexts.at(await this.#store.outboxSeq())
    return this.#cache.page(path, { stamp: siteStamp(context), tags }, () => make(context))
  }
}
