import type { Head } from '../../shared/document/content.ts'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import type { PurgeState } from '../../shared/protocol/api/publishing.ts'
import type { Trx } from '../store/database.ts'

/** Where readers find a story: at its path, and in lists. */
export interface Place {
  path: string
  section: string | null
  bylines: readonly string[]
  tags: readonly string[]
  /** Its picture. */
  assetId: string | null
}

/** Null where it stood nowhere, or stands no more. */
export interface Moved {
  before: Place | null
  after: Place | null
}

/** Caches in front of the newsroom, which keep what they were given of it. */
export interface Caches {
  /** Within the transaction of the event: they owe it to forget what it changes. */
  owe(trx: Trx, event: OutboxEvent, moved: Moved): Promise<void>
  /** After the commit: tells them, and waits for a while. Null where there are none. */
  purge(eventId: string): Promise<PurgeState | null>
}

export function placeOf(path: string, { meta }: Head): Place {
  const { section, bylines, tags, hero } = meta
  return { path, section, bylines, tags, assetId: hero?.assetId ?? null }
}
