import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { kindOf } from '../../../shared/document/block-kind.ts'
import { marksOf, type Formats } from './marks.ts'
import type { Shown } from './shown.ts'

type Dirty = ReadonlySet<unknown>

/** What has no place in the editor's schema is left out of what it shows, never out of the draft. */
export class Show {
  readonly #schema: Schema
  readonly #known = new WeakMap<Y.XmlFragment, Shown>()

  constructor(schema: Schema) {
    this.#schema = schema
  }

  /** What `root` says now; what is neither new nor in `dirty` stays the same object. */
  draft(root: Y.XmlFragment, dirty: Dirty): Shown {
    const { topNodeType } = this.#schema
    const { kids, faults } = this.#blocks(root, dirty)
    const content = Fragment.from(kids.map((kid) => kid.node))
    const filled = kids.length > 0 ? topNodeType.create(null, content) : topNodeType.createAndFill()
    if (!filled) throw new Error('the editor’s schema has no empty document')
    return { type: root, node: filled, kids, faults: [...faults, ...misfit(topNodeType, filled)] }
  }

  /** The nodes of `shown` are the ones to compare with from now on. */
  keep(shown: Shown): void {
    if (this.#known.get(shown.type) === shown) return
    this.#known.set(shown.type, shown)
    for (const kid of shown.kids) this.keep(kid)
  }

  #blocks(parent: Y.XmlFragment, dirty: Dirty): { kids: Shown[]; faults: string[] } {
    const kids: Shown[] = []
    const faults: string[] = []
    for (const child of parent.toArray() as unknown[]) {
      const shown = child instanceof Y.XmlElement ? this.#element(child, dirty) : null
      if (shown && 'node' in shown) {
        kids.push(shown)
        faults.push(...shown.faults)
      } else if (shown) faults.push(...shown.faults)
      else if (!isEmptyText(child)) faults.push(nameOf(child))
    }
    return { kids, faults }
  }

  #element(element: Y.XmlElement, dirty: Dirty): Shown | { faults: string[] } {
    const known = this.#known.get(element)
    if (known && !dirty.has(element)) return known
    const type = this.#schema.nodes[kindOf(element)]
    if (!type || type.isInline) return { faults: [element.nodeName] }
    const shown = this.#made(element, type, dirty)
    if ('node' in shown) this.#known.set(element, shown)
    return shown
  }

  #made(element: Y.XmlElement, type: NodeType, dirty: Dirty): Shown | { faults: string[] } {
    const { nodes, kids, faults } = type.inlineContent
      ? { ...this.#inline(element), kids: [] }
      : this.#container(element, dirty)
    try {
      const node = type.create(element.getAttributes(), nodes)
      const bad = misfit(type, node)
      return bad.length > 0 ? { faults: bad } : { type: element, node, kids, faults }
    } catch {
      return { faults: [element.nodeName] }
    }
  }

  #container(element: Y.XmlElement, dirty: Dirty) {
    const { kids, faults } = this.#blocks(element, dirty)
    return { nodes: kids.map((kid) => kid.node), kids, faults }
  }

  /** Texts that stand side by side are one text: two people made one each. */
  #inline(element: Y.XmlElement): { nodes: Node[]; faults: string[] } {
    const nodes: Node[] = []
    const faults: string[] = []
    for (const child of element.toArray() as unknown[]) {
      if (child instanceof Y.XmlText) this.#text(child, nodes, faults)
      else if (child instanceof Y.XmlElement) this.#inlineElement(child, nodes, faults)
      else faults.push(nameOf(child))
    }
    return { nodes, faults }
  }

  #inlineElement(element: Y.XmlElement, nodes: Node[], faults: string[]) {
    const type = this.#schema.nodes[element.nodeName]
    const isLeaf = type?.isInline === true && type.isLeaf && !type.isText && element.length === 0
    if (isLeaf) nodes.push(type.create(element.getAttributes()))
    else faults.push(element.nodeName)
  }

  #text(text: Y.XmlText, nodes: Node[], faults: string[]) {
    for (const { insert, attributes } of text.toDelta() as Delta[]) {
      if (typeof insert !== 'string') {
        faults.push('embed')
        continue
      }
      const { marks, unknown } = marksOf(attributes, this.#schema)
      faults.push(...unknown)
      nodes.push(this.#schema.text(insert, marks))
    }
  }
}

interface Delta {
  insert: unknown
  attributes?: Formats
}

function misfit(type: NodeType, node: Node): string[] {
  return type.validContent(node.content) ? [] : [type.name]
}

function isEmptyText(child: unknown): boolean {
  return child instanceof Y.XmlText && child.length === 0
}

function nameOf(child: unknown): string {
  return child instanceof Y.AbstractType ? 'shared type' : 'value'
}
