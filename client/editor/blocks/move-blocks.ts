import type { Command } from '@tiptap/pm/state'
import { staysPut } from './boxes.ts'

/**
 * Moves what is selected past its neighbour: an item in its list, a row in its table, a paragraph in its box; and where
 * there is no neighbour, what it stands in.
 */
export function moveBlocks(by: -1 | 1): Command {
  return ({ selection: { $from, $to }, tr }, dispatch) => {
    for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth--) {
      const parent = $from.node(depth)
      const [first, end] = [$from.index(depth), $to.indexAfter(depth)]
      const neighbour = parent.maybeChild(by < 0 ? first - 1 : end)
      const moved = parent.maybeChild(first)
      if (parent.inlineContent || !neighbour || !moved) continue
      if (staysPut(neighbour) || staysPut(moved)) continue
      const at = $from.posAtIndex(by < 0 ? first - 1 : end, depth)
      const to = $from.posAtIndex(by < 0 ? end : first, depth)
      tr.delete(at, at + neighbour.nodeSize)
      tr.insert(tr.mapping.map(to, by), neighbour)
      dispatch?.(tr.scrollIntoView())
      return true
    }
    return false
  }
}
