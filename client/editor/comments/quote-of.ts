import type { Node } from '@tiptap/pm/model'
import type { Shown } from '../binding/shown.ts'
import { lettersBetween } from './letters-between.ts'
import type { About } from './find-threads.ts'
import type { Range } from './text-pieces.ts'

/* What the API takes of a thread. */
const MOST_QUOTE = 1_000
const MOST_AROUND = 64
const MOST_RUNS = 500

/** What is selected without the white space at its ends; of a mere caret, the word in which it stands. */
export function wordsAt(doc: Node, { from, to }: Range): Range | null {
  const range = from === to ? wordAround(doc, from) : { from, to }
  const text = textOf(doc, range)
  const words = text.trim()
  if (words === '') return null
  const start = range.from + text.length - text.trimStart().length
  return { from: start, to: range.to - (text.length - text.trimEnd().length) }
}

function wordAround(doc: Node, pos: number): Range {
  const $pos = doc.resolve(pos)
  if (!$pos.parent.isTextblock) return { from: pos, to: pos }
  const [start, end] = [$pos.start(), $pos.end()]
  const before = /\S*$/.exec(textOf(doc, { from: start, to: pos }))?.[0] ?? ''
  const behind = /^\S*/.exec(textOf(doc, { from: pos, to: end }))?.[0] ?? ''
  return { from: pos - before.length, to: pos + behind.length }
}

/** What a thread says that words from one place to another are; null if none of their letters is the draft's. */
export function aboutWords(shown: Shown, range: Range): About | null {
  const letters = lettersBetween(shown, range)
  if (letters.length === 0) return null
  const { from, to } = range
  const doc = shown.node
  return {
    letters: letters.slice(0, MOST_RUNS),
    quote: quoted(textOf(doc, range)),
    before: end(textOf(doc, { from: Math.max(0, from - MOST_AROUND), to: from }), MOST_AROUND),
    after: beginning(
      textOf(doc, { from: to, to: Math.min(doc.content.size, to + MOST_AROUND) }),
      MOST_AROUND,
    ),
  }
}

/** As much of it as a thread says. */
export const quoted = (text: string) => beginning(text, MOST_QUOTE)

/** Never more characters than places. */
function textOf(doc: Node, { from, to }: Range): string {
  return doc.textBetween(from, to, '\n', ({ isInline }) => (isInline ? ' ' : ''))
}

/** Whole characters only. */
const beginning = (text: string, most: number) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
const end = (text: string, most: number) => text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '')
