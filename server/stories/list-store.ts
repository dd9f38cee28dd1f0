import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { foldedWords } from '../../shared/model/fold.ts'
import { FILTER_STATES, type FilterState } from '../../shared/model/story.ts'
import type { Counted, Place } from '../../shared/protocol/api/pages.ts'
import type { StoryCounts } from '../../shared/protocol/api/stories.ts'
import type { Actor } from '../../shared/model/roles.ts'
import type { Db } from '../store/database.ts'
import { countOf, inOrder, readPage, type Wanted } from '../store/pages.ts'
import { seenBy } from '../store/seen-by.ts'
import type { Tables } from '../store/tables.ts'
import { peopleNamed, withPeople, type StoryRow } from './people-store.ts'

/** Every word of `text` begins a word of the headline or of the name of a story's creator or assignee. */
export interface Filter {
  text: string
  /** Null: all that are not archived. */
  state: FilterState | null
  section: string | null
  /** For whom: what they may not know of is neither found nor counted [SEE1]. */
  by: Actor
}

export interface Page {
  stories: StoryRow[]
  /** Where to go on, in the order of the last change; a page may be shorter than asked for, even empty, and yet not be the last. */
  next: Place<number> | null
}

/** A word of so many stories is common, and a search for common words alone looks at no more of them at once. */
const MOST_SEARCHED = 2_000

/** What changed last comes first. */
const NEWEST = { by: 'changed_at', way: 'desc' } as const

type Eb = ExpressionBuilder<Tables, 'story'>
type Ids = SelectQueryBuilder<Tables, 'story' | 'story_word', { id: string }>

/** One word of a search and the people whose names it begins. */
interface Term {
  word: string
  people: string[]
}

/** Reads the desk's lists. What a page costs does not depend on how many stories there are. */
export class ListStore {
  readonly #db: Db
  readonly #mostSearched: number

  constructor(deps: { db: Db; mostSearched?: number }) {
    this.#db = deps.db
    this.#mostSearched = deps.mostSearched ?? MOST_SEARCHED
  }

  async page(filter: Filter, wanted: Wanted<number>): Promise<Page> {
    const terms = await this.#terms(filter.text)
    const searched = await this.#searched(terms, filter, wanted.after)
    const query = this.#stories(filter, terms, searched?.within).selectAll()
    const { rows, next } = await readPage(query, NEWEST, wanted, ({ changed_at }) => changed_at)
    return { stories: await withPeople(this.#db, rows), next: next ?? searched?.end ?? null }
  }

  /** How many there are in each state; counted up to a bound, or among as many as a search looks at. */
  async counts(filter: Omit<Filter, 'state'>): Promise<StoryCounts> {
    const terms = await this.#terms(filter.text)
    if (terms.length === 0) return this.#boundedCounts(filter)
    const listed = await this.#countsFound(terms, { ...filter, state: null })
    const archived = await this.#countsFound(terms, { ...filter, state: 'archived' })
    return countsOf((state) =>
      state === 'archived'
        ? { count: [...archived.counts.values()].reduce((a, b) => a + b, 0), more: archived.more }
        : { count: listed.counts.get(state) ?? 0, more: listed.more },
    )
  }

  /** Of what a search finds, by state. */
  async #countsFound(terms: readonly Term[], filter: Filter) {
    const searched = await this.#searched(terms, filter, null)
    const rows = await this.#stories(filter, terms, searched?.within)
      .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute()
    const counts = new Map<FilterState, number>(rows.map(({ state, count }) => [state, count]))
    return { counts, more: searched !== null && searched.end !== null }
  }

  async #boundedCounts(filter: Omit<Filter, 'state'>): Promise<StoryCounts> {
    const found = new Map<FilterState, Counted>()
    for (const state of FILTER_STATES) {
      const some = this.#stories({ ...filter, state }, [], undefined).select('id')
      found.set(state, await countOf(this.#db, some))
    }
    return countsOf((state) => found.get(state) ?? { count: 0, more: false })
  }

  #stories({ state, section, by }: Filter, terms: readonly Term[], within: Ids | undefined) {
    let query = this.#db.selectFrom('story').where(seenBy(by))
    if (within) query = query.where('id', 'in', within)
    query = query.where('archived_at', state === 'archived' ? 'is not' : 'is', null)
    if (state !== null && state !== 'archived') query = query.where('state', '=', state)
    if (section !== null) query = query.where('section', '=', section)
    for (const term of terms) query = query.where((eb) => isFound(eb, term))
    return query
  }

  async #terms(text: string): Promise<Term[]> {
    const words = foldedWords(text)
    if (words.length === 0) return []
    const people = await peopleNamed(this.#db, words)
    return words.map((word, i) => ({ word, people: people[i] ?? [] }))
  }

  /**
   * The stories among which a search looks: those with its rarest word, all of them; or where every word is common,
   * the next ones in order, up to `end`.
   */
  async #searched(
    terms: readonly Term[],
    filter: Filter,
    after: Place<number> | null,
  ): Promise<{ within: Ids; end: Place<number> | null } | null> {
    if (terms.length === 0) return null
    let rarest: { ids: Ids; count: number } | null = null
    for (const term of terms) {
      const ids = this.#withTerm(term)
      const { count } = await this.#db
        .selectFrom(ids.limit(this.#mostSearched + 1).as('found'))
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (count <= (rarest?.count ?? this.#mostSearched)) rarest = { ids, count }
    }
    if (rarest) return { within: rarest.ids, end: null }
    const next = inOrder(this.#stories(filter, [], undefined), NEWEST, after)
    const last = await next
      .select(['id', 'changed_at as by'])
      .offset(this.#mostSearched - 1)
      .limit(1)
      .executeTakeFirst()
    return { within: next.select('id').limit(this.#mostSearched), end: last ?? null }
  }

  /** The ids of the stories that a term finds. */
  #withTerm({ word, people }: Term): Ids {
    const found = this.#db
      .selectFrom('story_word')
      .select('story_id as id')
      .where('word', '>=', word)
      .where('word', '<', endOf(word))
    if (people.length === 0) return found
    return found
      .union(this.#db.selectFrom('story').select('id').where('created_by', 'in', people))
      .union(
        this.#db.selectFrom('assignee').select('story_id as id').where('user_id', 'in', people),
      )
  }
}

function countsOf(count: (state: FilterState) => StoryCounts[FilterState]): StoryCounts {
  return {
    draft: count('draft'),
    review: count('review'),
    ready: count('ready'),
    live: count('live'),
    retracted: count('retracted'),
    archived: count('archived'),
  }
}

function isFound(eb: Eb, { word, people }: Term) {
  const users = people.length > 0 ? people : ['']
  return eb.or([
    eb.exists(
      eb
        .selectFrom('story_word')
        .select('story_word.word')
        .whereRef('story_word.story_id', '=', 'story.id')
        .where('story_word.word', '>=', word)
        .where('story_word.word', '<', endOf(word)),
    ),
    eb('created_by', 'in', users),
    eb.exists(
      eb
        .selectFrom('assignee')
        .select('assignee.user_id')
        .whereRef('assignee.story_id', '=', 'story.id')
        .where('assignee.user_id', 'in', users),
    ),
  ])
}

/** What comes after every word that begins with `word`, byte by byte. */
function endOf(word: string): string {
  return `${word}\u{10ffff}`
}
