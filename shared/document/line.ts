import { simpleDiffString } from 'lib0/diff'
import * as Y from 'yjs'
import { printable } from './printable.ts'
import { MAX_DEPTH } from './schema.ts'
import { ALL_SHOWN, wordsWithout, type Hidden } from './standing-words.ts'

/** What a fragment says as one line, whatever stands in it, without the letters of `hidden`. */
export function lineOf(fragment: Y.XmlFragment, hidden: Hidden = ALL_SHOWN): string {
  return tidy(textOf(fragment, 0, hidden))
}

export function tidy(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim()
}

function textOf(node: Y.XmlFragment | Y.XmlText, depth: number, hidden: Hidden): string {
  if (node instanceof Y.XmlText)
    return piecesOf(node, hidden)
      .map(({ words }) => words)
      .join('')
  if (depth > MAX_DEPTH) return ''
  return childrenOf(node)
    .map((child) => textOf(child, depth + 1, hidden))
    .join(' ')
}

export function childrenOf(node: Y.XmlFragment): (Y.XmlElement | Y.XmlText)[] {
  return node
    .toArray()
    .filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
}

interface Delta {
  insert?: unknown
  attributes?: Record<string, unknown>
}

/** Runs of words without the letters of `hidden`; what is no words has none. */
export function piecesOf(
  text: Y.XmlText,
  hidden: Hidden = ALL_SHOWN,
): { words: string; attributes: Record<string, unknown> }[] {
  if (!hidden.isEmpty) return wordsWithout(text, hidden)
  return (text.toDelta() as Delta[]).map(({ insert, attributes = {} }) => {
    return { words: typeof insert === 'string' ? printable(insert) : '', attributes }
  })
}

/** Puts `line` in the place of whatever the fragment says. */
export function writeLine(fragment: Y.XmlFragment, line: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  // It has its text from birth: two people who begin to write there must not make one each.
  paragraph.insert(0, [new Y.XmlText(line)])
  fragment.delete(0, fragment.length)
  fragment.insert(0, [paragraph])
}

/** Makes the fragment say `line`, and leaves alone what says so already. */
export function changeLine(fragment: Y.XmlFragment, line: string): void {
  const text = onlyTextOf(fragment)
  if (!text) {
    if (fragment.length === 0 || lineOf(fragment) !== line) writeLine(fragment, line)
    return
  }
  const { index, remove, insert } = simpleDiffString(textOf(text, 0, ALL_SHOWN), line)
  text.delete(index, remove)
  text.insert(index, insert)
}

/** The text of a line that is one paragraph, and nothing else. */
function onlyTextOf(fragment: Y.XmlFragment): Y.XmlText | null {
  const [paragraph, ...others] = fragment.toArray()
  if (!(paragraph instanceof Y.XmlElement) || others.length > 0) return null
  const [text, ...more] = paragraph.toArray()
  if (!(text instanceof Y.XmlText) || more.length > 0) return null
  const isPlain = (text.toDelta() as Delta[]).every(
    ({ insert }) => typeof insert === 'string' && printable(insert) === insert,
  )
  return isPlain ? text : null
}
