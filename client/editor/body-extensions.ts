import {
  Extension,
  InputRule,
  Mark,
  Node,
  wrappingInputRule,
  type AnyExtension,
  type Extensions,
  type NodeConfig,
} from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { HEADING_LEVELS, NODES } from '../../shared/document/body-rule.ts'
import { safeHref } from '../../shared/document/schema.ts'
import { BLOCK_NODES } from './blocks/block-nodes.ts'
import { isFixed } from './blocks/boxes.ts'
import { BoxEdges, BoxKeys } from './blocks/box-keys.ts'
import { mediaExtensions } from './media/media-extensions.ts'
import type { PictureSource } from './media/picture-source.ts'
import { linkPanel, openLinkForm } from './link-panel.ts'
import { MARK_LOOKS, NODE_LOOKS } from './page-looks.ts'
import { Paste, type PasteOptions } from './paste/late-paste.ts'

/**
 * A list begins with `1. ` and no other number: `2024. ` and `8. May` begin sentences. And text that is pasted is what it was,
 * not a list because its lines begin with `A.` or a year.
 */
const BEGUN_BY_1: Partial<NodeConfig> = {
  addInputRules() {
    return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })]
  },
  addProseMirrorPlugins: () => [],
}

/** A cell, a title or a point does not become what a line of its letters would begin elsewhere. */
const BEGUN_IN_TEXT: Partial<NodeConfig> = {
  addInputRules() {
    return (this.parent?.() ?? []).map(({ find, handler }) => {
      return new InputRule({
        find,
        handler: (typed) => (isFixed(typed.state.selection.$from.parent) ? null : handler(typed)),
      })
    })
  },
}

/**
 * y-tiptap deletes what its schema does not allow, and two people's edits can meet in any shape: an
 * item whose only paragraph somebody else removed, bold text inside a code block. So everything is
 * allowed that the server can read, and the commands of the toolbar keep it tidy.
 */
const PERMISSIVE: Record<string, { content?: string; marks?: string; excludes?: string }> = {
  [NODES.quote]: { content: 'block*' },
  [NODES.bullets]: { content: 'listItem*' },
  [NODES.numbers]: { content: 'listItem*' },
  [NODES.item]: { content: 'block*' },
  [NODES.code]: { marks: '_' },
  code: { excludes: '' },
}

function permissive(extension: AnyExtension): AnyExtension {
  const { name } = extension
  const begun = name === NODES.numbers ? BEGUN_BY_1 : {}
  if (extension instanceof Node)
    return extension
      .extend({ ...PERMISSIVE[name], ...NODE_LOOKS[name], ...begun })
      .extend(BEGUN_IN_TEXT)
  if (extension instanceof Mark)
    return extension.extend({ ...PERMISSIVE[name], ...MARK_LOOKS[name] })
  return extension
}

const LinkTools = Extension.create({
  name: 'linkTools',
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-k': () => {
        openLinkForm(this.editor.view)
        return true
      },
    }
  },
  addProseMirrorPlugins: () => [linkPanel()],
})

/** From left to right or from right to left, as its first letters do. */
const AS_IT_RUNS = { HTMLAttributes: { dir: 'auto' } }

const LINK = Link.configure({
  openOnClick: false,
  autolink: true,
  // `ended.It was` is two sentences: an address says that it is one, or a person does.
  shouldAutoLink: (url) => /^(https?:\/\/|www\.)/i.test(url),
  defaultProtocol: 'https',
  isAllowedUri: (url, { defaultProtocol }) =>
    safeHref(url) !== null || safeHref(`${defaultProtocol}://${url}`) !== null,
  HTMLAttributes: { target: null, rel: null },
})

/** What TipTap's StarterKit has of text; it brings an undo of its own, which would be loaded for nothing. */
const TEXT: Extensions = [
  Bold,
  Blockquote.configure(AS_IT_RUNS),
  BulletList.configure(AS_IT_RUNS),
  Code,
  CodeBlock,
  Document,
  Dropcursor.configure({ class: 'drop-cursor' }),
  Gapcursor,
  HardBreak,
  Heading.configure({ levels: [...HEADING_LEVELS], ...AS_IT_RUNS }),
  HorizontalRule,
  Italic,
  ListItem,
  ListKeymap,
  LINK,
  OrderedList.configure(AS_IT_RUNS),
  Paragraph.configure(AS_IT_RUNS),
  Strike,
  Text,
  Underline,
]

/** The nodes and marks of shared/document/schema.ts, no more and no less. `pictures`: for a screen. */
export function bodyExtensions(
  pictures: PictureSource | null = null,
  paste: Partial<PasteOptions> = {},
): Extensions {
  return [
    ...TEXT.map(permissive),
    ...BLOCK_NODES,
    BoxKeys,
    BoxEdges,
    LinkTools,
    Paste.configure(paste),
    ...mediaExtensions(pictures),
  ]
}
