import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { NODES, ONLY_WITHIN } from '../../../shared/document/body-rule.ts'
import { isFromDraft } from '../binding/from-draft.ts'
import { isSuggested } from '../suggestions/suggested.ts'

const LINED: readonly string[] = [NODES.picture, NODES.embed]

/** Whoever deletes from a paragraph into a caption takes the caption away: the picture gets an empty one in its place. */
export function wholeMedia(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      // Words that are suggested change nothing beside them.
      if (transactions.some((one) => isFromDraft(one) || isSuggested(one))) return null
      const known = new Set(before.doc.children)
      doc.forEach((block, pos) => {
        if (!known.has(block)) complete(block, pos, tr)
      })
      return tr.docChanged ? tr : null
    },
  })
}

function complete(block: Node, pos: number, tr: Transaction) {
  addLines(block, pos, tr)
  block.descendants((node, at) => {
    addLines(node, pos + 1 + at, tr)
    return !node.isTextblock
  })
}

function addLines(media: Node, pos: number, tr: Transaction) {
  if (!LINED.includes(media.type.name)) return
  const wanted = ONLY_WITHIN[media.type.name] ?? []
  let at = pos + 1
  for (const name of wanted) {
    const place = media.children.findIndex((line) => line.type.name === name)
    if (place >= 0)
      at =
        pos + 1 + media.children.slice(0, place + 1).reduce((sum, line) => sum + line.nodeSize, 0)
    else {
      const line = media.type.schema.nodes[name]?.create()
      if (line) tr.insert(tr.mapping.map(at), line)
    }
  }
}
