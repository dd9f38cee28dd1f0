import { parseHTML } from 'linkedom'

/* As much of the DOM as an import reads. */

export interface DomNode {
  nodeType: number
  textContent: string | null
  childNodes: ArrayLike<DomNode>
}

export interface DomElement extends DomNode {
  localName: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selectors: string): DomElement | null
  querySelectorAll(selectors: string): ArrayLike<DomElement>
  closest(selectors: string): DomElement | null
  contains(other: DomElement): boolean
  remove(): void
}

export interface DomDocument extends DomElement {
  body: DomElement
  documentElement: DomElement
}

const ELEMENT = 1
const TEXT = 3

/** A document of HTML, be it a whole page or a piece of one. Nothing in it is run or fetched. */
export function documentOf(html: string): DomDocument {
  const isWhole = /<(?:html|body)[\s>]/i.test(html)
  const page = isWhole ? html : `<!doctype html><html><body>${html}</body></html>`
  const { document } = parseHTML(page) as unknown as { document: DomDocument }
  return document
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isTextNode(node: DomNode): boolean {
  return node.nodeType === TEXT
}

export function all(root: DomElement, selectors: string): DomElement[] {
  return Array.from(root.querySelectorAll(selectors))
}

/** Its words, with each stretch of white space as one space. */
export function wordsOf(element: DomElement | null): string {
  return (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
}
