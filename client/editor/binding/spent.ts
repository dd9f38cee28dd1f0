import * as Y from 'yjs'
import { AS } from '../../../shared/document/block-kind.ts'

/** What nobody chooses before a block is there. */
const CHOSEN_LATER: readonly (string | null)[] = [AS, 'head', 'focus']

/** True for what may go when its making is undone: words, blocks that hold nothing, and attributes of such. */
export function isSpent({ content, left, parent, parentSub }: Y.Item): boolean {
  if (content instanceof Y.ContentType) return content.type._length === 0
  const isBornWith = parentSub !== null && !CHOSEN_LATER.includes(parentSub) && left === null
  return !isBornWith || !(parent instanceof Y.XmlElement) || parent.length === 0
}
