import { blockText, inlineText, type Block, type PullQuote } from '../document/content.ts'

/** The words of each block but pull quotes; none where there are no pull quotes. */
export function spokenIn(blocks: readonly Block[]): string[] {
  if (!blocks.some(isPullQuote)) return []
  return blocks.filter((block) => !isPullQuote(block)).map((block) => wordsOf(blockText(block)))
}

/** A pull quote whose words stand in the text as well, whatever is between them. */
export function isRepeated(block: Block, spoken: readonly string[]): block is PullQuote {
  if (!isPullQuote(block)) return false
  const quoted = wordsOf(inlineText(block.inline))
  return spoken.some((words) => words.includes(quoted))
}

function isPullQuote(block: Block): block is PullQuote {
  return block.type === 'pullQuote'
}

function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}
