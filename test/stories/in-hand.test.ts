import { describe, expect, it } from 'vitest'
import { storiesInHand } from '../../server/stories/people-store.ts'
import { Stories } from '../../server/stories/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { addUser, publishable } from '../support/stories.ts'

describe.each(DATABASES)('what somebody leaves behind, on $name', ({ open }) => {
  it('is what only they are assigned to, and what they began and nobody is', async () => {
    await using database = await open()
    for (const user of ['ada', 'ben']) await addUser(database, user)
    const { db } = database
    const stories = new Stories({ db, clock: new ManualClock(), ids: countedIds() })
    const story = async (by: string, ...assigned: string[]) => {
      const id = await stories.create(publishable(), by)
      await stories.assign(id, assigned)
      return id
    }
    const alone = await story('ben', 'ada')
    const begun = await story('ada')
    await story('ada', 'ben')
    await story('ben', 'ada', 'ben')
    await story('ben')
    const archived = await story('ada', 'ada')
    await stories.setArchived(archived, { by: 'ada', archived: true })
    const left = (await storiesInHand(db, 'ada')).map(({ id }) => id)
    expect(left.toSorted()).toEqual([alone, begun].toSorted())
    expect(await storiesInHand(db, 'nobody')).toEqual([])
  })

  it('is assigned to nobody who was disabled', async () => {
    await using database = await open()
    for (const user of ['ada', 'ben']) await addUser(database, user)
    const { db } = database
    await db.updateTable('user').set({ disabled_at: 1 }).where('id', '=', 'ben').execute()
    const stories = new Stories({ db, clock: new ManualClock(), ids: countedIds() })
    const id = await stories.create(publishable(), 'ada')
    expect(await stories.assign(id, ['ada', 'ben'])).toEqual(['ada'])
  })
})
