/* As much of the DOM as reading asks for: every browser has it. */

export interface DomNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
}

export interface DomElement extends DomNode {
  readonly localName: string
  getAttribute(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3
const COMMENT = 8

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT
}

export function isComment(node: DomNode): boolean {
  return node.nodeType === COMMENT
}

export function childrenOf(node: DomNode): DomNode[] {
  return Array.from(node.childNodes)
}

/** Nodes that stand for themselves, and stretches of those that don't. */
export function stretchesOf(
  nodes: readonly DomNode[],
  isApart: (node: DomNode) => boolean,
): DomNode[][] {
  const stretches: DomNode[][] = []
  let isOpen = false
  for (const node of nodes) {
    const last = stretches.at(-1)
    if (last && isOpen && !isApart(node)) last.push(node)
    else stretches.push([node])
    isOpen = !isApart(node)
  }
  return stretches
}
