import type { Focus } from '../model/focus.ts'
import { movedText } from './moved-letters.ts'

/** A story's draft as plain data: what publishing checks, renders and keeps in a revision. */
export interface Content {
  headline: string
  standfirst: string
  meta: Meta
  body: Block[]
}

/** A story without its text. */
export type Head = Omit<Content, 'body'>

/** All of it that is checked: of the text, whether there is any, and how many of its tables are too large. */
export type Outline = Head & { body: Pick<Block[], 'length'> & { vastTables: number } }

/** All of it that is checked, the pictures of its text too. */
export type PicturedOutline = Outline & { pictures: Picture[] }

export interface Meta {
  /** The slug of one, which the newsroom may not have any more. */
  section: string | null
  slug: string
  bylines: string[]
  tags: string[]
  /** `yyyy-mm-dd`: the day the story says it was published on; null means the day of its first revision. */
  date: string | null
  hero: Hero | null
  /** Ids of stories to go on with, where its editors chose some. */
  related?: readonly string[]
}

/**
 * The picture at the top of a story. `disclaimer` is the sentence on the image's rights below the story. `focus` is there
 * where its editors chose what its crops keep.
 */
export interface Hero {
  assetId: string
  alt: string
  caption: string
  credit: string
  disclaimer: string
  focus?: Focus
}

export type Block =
  | { type: 'paragraph'; inline: Inline[] }
  | { type: 'heading'; level: 2 | 3; inline: Inline[] }
  | { type: 'quote'; blocks: Block[] }
  | PullQuote
  | TitledBox
  | { type: 'keyPoints'; title: Inline[]; points: Inline[][] }
  | List
  | Table
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | MediaBlock

/** Facts beside the story, or what was wrong in it. */
export interface TitledBox {
  type: 'factBox' | 'correctionBox'
  title: Inline[]
  blocks: Block[]
}

/** `attribution`: who said it, there where somebody wrote so. */
export interface PullQuote {
  type: 'pullQuote'
  inline: Inline[]
  attribution?: Inline[]
}

export type MediaBlock =
  | { type: 'picture'; width: PictureWidth; picture: Picture }
  | { type: 'gallery'; pictures: Picture[] }
  | { type: 'embed'; address: string; title: string }

/** A picture in the text. Its words are lines. `focus` is there where its editors chose what its crops keep. */
export interface Picture {
  assetId: string
  alt: string
  caption: string
  credit: string
  focus?: Focus
}

/** As the text, or beyond it. */
export const PICTURE_WIDTHS = ['text', 'wide'] as const
export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

/** `start` and `numbering` are there where an ordered list does not count 1, 2, 3. */
export interface List {
  type: 'list'
  ordered: boolean
  start?: number
  numbering?: Numbering
  items: Block[][]
}

/** Rows of cells, as they were made: some may be shorter. `head`: the first row says what stands below it. */
export interface Table {
  type: 'table'
  caption: Inline[]
  head: boolean
  rows: Inline[][][]
}

export const NUMBERINGS = ['a', 'A', 'i', 'I'] as const
export type Numbering = (typeof NUMBERINGS)[number]

export const MOST_START = 99_999

export type Inline = { type: 'text'; text: string; marks: Mark[] } | { type: 'break' }

export type Mark =
  | {
      type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript' | 'subscript'
    }
  | { type: 'link'; href: string }

export function emptyContent(): Content {
  return {
    headline: '',
    standfirst: '',
    meta: { section: null, slug: '', bylines: [], tags: [], date: null, hero: null },
    body: [],
  }
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', inline: plainInline(text) }
}

export function plainInline(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text, marks: [] }]
}

/** The words of a block, for counting, comparing and searching. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.inline)
    case 'pullQuote':
      return together([block.inline, block.attribution ?? []].map(inlineText))
    case 'quote':
      return block.blocks.map(blockText).join(' ')
    case 'factBox':
    case 'correctionBox':
      return together([inlineText(block.title), ...block.blocks.map(blockText)])
    case 'keyPoints':
      return together([block.title, ...block.points].map(inlineText))
    case 'table':
      return together([block.caption, ...block.rows.flat()].map(inlineText))
    case 'list':
      return block.items.map((item) => item.map(blockText).join(' ')).join(' ')
    case 'code':
      return block.text
    case 'rule':
      return ''
    case 'picture':
      return block.picture.caption
    case 'gallery':
      return block.pictures.map(({ caption }) => caption).join(' ')
    case 'embed':
      return block.title
  }
}

function together(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ')
}

/** Raised and lowered letters are written as such: 10 with a raised 6 is 10⁶ and not 106. */
export function inlineText(inline: readonly Inline[]): string {
  return inline.reduce(
    (line, part) => line + (part.type === 'text' ? runText(part, line) : ' '),
    '',
  )
}

function runText({ text, marks }: Extract<Inline, { type: 'text' }>, before: string): string {
  const move = marks.find(({ type }) => type === 'superscript' || type === 'subscript')
  return move ? movedText(move.type === 'superscript' ? 'sup' : 'sub', text, before) : text
}

/** All pictures in a text, in order. */
export function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return [block.picture]
    if (block.type === 'gallery') return block.pictures
    if ('blocks' in block) return picturesIn(block.blocks)
    return block.type === 'list' ? block.items.flatMap(picturesIn) : []
  })
}

/** The assets of pictures, each once. */
export function assetsOf(pictures: readonly Picture[]): string[] {
  return [...new Set(pictures.map(({ assetId }) => assetId))]
}
