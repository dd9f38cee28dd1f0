import type * as Y from 'yjs'
import { blockText, type Block } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'

/** A draft's words as plain text, for the clipboard. */
export function draftText(doc: Y.Doc): string {
  const { headline, standfirst, body } = readContent(doc)
  return [headline, standfirst, ...body.map(plain)].filter((part) => part !== '').join('\n\n')
}

function plain(block: Block): string {
  if (block.type !== 'list') return blockText(block)
  return block.items.map((item) => `- ${item.map(blockText).join(' ')}`).join('\n')
}
