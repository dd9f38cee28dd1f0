import { describe, expect, it } from 'vitest'
import { storyChange } from '../../shared/protocol/api/stories.ts'
import { Stories } from '../../server/stories/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser, publishable } from '../support/stories.ts'

describe.each(DATABASES)('who is assigned, on $name', ({ open }) => {
  async function assigned() {
    const database = await open()
    for (const user of ['ada', 'ben', 'cara', 'dan']) await addUser(database, user)
    const stories = new Stories({ db: database.db, clock: new ManualClock(), ids: countedIds() })
    const storyId = await stories.create(publishable(), 'ada')
    const now = async () => (await stories.access(storyId))?.assignees.toSorted()
    return { stories, storyId, now, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
  }

  it('is what everybody made it who changed it at once', async () => {
    await using newsroom = await assigned()
    const { stories, storyId, now } = newsroom
    await stories.assign(storyId, ['ada'])
    const changes = await Promise.all([
      stories.changeAssignees(storyId, { assign: ['ben', 'nobody'] }),
      stories.changeAssignees(storyId, { assign: ['cara', 'ben'] }),
      stories.changeAssignees(storyId, { unassign: ['ada', 'dan'] }),
    ])
    expect(await now()).toEqual(['ben', 'cara'])
    expect(changes.flat().toSorted()).toEqual(['ada', 'ben', 'cara'])
  })

  it('is one of two whole lists that are given at once', async () => {
    await using newsroom = await assigned()
    const { stories, storyId, now } = newsroom
    for (let round = 0; round < 10; round++) {
      await stories.assign(storyId, [])
      await Promise.all([
        stories.assign(storyId, ['ada', 'ben']),
        stories.assign(storyId, ['cara', 'dan']),
      ])
      expect([
        ['ada', 'ben'],
        ['cara', 'dan'],
      ]).toContainEqual(await now())
    }
    expect((await stories.assign(storyId, [])).length).toBe(2)
    expect(await now()).toEqual([])
  })
})

describe('a change of who is assigned', () => {
  it.each([
    [{ assignees: ['ada'] }, true],
    [{ assign: ['ada'] }, true],
    [{ assign: [], unassign: ['ada'] }, true],
    [{}, false],
    [{ assignees: ['ada'], assign: ['ben'] }, false],
    [{ assign: ['ada'], role: 'admin' }, false],
  ])('may be %j: %s', (change, may) => {
    expect(storyChange.safeParse(change).success).toBe(may)
  })
})
