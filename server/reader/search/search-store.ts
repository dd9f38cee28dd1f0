import type { Clock } from '../../kernel/clock.ts'
import type { Db } from '../../store/database.ts'
import { textsOf } from '../../store/published-text-table.ts'
import type { Hits, Part, Search } from '../../store/search.ts'

/** Of so many words that begin alike, the shortest ones are looked for. */
const BEGIN_ALIKE = 2_000
const BEGINNINGS = 50
const LAST_LETTER = '\u{10ffff}'

/** A word that stands in a headline or a name, and how it is written there. */
export interface KnownWord {
  word: string
  shown: string
}

export class SearchStore {
  readonly #db: Db
  readonly #clock: Clock

  constructor(deps: { db: Db; clock: Clock }) {
    this.#db = deps.db
    this.#clock = deps.clock
  }

  newest(search: Search, part: Part): Promise<Hits> {
    return textsOf(this.#db).newest(this.#db, search, part, this.#clock)
  }

  /** Words that begin so, the shortest first. */
  async beginningWith(beginning: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('search_word')
      .select('word')
      .where('word', '>=', beginning)
      .where('word', '<', beginning + LAST_LETTER)
      .orderBy('word')
      .limit(BEGIN_ALIKE)
      .execute()
    const words = rows.map(({ word }) => word)
    return words.toSorted((a, b) => a.length - b.length).slice(0, BEGINNINGS)
  }

  /** Words that share one of these shortened forms. */
  async near(forms: ReadonlySet<string>): Promise<KnownWord[]> {
    return this.#db
      .selectFrom('search_near')
      .select(['word', 'shown'])
      .distinct()
      .where('near', 'in', [...forms])
      .orderBy('word')
      .limit(BEGIN_ALIKE)
      .execute()
  }

  /** What the pages of these stories said when they were published last, by id. */
  async bodies(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('published_text')
      .select(['story_id', 'body'])
      .where('story_id', 'in', ids)
      .execute()
    return new Map(rows.map(({ story_id, body }) => [story_id, body]))
  }
}
