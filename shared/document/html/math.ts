import { childrenOf, isElement, isText, type DomElement, type DomNode } from './dom.ts'
import { wordsIn } from './inline-text.ts'
import { formsFor, type Move } from '../moved-letters.ts'

const MOVES: ReadonlyMap<string, Move> = new Map([
  ['msup', 'sup'],
  ['msub', 'sub'],
])

/** A formula in one line. */
export function mathIn(element: DomElement): string {
  return wordsOf(element, 0)
}

function wordsOf(node: DomNode, depth: number): string {
  if (isText(node)) return wordsIn(node.textContent ?? '').trim()
  if (!isElement(node) || node.localName.startsWith('annotation') || depth > 60) return ''
  const parts = childrenOf(node)
    .map((child) => wordsOf(child, depth + 1))
    .filter((part) => part !== '')
  if (node.localName === 'mfrac') return parts.join('/')
  const move = MOVES.get(node.localName)
  const [base = '', ...moved] = parts
  if (!move) return parts.join('')
  const text = moved.join('')
  return base + (formsFor(move, text)?.(text) ?? `${move === 'sup' ? '^' : '_'}${text}`)
}
