import { wordEdits } from '../../shared/revision/word-edits.ts'

/**
 * Makes what an element holds that of `html`. What stays keeps its nodes: words, pictures and links, and with them the
 * selection, the focus, and what was unfolded. Returns the new words.
 */
export function morph(element: Element, html: string): Range[] {
  const template = document.createElement('template')
  template.innerHTML = html
  const added: Range[] = []
  morphChildren(element, template.content, added)
  return added
}

/** Those that are alike from either end stay, each as it is wanted now; what is between them is replaced. */
function morphChildren(parent: Node, wanted: Node, added: Range[]) {
  const old = [...parent.childNodes]
  const now = [...wanted.childNodes]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && areAlike(old[start], now[start])) start += 1
  let end = 0
  while (end < shorter - start && areAlike(old.at(-1 - end), now.at(-1 - end))) end += 1
  const next = old[old.length - end] ?? null
  for (const node of old.slice(start, old.length - end)) node.remove()
  for (const node of now.slice(start, now.length - end)) {
    parent.insertBefore(node, next)
    const range = document.createRange()
    range.selectNode(node)
    added.push(range)
  }
  for (let i = 0; i < start; i += 1) morphNode(old[i], now[i], added)
  for (let i = 1; i <= end; i += 1) morphNode(old.at(-i), now.at(-i), added)
}

function areAlike(node?: Node, other?: Node): boolean {
  return node?.nodeName === other?.nodeName
}

function morphNode(node: Node | undefined, wanted: Node | undefined, added: Range[]) {
  if (!node || !wanted || node.isEqualNode(wanted)) return
  if (node instanceof Element && wanted instanceof Element) {
    morphAttributes(node, wanted)
    morphChildren(node, wanted, added)
  } else if (node instanceof Text) morphText(node, wanted.textContent ?? '', added)
}

function morphAttributes(element: Element, wanted: Element) {
  for (const name of element.getAttributeNames())
    // What somebody has unfolded.
    if (!wanted.hasAttribute(name) && name !== 'open') element.removeAttribute(name)
  for (const { name, value } of wanted.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** By the methods of text nodes, which keep ranges, and so the selection, at their words. */
function morphText(node: Text, text: string, added: Range[]) {
  for (const { at, remove, insert } of wordEdits(node.data, text)) {
    node.replaceData(at, remove, insert)
    if (insert.trim() === '') continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + insert.length)
    added.push(range)
  }
}
