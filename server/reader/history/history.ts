import type { Clock } from '../../kernel/clock.ts'
import { KeyLimit, type Try } from '../../kernel/key-limit.ts'
import type { Db } from '../../store/database.ts'
import { takenDownOf } from '../../store/taken-down-table.ts'
import type { PageContext } from '../pages/layout.ts'
import { PageCache, type CachedPage } from '../pages/page-cache.ts'
import { stampOf, type PageContexts } from '../pages/page-contexts.ts'
import type { PageStore, StoryStamp } from '../published/page-store.ts'
import type { PublishedStory, Texts } from '../published/published.ts'
import { goneHistoryPage, historyPage, tooOftenPage, type Compared } from './history-page.ts'
import { pairOf, pastOf, type Pair, type PastRevision } from './past.ts'

/** [COST3] What one address may compare. */
const PER_ADDRESS = { tries: 30, seconds: 60 }
/** They are asked for seldom, and there are many of a story. */
const CACHE_BYTES = 8 * 1024 * 1024

/** A page that is further behind than its stream remembers would load itself again and again. */
const ERA = 100
const eraOf = ({ seq }: PageContext) => Math.floor(seq / ERA)

export interface AskedPair {
  from?: string | undefined
  to?: string | undefined
}

/** `gone`: with its story. */
export type Shown = { is: 'here' | 'gone'; page: CachedPage }

/** What became of a story from revision to revision, as long as it is live. What is compared is kept, and made in a thread where it is long [COST2]. */
export class History {
  readonly #db: Db
  readonly #store: PageStore
  readonly #texts: Pick<Texts, 'compare'>
  readonly #contexts: PageContexts
  readonly #limit: KeyLimit | null
  readonly #cache: PageCache

  constructor(deps: {
    db: Db
    store: PageStore
    texts: Pick<Texts, 'compare'>
    contexts: PageContexts
    clock: Clock
    limits: boolean
  }) {
    this.#db = deps.db
    this.#store = deps.store
    this.#texts = deps.texts
    this.#contexts = deps.contexts
    this.#cache = new PageCache({ maxBytes: CACHE_BYTES, clock: deps.clock })
    this.#limit = deps.limits ? new KeyLimit(PER_ADDRESS) : null
  }

  /** Whether this address may compare once more; null is that of a proxy, which everybody has. */
  async take(address: string | null): Promise<Try> {
    return address === null || !this.#limit ? { ok: true } : this.#limit.take(address)
  }

  /** Of the story at `path`; null if there is none, or none that was asked for. */
  async page(path: string, asked: AskedPair): Promise<Shown | null> {
    const stamp = await this.#store.stamp(path)
    if (!stamp) return null
    const context = await this.#contexts.at(stamp.seq)
    const { id, edition } = stamp
    // [RDR4] What was taken down on any node is read for every request, as the story's state is.
    const takenDown = await takenDownOf(this.#db, id)
    const pair = pairOf(pastOf(await this.#store.notes(id), takenDown), asked)
    if (edition.state === 'live' && pair === null) return null
    const state = `${edition.state} ${edition.number} ${[...takenDown.keys()].join()}`
    const key = JSON.stringify([path, pair])
    const wanted = { stamp: `${state} ${eraOf(context)} ${stampOf(context)}` }
    const page = await this.#cache.page(key, wanted, () =>
      this.#made(stamp, takenDown, pair, context),
    )
    return { is: edition.state === 'live' ? 'here' : 'gone', page }
  }

  async tooOften(seconds: number): Promise<CachedPage> {
    const context = await this.#contexts.at(await this.#store.outboxSeq())
    const wanted = { stamp: `${seconds} ${eraOf(context)} ${stampOf(context)}` }
    return this.#cache.page('too often', wanted, async () => tooOftenPage(seconds, context))
  }

  async #made(
    { id, edition }: StoryStamp,
    takenDown: ReadonlyMap<number, number>,
    pair: Pair | 'none' | null,
    context: PageContext,
  ): Promise<string> {
    const story = await this.#store.story(id)
    if (!story) throw new Error(`story ${id} is no more`)
    if (edition.state === 'retracted' || pair === null) return goneHistoryPage(story, context)
    const past = pastOf(await this.#store.notes(id), takenDown)
    return historyPage(await this.#content(story, past, pair), context)
  }

  async #content(story: PublishedStory, past: PastRevision[], pair: Pair | 'none') {
    const { number } = story.edition
    const wanted = pair === 'none' ? [number] : [number, pair.from, pair.to]
    const found = await this.#store.revisions(story.id, wanted)
    const revisionOf = (number: number) => found.find((revision) => revision.number === number)
    const headline = revisionOf(number)?.content.headline ?? ''
    if (pair === 'none') return { story, headline, past, compared: null }
    const [from, to] = [revisionOf(pair.from), revisionOf(pair.to)]
    if (!from || !to) throw new Error(`story ${story.id} has lost a revision`)
    const text = await this.#texts.compare({ from: from.text, to: to.text })
    const compared: Compared = { from, to, text }
    return { story, headline, past, compared }
  }
}
