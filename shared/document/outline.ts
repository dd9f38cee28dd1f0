import { MOST_OF_TABLE } from './body-rule.ts'
import type { Block, Content, Outline, Table } from './content.ts'

/** What of a story is checked. */
export function contentOutline({ body, ...head }: Content): Outline {
  return { ...head, body: { length: body.length, vastTables: vastTables(body) } }
}

/** How many tables there are, also within other blocks, in which no reader finds their way. */
function vastTables(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + vastIn(block), 0)
}

export function isVast(rows: Table['rows']): boolean {
  const columns = widestOf(rows)
  return columns > MOST_OF_TABLE.columns || columns * rows.length > MOST_OF_TABLE.cells
}

export function widestOf(rows: Table['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function vastIn(block: Block): number {
  switch (block.type) {
    case 'table':
      return isVast(block.rows) ? 1 : 0
    case 'quote':
    case 'factBox':
    case 'correctionBox':
      return vastTables(block.blocks)
    case 'list':
      return vastTables(block.items.flat())
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'keyPoints':
    case 'code':
    case 'rule':
    case 'picture':
    case 'gallery':
    case 'embed':
      return 0
  }
}
