import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { EventStore } from '../../server/outbox/event-store.ts'
import { revisions } from '../../server/publishing/revisions.ts'
import type { Database } from '../../server/store/database.ts'
import { DATABASES } from '../support/databases.ts'
import { blockIds, PUBLISHER, start } from './newsroom.ts'

const FORGED = 'The document was forged.'

describe.each(DATABASES)('a retraction on $name', ({ open }) => {
  async function retracted() {
    const newsroom = await start(open)
    await newsroom.publish({ kind: 'publish' })
    await newsroom.clock.advance(60_000)
    const done = await newsroom.retract(FORGED)
    const { retractions, storyId } = newsroom
    return {
      ...newsroom,
      done,
      mend: (note: string, revision: number, by = 'ada') =>
        retractions.mend({ storyId, note, revision, by }),
      row: async () => newsroom.stories.find(storyId, PUBLISHER),
    }
  }

  it('[PUB2] is a revision of its own, and says who withdrew the story', async () => {
    await using newsroom = await retracted()
    const { database, storyId, done, announced } = newsroom
    const [first, second] = await revisions(database.db, storyId)
    expect(first).toMatchObject({ number: 1, kind: 'publish', note: null })
    expect(second).toMatchObject({ number: 2, kind: 'retract', note: FORGED, publishedBy: 'bob' })
    expect(second?.eventId).toBe(done.event)
    expect((await events(database)).at(-1)).toMatchObject({
      id: done.event,
      type: 'story.retracted',
      data: { revision: null, note: FORGED },
    })
    expect(announced.at(-1)?.id).toBe(done.event)
  })

  it('has a note that can be changed, and everybody who listens hears the new one', async () => {
    await using newsroom = await retracted()
    const { mend, row, webhooks, database, storyId } = newsroom
    const before = await row()
    await webhooks.create({ url: 'https://a.test/', description: '', types: ['story.retracted'] })
    await newsroom.clock.advance(60_000)
    const mended = await mend('The document was forged, by whom we know.', 2)
    expect(mended.revision).toBe(3)
    expect(await row()).toMatchObject({
      state: 'retracted',
      revision: 3,
      retraction_note: 'The document was forged, by whom we know.',
      retracted_at: before?.retracted_at,
    })
    const deliveries = await database.db.selectFrom('delivery').select('body').execute()
    expect(deliveries).toHaveLength(1)
    expect(JSON.parse(deliveries[0]?.body ?? '')).toMatchObject({
      type: 'story.retracted',
      data: { revision: null, note: 'The document was forged, by whom we know.' },
    })
    expect(
      (await revisions(database.db, storyId)).map(({ kind, publishedBy }) => [kind, publishedBy]),
    ).toEqual([
      ['publish', 'ada'],
      ['retract', 'bob'],
      ['mend', 'ada'],
    ])
  })

  it('keeps the note of whoever was first when two change it at once, and tells the other to look', async () => {
    await using newsroom = await retracted()
    const { mend, row, announced } = newsroom
    const both = await Promise.allSettled([mend('Forged by A.', 2), mend('Forged by B.', 2, 'bob')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({
      code: 'conflict',
      message: 'Somebody changed the note just now: read it, then change it.',
    })
    expect((await row())?.revision).toBe(3)
    expect(announced).toHaveLength(3)
  })

  it('[PUB3] is the same when the same note is given again', async () => {
    await using newsroom = await retracted()
    const { mend, done, announced } = newsroom
    expect(await mend(FORGED, 2)).toEqual(done)
    const mended = await mend('Another.', 2)
    expect(await mend('Another.', 2)).toEqual(mended)
    expect(announced).toHaveLength(3)
  })

  it('has no note to change before it was made', async () => {
    await using newsroom = await start(open)
    const { publish, retractions, storyId } = newsroom
    const mend = () => retractions.mend({ storyId, note: 'x', revision: 1, by: 'ada' })
    await expect(mend()).rejects.toMatchObject({ code: 'conflict' })
    await publish({ kind: 'publish' })
    await expect(mend()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('[PUB1] ends when the story is reinstated: revision, event and what lists show commit together', async () => {
    await using newsroom = await retracted()
    const { publish, write, database, storyId, row } = newsroom
    const [first] = await revisions(database.db, storyId)
    const before = await row()
    await write((body) => body.insert(0, [paragraphElement('Checked anew.')]))
    expect(await listed(database)).toEqual([])
    const done = await publish({ kind: 'reinstate', publishedBy: 'bob' })
    expect(done).toMatchObject({
      revision: 3,
      url: 'https://galley.test/world/2026/01/05/harbour-reopens',
    })
    expect(await row()).toMatchObject({
      state: 'live',
      revision: 3,
      path: before?.path,
      published_at: before?.published_at,
      retraction_note: null,
      retracted_at: null,
    })
    const last = (await events(database)).at(-1)
    expect(last).toMatchObject({ id: done.event, type: 'story.published' })
    expect(last?.data).toMatchObject({ revision: 3, note: null, reinstated: true })
    expect((await events(database))[0]?.data.reinstated).toBe(false)
    expect(await listed(database)).toEqual([{ story_id: storyId, revision: 3 }])
    const names = await database.db.selectFrom('published_name').select('slug').execute()
    expect(names.map(({ slug }) => slug).sort()).toEqual(['harbour-desk', 'ports'])
    const third = (await revisions(database.db, storyId)).at(-1)
    expect(blockIds(third).slice(1)).toEqual(blockIds(first))
  })

  it('[PUB1] goes on when reinstating fails half-way', async () => {
    await using newsroom = await retracted()
    const { publish, database, row } = newsroom
    await database.db.schema.alterTable('event').renameTo('event_away').execute()
    await expect(publish({ kind: 'reinstate' })).rejects.toThrow()
    expect(await row()).toMatchObject({ state: 'retracted', retraction_note: FORGED })
    expect(await listed(database)).toEqual([])
  })

  it('[PUB3] ends once, though two reinstate at once, and can begin again', async () => {
    await using newsroom = await retracted()
    const { publish, retract, announced } = newsroom
    const both = await Promise.all([
      publish({ kind: 'reinstate' }),
      publish({ kind: 'reinstate', publishedBy: 'bob' }),
    ])
    expect(new Set(both.map(({ event }) => event)).size).toBe(1)
    expect((await retract('Forged after all.')).revision).toBe(4)
    expect((await publish({ kind: 'reinstate' })).revision).toBe(5)
    expect(announced.map(({ type }) => type)).toEqual([
      'story.published',
      'story.retracted',
      'story.published',
      'story.retracted',
      'story.published',
    ])
  })

  it('is ended on purpose only: whoever meant to publish is told what was done meanwhile', async () => {
    await using newsroom = await retracted()
    const { publish } = newsroom
    for (const kind of ['publish', 'update', 'correct'] as const)
      await expect(publish({ kind, note: 'x' })).rejects.toMatchObject({
        code: 'conflict',
        message: 'This story was retracted: reinstate it, or duplicate it.',
      })
    await publish({ kind: 'reinstate' })
    await newsroom.write((body) => body.insert(0, [paragraphElement('More.')]))
    await publish({ kind: 'update' })
    await expect(publish({ kind: 'reinstate' })).rejects.toMatchObject({
      code: 'conflict',
      message: 'This story is not retracted: publish it, or an update.',
    })
  })

  it('of a node of the version before, without a revision, is mended and ended like any other', async () => {
    await using newsroom = await start(open)
    const { publish, database, storyId, retractions, stories } = newsroom
    await publish({ kind: 'publish' })
    await database.db
      .updateTable('story')
      .set({ state: 'retracted', retraction_note: FORGED, retracted_at: 1 })
      .execute()
    await retractions.mend({ storyId, note: 'Another.', revision: 1, by: 'ada' })
    expect(await stories.find(storyId, PUBLISHER)).toMatchObject({
      revision: 2,
      retraction_note: 'Another.',
    })
    expect((await publish({ kind: 'reinstate' })).revision).toBe(3)
  })
})

function events(database: Database) {
  return new EventStore(database.db).readAfter(0)
}

function listed(database: Database) {
  return database.db.selectFrom('published_story').select(['story_id', 'revision']).execute()
}

function paragraphElement(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}
