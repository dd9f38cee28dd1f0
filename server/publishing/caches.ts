import type { Head, Picture } from '../../shared/document/content.ts'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import type { PurgeState } from '../../shared/protocol/api/publishing.ts'
import { shownHead } from '../store/tags.ts'
import type { Trx } from '../store/database.ts'

/** Where readers find a story: at its path, and in lists. */
export interface Place {
  path: string
  section: string | null
  bylines: readonly string[]
  tags: readonly string[]
  /** Its pictures. */
  assets: readonly string[]
}

/** Null where it stood nowhere, or stands no more. */
export interface Moved {
  before: Place | null
  after: Place | null
}

/** What a change of the newsroom itself is shown on: all pages, the front page, whatever tells of an author, or names tags. */
export type SitePart =
  'all' | 'front' | { author: { slug: string; photo: string | null } } | { tags: readonly string[] }

/** Caches in front of the newsroom, which keep what they were given of it. */
export interface Caches {
  /** Within the transaction of the event: they owe it to forget what it changes. */
  owe(trx: Trx, event: OutboxEvent, moved: Moved): Promise<void>
  /** Within the transaction of a change of the newsroom itself. What is owed has an id then; null where there are none. */
  oweSite(trx: Trx, part: SitePart): Promise<string | null>
  /** After the commit, by the id of the event or of what is owed: tells them, and waits for a while. Null where there are none. */
  purge(id: string): Promise<PurgeState | null>
}

interface Printed {
  head: Head
  pictures: readonly Picture[]
}

/** Of a revision at `path`, with its tags as readers see them. */
export async function shownPlace(trx: Trx, path: string, revision: Printed): Promise<Place> {
  const { pictures } = revision
  return placeOf(path, { head: await shownHead(trx, revision.head), pictures })
}

/** Of a revision at `path`. */
export function placeOf(path: string, { head, pictures }: Printed): Place {
  const { section, bylines, tags, hero } = head.meta
  const assets = [...(hero ? [hero.assetId] : []), ...pictures.map(({ assetId }) => assetId)]
  return { path, section, bylines, tags, assets }
}
