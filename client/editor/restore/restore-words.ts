import type * as Y from 'yjs'
import { wordEdits } from '../../../shared/revision/word-edits.ts'
import { isSameValue } from './copied-types.ts'
import type { RestoredLetters } from './restored-letters.ts'

/** Letters side by side that look the same. */
interface Run {
  text: string
  formats: Record<string, unknown>
}

/** Makes a text say what another said, word by word, and as it was formatted. */
export function restoreWords(now: Y.XmlText, then: Y.XmlText, letters: RestoredLetters): void {
  const wanted = runsOf(then)
  for (const { at, remove, from, length } of editsTo(textOf(runsOf(now)), textOf(wanted))) {
    now.delete(at, remove)
    letters.makeWords(then, { from, length }, () => insert(now, at, cut(wanted, from, length)))
  }
  restoreFormats(now, wanted)
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

function insert(text: Y.XmlText, at: number, runs: readonly Run[]) {
  let place = at
  for (const run of runs) {
    text.insert(place, run.text, run.formats)
    place += run.text.length
  }
}

function restoreFormats(text: Y.XmlText, wanted: readonly Run[]) {
  let at = 0
  for (const { text: words, formats } of runsOf(text)) {
    for (const run of cut(wanted, at, words.length)) {
      const change = formatChange(formats, run.formats)
      if (change) text.format(at, run.text.length, change)
      at += run.text.length
    }
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
