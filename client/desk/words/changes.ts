import type { Block } from '../../../shared/document/content.ts'
import type { Change } from '../../../shared/revision/changes.ts'
import { amount, asBeginning, listed } from './language.ts'
import * as fieldNames from './fields.ts'

/* In what a draft differs from what readers have. */

type BlockType = Block['type']
type How = Extract<Change, { of: 'block' }>['how']

const changed: Record<BlockType, { one: string; other: string }> = {
  paragraph: { one: '# paragraph', other: '# paragraphs' },
  heading: { one: '# heading', other: '# headings' },
  quote: { one: '# quote', other: '# quotes' },
  list: { one: '# list', other: '# lists' },
  code: { one: '# code block', other: '# code blocks' },
  rule: { one: '# line', other: '# lines' },
  pullQuote: { one: '# pull quote', other: '# pull quotes' },
  factBox: { one: '# fact box', other: '# fact boxes' },
  correctionBox: { one: '# correction box', other: '# correction boxes' },
  keyPoints: { one: '# box of key points', other: '# boxes of key points' },
  table: { one: '# table', other: '# tables' },
  picture: { one: '# picture', other: '# pictures' },
  gallery: { one: '# gallery', other: '# galleries' },
  embed: { one: '# embed', other: '# embeds' },
}

const added: Record<BlockType, { one: string; other: string }> = {
  paragraph: { one: '# new paragraph', other: '# new paragraphs' },
  heading: { one: '# new heading', other: '# new headings' },
  quote: { one: '# new quote', other: '# new quotes' },
  list: { one: '# new list', other: '# new lists' },
  code: { one: '# new code block', other: '# new code blocks' },
  rule: { one: '# new line', other: '# new lines' },
  pullQuote: { one: '# new pull quote', other: '# new pull quotes' },
  factBox: { one: '# new fact box', other: '# new fact boxes' },
  correctionBox: { one: '# new correction box', other: '# new correction boxes' },
  keyPoints: { one: '# new box of key points', other: '# new boxes of key points' },
  table: { one: '# new table', other: '# new tables' },
  picture: { one: '# new picture', other: '# new pictures' },
  gallery: { one: '# new gallery', other: '# new galleries' },
  embed: { one: '# new embed', other: '# new embeds' },
}

export function blocks(n: number, block: BlockType, how: How): string {
  const words = amount(n, changed[block])
  switch (how) {
    case 'changed':
      return words
    case 'new':
      return amount(n, added[block])
    case 'removed':
      return `${words} removed`
    case 'moved':
      return `${words} moved`
  }
}

export const unpublished = (n: number) =>
  amount(n, { one: '# change not published', other: '# changes not published' })
/** On a phone there is room for its beginning alone. */
export const unpublishedParts = (n: number) => [
  amount(n, { one: '# change', other: '# changes' }),
  'not published',
]
export const field = (field: Extract<Change, { of: 'field' }>['field']) => fieldNames.within[field]
/** `Headline, caption, 2 paragraphs` */
export const all = (changes: readonly string[]) => asBeginning(listed(changes))
