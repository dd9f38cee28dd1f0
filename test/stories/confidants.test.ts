import { describe, expect, it } from 'vitest'
import { maySee, ROLES, type Confidants } from '../../shared/model/roles.ts'
import { ListStore } from '../../server/stories/list-store.ts'
import { Stories } from '../../server/stories/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser, publishable } from '../support/stories.ts'

const PEOPLE = ['ada', 'ben', 'cara', 'dan']

describe.each(DATABASES)('[SEE1] a confidential story on $name', ({ open }) => {
  async function newsroom() {
    const database = await open()
    const { db } = database
    for (const user of PEOPLE) await addUser(database, user)
    const stories = new Stories({ db, clock: new ManualClock(), ids: countedIds() })
    return {
      stories,
      lists: new ListStore({ db }),
      among: async (storyId: string) =>
        (await stories.confidants([storyId])).get(storyId)?.toSorted(),
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    }
  }

  it('is found, listed and counted for those whom the rule lets see it, of every role', async () => {
    await using room = await newsroom()
    const { stories, lists } = room
    const cases: Confidants[] = [null, [], ['ben']]
    for (const confidants of cases) {
      const storyId = await stories.create(publishable(), 'ada', confidants)
      const named = confidants && ['ada', ...confidants]
      for (const role of ROLES)
        for (const id of PEOPLE) {
          const by = { id, role }
          const sees = maySee(by, named)
          expect(await stories.isSeen(storyId, by)).toBe(sees)
          expect((await stories.find(storyId, by)) !== null).toBe(sees)
          for (const text of ['', 'harbour', 'ada']) {
            const filter = { text, section: null, by }
            const at = { after: null, limit: 50 }
            const { stories: listed } = await lists.page({ ...filter, state: null }, at)
            expect(listed.some((story) => story.id === storyId)).toBe(sees)
            const { draft } = await lists.counts(filter)
            expect(draft.count).toBe(listed.length)
          }
        }
    }
  })

  it('is so among its writers and whoever made it so, and others as they are named', async () => {
    await using room = await newsroom()
    const { stories, among } = room
    const storyId = await stories.create(publishable(), 'ada')
    await stories.assign(storyId, ['ben'])
    expect(await among(storyId)).toBeUndefined()
    const made = { confidential: true, by: 'cara' }
    expect(await stories.changeConfidants(storyId, made)).toBe('all')
    expect(await among(storyId)).toEqual(['ada', 'ben', 'cara'])
    expect(await stories.changeConfidants(storyId, made)).toBeNull()
    const changed = { add: ['dan', 'nobody'], remove: ['cara'], by: 'ada' }
    expect(await stories.changeConfidants(storyId, changed)).toEqual(['cara'])
    expect(await among(storyId)).toEqual(['ada', 'ben', 'dan'])
    await stories.changeConfidants(storyId, { confidential: false, by: 'ada' })
    expect(await among(storyId)).toBeUndefined()
    expect(await stories.isSeen(storyId, { id: 'cara', role: 'reporter' })).toBe(true)
  })

  it('names whoever is assigned, and assigns nobody whom it does not name', async () => {
    await using room = await newsroom()
    const { stories, among } = room
    const storyId = await stories.create(publishable(), 'ada', [])
    await stories.changeAssignees(storyId, { assign: ['ben', 'cara'] })
    expect(await among(storyId)).toEqual(['ada', 'ben', 'cara'])
    await stories.changeConfidants(storyId, { remove: ['ben'], by: 'ada' })
    expect(await stories.access(storyId)).toMatchObject({ assignees: ['cara'] })
  })

  it('is seen by publishers when nobody is named any more', async () => {
    await using room = await newsroom()
    const { stories, among } = room
    const storyId = await stories.create(publishable(), 'ada', [])
    await stories.changeConfidants(storyId, { remove: ['ada'], by: 'ada' })
    expect(await among(storyId)).toEqual([])
    const sees = ROLES.map((role) => stories.isSeen(storyId, { id: 'ada', role }))
    expect(await Promise.all(sees)).toEqual([false, false, true, true])
  })

  it('keeps what everybody changed who changed it at once', async () => {
    await using room = await newsroom()
    const { stories, among } = room
    const storyId = await stories.create(publishable(), 'ada', [])
    await Promise.all([
      stories.changeConfidants(storyId, { add: ['ben'], by: 'ada' }),
      stories.changeConfidants(storyId, { add: ['cara'], by: 'ada' }),
      stories.changeAssignees(storyId, { assign: ['dan'] }),
    ])
    expect(await among(storyId)).toEqual(['ada', 'ben', 'cara', 'dan'])
  })
})
