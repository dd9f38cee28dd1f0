import * as Y from 'yjs'
import type { LetterRange } from './letter-range.ts'
import { printable } from './printable.ts'
import { ALL_SHOWN, type Hidden } from './standing-words.ts'

/** Words of a text with the same marks, and the letter that each character of them is. */
export interface Piece {
  words: string
  attributes: Readonly<Record<string, unknown>>
  letters: LetterRange[]
}

/** As `piecesOf`, where each character is known. */
export function letteredPieces(text: Y.XmlText, hidden: Hidden = ALL_SHOWN): Piece[] {
  const pieces: Piece[] = []
  let attributes: Record<string, unknown> = {}
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentFormat)
      attributes = { ...attributes, [content.key]: content.value }
    else if (content instanceof Y.ContentString)
      for (const range of shownOf(item, hidden))
        pieces.push(...printed(range, wordsIn(item, content.str, range), attributes))
  }
  return pieces
}

function shownOf({ id: { client, clock }, length }: Y.Item, hidden: Hidden): LetterRange[] {
  const whole: LetterRange = [client, clock, clock + length]
  if (hidden.isEmpty) return [whole]
  return hidden.parts(whole).flatMap(({ range, isIn }) => (isIn ? [] : [range]))
}

function wordsIn({ id }: Y.Item, text: string, [, from, to]: LetterRange): string {
  return text.slice(from - id.clock, to - id.clock)
}

/** Without the characters that nobody can see. */
function printed(
  [client, clock]: LetterRange,
  text: string,
  attributes: Record<string, unknown>,
): Piece[] {
  const whole: Piece = { words: text, attributes, letters: [[client, clock, clock + text.length]] }
  if (printable(text) === text) return [whole]
  let at = clock
  return Array.from(text).flatMap((character) => {
    const from = at
    at += character.length
    const words = printable(character)
    return words === ''
      ? []
      : [{ words, attributes, letters: [[client, from, at]] as LetterRange[] }]
  })
}
