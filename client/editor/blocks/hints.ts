import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { NODES } from '../../../shared/document/body-rule.ts'
import * as editorWords from '../../desk/words/editor.ts'

const { blocks } = editorWords

const HINTS: Readonly<Record<string, string>> = {
  [NODES.pullQuote]: blocks.pullQuote,
  [NODES.attribution]: blocks.attributionHint,
  [NODES.boxTitle]: blocks.titleHint,
  [NODES.point]: blocks.pointHint,
  [NODES.tableCaption]: blocks.captionHint,
}

/** An empty title, point or quote says what it is. */
export const Hints = Extension.create({
  name: 'hints',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => hintsIn(doc) } })],
})

function hintsIn(doc: Node): DecorationSet {
  const hints: Decoration[] = []
  doc.descendants((node, pos) => {
    const hint = node.content.size === 0 ? HINTS[node.type.name] : undefined
    if (hint !== undefined)
      hints.push(Decoration.node(pos, pos + node.nodeSize, { 'data-hint': hint }))
    return !node.inlineContent
  })
  return DecorationSet.create(doc, hints)
}
