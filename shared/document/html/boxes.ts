import { blockText, type Block, type Inline } from '../content.ts'
import { childrenOf, isElement, type DomElement } from './dom.ts'

/* Boxes as a story's page has them. */

const BOXES = {
  'fact-box': 'factBox',
  'correction-box': 'correctionBox',
  'key-points': 'keyPoints',
  'pull-quote': 'pullQuote',
} as const
const ELEMENTS: ReadonlySet<string> = new Set(['aside', 'figure', 'section'])
type Box = (typeof BOXES)[keyof typeof BOXES]

/** What kind of box it is; null for what is none. */
export function boxAs(element: DomElement): Box | null {
  if (!ELEMENTS.has(element.localName)) return null
  const name = element.getAttribute('class') ?? ''
  return isBox(name) ? BOXES[name] : null
}

function isBox(name: string): name is keyof typeof BOXES {
  return Object.hasOwn(BOXES, name)
}

/** The table in the box that it scrolls in. */
export function tableInBox(element: DomElement): DomElement | null {
  if (element.getAttribute('class') !== 'table') return null
  return (
    childrenOf(element)
      .filter(isElement)
      .find(({ localName }) => localName === 'table') ?? null
  )
}

/** A box of what stands in its element. */
export function boxOf(box: Box, blocks: readonly Block[]): Block {
  if (box === 'pullQuote') return pullQuoteOf(blocks)
  const [first, ...others] = blocks
  const title = first?.type === 'heading' ? first.inline : []
  const rest = first?.type === 'heading' ? others : [...blocks]
  if (box === 'keyPoints') return { type: box, title, points: rest.flatMap(pointsOf) }
  return { type: box, title, blocks: rest }
}

/** Where it has a quotation, who said it stands beside that. */
function pullQuoteOf(blocks: readonly Block[]): Block {
  const quotes = blocks.filter((block) => block.type === 'quote')
  if (quotes.length === 0) return { type: 'pullQuote', inline: wordsOf(blocks) }
  const attribution = wordsOf(blocks.filter(({ type }) => type !== 'quote'))
  const inline = wordsOf(quotes.flatMap((quote) => quote.blocks))
  return { type: 'pullQuote', inline, ...(attribution.length > 0 && { attribution }) }
}

function pointsOf(block: Block): Inline[][] {
  return block.type === 'list' ? block.items.map(wordsOf) : [wordsOf([block])]
}

/** Blocks of text as one, with line breaks between them. */
function wordsOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, i): Inline[] => [
    ...(i > 0 ? ([{ type: 'break' }] as const) : []),
    ...('inline' in block
      ? block.inline
      : [{ type: 'text' as const, text: blockText(block), marks: [] }]),
  ])
}
