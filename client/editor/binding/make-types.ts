import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { formatsOf } from './marks.ts'

export type Attributes = { [key: string]: string | number | object }

/** No attribute of ours says more; what is pasted may. */
const MOST_ATTRIBUTE = 2_048

export function bounded<T>(value: T): T | string {
  return typeof value === 'string' ? value.slice(0, MOST_ATTRIBUTE) : value
}

/** A node as a type of the draft. A block of text has its text from birth: two people must not make one each. */
export function typeOf(node: Node): Y.XmlElement {
  const element = new Y.XmlElement<Attributes>(node.type.name)
  for (const [key, value] of Object.entries(node.attrs))
    if (value !== null && value !== undefined) element.setAttribute(key, bounded(value))
  const children = node.type.inlineContent ? inlineTypes(node.children) : node.children.map(typeOf)
  element.insert(0, children)
  return element as Y.XmlElement
}

function inlineTypes(nodes: readonly Node[]): (Y.XmlElement | Y.XmlText)[] {
  const types = runsOf(nodes).map((run) => (Array.isArray(run) ? textOf(run) : typeOf(run)))
  return types.some((type) => type instanceof Y.XmlText) ? types : [new Y.XmlText(), ...types]
}

/** Text nodes that stand side by side, as one, and what stands between them. */
export function runsOf(nodes: readonly Node[]): (Node | Node[])[] {
  const runs: (Node | Node[])[] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    if (!node.isText) runs.push(node)
    else if (Array.isArray(last)) last.push(node)
    else runs.push([node])
  }
  return runs
}

export function textOf(nodes: readonly Node[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(nodes.map((node) => ({ insert: node.text, attributes: formatsOf(node.marks) })))
  return text
}
