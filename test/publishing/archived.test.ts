import { describe, expect, it } from 'vitest'
import { DATABASES } from '../support/databases.ts'
import { publishable } from '../support/stories.ts'
import { PUBLISHER, start } from './newsroom.ts'

const ARCHIVED = { archived: true, by: 'bob' }
const REFUSED = {
  code: 'conflict',
  message: 'bob archived this story: restore it, then publish it.',
}

describe.each(DATABASES)('an archived story on $name', ({ open }) => {
  it('is not published unseen: whoever tries is told who archived it, and what to do', async () => {
    await using newsroom = await start(open)
    const { publish, stories, storyId } = newsroom
    await stories.setArchived(storyId, ARCHIVED)
    await expect(publish({ kind: 'publish' })).rejects.toMatchObject(REFUSED)
    await stories.setArchived(storyId, { ...ARCHIVED, archived: false })
    expect((await publish({ kind: 'publish' })).revision).toBe(1)
  })

  it('stays public if it was, can be withdrawn, and is back only when it is restored', async () => {
    await using newsroom = await start(open)
    const { publish, retract, stories, storyId, database } = newsroom
    await publish({ kind: 'publish' })
    await stories.setArchived(storyId, ARCHIVED)
    const listed = () => database.db.selectFrom('published_story').select('story_id').execute()
    expect(await listed()).toEqual([{ story_id: storyId }])
    await retract('It was forged.')
    expect(await listed()).toEqual([])
    await expect(publish({ kind: 'reinstate' })).rejects.toMatchObject(REFUSED)
    await stories.setArchived(storyId, { ...ARCHIVED, archived: false })
    expect((await publish({ kind: 'reinstate' })).revision).toBe(3)
  })

  it('is either out or not, when it is archived while somebody publishes it', async () => {
    await using newsroom = await start(open)
    const { publish, stories, clock, database } = newsroom
    for (let round = 0; round < 12; round += 1) {
      const { meta } = publishable()
      const content = publishable({ meta: { ...meta, slug: `round-${round}` } })
      const storyId = await stories.create(content, 'ada')
      const publishes = publish({ kind: 'publish', storyId }).then(
        () => 'live',
        (error: unknown) => {
          expect(error).toMatchObject(REFUSED)
          return 'draft'
        },
      )
      // So that each is first at times.
      for (let wait = 0; wait < round; wait += 1) await clock.turn()
      const [state] = await Promise.all([publishes, stories.setArchived(storyId, ARCHIVED)])
      const story = await stories.find(storyId, PUBLISHER)
      expect([story?.state, story?.archived_by]).toEqual([state, 'bob'])
      const listed = await database.db
        .selectFrom('published_story')
        .select('revision')
        .where('story_id', '=', storyId)
        .execute()
      expect(listed).toHaveLength(state === 'live' ? 1 : 0)
    }
  })
})
