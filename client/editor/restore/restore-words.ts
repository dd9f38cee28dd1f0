import type * as Y from 'yjs'
import { wordEdits } from '../../../shared/revision/word-edits.ts'
import { isSameValue } from './copied-types.ts'
import type { FreshLetters } from './fresh-letters.ts'
import type { RestoredLetters } from './restored-letters.ts'

/** Letters side by side that look the same. */
interface Run {
  text: string
  formats: Record<string, unknown>
}

/** A run of a text, and where in it that begins. */
interface Placed extends Run {
  at: number
}

interface Letters {
  restored: RestoredLetters
  fresh: FreshLetters
}

/** Makes a text say what another said, word by word, and as it was formatted; fresh letters stay in its midst. */
export function restoreWords(now: Y.XmlText, then: Y.XmlText, { restored, fresh }: Letters): void {
  const wanted = runsOf(then)
  const old = withoutFresh(now, fresh)
  const places = old.flatMap(({ text, at }) => Array.from(text.split(''), (_, i) => at + i))
  for (const { at, remove, from, length } of editsTo(textOf(old), textOf(wanted))) {
    deletePlaces(now, places.slice(at, at + remove))
    const place = (places[at - 1] ?? -1) + 1
    restored.makeWords(then, { from, length }, () => insert(now, place, cut(wanted, from, length)))
  }
  restoreFormats(now, withoutFresh(now, fresh), wanted)
}

/** The last one first; `from` and `length` say what of the text that is wanted goes there. */
function editsTo(old: string, wanted: string) {
  let shift = 0
  const edits = wordEdits(old, wanted)
    .toReversed()
    .map(({ at, remove, insert }) => {
      const edit = { at, remove, from: at + shift, length: insert.length }
      shift += insert.length - remove
      return edit
    })
  return edits.toReversed()
}

function withoutFresh(text: Y.XmlText, fresh: FreshLetters): Placed[] {
  const stays = fresh.in(text)
  let start = 0
  return runsOf(text).flatMap(({ text: words, formats }) => {
    const at = start
    start += words.length
    if (!stays) return [{ text: words, formats, at }]
    return words.split('').flatMap((letter, i) => {
      return stays[at + i] ? [] : [{ text: letter, formats, at: at + i }]
    })
  })
}

/** From the last one on, so that those before stay where they are. */
function deletePlaces(text: Y.XmlText, places: readonly number[]) {
  let end = places.length
  while (end > 0) {
    let start = end - 1
    while (start > 0 && places[start - 1] === (places[start] ?? 0) - 1) start -= 1
    text.delete(places[start] ?? 0, end - start)
    end = start
  }
}

/** All but what stays. */
export function clearWords(text: Y.XmlText, fresh: FreshLetters): void {
  const stays = fresh.in(text)
  const places = Array.from({ length: text.length }, (_, i) => i)
  deletePlaces(text, stays ? places.filter((at) => !stays[at]) : places)
}

function insert(text: Y.XmlText, at: number, runs: readonly Run[]) {
  let place = at
  for (const run of runs) {
    text.insert(place, run.text, run.formats)
    place += run.text.length
  }
}

function restoreFormats(text: Y.XmlText, now: readonly Placed[], wanted: readonly Run[]) {
  let from = 0
  for (const { text: words, formats, at } of now) {
    let place = at
    for (const run of cut(wanted, from, words.length)) {
      const change = formatChange(formats, run.formats)
      if (change) text.format(place, run.text.length, change)
      place += run.text.length
    }
    from += words.length
  }
}

/** Null where both look the same. */
function formatChange(now: Run['formats'], then: Run['formats']): Run['formats'] | null {
  const names = [...new Set([...Object.keys(now), ...Object.keys(then)])]
  const differing = names.filter((name) => !isSameValue(now[name], then[name]))
  if (differing.length === 0) return null
  return Object.fromEntries(differing.map((name) => [name, then[name] ?? null]))
}

function cut(runs: readonly Run[], from: number, length: number): Run[] {
  let start = 0
  return runs.flatMap(({ text, formats }) => {
    const words = text.slice(Math.max(0, from - start), Math.max(0, from + length - start))
    start += text.length
    return words === '' ? [] : [{ text: words, formats }]
  })
}

interface Delta {
  insert?: unknown
  attributes?: Run['formats']
}

/** What is no word, and has no place in a draft, stands as one character. */
function runsOf(text: Y.XmlText): Run[] {
  return (text.toDelta() as Delta[]).map(({ insert, attributes = {} }) => ({
    text: typeof insert === 'string' ? insert : '\ufffc',
    formats: attributes,
  }))
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
