import { childrenOf, isElement, isText, type DomElement, type DomNode } from './dom.ts'
import { emojiIn, isInline, isPictured, isWordless } from './elements.ts'
import { withoutUnseen } from './inline-text.ts'
import { isUnseen, styleOf } from './style.ts'

/** Deeper, an element counts as its words. */
const DEEPEST = 120

/** Its lines as they stand there. */
export function codeIn(element: DomElement): string {
  const lines = withLinesOf('', element, 0).replace(/\r\n?/g, '\n')
  return withoutUnseen(lines).replace(/^\n+|\n+$/g, '')
}

/** `code`, which came before, and what `parent` adds to it. */
function withLinesOf(code: string, parent: DomNode, depth: number): string {
  return childrenOf(parent).reduce((before, node) => {
    if (isText(node)) return before + (node.textContent ?? '')
    return isElement(node) ? withElement(before, node, depth + 1) : before
  }, code)
}

function withElement(code: string, element: DomElement, depth: number): string {
  const { localName } = element
  const style = styleOf(element)
  if (isWordless(localName) || isUnseen(element, style)) return code
  if (localName === 'br') return `${code}\n`
  if (isPictured(localName)) return code + (emojiIn(element.getAttribute('alt')) ?? ' ')
  if (depth > DEEPEST) return `${code} ${element.textContent ?? ''} `
  if (isInline(localName, style)) return withLinesOf(code, element, depth)
  return ended(withLinesOf(ended(code), element, depth))
}

function ended(code: string): string {
  return code === '' || code.endsWith('\n') ? code : `${code}\n`
}
