import * as Y from 'yjs'
import { AS } from '../../../shared/document/block-kind.ts'
import { NODES } from '../../../shared/document/body-rule.ts'

/** What nobody chooses before a block is there. */
const CHOSEN_LATER: readonly string[] = [AS, 'head', 'focus']

/** True for what may go when its making is undone: words, blocks that hold nothing, and attributes of such. */
export function isSpent({ content, left, parent, parentSub }: Y.Item): boolean {
  if (content instanceof Y.ContentType) return content.type._length === 0
  if (!(parent instanceof Y.XmlElement) || parent.length === 0) return true
  return parentSub === null || isChosenLater(parent, parentSub) || left !== null
}

/** What became a heading has its level since then. */
function isChosenLater({ nodeName }: Y.XmlElement, name: string): boolean {
  return CHOSEN_LATER.includes(name) || (name === 'level' && nodeName !== NODES.heading)
}
