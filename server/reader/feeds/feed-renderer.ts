import { dayOf } from '../../../shared/model/day.ts'
import { FEED_FILES, type FeedFormat } from '../pages/feed-links.ts'
import { absolute, type PageContext } from '../pages/layout.ts'
import type { CachedPage, PageCache } from '../pages/page-cache.ts'
import { stampOf, type PageContexts } from '../pages/page-contexts.ts'
import { iconPath, logoIn, siteImagePath } from '../pages/site-images.ts'
import type { ListStore } from '../published/list-store.ts'
import type { PageStore } from '../published/page-store.ts'
import { printedAbroad } from '../pages/printed-text.ts'
import type { ListedStory, Texts } from '../published/published.ts'
import { atom } from './atom.ts'
import type { Authors } from '../../store/authors.ts'
import type { Feed, FeedStory } from './feed.ts'
import { feedStory, goneStory, type FeedText } from './feed-story.ts'
import type { FeedStore, Printed, Retracted } from './feed-store.ts'
import { jsonFeed } from './json-feed.ts'
import { nameIn, pathOf, wasListed, type Listed } from './listed.ts'
import { rss } from './rss.ts'

const STORIES = 50
const ICON_SIZE = 512
/** Of all stories of the newsroom; a feed names those that it had. */
const RETRACTIONS = 50
const RETRACTED_MS = 30 * 24 * 60 * 60 * 1000
/** All texts of one feed together, as they are kept. */
const TEXT_BYTES = 2 * 1024 * 1024

const WRITE: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss, atom, json: jsonFeed }

interface Named {
  title: string
  description: string
}

interface Deps {
  store: Pick<PageStore, 'outboxSeq'>
  lists: ListStore
  feeds: FeedStore
  texts: Pick<Texts, 'body'>
  authors: Pick<Authors, 'of'>
  contexts: PageContexts
  cache: PageCache
}

/** Feeds of the newest stories, made anew only when something was published or retracted, or a day has passed. */
export class FeedRenderer {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Null where there is no page of such a list, and none that was there of late. */
  async feed(listed: Listed, format: FeedFormat): Promise<CachedPage | null> {
    const { store, contexts, cache } = this.#deps
    const context = await contexts.at(await store.outboxSeq())
    const named = await this.#named(listed, context)
    if (!named) return null
    const stamp = `${context.seq} ${dayOf(context.now)} ${stampOf(context)}`
    return cache.page(`${pathOf(listed)}/${FEED_FILES[format]}`, { stamp }, async () => {
      const stories = await this.#stories(listed, context)
      const gone = (await this.#gone(context)).filter((story) =>
        wasListed(story, { listed, sections: context.sections }),
      )
      const left = gone.map((story) => goneStory(story, context))
      return WRITE[format](feedOf(listed, { ...named, stories, gone: left }, context))
    })
  }

  async #named(listed: Listed, context: PageContext): Promise<Named | null> {
    const { profile } = context
    const from = `from ${profile.name}.`
    switch (listed.of) {
      case 'site':
        return { title: profile.name, description: `The latest ${from}` }
      case 'section': {
        const { name } = listed.section
        return { title: `${name} | ${profile.name}`, description: `${name} news, ${from}` }
      }
      case 'authors':
      case 'tags': {
        const name = await this.#nameOf(listed, context)
        if (name === null) return null
        const what = listed.of === 'authors' ? `Stories by ${name}` : `Stories on ${name}`
        return { title: `${name} | ${profile.name}`, description: `${what}, ${from}` }
      }
    }
  }

  /** Whoever follows a name hears that its last story was retracted. */
  async #nameOf(
    listed: Extract<Listed, { of: 'authors' | 'tags' }>,
    context: PageContext,
  ): Promise<string | null> {
    const name = await this.#deps.lists.nameOf(listed.of, listed.slug)
    if (name !== null) return name
    const gone = await this.#gone(context)
    return gone.flatMap(({ head }) => nameIn(head, listed) ?? [])[0] ?? null
  }

  #gone({ now }: PageContext): Promise<Retracted[]> {
    return this.#deps.feeds.retracted(Date.parse(dayOf(now)) - RETRACTED_MS, RETRACTIONS)
  }

  async #stories(listed: Listed, context: PageContext): Promise<FeedStory[]> {
    const found = await this.#newest(listed)
    const printed = await this.#deps.feeds.printed(found.map(({ id }) => id))
    const names = found.flatMap(({ id, card }) => (printed.get(id)?.head?.meta ?? card).bylines)
    const authors = await this.#deps.authors.of(names)
    const stories: FeedStory[] = []
    let room = TEXT_BYTES
    for (const story of found) {
      const known = printed.get(story.id)
      if (!known) continue
      const { bytes, ...text } = await this.#text(story, { printed: known, room }, context)
      room -= bytes
      stories.push(feedStory(story, { printed: known, text, authors }, context))
    }
    return stories
  }

  #newest(listed: Listed): Promise<ListedStory[]> {
    const { lists } = this.#deps
    switch (listed.of) {
      case 'site':
        return lists.newest({ limit: STORIES })
      case 'section':
        return lists.newest({ limit: STORIES, section: listed.section.slug })
      case 'authors':
      case 'tags':
        return lists.named(listed.of, listed.slug, { limit: STORIES })
    }
  }

  /** Read where the feed carries it, or where its first words stand for a standfirst. */
  async #text(
    { id, card }: ListedStory,
    { printed, room }: { printed: Printed; room: number },
    context: PageContext,
  ): Promise<FeedText & { bytes: number }> {
    const isFull = context.profile.feeds === 'full'
    const isNeeded = isFull || (printed.head ?? card).standfirst === ''
    const kept = isNeeded ? await this.#deps.feeds.text(id, printed.number, room) : null
    if (!kept) return { html: null, first: '', pictures: [], bytes: 0 }
    const { html, first } = await this.#deps.texts.body(printedAbroad(kept, context))
    const bytes = kept.text.blocksJson.length
    return { html: isFull ? html : null, first, pictures: isFull ? kept.pictures : [], bytes }
  }
}

function feedOf(
  listed: Listed,
  feed: Named & Pick<Feed, 'stories' | 'gone'>,
  context: PageContext,
): Feed {
  const { publicUrl, profile, images } = context
  const icon = absolute(context, iconPath(images, ICON_SIZE))
  const logo = logoIn(images)
  const path = pathOf(listed)
  const changes = [
    ...feed.stories.map(({ updatedAt }) => updatedAt),
    ...feed.gone.map(({ retractedAt }) => retractedAt),
  ]
  const at = (format: FeedFormat) => absolute(context, `${path}/${FEED_FILES[format]}`)
  return {
    ...feed,
    url: absolute(context, path === '' ? '/' : path),
    self: { rss: at('rss'), atom: at('atom'), json: at('json') },
    profile,
    publicUrl,
    icon,
    logo: logo ? absolute(context, siteImagePath(logo)) : icon,
    updatedAt: changes.length === 0 ? context.now : Math.max(...changes),
  }
}
