import { countingOf, isStart } from '../body-rule.ts'
import type { Block, List, Numbering } from '../content.ts'

/** An item of a list as a page counts it. */
export interface Item {
  /** Deeper items belong to the one before them. */
  level: number
  ordered: boolean
  /** As it stands there; null is the next. */
  number: number | null
  numbering?: Numbering | undefined
  blocks: Block[]
}

/** Items as lists. A number that is not the next begins a list of its own, so that it stays what it was. */
export function listsOf(items: readonly Item[]): List[] {
  const lists: List[] = []
  for (let i = 0; i < items.length;) {
    const item = items[i]
    if (!item) break
    const end = endOfInner(items, i)
    const blocks = [...item.blocks, ...listsOf(items.slice(i + 1, end))]
    const last = lists.at(-1)
    if (last && continues(last, item)) last.items.push(blocks)
    else lists.push(begunBy(item, blocks))
    i = end
  }
  return lists
}

function endOfInner(items: readonly Item[], at: number): number {
  const level = items[at]?.level ?? 0
  let end = at + 1
  while ((items[end]?.level ?? 0) > level) end++
  return end
}

function continues(list: List, { ordered, number, numbering }: Item): boolean {
  if (list.ordered !== ordered) return false
  if (!ordered) return true
  const next = (list.start ?? 1) + list.items.length
  return list.numbering === numbering && (number === null || number === next || !isStart(number))
}

function begunBy({ ordered, number, numbering }: Item, blocks: Block[]): List {
  const counting = ordered ? countingOf(number ?? 1, numbering) : {}
  return { type: 'list', ordered, ...counting, items: [blocks] }
}
