import type { Block, Inline, Mark } from '../../../shared/document/content.ts'

/** Two stars around bold words, one around italic ones, and a link as `[words](https://…)`. */
const MARKED = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|\[([^\]\n]+)\]\(([^\s)]+)\)/g

/**
 * Blocks of plain text: an empty line ends a paragraph, `#` begins a heading, `-` each item of a list, `>` a quotation.
 * Whatever else is written stands as it is.
 */
export function plainBlocks(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf)
}

function blockOf(part: string): Block {
  const [, marks, heading] = /^(#{1,3}) +(.+)$/.exec(part) ?? []
  if (heading !== undefined)
    return { type: 'heading', level: marks === '###' ? 3 : 2, inline: inlineOf(heading) }
  const lines = part.split('\n').map((line) => line.trim())
  if (lines.every((line) => line.startsWith('- ')))
    return {
      type: 'list',
      ordered: false,
      items: lines.map((line) => [paragraphOf(line.slice(2))]),
    }
  if (lines.every((line) => line.startsWith('>')))
    return {
      type: 'quote',
      blocks: [paragraphOf(lines.map((line) => line.slice(1).trim()).join('\n'))],
    }
  return paragraphOf(part)
}

function paragraphOf(text: string): Block {
  return { type: 'paragraph', inline: inlineOf(text) }
}

function inlineOf(text: string): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const match of text.matchAll(MARKED)) {
    parts.push(...words(text.slice(at, match.index)), ...words(...markedOf(match)))
    at = match.index + match[0].length
  }
  return [...parts, ...words(text.slice(at))]
}

function markedOf([, bold, italic, link = '', href = '']: RegExpMatchArray): [string, Mark?] {
  if (bold !== undefined) return [bold, { type: 'bold' }]
  if (italic !== undefined) return [italic, { type: 'italic' }]
  return [link, { type: 'link', href }]
}

/** A line that ends within a paragraph ends on the page, too. */
function words(text: string, mark?: Mark): Inline[] {
  return text
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line, marks: mark ? [mark] : [] }]),
    ])
}
