import { dayAfter, startOfDay } from '../../../shared/model/day.ts'
import type { Clock } from '../../kernel/clock.ts'
import { KeyLimit, type Try } from '../../kernel/key-limit.ts'
import type { Db } from '../../store/database.ts'
import type { PageContext } from '../pages/layout.ts'
import type { CachedPage } from '../pages/page-cache.ts'
import type { PageRenderer } from '../pages/page-renderer.ts'
import type { ListStore } from '../published/list-store.ts'
import { readForm, type SearchForm } from './asked.ts'
import { searchDescription } from './open-search.ts'
import { searchPage, tooOftenPage } from './search-page.ts'
import { StorySearch, type Found } from './story-search.ts'

/** [COST3] What one address may search. */
const PER_ADDRESS = { tries: 30, seconds: 60 }

/** The page that finds stories. What it shows is asked for each time, and kept nowhere [RDR4]. */
export class Search {
  readonly #stories: StorySearch
  readonly #pages: Pick<PageRenderer, 'unkept'>
  readonly #limit: KeyLimit | null

  constructor(deps: {
    db: Db
    lists: Pick<ListStore, 'byIds'>
    pages: Pick<PageRenderer, 'unkept'>
    clock: Clock
    limits: boolean
  }) {
    this.#stories = new StorySearch(deps)
    this.#pages = deps.pages
    this.#limit = deps.limits ? new KeyLimit(PER_ADDRESS) : null
  }

  /** Whether this address may search once more; null is that of a proxy, which everybody has. */
  async take(address: string | null): Promise<Try> {
    return address === null || !this.#limit ? { ok: true } : this.#limit.take(address)
  }

  page(query: Readonly<Record<string, string>>): Promise<CachedPage> {
    return this.#pages.unkept(async (context) => {
      const form = readForm(query, context.sections)
      const found = form.text === '' ? null : await this.#find(form, context)
      return searchPage(form, found, context)
    })
  }

  tooOften(query: Readonly<Record<string, string>>, seconds: number): Promise<CachedPage> {
    return this.#pages.unkept(async (context) =>
      tooOftenPage(readForm(query, context.sections), seconds, context),
    )
  }

  async description(): Promise<string> {
    return new TextDecoder().decode(
      (await this.#pages.unkept(async (context) => searchDescription(context))).bodies.identity,
    )
  }

  #find(form: SearchForm, { profile }: PageContext): Promise<Found> {
    const { from, to } = form
    return this.#stories.find({
      ...form,
      from: from === null ? null : startOfDay(profile.zone, from),
      to: to === null ? null : startOfDay(profile.zone, dayAfter(to)),
    })
  }
}
