import { SUGGESTIONS_SCHEMA } from '../../shared/document/schema.ts'
import { pendingIn, standingOf } from '../../shared/document/suggested/pending.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Trx } from '../store/database.ts'
import type { Derived } from '../store/derived.ts'
import { docOf } from './draft-doc.ts'
import { loadDraft } from './draft-table.ts'

const BATCH = 100

/**
 * `story.suggestions` of drafts that were written before it was counted. From then on it is written with all else that lists
 * show of a draft; what a node of the version before leaves out is counted with the next change.
 */
export const openSuggestionsTable: Derived = {
  name: 'open-suggestions',
  version: 1,
  async clear(trx) {
    await trx
      .updateTable('story')
      .set({ suggestions: null })
      .where('suggestions', 'is not', null)
      .execute()
  },
  async writeAfter(trx, after) {
    const drafts = await trx
      .selectFrom('draft')
      .select('story_id')
      .where('schema', '>=', SUGGESTIONS_SCHEMA)
      .where('story_id', '>', after)
      .orderBy('story_id')
      .limit(BATCH)
      .execute()
    for (const { story_id } of drafts) await writeCount(trx, story_id)
    return drafts.length < BATCH ? null : (drafts.at(-1)?.story_id ?? null)
  },
  async writeMissed() {},
}

async function writeCount(trx: Trx, storyId: string) {
  const suggestions = await countIn(trx, storyId)
  if (suggestions === 0) return
  await trx.updateTable('story').set({ suggestions }).where('id', '=', storyId).execute()
}

async function countIn(trx: Trx, storyId: string): Promise<number> {
  const draft = await loadDraft(trx, storyId)
  if (!draft) return 0
  try {
    const doc = docOf(draft)
    const open = standingOf(doc, pendingIn(doc))
    doc.destroy()
    return open.length
  } catch (error) {
    // Nobody can open it, and the newsroom starts all the same.
    if (error instanceof GalleyError && error.code === 'too-big') return 0
    throw error
  }
}
