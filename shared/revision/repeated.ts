import { blockText, type Block } from '../document/content.ts'

type PullQuote = Extract<Block, { type: 'pullQuote' }>

/** The words of each block but pull quotes; none where there are no pull quotes. */
export function spokenIn(blocks: readonly Block[]): string[] {
  if (!blocks.some(isPullQuote)) return []
  return blocks.filter((block) => !isPullQuote(block)).map(wordsOf)
}

/** A pull quote whose words stand in the text as well, whatever is between them. */
export function isRepeated(block: Block, spoken: readonly string[]): block is PullQuote {
  return isPullQuote(block) && spoken.some((words) => words.includes(wordsOf(block)))
}

function isPullQuote(block: Block): block is PullQuote {
  return block.type === 'pullQuote'
}

function wordsOf(block: Block): string {
  const words =
    blockText(block)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}
