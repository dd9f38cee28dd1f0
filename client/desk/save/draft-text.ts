import type * as Y from 'yjs'
import {
  blockText,
  inlineText,
  type Block,
  type Inline,
  type Meta,
} from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import * as fieldNames from '../words/fields.ts'

/** A draft's words as plain text, for the clipboard: the story, and below it what its fields say. */
export function draftText(doc: Y.Doc): string {
  const { headline, standfirst, body, meta } = readContent(doc)
  const parts = [headline, standfirst, ...body.map(plain), fieldsOf(meta)]
  return parts.filter((part) => part !== '').join('\n\n')
}

function plain(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => `- ${item.map(blockText).join(' ')}`).join('\n')
    case 'keyPoints':
      return lines(
        block.title,
        block.points.map((point) => `- ${inlineText(point)}`),
      )
    case 'factBox':
    case 'correctionBox':
      return lines(block.title, block.blocks.map(plain))
    case 'table':
      return lines(
        block.caption,
        block.rows.map((row) => row.map(inlineText).join('\t')),
      )
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pullQuote':
    case 'code':
    case 'rule':
    case 'picture':
    case 'gallery':
    case 'embed':
      return blockText(block)
  }
}

function lines(title: readonly Inline[], others: readonly string[]): string {
  return [inlineText(title), ...others].filter((line) => line !== '').join('\n')
}

function fieldsOf({ bylines, tags, slug, hero }: Meta): string {
  const fields = [
    ['bylines', bylines.join(', ')],
    ['tags', tags.join(', ')],
    ['slug', slug],
    ['heroAlt', hero?.alt ?? ''],
    ['heroCaption', hero?.caption ?? ''],
    ['heroCredit', hero?.credit ?? ''],
    ['heroDisclaimer', hero?.disclaimer ?? ''],
  ] as const
  const said = fields.filter(([, words]) => words !== '')
  return said.map(([name, words]) => `${fieldNames.labels[name]}: ${words}`).join('\n')
}
