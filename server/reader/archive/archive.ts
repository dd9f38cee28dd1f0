import type { Db } from '../../store/database.ts'
import { PublishedDays } from '../../store/published-day-table.ts'
import { LISTED, olderPath } from '../pages/list-part.ts'
import type { CachedPage } from '../pages/page-cache.ts'
import type { PageRenderer } from '../pages/page-renderer.ts'
import type { ListStore } from '../published/list-store.ts'
import type { Position } from '../published/published.ts'
import { archivePage, dayPage, monthPage } from './archive-pages.ts'

/** Stories of each day that a month shows. */
const OF_A_DAY = 3

/** Every live story by the day of its address: each is found from here by plain links. */
export class Archive {
  readonly #days: PublishedDays
  readonly #lists: Pick<ListStore, 'ofDay'>
  readonly #pages: Pick<PageRenderer, 'listed'>

  constructor(deps: {
    db: Db
    lists: Pick<ListStore, 'ofDay'>
    pages: Pick<PageRenderer, 'listed'>
  }) {
    this.#days = new PublishedDays(deps)
    this.#lists = deps.lists
    this.#pages = deps.pages
  }

  all(): Promise<CachedPage> {
    return this.#pages.listed('/archive', async (context) =>
      archivePage(await this.#days.months(), context),
    )
  }

  /** `2026/05`; null if nothing is there. */
  async month(month: string): Promise<CachedPage | null> {
    if ((await this.#days.beginningWith(`${month}/`)).length === 0) return null
    return this.#pages.listed(`/archive/${month}`, async (context) => {
      const days = await this.#days.beginningWith(`${month}/`)
      const newest = (day: string) => this.#lists.ofDay(day, { limit: OF_A_DAY })
      const filled = await Promise.all(
        days.map(async (day) => ({ ...day, newest: await newest(day.day) })),
      )
      return monthPage(month, filled, await this.#days.beside(month), context)
    })
  }

  /** `2026/05/08`; null if nothing is there. */
  async day(day: string, before: Position | null): Promise<CachedPage | null> {
    if ((await this.#days.beginningWith(day)).length === 0) return null
    return this.#pages.listed(olderPath(`/archive/${day}`, before), async (context) => {
      const [count = { day, stories: 0 }] = await this.#days.beginningWith(day)
      const found = await this.#lists.ofDay(day, { limit: LISTED + 1, before })
      const stories = found.slice(0, LISTED)
      const older = found.length > LISTED ? (stories.at(-1) ?? null) : null
      return dayPage(count, { stories, before, older }, await this.#days.beside(day), context)
    })
  }
}
