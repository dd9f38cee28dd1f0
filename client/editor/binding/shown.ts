import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'

/** A type of the draft and the node that shows it; `kids` are its blocks, and none for a block of text. */
export interface Shown {
  readonly type: Y.XmlFragment
  readonly node: Node
  readonly kids: readonly Shown[]
  /** What of it the editor's schema has no place for; as long as there is any, nobody writes here. */
  readonly faults: readonly string[]
}

/** The same, with the nodes of `node`, which says the same: equal nodes are then the same objects. */
export function adopted(shown: Shown, node: Node): Shown {
  if (shown.node === node) return shown
  const kids = shown.kids.map((kid, i) => adopted(kid, node.child(i)))
  return { ...shown, node, kids }
}

/** The block of text that `type` is, and where its content begins; null if it is not shown. */
export function findShown(
  root: Shown,
  type: Y.XmlFragment,
): { shown: Shown; start: number } | null {
  const path = pathTo(root.type, type)
  if (!path) return null
  let at = { shown: root, start: 0 }
  for (const step of path) {
    let { start } = at
    const index = at.shown.kids.findIndex((kid) => kid.type === step)
    const kid = at.shown.kids[index]
    if (!kid) return null
    for (const before of at.shown.kids.slice(0, index)) start += before.node.nodeSize
    at = { shown: kid, start: start + 1 }
  }
  return at
}

function pathTo(root: Y.XmlFragment, type: Y.XmlFragment): Y.XmlFragment[] | null {
  const path: Y.XmlFragment[] = []
  for (let at: unknown = type; at !== root; at = (at as Y.XmlFragment).parent) {
    if (!at) return null
    path.unshift(at as Y.XmlFragment)
  }
  return path
}
