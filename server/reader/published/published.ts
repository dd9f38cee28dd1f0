import type { Head, Picture } from '../../../shared/document/content.ts'
import type { RevisionKind } from '../../../shared/model/story.ts'
import type { ComparedText } from '../../../shared/revision/compare-texts.ts'
import type { PicturePlace } from '../../../shared/revision/media-html.ts'
import type { PageParts } from '../../../shared/revision/patch.ts'
import type { Card, Crop, Variant } from '../../store/json-columns.ts'
import type { KeptText } from '../../store/revision-text.ts'

/** What readers should see of a story now. */
export interface Edition {
  number: number
  state: 'live' | 'retracted'
}

export interface PublishedStory {
  id: string
  path: string
  publishedAt: number
  edition: Edition
  retraction: { note: string; at: number } | null
}

/** A revision without its text, for dates, corrections and history. */
export interface RevisionNote {
  number: number
  kind: RevisionKind
  /** Of a correction or a retraction. */
  note: string | null
  publishedAt: number
  /** Nobody needs to hear of it. */
  minor: boolean
  /** What a correction is about: a block, or a slot of the page. */
  passage: string | null
}

export interface PublishedRevision extends RevisionNote {
  content: Head
  text: KeptText
  image: Image | null
  /** Those in its text, in order. */
  pictures: readonly ShownPicture[]
}

/** A picture in a text, and its files. */
export interface ShownPicture extends Picture {
  image: Image
}

/** HTML before and after the alternative text. */
export type PrintedPicture = readonly [before: string, after: string]

/** A revision's text and what its pictures look like. `leads`: no picture stands above it. `language`: of the page. */
export interface PrintedText {
  text: KeptText
  pictures: Readonly<Record<string, Readonly<Record<PicturePlace, PrintedPicture>>>>
  leads: boolean
  language: string
}

/** What a story page shows and may change: `text` holds its blocks, of which there are none once it is retracted. */
export type StoryPageOf = Omit<PageParts, 'blocks'> & { text: PrintedText | null }

/** Reads the text of revisions, in a thread where it is long. */
export interface Texts {
  /** The blocks as HTML, the words of the first one that is no picture, and how many minutes it takes to read all. */
  page(text: PrintedText): Promise<{ html: string; first: string; minutes: number }>
  /** The same without what only our own page needs. */
  body(text: PrintedText): Promise<{ html: string; first: string }>
  /** The `Patch` that makes one page of another, as JSON. */
  patch(pages: { from: StoryPageOf; to: StoryPageOf }): Promise<string>
  /** What became of one text in another. */
  compare(texts: { from: KeptText; to: KeptText }): Promise<ComparedText>
}

/** An image's files under /media, `variants` widest first. `crops` are not there yet of what was uploaded long ago. */
export interface Image {
  variants: Variant[]
  crops: Crop[]
  thumbnail: string
  /** The same, twice as large; it is not there yet of what was uploaded long ago. */
  wideCard?: string | null
  /** Cut for the top of a list, where a focal point was chosen. */
  lead?: Variant[]
}

/** A live story as lists show it. */
export interface ListedStory {
  id: string
  path: string
  section: string
  publishedAt: number
  card: Card
  image: Image | null
}

/** A place in a list of live stories: that of the story that stands there. */
export interface Position {
  publishedAt: number
  id: string
}

/** True if a reader who was shown `seen` has something to be told. */
export function isNewer(edition: Edition, seen: Edition): boolean {
  if (edition.number !== seen.number) return edition.number > seen.number
  return edition.state === 'retracted' && seen.state === 'live'
}
