import type { RevisionKind } from '../../shared/model/story.ts'
import type { KeptText } from './revision-text.ts'

/* Times are milliseconds since the epoch. */

export interface RevisionTable extends KeptText {
  story_id: string
  number: number
  kind: RevisionKind
  note: string | null
  seq: number
  published_at: number
  published_by: string
  /** What told of it; null of what a node of before 0009 made since. */
  event_id: string | null
  /** 1 of an update that nobody needs to hear of. */
  minor: number | null
  /** What a correction corrected: a block, or a slot of the page (`story-parts.ts`); null where it can't be told. */
  passage: string | null
  /** Those in its text, in order; null where there are none. */
  picturesJson: string | null
}

/** A picture in the text of a live story: derived, and gone with it. */
export interface PublishedPictureTable {
  story_id: string
  asset_id: string
}

/** What was said of a picture where it was published last; `folded` are its words as a search finds them. */
export interface PictureWordsTable {
  asset_id: string
  alt: string
  caption: string
  credit: string
  folded: string
}

/** A revision whose text is not public any more, and since when. */
export interface TakenDownTable {
  story_id: string
  number: number
  at: number
}

/** Each path at which a story ever stood, its present one too. */
export interface AddressTable {
  path: string
  story_id: string
}

/** A story that is live, as lists show it: derived from its newest revision, and gone when it is retracted. */
export interface PublishedStoryTable {
  story_id: string
  path: string
  section: string
  /** Of the first revision, and of the newest. */
  published_at: number
  updated_at: number
  revision: number
  /** The lead image. */
  asset_id: string | null
  cardJson: string
}

/** A name that stands on a live story, under the address of its page. */
export interface PublishedNameTable {
  kind: NameKind
  slug: string
  published_at: number
  story_id: string
  name: string
}

/** As they stand in addresses. */
export type NameKind = 'authors' | 'tags'

/** What caches in front of the newsroom are to be told to forget, of one event. */
export interface PurgeTable {
  /** The event's. */
  id: string
  seq: number
  pagesJson: string
  created_at: number
  attempts: number
  /** When to try, and while one node tries, when another one may. */
  next_at: number
  /** When they took it first. */
  purged_at: number | null
  /** What kept it from being taken, the last time. */
  error: string | null
}
