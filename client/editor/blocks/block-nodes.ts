import { Mark, Node, type Extensions, type NodeConfig } from '@tiptap/core'
import { HEADLESS, NODES } from '../../../shared/document/body-rule.ts'

/*
 * Blocks that stand apart from the text. What they may hold is what two people's edits can leave behind; the first that a
 * box takes is what Enter makes there.
 */

function blockNode(name: string, tag: string, config: Partial<NodeConfig>) {
  return Node.create({
    name,
    parseHTML: () => [{ tag: `${tag}[data-node="${name}"]`, priority: 60 }],
    renderHTML: () => [tag, { 'data-node': name, dir: 'auto' }, 0],
    ...config,
  })
}

const TEXT = { content: 'inline*', defining: true } as const
/** Nothing is joined with what stands beside it. */
const CELL = { ...TEXT, isolating: true } as const
const BOX = { group: 'block', isolating: true, defining: true } as const
/** Between its parts stands no caret: what is typed there would be a part more. */
const PARTED = { allowGapCursor: false } as const

const Table = blockNode(NODES.table, 'table', {
  ...BOX,
  ...PARTED,
  content: `(${NODES.row} | ${NODES.tableCaption})*`,
  addAttributes: () => ({
    head: {
      default: null,
      parseHTML: (element) => (element.getAttribute('data-head') === HEADLESS ? HEADLESS : null),
    },
  }),
  renderHTML: ({ node }) => {
    const head = node.attrs['head'] === HEADLESS ? { 'data-head': HEADLESS } : {}
    const table = ['table', { 'data-node': NODES.table, dir: 'auto', ...head }, 0] as const
    return ['div', { class: 'table-scroll' }, [...table]]
  },
})

const Superscript = movedMark('superscript', 'sup', 'Mod-.')
const Subscript = movedMark('subscript', 'sub', 'Mod-,')

function movedMark(name: string, tag: string, keys: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, {}, 0],
    addKeyboardShortcuts() {
      return { [keys]: () => this.editor.commands.toggleMark(name) }
    },
  })
}

export const BLOCK_NODES: Extensions = [
  blockNode(NODES.pullQuote, 'aside', { ...TEXT, group: 'block' }),
  blockNode(NODES.quoteBox, 'figure', {
    ...BOX,
    ...PARTED,
    content: `(${NODES.pullQuote} | ${NODES.attribution})*`,
  }),
  blockNode(NODES.attribution, 'p', CELL),
  blockNode(NODES.factBox, 'section', { ...BOX, content: `(block | ${NODES.boxTitle})*` }),
  blockNode(NODES.correctionBox, 'section', { ...BOX, content: `(block | ${NODES.boxTitle})*` }),
  blockNode(NODES.keyPoints, 'section', {
    ...BOX,
    ...PARTED,
    content: `(${NODES.point} | ${NODES.boxTitle})*`,
  }),
  blockNode(NODES.boxTitle, 'p', CELL),
  blockNode(NODES.point, 'p', TEXT),
  Table,
  blockNode(NODES.tableCaption, 'caption', CELL),
  blockNode(NODES.row, 'tr', { ...PARTED, content: `${NODES.cell}*` }),
  blockNode(NODES.cell, 'td', CELL),
  Superscript,
  Subscript,
]
