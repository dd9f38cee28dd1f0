import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { openSuggestionsTable } from '../../server/log/open-suggestions-table.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import { derive } from '../../server/store/derived.ts'
import { ListStore } from '../../server/stories/list-store.ts'
import { Stories } from '../../server/stories/stories.ts'
import { emptyContent } from '../../shared/document/content.ts'
import { SUGGESTIONS_SCHEMA } from '../../shared/document/schema.ts'
import { decisionsOf, writeDecision } from '../../shared/document/suggested/suggestion.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser } from '../support/stories.ts'
import { AUTHOR, draftOf } from './suggester.ts'

const ADA = { id: 'ada', role: 'editor' } as const
const ALL = { text: '', state: null, section: null, by: ADA }

describe.each(DATABASES)('open suggestions in the list of stories on $name', ({ open }) => {
  it('are counted of drafts from before they were counted, as the first node starts', async () => {
    await using database = await open()
    await addUser(database, 'ada')
    const clock = new ManualClock()
    const stories = new Stories({ db: database.db, clock, ids: countedIds() })
    const log = new SqlUpdateLog({ database, clock })
    const lists = new ListStore({ db: database.db })
    const counts = async () => {
      const { stories: rows } = await lists.page(ALL, { after: null, limit: 10 })
      return Object.fromEntries(rows.map(({ id, suggestions }) => [id, suggestions ?? 0]))
    }
    const write = async (change: (doc: Y.Doc) => void, schema: number) => {
      const storyId = await stories.create(emptyContent(), 'ada')
      const doc = draftOf()
      change(doc)
      const data = Y.encodeStateAsUpdate(doc)
      await log.append([{ storyId, updates: [{ data, userId: 'ada', claims: [], schema }] }])
      return storyId
    }
    const two = await write(() => {}, SUGGESTIONS_SCHEMA)
    const one = await write((doc) => {
      const by = { suggestionId: '77-s', userId: 'ada', at: 2, accepted: false }
      decisionsOf(doc).set('9-d', writeDecision({ ...by, letters: [[AUTHOR, 20, 24]] }))
    }, SUGGESTIONS_SCHEMA)
    const none = await stories.create(emptyContent(), 'ada')
    expect(await counts()).toEqual({ [two]: 0, [one]: 0, [none]: 0 })
    await derive(database, openSuggestionsTable)
    expect(await counts()).toEqual({ [two]: 2, [one]: 1, [none]: 0 })

    const facts = { headline: '', section: null, suggestions: 5 }
    await stories.draftsChanged([{ storyId: one, facts }])
    await derive(database, openSuggestionsTable)
    expect(await counts()).toEqual({ [two]: 2, [one]: 5, [none]: 0 })
  })
})
