import type { Node } from '@tiptap/pm/model'
import type { Range } from './text-pieces.ts'

/** Words, and what stood around them. */
export interface Quote {
  quote: string
  before: string
  after: string
}

/** So few letters stand anywhere by chance. */
const FEW = 4

/** The letters of a field one after the other, all white space alike, each with its place in the editor. */
interface Plain {
  text: string
  places: number[]
}

export function plainOf(doc: Node): Plain {
  let text = ''
  const places: number[] = []
  const add = (letter: string, pos: number) => {
    const isSpace = /\s/.test(letter)
    if (isSpace && (text === '' || text.endsWith(' '))) return
    text += isSpace ? ' ' : letter
    places.push(pos)
  }
  doc.descendants((node, pos) => {
    if (node.isTextblock) add(' ', pos)
    const said = node.isText ? (node.text ?? '') : node.isLeaf ? ' ' : ''
    for (let i = 0; i < said.length; i++) add(said[i] ?? '', pos + i)
  })
  return { text, places }
}

/** Where the words stand that were quoted; of several places the one where most of what stood around them still does. */
export function quotedPlace(
  { text, places }: Plain,
  { quote, before, after }: Quote,
): Range | null {
  const words = plain(quote).trim()
  if (words === '') return null
  const [left, right] = [plain(before).trimStart(), plain(after).trimEnd()]
  let best: { at: number; around: number } | null = null
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around =
      sameAtEnd(text.slice(0, at), left) + sameAtStart(text.slice(at + words.length), right)
    if (!best || around > best.around) best = { at, around }
    count += 1
  }
  if (!best || (words.length < FEW && best.around < FEW)) return null
  const [from, last] = [places[best.at], places[best.at + words.length - 1]]
  return from === undefined || last === undefined ? null : { from, to: last + 1 }
}

const plain = (text: string) => text.replace(/\s+/g, ' ')

function sameAtEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1
  return n
}

function sameAtStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}
