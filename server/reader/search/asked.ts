import { isDay } from '../../../shared/model/day.ts'
import type { Section } from '../../../shared/model/section.ts'
import { olderPath, readPosition } from '../pages/list-part.ts'
import { LONGEST_QUERY } from './query.ts'
import { FOUND, MOST_FOUND, type Place } from './story-search.ts'

/** A search as its address says it. */
export interface SearchForm {
  text: string
  /** The slug of one of the newsroom's. */
  section: string | null
  /** Days, `2026-05-08`: from the first to the last one. */
  from: string | null
  to: string | null
  place: Place
}

/** Whatever an address says, it is a search: what makes no sense is left out. */
export function readForm(
  query: Readonly<Record<string, string>>,
  sections: readonly Section[],
): SearchForm {
  const { q = '', section, from = '', to = '', order, before = '', page = '' } = query
  return {
    text: q.slice(0, LONGEST_QUERY).toWellFormed().trim(),
    section: sections.find(({ slug }) => slug === section)?.slug ?? null,
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
    place:
      order === 'newest'
        ? { order, before: readPosition(before) }
        : { order: 'best', page: pageNumber(page) },
  }
}

const LAST_PAGE = MOST_FOUND / FOUND

function pageNumber(page: string): number {
  return /^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1
}

/** The address of a search, without what goes without saying. */
export function searchPath({ text, section, from, to, place }: SearchForm): string {
  const { order } = place
  const fields = {
    q: text,
    section,
    from,
    to,
    order: order === 'newest' ? order : null,
    page: order === 'best' && place.page > 1 ? String(place.page) : null,
  }
  const said = Object.entries(fields).filter((field): field is [string, string] => !!field[1])
  const path = `/search?${new URLSearchParams(said).toString()}`
  return order === 'newest' && place.before
    ? olderPath(path, place.before).replace('?before', '&before')
    : path
}
