import * as Y from 'yjs'
import { kindOf } from '../../shared/document/block-kind.ts'

/**
 * A document as lines that two programs can compare: for each text block the kinds it lies in and its
 * text, such as `bulletList listItem paragraph: Tide tables`. Marks are left out.
 */
export type Outline = string[]

/** A node as ProseMirror's `toJSON` gives it. */
export interface PlainNode {
  type: string
  attrs?: Record<string, unknown>
  text?: string
  content?: PlainNode[]
}

export function nodeOutline(root: PlainNode): Outline {
  return (root.content ?? []).flatMap((child) => linesOf(child, ''))
}

export function fragmentOutline(fragment: Y.XmlFragment): Outline {
  return nodeOutline({ type: 'doc', content: childrenOf(fragment) })
}

/** Only the texts, in order. What has no text, such as a rule, is left out. */
export function textsOf(outline: Outline): string[] {
  return outline.flatMap((line) => {
    const at = line.indexOf(': ')
    return at < 0 ? [] : [line.slice(at + 2)]
  })
}

function linesOf(node: PlainNode, path: string): Outline {
  const here = `${path}${node.type}${node.type === 'heading' ? String(node.attrs?.['level']) : ''}`
  const children = node.content ?? []
  if (isTextBlock(node)) return [`${here}: ${children.map(inlineText).join('')}`]
  if (children.length === 0) return [here]
  return children.flatMap((child) => linesOf(child, `${here} `))
}

function isTextBlock({ type, content }: PlainNode): boolean {
  return (
    ['paragraph', 'heading', 'codeBlock'].includes(type) ||
    (content ?? []).some((child) => child.text !== undefined)
  )
}

function inlineText(node: PlainNode): string {
  return node.type === 'hardBreak' ? '\n' : (node.text ?? '')
}

function childrenOf(parent: Y.XmlFragment): PlainNode[] {
  return parent.toArray().flatMap((child): PlainNode[] => {
    if (child instanceof Y.XmlText) return textNode(plain(child))
    if (!(child instanceof Y.XmlElement)) return []
    const { as: _, ...attrs } = child.getAttributes()
    return [{ type: kindOf(child), attrs, content: childrenOf(child) }]
  })
}

/** An editor has no texts without letters. */
function textNode(text: string): PlainNode[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}
