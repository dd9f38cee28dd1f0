import { blockText, type Block } from '../document/content.ts'

/** The pull quotes whose words stand in the text as well, whatever is between them. */
export function repeatedIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const quotes = blocks.filter(({ type }) => type === 'pullQuote')
  if (quotes.length === 0) return new Set()
  const text = blocks.filter(({ type }) => type !== 'pullQuote').map(wordsOf)
  return new Set(quotes.filter((quote) => text.some((words) => words.includes(wordsOf(quote)))))
}

function wordsOf(block: Block): string {
  const words =
    blockText(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}
