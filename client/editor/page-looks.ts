import { mergeAttributes, type MarkConfig, type NodeConfig } from '@tiptap/core'
import { countingOf, headingLevel, NODES } from '../../shared/document/body-rule.ts'
import { safeHref } from '../../shared/document/schema.ts'

/* Whatever a program wrote as an attribute, the desk shows of it what the page does. */

const DIRECTION = { dir: 'auto' }

export const NODE_LOOKS: Readonly<Record<string, Partial<NodeConfig>>> = {
  [NODES.heading]: {
    renderHTML: ({ node }) => [`h${headingLevel(node.attrs['level'])}`, DIRECTION, 0],
  },
  [NODES.numbers]: {
    renderHTML({ node }) {
      const { start, numbering } = countingOf(node.attrs['start'], node.attrs['type'])
      return ['ol', { ...DIRECTION, ...(start !== undefined && { start }), type: numbering }, 0]
    },
  },
}

export const MARK_LOOKS: Readonly<Record<string, Partial<MarkConfig>>> = {
  link: {
    renderHTML({ mark, HTMLAttributes }) {
      const href = safeHref(mark.attrs['href'])
      return href === null ? ['span', {}, 0] : ['a', mergeAttributes(HTMLAttributes, { href }), 0]
    },
  },
}
