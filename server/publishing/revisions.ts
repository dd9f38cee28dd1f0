import type { Head, Picture } from '../../shared/document/content.ts'
import type { RevisionKind } from '../../shared/model/story.ts'
import type { Db, Trx } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'
import type { KeptText } from '../store/revision-text.ts'
import type { RevisionTable } from '../store/publishing-tables.ts'

/** An immutable published state of a story [PUB2]: there is no way to change one. */
export interface Revision extends KeptText {
  storyId: string
  number: number
  kind: RevisionKind
  note: string | null
  seq: number
  head: Head
  publishedAt: number
  publishedBy: string
  /** The event that told of it; null if a node of the version before made it. */
  eventId: string | null
  minor: boolean
  passage: string | null
  /** Those in its text. */
  pictures: readonly Picture[]
}

export async function addRevision(trx: Trx, revision: Revision): Promise<void> {
  await trx
    .insertInto('revision')
    .values({
      story_id: revision.storyId,
      number: revision.number,
      kind: revision.kind,
      note: revision.note,
      seq: revision.seq,
      contentJson: revision.contentJson,
      blocksJson: revision.blocksJson,
      packed: revision.packed,
      published_at: revision.publishedAt,
      published_by: revision.publishedBy,
      event_id: revision.eventId,
      minor: revision.minor ? 1 : null,
      passage: revision.passage,
      picturesJson: revision.pictures.length === 0 ? null : JSON.stringify(revision.pictures),
    })
    .execute()
}

export async function newestRevision(db: Db | Trx, storyId: string): Promise<Revision | null> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? revisionOf(row) : null
}

export async function revisionKind(
  trx: Trx,
  storyId: string,
  number: number,
): Promise<RevisionKind | null> {
  const row = await trx
    .selectFrom('revision')
    .select('kind')
    .where('story_id', '=', storyId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.kind ?? null
}

/** 0 if there is none. */
export async function newestNumber(trx: Trx, storyId: string): Promise<number> {
  const row = await trx
    .selectFrom('revision')
    .select('number')
    .where('story_id', '=', storyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}

export async function revisions(db: Db, storyId: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revision')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy('number')
    .execute()
  return rows.map(revisionOf)
}

function revisionOf(row: RevisionTable): Revision {
  return {
    storyId: row.story_id,
    number: row.number,
    kind: row.kind,
    note: row.note,
    seq: row.seq,
    head: readColumn.head(row.contentJson),
    contentJson: row.contentJson,
    blocksJson: row.blocksJson,
    packed: row.packed,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    eventId: row.event_id,
    minor: row.minor === 1,
    passage: row.passage,
    pictures: readColumn.pictures(row.picturesJson),
  }
}
