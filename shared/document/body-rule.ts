import {
  MOST_START,
  NUMBERINGS,
  PICTURE_WIDTHS,
  type Block,
  type List,
  type Mark,
  type PictureWidth,
} from './content.ts'

/*
 * What a body may hold, said once: the editor, what is pasted, the reader of drafts and the page all ask here.
 */

/** What the editor and the draft call the parts of a body. */
export const NODES = {
  paragraph: 'paragraph',
  heading: 'heading',
  quote: 'blockquote',
  bullets: 'bulletList',
  numbers: 'orderedList',
  item: 'listItem',
  code: 'codeBlock',
  rule: 'horizontalRule',
  break: 'hardBreak',
  quoteBox: 'quoteBox',
  pullQuote: 'pullQuote',
  attribution: 'attribution',
  factBox: 'factBox',
  correctionBox: 'correctionBox',
  keyPoints: 'keyPoints',
  boxTitle: 'boxTitle',
  point: 'keyPoint',
  table: 'table',
  tableCaption: 'tableCaption',
  row: 'tableRow',
  cell: 'tableCell',
  picture: 'picture',
  caption: 'caption',
  alt: 'altText',
  credit: 'credit',
  gallery: 'gallery',
  embed: 'embed',
} as const

/** Blocks of which words run on from one to the next. */
export const RUNNING: readonly string[] = [
  NODES.paragraph,
  NODES.heading,
  NODES.quote,
  NODES.bullets,
  NODES.numbers,
  NODES.item,
]

/** What has its place in some blocks alone, and those have a place for nothing else. */
export const ONLY_WITHIN: Readonly<Record<string, readonly string[]>> = {
  [NODES.picture]: [NODES.caption, NODES.alt, NODES.credit],
  [NODES.gallery]: [NODES.picture],
  [NODES.embed]: [NODES.caption],
  [NODES.caption]: [],
  [NODES.alt]: [],
  [NODES.credit]: [],
}

/** What a story is published with at most. */
export const MOST_PICTURES = 100
export const GALLERY = { least: 2, most: 20 } as const

/** The element that says a mark on a page. Draft and editor call the mark by its name here. */
export const MARK_TAGS: Readonly<Record<Mark['type'], string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  link: 'a',
  superscript: 'sup',
  subscript: 'sub',
}

export type HeadingLevel = Extract<Block, { type: 'heading' }>['level']

export const HEADING_LEVELS: readonly HeadingLevel[] = [2, 3]

/** The level that a heading has, whatever is said of it. */
export function headingLevel(level: unknown): HeadingLevel {
  return (typeof level === 'number' || typeof level === 'string') && Number(level) >= 3 ? 3 : 2
}

/** A table that readers can find their way in. Its longest row has so many columns. */
export const MOST_OF_TABLE = { columns: 20, cells: 2_000 }

/** What the draft says of a table whose first row is like the others. */
export const HEADLESS = 'none'

/** How an ordered list counts, as far as a list may. */
export function countingOf(start: unknown, type: unknown): Pick<List, 'start' | 'numbering'> {
  const from = Number(start ?? 1)
  const numbering = NUMBERINGS.find((one) => one === type)
  return { ...(from !== 1 && isStart(from) && { start: from }), ...(numbering && { numbering }) }
}

export function isStart(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= MOST_START
}

export function pictureWidth(width: unknown): PictureWidth {
  return PICTURE_WIDTHS.find((one) => one === width) ?? 'text'
}

export function isMark(name: string): name is Mark['type'] {
  return Object.hasOwn(MARK_TAGS, name)
}
