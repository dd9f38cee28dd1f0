import type { Clock } from '../../kernel/clock.ts'
import { nextTurn } from '../../kernel/next-turn.ts'
import type { Db } from '../../store/database.ts'
import type { Hit, Hits, Search, Term } from '../../store/search.ts'
import type { ListStore } from '../published/list-store.ts'
import type { ListedStory, Position } from '../published/published.ts'
import { beginningOf, bestPassage, marked, type Piece } from './passage.ts'
import { TermFinder } from './places.ts'
import { readQuery, type Query, type Wanted } from './query.ts'
import { ranked } from './rank.ts'
import { SearchStore } from './search-store.ts'
import { suggestionsFor } from './suggestions.ts'
import { WordReader } from './written-words.ts'

/** Stories on a page of what was found. */
export const FOUND = 20
/** So many of the newest hits are counted, and put in order by how well they fit. */
export const MOST_FOUND = 1_000
/** With fewer hits, something like what was typed may find more. */
const FEW = 3
const MOST_SUGGESTED = 4

/** Where in what was found: a page of what fits best, from 1, or what is older than a story. */
export type Place = { order: 'best'; page: number } | { order: 'newest'; before: Position | null }

export interface Asked extends Pick<Search, 'section' | 'from' | 'to'> {
  text: string
  place: Place
}

export interface FoundStory {
  story: ListedStory
  headline: Piece[]
  passage: Piece[]
}

export interface Found {
  stories: FoundStory[]
  /** Null on the further pages of the newest. */
  count: { stories: number; isMore: boolean } | null
  /** False if looking for older stories took too long. */
  isAll: boolean
  next: Place | null
  /** A search that finds more than this one does. */
  meant: string | null
}

const NOTHING: Hits = { hits: [], isAll: true }

/** Finds live stories by their words. What it costs is bounded, however many there are, and whatever is typed. */
export class StorySearch {
  readonly #store: SearchStore
  readonly #lists: Pick<ListStore, 'byIds'>

  constructor(deps: { db: Db; lists: Pick<ListStore, 'byIds'>; clock: Clock }) {
    this.#store = new SearchStore(deps)
    this.#lists = deps.lists
  }

  async find(asked: Asked): Promise<Found> {
    const query = readQuery(asked.text)
    const search = await this.#searchOf(query, asked)
    const before = asked.place.order === 'newest' ? asked.place.before : null
    const found = await this.#newest(search, before, before ? FOUND + 1 : MOST_FOUND + 1)
    const finder = new TermFinder(search?.all ?? [])
    const { shown, next } = pageOf(found.hits, asked.place, finder)
    const few = !before && found.hits.length < FEW
    return {
      stories: await this.#shown(shown, finder),
      count: before ? null : countOf(found.hits),
      isAll: found.isAll,
      next,
      meant: few ? await this.#meant(query, asked, found.hits.length) : null,
    }
  }

  /** Null if a word stands in no text at all. */
  async #searchOf(query: Query, { section, from, to }: Asked): Promise<Search | null> {
    const all = await Promise.all(query.all.map((wanted) => this.#term(wanted)))
    const none = await Promise.all(query.none.map((wanted) => this.#term(wanted)))
    if (all.length === 0 || all.some((term) => term.length === 0)) return null
    return { all, none: none.filter((term) => term.length > 0), section, from, to }
  }

  async #term({ words, isOpen }: Wanted): Promise<Term> {
    if (!isOpen) return [words]
    const last = await this.#store.beginningWith(words.at(-1) ?? '')
    return last.map((word) => [...words.slice(0, -1), word])
  }

  #newest(search: Search | null, before: Position | null, limit: number): Promise<Hits> {
    return search ? this.#store.newest(search, { before, limit }) : Promise.resolve(NOTHING)
  }

  async #meant(query: Query, asked: Asked, hits: number): Promise<string | null> {
    const suggested = await suggestionsFor(query, this.#store)
    for (const text of suggested.slice(0, MOST_SUGGESTED)) {
      const search = await this.#searchOf(readQuery(text), asked)
      const found = await this.#newest(search, null, hits + 1)
      if (found.hits.length > hits) return text
    }
    return null
  }

  async #shown(hits: readonly Hit[], finder: TermFinder): Promise<FoundStory[]> {
    const ids = hits.map(({ id }) => id)
    const [stories, bodies] = await Promise.all([this.#lists.byIds(ids), this.#store.bodies(ids)])
    const reader = new WordReader()
    const shown: FoundStory[] = []
    // A story may have been retracted since it was found.
    for (const story of ids.flatMap((id) => stories.get(id) ?? [])) {
      const { headline, standfirst } = story.card
      const texts = { standfirst, body: bodies.get(story.id) ?? '' }
      const passage = passageOf(texts, finder, reader)
      shown.push({ story, headline: marked(headline, finder, reader), passage })
      // A long text takes some milliseconds.
      await nextTurn()
    }
    return shown
  }
}

function passageOf(
  { standfirst, body }: { standfirst: string; body: string },
  finder: TermFinder,
  reader: WordReader,
): Piece[] {
  const text = standfirst === '' ? body : `${standfirst}\n${body}`
  return bestPassage(text, finder, reader) ?? beginningOf(text, finder, reader)
}

function countOf(hits: readonly Hit[]): Found['count'] {
  return { stories: Math.min(hits.length, MOST_FOUND), isMore: hits.length > MOST_FOUND }
}

function pageOf(
  hits: readonly Hit[],
  place: Place,
  finder: TermFinder,
): { shown: Hit[]; next: Place | null } {
  if (place.order === 'newest') {
    const shown = hits.slice(0, FOUND)
    const last = hits.length > FOUND ? (shown.at(-1) ?? null) : null
    return { shown, next: last && { order: 'newest', before: last } }
  }
  const [start, end] = [(place.page - 1) * FOUND, place.page * FOUND]
  const best = ranked(hits.slice(0, MOST_FOUND), finder)
  const next: Place | null = best.length > end ? { order: 'best', page: place.page + 1 } : null
  return { shown: best.slice(start, end), next }
}
