import { SEED_CLIENT_ID } from '../../shared/document/write-draft.ts'
import type { Confidants } from '../../shared/model/roles.ts'
import type { Trx } from '../store/database.ts'
import { NOBODY } from '../store/draft-append.ts'
import type { StoryTable } from '../store/tables.ts'
import type { Seed } from './seed.ts'

interface NewStory {
  id: string
  seed: Seed
  createdBy: string
  at: number
}

export function insertStory(
  trx: Trx,
  {
    id,
    seed,
    createdBy,
    at,
    headline,
    confidants,
  }: NewStory & { headline: string; confidants: Confidants },
): Promise<StoryTable> {
  return trx
    .insertInto('story')
    .values({
      id,
      state: 'draft',
      created_by: createdBy,
      created_at: at,
      changed_at: at,
      headline,
      section: seed.section,
      published_at: null,
      path: null,
      revision: null,
      thumbnail: null,
      retracted_at: null,
      retraction_note: null,
      archived_at: null,
      archived_by: null,
      confidential_at: confidants === null ? null : at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Its draft, which holds the seed from its first seq on. */
export async function insertDraft(trx: Trx, { id, seed, createdBy, at }: NewStory): Promise<void> {
  await trx
    .insertInto('draft')
    .values({
      story_id: id,
      seq: 1,
      snapshot_seq: 0,
      tail_bytes: seed.update.byteLength,
      tail_rows: 1,
      schema: seed.schema,
    })
    .execute()
  await trx
    .insertInto('draft_update')
    .values({ story_id: id, seq: 1, data: seed.update, user_id: createdBy, at })
    .execute()
  await trx
    .insertInto('draft_client')
    .values({ story_id: id, client_id: SEED_CLIENT_ID, user_id: NOBODY })
    .execute()
}
