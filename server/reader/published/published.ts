import type { RevisionBlock } from '../../../shared/revision/blocks.ts'
import type { Head } from '../../../shared/document/content.ts'
import type { RevisionKind } from '../../../shared/model/story.ts'
import type { Card, Variant } from '../../store/json-columns.ts'

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
}

export interface PublishedRevision extends RevisionNote {
  content: Head
  blocks: RevisionBlock[]
  image: Image | null
}

/** An image's files under /media, `variants` widest first. */
export interface Image {
  variants: Variant[]
  thumbnail: string
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
