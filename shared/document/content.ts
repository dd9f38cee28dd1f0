/** A story's draft as plain data: what publishing checks, renders and keeps in a revision. */
export interface Content {
  headline: string
  standfirst: string
  meta: Meta
  body: Block[]
}

/** A story without its text. */
export type Head = Omit<Content, 'body'>

/** All but its text, of which only whether there is any. */
export type Outline = Head & { body: Pick<Block[], 'length'> }

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
}

/** The picture at the top of a story. `disclaimer` is the sentence on the image's rights below the story. */
export interface Hero {
  assetId: string
  alt: string
  caption: string
  credit: string
  disclaimer: string
}

export type Block =
  | { type: 'paragraph'; inline: Inline[] }
  | { type: 'heading'; level: 2 | 3; inline: Inline[] }
  | { type: 'quote'; blocks: Block[] }
  | List
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | MediaBlock

export type MediaBlock =
  | { type: 'picture'; width: PictureWidth; picture: Picture }
  | { type: 'gallery'; pictures: Picture[] }
  | { type: 'embed'; address: string; title: string }

/** A picture in the text. Its words are lines. */
export interface Picture {
  assetId: string
  alt: string
  caption: string
  credit: string
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

export const NUMBERINGS = ['a', 'A', 'i', 'I'] as const
export type Numbering = (typeof NUMBERINGS)[number]

export const MOST_START = 99_999

export type Inline = { type: 'text'; text: string; marks: Mark[] } | { type: 'break' }

export type Mark =
  { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' } | { type: 'link'; href: string }

export function emptyContent(): Content {
  return {
    headline: '',
    standfirst: '',
    meta: { section: null, slug: '', bylines: [], tags: [], date: null, hero: null },
    body: [],
  }
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', inline: text === '' ? [] : [{ type: 'text', text, marks: [] }] }
}

/** The words of a block, for counting, comparing and searching. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.inline.map((part) => (part.type === 'text' ? part.text : ' ')).join('')
    case 'quote':
      return block.blocks.map(blockText).join(' ')
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

/** All pictures in a text, in order. */
export function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return [block.picture]
    if (block.type === 'gallery') return block.pictures
    if (block.type === 'quote') return picturesIn(block.blocks)
    return block.type === 'list' ? block.items.flatMap(picturesIn) : []
  })
}

/** The assets of pictures, each once. */
export function assetsOf(pictures: readonly Picture[]): string[] {
  return [...new Set(pictures.map(({ assetId }) => assetId))]
}
