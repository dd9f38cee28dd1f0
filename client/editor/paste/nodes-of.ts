import type { Attrs, Node, NodeType, Schema } from '@tiptap/pm/model'
import { HEADLESS, NODES } from '../../../shared/document/body-rule.ts'
import { writtenFocus } from '../../../shared/model/focus.ts'
import type {
  Block,
  Inline,
  List,
  Mark,
  Picture,
  PictureWidth,
  Table,
} from '../../../shared/document/content.ts'

/** Blocks of content as the editor's nodes. */
export function nodesOf(blocks: readonly Block[], schema: Schema): Node[] {
  return blocks.map((block) => nodeOf(block, schema))
}

function nodeOf(block: Block, schema: Schema): Node {
  const node = (part: keyof typeof NODES, attrs: Attrs | null, content: readonly Node[]) =>
    typeOf(schema, part).create(attrs, content)
  switch (block.type) {
    case 'paragraph':
      return node('paragraph', null, inlineOf(block.inline, schema))
    case 'heading':
      return node('heading', { level: block.level }, inlineOf(block.inline, schema))
    case 'quote':
      return node('quote', null, nodesOf(block.blocks, schema))
    case 'pullQuote':
      return node('quoteBox', null, [
        node('pullQuote', null, inlineOf(block.inline, schema)),
        node('attribution', null, inlineOf(block.attribution ?? [], schema)),
      ])
    case 'factBox':
    case 'correctionBox':
      return node(block.type, null, [
        node('boxTitle', null, inlineOf(block.title, schema)),
        ...nodesOf(block.blocks, schema),
      ])
    case 'keyPoints':
      return node('keyPoints', null, [
        node('boxTitle', null, inlineOf(block.title, schema)),
        ...block.points.map((point) => node('point', null, inlineOf(point, schema))),
      ])
    case 'table':
      return tableOf(block, schema)
    case 'list':
      return node(
        block.ordered ? 'numbers' : 'bullets',
        block.ordered ? countingAttrs(block) : null,
        block.items.map((item) => node('item', null, nodesOf(item, schema))),
      )
    case 'code':
      return node('code', null, block.text === '' ? [] : [schema.text(block.text)])
    case 'rule':
      return node('rule', null, [])
    case 'picture':
      return pictureOf(block.picture, block.width, schema)
    case 'gallery':
      return node(
        'gallery',
        null,
        block.pictures.map((picture) => pictureOf(picture, null, schema)),
      )
    case 'embed':
      return node('embed', { address: block.address }, [line('caption', block.title, schema)])
  }
}

function tableOf({ caption, head, rows }: Table, schema: Schema): Node {
  const text = (part: 'tableCaption' | 'cell', inline: readonly Inline[]) =>
    typeOf(schema, part).create(null, inlineOf(inline, schema))
  return typeOf(schema, 'table').create({ head: head ? null : HEADLESS }, [
    ...(caption.length > 0 ? [text('tableCaption', caption)] : []),
    ...rows.map((row) =>
      typeOf(schema, 'row').create(
        null,
        row.map((cell) => text('cell', cell)),
      ),
    ),
  ])
}

function pictureOf(
  { assetId, caption, alt, credit, focus }: Picture,
  width: PictureWidth | null,
  schema: Schema,
): Node {
  const lines = [
    line('caption', caption, schema),
    line('alt', alt, schema),
    line('credit', credit, schema),
  ]
  const point = focus ? writtenFocus(assetId, focus) : null
  return typeOf(schema, 'picture').create({ asset: assetId, width, focus: point }, lines)
}

function line(part: keyof typeof NODES, words: string, schema: Schema): Node {
  return typeOf(schema, part).create(null, words === '' ? [] : [schema.text(words)])
}

function countingAttrs({ start, numbering }: List): Attrs {
  return { start: start ?? 1, type: numbering ?? null }
}

function inlineOf(inline: readonly Inline[], schema: Schema): Node[] {
  return inline.map((part) =>
    part.type === 'break'
      ? typeOf(schema, 'break').create()
      : schema.text(
          part.text,
          part.marks.map((mark) => schema.mark(mark.type, attrsOf(mark))),
        ),
  )
}

function attrsOf(mark: Mark): Attrs | null {
  return mark.type === 'link' ? { href: mark.href } : null
}

function typeOf(schema: Schema, part: keyof typeof NODES): NodeType {
  const type = schema.nodes[NODES[part]]
  if (!type) throw new Error(`the editor has no ${NODES[part]}`)
  return type
}
