import type { Db } from '../store/database.ts'
import type { DraftAt, LoggedUpdate } from './update-log.ts'

const LOAD_TRIES = 3

/** Reads without a lock: a compaction in between shows as a hole, and the load starts again. */
export async function loadDraft(db: Db, storyId: string, upTo?: number): Promise<DraftAt | null> {
  for (let i = 0; i < LOAD_TRIES; i++) {
    const head = await headOf(db, storyId)
    if (!head || (upTo ?? 0) > head.seq) return null
    const draft = await loadAt(db, storyId, upTo ?? head.seq)
    if (draft) return { ...draft, schema: head.schema }
  }
  return null
}

/** What the log holds of a draft between two seqs. */
export function rowsOf(
  db: Db,
  storyId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<LoggedUpdate[]> {
  return db
    .selectFrom('draft_update')
    .innerJoin('draft', 'draft.story_id', 'draft_update.story_id')
    .select(['draft_update.seq', 'data', 'user_id as userId', 'draft.schema'])
    .where('draft_update.story_id', '=', storyId)
    .where('draft_update.seq', '>', after)
    .where('draft_update.seq', '<=', upTo)
    .orderBy('draft_update.seq')
    .execute()
}

/** Read before the rows: what they need stands here by then. */
function headOf(db: Db, storyId: string) {
  return db
    .selectFrom('draft')
    .select(['seq', 'schema'])
    .where('story_id', '=', storyId)
    .executeTakeFirst()
}

async function loadAt(
  db: Db,
  storyId: string,
  seq: number,
): Promise<Omit<DraftAt, 'schema'> | null> {
  const snapshot = await db
    .selectFrom('draft_snapshot')
    .select(['seq', 'data', 'deletions', 'moves'])
    .where('story_id', '=', storyId)
    .where('seq', '<=', seq)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  const from = snapshot?.seq ?? 0
  const updates = await rowsOf(db, storyId, { after: from, upTo: seq })
  const whole = updates.length === seq - from
  return whole ? { seq, snapshot: snapshot ?? null, updates } : null
}
