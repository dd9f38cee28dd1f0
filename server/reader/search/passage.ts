import type { TermFinder, TermPlace } from './places.ts'
import type { WordReader, WrittenWord } from './written-words.ts'

/** A piece of a text as it is written, and whether it is what was searched for. */
export interface Piece {
  text: string
  isHit: boolean
}

/** Words of a passage, some of them before the first hit. */
const LONGEST = 30
const BEFORE = 6
/** Some words are long, and some are none. */
const MOST_LETTERS = 320

interface Passage {
  line: string
  words: readonly WrittenWord[]
  places: readonly TermPlace[]
  /** Of its first word. */
  first: number
  /** How many of the terms are there. */
  terms: number
}

/** All of a text. */
export function marked(text: string, finder: TermFinder, reader: WordReader): Piece[] {
  const words = reader.wordsOf(text)
  const places = finder.placesIn(words.map(({ word }) => word))
  return piecesOf(text, spansOf(words, places), { start: 0, end: text.length })
}

/** The passage of a text that says most of what was searched for; null if nothing of it is there. */
export function bestPassage(text: string, finder: TermFinder, reader: WordReader): Piece[] | null {
  let best: Passage | null = null
  for (const line of text.split('\n')) {
    const passage = passageOf(line, finder, reader)
    if (passage && passage.terms > (best?.terms ?? 0)) best = passage
    if (best?.terms === finder.count) break
  }
  return best && cut(best)
}

/** The beginning of a text, where nothing was found in it. */
export function beginningOf(text: string, finder: TermFinder, reader: WordReader): Piece[] {
  const [line = ''] = text.split('\n')
  const words = reader.wordsOf(line)
  return words.length === 0 ? [] : cut({ line, words, places: [], first: 0, terms: finder.count })
}

function passageOf(line: string, finder: TermFinder, reader: WordReader): Passage | null {
  const words = reader.wordsOf(line)
  const places = finder.placesIn(words.map(({ word }) => word))
  let best: Passage | null = null
  let from = 0
  for (const [at, { start }] of places.entries()) {
    const first = Math.max(0, start - BEFORE)
    while ((places[from]?.start ?? first) < first) from += 1
    const terms = termsBetween(places, { from, at, end: first + LONGEST })
    if (terms > (best?.terms ?? 0)) best = { line, words, places, first, terms }
    if (terms === finder.count) break
  }
  return best
}

/** How many terms have a place from one place on that ends before a word; `at` lies between. */
function termsBetween(
  places: readonly TermPlace[],
  { from, at, end }: { from: number; at: number; end: number },
): number {
  const terms = new Set<number>()
  for (let i = from; i < places.length; i += 1) {
    const place = places[i]
    if (!place || (i > at && place.start >= end)) break
    if (place.end <= end) terms.add(place.term)
  }
  return terms.size
}

function cut({ line, words, places, first }: Passage): Piece[] {
  const start = first === 0 ? 0 : (words[first]?.start ?? 0)
  let last = Math.min(first + LONGEST, words.length) - 1
  while (last > first && (words[last]?.end ?? 0) - start > MOST_LETTERS) last -= 1
  const end = last === words.length - 1 ? line.length : (words[last]?.end ?? line.length)
  const pieces = piecesOf(line, spansOf(words, places), {
    start,
    end: Math.min(end, start + 2 * MOST_LETTERS),
  })
  const [dotsBefore, dotsAfter] = [start > 0, end < line.length]
  return [
    ...(dotsBefore ? [{ text: '… ', isHit: false }] : []),
    ...pieces,
    ...(dotsAfter ? [{ text: ' …', isHit: false }] : []),
  ]
}

interface Span {
  start: number
  end: number
}

/** What is marked: hits that touch each other are one. */
function spansOf(words: readonly WrittenWord[], places: readonly TermPlace[]): Span[] {
  const spans: Span[] = []
  for (const place of places) {
    const [start, end] = [words[place.start]?.start ?? 0, words[place.end - 1]?.end ?? 0]
    const before = spans.at(-1)
    if (before && start <= before.end) before.end = Math.max(before.end, end)
    else spans.push({ start, end })
  }
  return spans
}

function piecesOf(text: string, spans: readonly Span[], { start, end }: Span): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const span of spans.filter((span) => span.start >= start && span.end <= end)) {
    pieces.push({ text: text.slice(at, span.start), isHit: false })
    pieces.push({ text: text.slice(span.start, span.end), isHit: true })
    at = span.end
  }
  pieces.push({ text: text.slice(at, end), isHit: false })
  return pieces.filter(({ text }) => text !== '')
}
