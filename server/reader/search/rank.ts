import { PART, type Hit } from '../../store/search.ts'
import type { TermFinder, TermPlace } from './places.ts'

/** In which part of a text: the headline is the first one, the standfirst the second. */
const WORTH = [100, 10]
/** Words that stand side by side are worth nearly as much as a standfirst. */
const NEAREST = 9

/** The best first: what stands in the headline, then in the standfirst, then near each other; else the newest. */
export function ranked(hits: readonly Hit[], finder: TermFinder): Hit[] {
  const worth = new Map(hits.map((hit) => [hit.id, worthOf(hit, finder)]))
  return hits.toSorted((a, b) => (worth.get(b.id) ?? 0) - (worth.get(a.id) ?? 0))
}

function worthOf({ opening }: Hit, finder: TermFinder): number {
  const words = opening.split(' ')
  const places = finder.placesIn(words)
  const [headline, standfirst] = endsOfParts(words)
  const parts = WORTH.map((each, part) => {
    const [start, end] = part === 0 ? [0, headline] : [headline, standfirst]
    const there = places.filter((place) => place.start >= start && place.start < end)
    return each * new Set(there.map(({ term }) => term)).size
  })
  return parts.reduce((sum, part) => sum + part, 0) + nearness(places, finder.count)
}

function endsOfParts(words: readonly string[]): [number, number] {
  const headline = words.indexOf(PART)
  const standfirst = words.indexOf(PART, headline + 1)
  const end = (at: number) => (at < 0 ? words.length : at)
  return [end(headline), end(standfirst)]
}

/** By how many words the terms are parted where they stand closest. */
function nearness(places: readonly TermPlace[], count: number): number {
  if (count < 2) return 0
  const last = new Map<number, number>()
  let closest = Infinity
  for (const { term, start } of places) {
    last.set(term, start)
    if (last.size === count) closest = Math.min(closest, start - Math.min(...last.values()))
  }
  return Math.max(0, NEAREST - (closest - count + 1))
}
