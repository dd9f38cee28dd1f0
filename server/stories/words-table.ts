import { wordsToFindBy } from '../../shared/model/fold.ts'
import type { Trx } from '../store/database.ts'
import type { Derived } from '../store/derived.ts'

interface Headed {
  id: string
  headline: string
}

const BATCH = 500
/** Stories changed last that are looked through for what a node of the version before left out. */
const RECENT = 500

/** `story_word`: what the desk finds stories by, written together with their headline. */
export const wordsTable: Derived = {
  name: 'story-words',
  version: 1,
  async clear(trx) {
    await trx.deleteFrom('story_word').execute()
  },
  writeAfter,
  async writeMissed(trx) {
    const stories = await trx
      .selectFrom('story')
      .select(['id', 'headline'])
      .where('archived_at', 'is', null)
      .orderBy('changed_at', 'desc')
      .limit(RECENT)
      .execute()
    const known = await knownWords(trx, stories)
    for (const story of stories)
      if (wordsOf(story).join(' ') !== known.get(story.id)?.join(' ')) await writeWords(trx, story)
  },
}

export async function writeWords(trx: Trx, story: Headed): Promise<void> {
  await trx.deleteFrom('story_word').where('story_id', '=', story.id).execute()
  await insert(trx, [story])
}

async function writeAfter(trx: Trx, after: string): Promise<string | null> {
  const stories = await trx
    .selectFrom('story')
    .select(['id', 'headline'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute()
  await insert(trx, stories)
  return stories.length < BATCH ? null : (stories.at(-1)?.id ?? null)
}

async function insert(trx: Trx, stories: readonly Headed[]) {
  const rows = stories.flatMap((story) =>
    wordsOf(story).map((word) => ({ word, story_id: story.id })),
  )
  if (rows.length > 0) await trx.insertInto('story_word').values(rows).execute()
}

async function knownWords(trx: Trx, stories: readonly Headed[]): Promise<Map<string, string[]>> {
  const ids = stories.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('story_word')
    .selectAll()
    .where('story_id', 'in', ids)
    .orderBy('word')
    .execute()
  const known = Map.groupBy(rows, ({ story_id }) => story_id)
  return new Map(ids.map((id) => [id, (known.get(id) ?? []).map(({ word }) => word).sort()]))
}

function wordsOf({ headline }: Headed): string[] {
  return wordsToFindBy(headline).sort()
}
