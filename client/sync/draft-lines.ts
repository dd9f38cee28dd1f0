import * as Y from 'yjs'
import { kindOf } from '../../shared/document/block-kind.ts'
import { NODES, RUNNING } from '../../shared/document/body-rule.ts'

/** A letter, or a line break, which has no words of its own. */
export interface Sign {
  id: Y.ID
  letter: string
  isBreak: boolean
}

/** A block of text, as it stands. */
export interface DraftLine {
  texts: readonly Y.XmlText[]
  signs: readonly Sign[]
  /** The block of the field in which it stands. */
  top: Y.ID | null
}

/** All blocks of text in a field, in their order. */
export function linesOf(field: Y.XmlFragment): DraftLine[] {
  const children: unknown[] = field.toArray()
  const texts = children.filter((child) => child instanceof Y.XmlText)
  if (texts.length === 0)
    return children.flatMap((child) => (child instanceof Y.XmlElement ? linesOf(child) : []))
  return [{ texts, signs: children.flatMap(signsOf), top: texts[0] ? topOf(texts[0]) : null }]
}

export function signsOf(child: unknown): Sign[] {
  if (child instanceof Y.XmlText) return lettersOf(child)
  const item = child instanceof Y.XmlElement ? child._item : null
  return item ? [{ id: item.id, letter: ' ', isBreak: true }] : []
}

function lettersOf(text: Y.XmlText): Sign[] {
  const signs: Sign[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    for (const [i, letter] of item.content.str.split('').entries())
      signs.push({ id: Y.createID(client, clock + i), letter, isBreak: false })
  }
  return signs
}

/** The block of the field in which a text stands. */
export function topOf({ _item }: Y.XmlText): Y.ID | null {
  let item = _item
  while (item?.parent instanceof Y.AbstractType && item.parent._item) item = item.parent._item
  return item?.id ?? null
}

/** True for a text that may be parted: half of a heading would be another heading, and half of a caption none. */
export function isParagraph({ parent }: Y.XmlText): boolean {
  return parent instanceof Y.XmlElement && kindOf(parent) === NODES.paragraph
}

/** True for a text from which words run on to the next. */
export function isRunning({ parent }: Y.XmlText): boolean {
  let at = parent
  while (at instanceof Y.XmlElement && RUNNING.includes(at.nodeName))
    at = at.parent as Y.XmlFragment | null
  return at !== null && at._item === null
}
