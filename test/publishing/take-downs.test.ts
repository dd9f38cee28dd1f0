import { describe, expect, it } from 'vitest'
import { changeLine } from '../../shared/document/line.ts'
import { PublicationStore } from '../../server/publishing/publication-store.ts'
import { revisions } from '../../server/publishing/revisions.ts'
import { TakeDowns } from '../../server/publishing/take-downs.ts'
import { DATABASES } from '../support/databases.ts'
import { PUBLISHER, start } from './newsroom.ts'

describe.each(DATABASES)('the take-down of a revision on $name', ({ open }) => {
  async function published() {
    const newsroom = await start(open)
    await newsroom.publish({ kind: 'publish' })
    await newsroom.edit((doc) => changeLine(doc.getXmlFragment('headline'), 'Two ferries sail'))
    await newsroom.publish({ kind: 'update' })
    const { storyId, clock, database } = newsroom
    const takeDowns = new TakeDowns({ clock, db: database.db, store: new PublicationStore() })
    return { ...newsroom, take: (revision: number) => takeDowns.take({ storyId, revision }) }
  }

  it('[PUB2] changes nothing of the revision, and is told to the newsroom', async () => {
    await using newsroom = await published()
    const { take, stories, storyId, clock, database } = newsroom
    const before = await revisions(database.db, storyId)
    const at = clock.now()
    expect(await take(1)).toBe(at)
    expect(await revisions(database.db, storyId)).toEqual(before)
    const told = await stories.revisions(storyId)
    expect(told.map(({ number, takenDownAt }) => [number, takenDownAt])).toEqual([
      [2, null],
      [1, at],
    ])
  })

  it('is done once, and told of once', async () => {
    await using newsroom = await published()
    const { take, clock } = newsroom
    const [at] = await Promise.all([take(1), take(1)])
    await clock.advance(60_000)
    expect(await take(1)).toBe(at)
  })

  it('is refused for what readers have now, until they have something else', async () => {
    await using newsroom = await published()
    const { take, retract } = newsroom
    await expect(take(2)).rejects.toMatchObject({ code: 'conflict' })
    await retract('The document was forged.')
    await take(2)
  })

  it('is of a text: there is none of a number that was never published, nor of a retraction', async () => {
    await using newsroom = await published()
    const { take, retract, stories, storyId } = newsroom
    await retract('The document was forged.')
    for (const revision of [3, 4])
      await expect(take(revision)).rejects.toMatchObject({ code: 'not-found' })
    expect((await stories.find(storyId, PUBLISHER))?.revision).toBe(3)
  })
})
