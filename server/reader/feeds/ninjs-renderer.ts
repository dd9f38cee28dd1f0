import type { CachedPage, PageCache } from '../pages/page-cache.ts'
import { stampOf, type PageContexts } from '../pages/page-contexts.ts'
import type { PageStore, StoryStamp } from '../published/page-store.ts'
import type { Texts } from '../published/published.ts'
import type { PageContext } from '../pages/layout.ts'
import { printedAbroad } from '../pages/printed-text.ts'
import { cancelledNinjs, ninjs } from './ninjs.ts'

interface Deps {
  store: PageStore
  texts: Pick<Texts, 'body'>
  contexts: PageContexts
  cache: PageCache
}

/** Stories for programs: each as it is on its page. */
export class NinjsRenderer {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Of the story published at `path`; null if there is none. */
  async story(path: string): Promise<{ page: CachedPage; isGone: boolean } | null> {
    const { store, contexts, cache } = this.#deps
    const stamp = await store.stamp(path)
    if (!stamp) return null
    const { edition, seq } = stamp
    const context = await contexts.at(seq)
    const key = `${edition.state} ${edition.number} ${seq} ${stampOf(context)}`
    const page = await cache.page(`${path}.ninjs.json`, { stamp: key }, () =>
      this.#write(stamp, context),
    )
    return { page, isGone: edition.state === 'retracted' }
  }

  async #write({ id, edition }: StoryStamp, context: PageContext): Promise<string> {
    const { store, texts } = this.#deps
    const [story, [revision]] = await Promise.all([
      store.story(id),
      store.revisions(id, [edition.number]),
    ])
    if (!story || !revision) throw new Error(`story ${id} has lost revision ${edition.number}`)
    if (story.retraction) return cancelledNinjs({ story, revision }, story.retraction, context)
    const { html } = await texts.body(printedAbroad(revision, context))
    return ninjs({ story, revision, html }, context)
  }
}
