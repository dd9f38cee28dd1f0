import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { GALLERY, NODES } from '../../../shared/document/body-rule.ts'
import { isFromDraft } from '../binding/from-draft.ts'

/** Refuses what would make a gallery longer than it may be. */
export function galleryLimit(): Plugin {
  return new Plugin({
    filterTransaction: (tr, { doc }) => {
      if (!tr.docChanged || isFromDraft(tr)) return true
      const most = longest(tr.doc)
      return most <= GALLERY.most || most <= longest(doc)
    },
  })
}

function longest(doc: Node): number {
  let most = 0
  doc.descendants((node) => {
    if (node.type.name === NODES.gallery) most = Math.max(most, node.childCount)
    return !node.isTextblock
  })
  return most
}
