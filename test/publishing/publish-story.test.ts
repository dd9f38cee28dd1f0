import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { GalleyError } from '../../server/kernel/errors.ts'
import { EventStore } from '../../server/outbox/event-store.ts'
import { revisions } from '../../server/publishing/revisions.ts'
import { Tags } from '../../server/store/tags.ts'
import type { Database } from '../../server/store/database.ts'
import { DATABASES } from '../support/databases.ts'
import { publishable } from '../support/stories.ts'
import { blockIds, PUBLISHER, start } from './newsroom.ts'

describe.each(DATABASES)('publishing on $name', ({ open }) => {
  it('[PUB1] commits revision, event and deliveries together', async () => {
    await using newsroom = await start(open)
    const { webhooks, publish, database, announced } = newsroom
    await webhooks.create({ url: 'https://a.test/', description: '', types: [] })
    await webhooks.create({ url: 'https://b.test/', description: '', types: ['story.retracted'] })
    const done = await publish({ kind: 'publish' })
    expect(done).toMatchObject({
      revision: 1,
      url: 'https://galley.test/world/2026/01/05/harbour-reopens',
    })
    expect(await events(database)).toMatchObject([
      { seq: 1, id: done.event, type: 'story.published', data: { revision: 1 } },
    ])
    const deliveries = await database.db.selectFrom('delivery').selectAll().execute()
    expect(deliveries).toMatchObject([{ event_id: done.event, state: 'pending', sequence: 1 }])
    expect(JSON.parse(deliveries[0]?.body ?? '')).toMatchObject({ type: 'story.published' })
    expect(announced.map((event) => event.id)).toEqual([done.event])
  })

  it.each(['revision', 'event', 'delivery', 'outbox'] as const)(
    '[PUB1] leaves nothing behind when writing the %s fails',
    async (table) => {
      await using newsroom = await start(open)
      const { webhooks, publish, database, storyId, announced } = newsroom
      await webhooks.create({ url: 'https://a.test/', description: '', types: [] })
      await database.db.schema.alterTable(table).renameTo(`${table}_away`).execute()
      await expect(publish({ kind: 'publish' })).rejects.toThrow()
      await database.db.schema
        .alterTable(`${table}_away` as typeof table)
        .renameTo(table)
        .execute()
      expect(await revisions(database.db, storyId)).toEqual([])
      expect(await events(database)).toEqual([])
      expect(await database.db.selectFrom('delivery').selectAll().execute()).toEqual([])
      expect(announced).toEqual([])
      expect((await newsroom.stories.find(storyId, PUBLISHER))?.state).toBe('draft')
      expect((await publish({ kind: 'publish' })).revision).toBe(1)
    },
  )

  it('[PUB2] never changes a revision: an update adds one', async () => {
    await using newsroom = await start(open)
    const { publish, write, database, storyId } = newsroom
    await publish({ kind: 'publish' })
    const [first] = await revisions(database.db, storyId)
    await write((body) => body.insert(0, [paragraphElement('New first paragraph.')]))
    await publish({ kind: 'update' })
    await write((body) => body.delete(0, 1))
    await publish({ kind: 'correct', note: 'The new paragraph was wrong.' })
    const all = await revisions(database.db, storyId)
    expect(all[0]).toEqual(first)
    expect(all.map(({ number, kind, note }) => [number, kind, note])).toEqual([
      [1, 'publish', null],
      [2, 'update', null],
      [3, 'correct', 'The new paragraph was wrong.'],
    ])
    expect((await events(database)).map((event) => event.type)).toEqual([
      'story.published',
      'story.updated',
      'story.corrected',
    ])
  })

  it('[PUB2] tells of a tag by its new name, and keeps what the draft calls it', async () => {
    await using newsroom = await start(open)
    const { publish, database, clock, write, storyId, announced, retract } = newsroom
    await publish({ kind: 'publish' })
    await new Tags({ db: database.db, clock }).rename('ports', 'Harbours')
    await write((body) => body.insert(0, [paragraphElement('New first paragraph.')]))
    await publish({ kind: 'update' })
    await retract('Not so.')
    expect(announced.map(({ data }) => data.tags)).toEqual([['ports'], ['Harbours'], ['Harbours']])
    const all = await revisions(database.db, storyId)
    expect(all.map(({ head }) => head.meta.tags)).toEqual([['ports'], ['ports'], ['ports']])
  })

  it('lets only the notes of corrections and retractions out of the newsroom', async () => {
    await using newsroom = await start(open)
    const { webhooks, publish, retract, write, database, storyId, stories } = newsroom
    await webhooks.create({ url: 'https://a.test/', description: '', types: [] })
    await publish({ kind: 'publish', note: 'For us: it was late.' })
    await write((body) => body.insert(0, [paragraphElement('Silently.')]))
    await publish({ kind: 'update', note: 'For us: a source asked for it.' })
    await write((body) => body.insert(0, [paragraphElement('Corrected.')]))
    await publish({ kind: 'correct', note: 'For all: it was wrong.' })
    await retract('For all: none of it was true.')
    const told = [null, null, 'For all: it was wrong.', 'For all: none of it was true.']
    expect((await events(database)).map(({ data }) => data.note)).toEqual(told)
    const owed = await database.db
      .selectFrom('delivery')
      .select('body')
      .orderBy('sequence')
      .execute()
    expect(owed.map(({ body }) => body).join('')).not.toContain('For us')
    expect(newsroom.announced.map(({ data }) => data.note)).toEqual(told)
    expect((await stories.revisions(storyId)).map(({ note }) => note)).toContain(
      'For us: a source asked for it.',
    )
  })

  it('says of an update that it is minor, in its revision, its event and its deliveries', async () => {
    await using newsroom = await start(open)
    const { webhooks, publish, write, database, storyId, stories } = newsroom
    await webhooks.create({ url: 'https://a.test/', description: '', types: [] })
    await publish({ kind: 'publish' })
    await write((body) => body.insert(0, [paragraphElement('A comma, here.')]))
    await publish({ kind: 'update', minor: true })
    await write((body) => body.insert(0, [paragraphElement('News.')]))
    await publish({ kind: 'update' })
    const told = [false, true, false]
    expect((await revisions(database.db, storyId)).map(({ minor }) => minor)).toEqual(told)
    expect((await events(database)).map(({ data }) => data.minor)).toEqual(told)
    const owed = await database.db
      .selectFrom('delivery')
      .select('body')
      .orderBy('sequence')
      .execute()
    expect(owed.map(({ body }) => JSON.parse(body).data.minor)).toEqual(told)
    const listed = (await stories.revisions(storyId)).toReversed()
    expect(listed.map(({ minor }) => minor === 1)).toEqual(told)
  })

  it('knows which passage a correction is about', async () => {
    await using newsroom = await start(open)
    const { publish, retract, write, edit, meta, database, storyId } = newsroom
    const note = 'It was wrong.'
    await publish({ kind: 'publish' })
    await write((body) => body.insert(1, [paragraphElement('Entirely different words.')]))
    await publish({ kind: 'correct', note })
    await edit((doc) => doc.getXmlFragment('headline').insert(0, [new Y.XmlText('Now: ')]))
    await publish({ kind: 'correct', note })
    await meta((fields) => fields.set('tags', ['Sea trade']))
    await publish({ kind: 'correct', note })
    await retract(note)
    const passages = (await revisions(database.db, storyId)).map(({ passage }) => passage)
    expect(passages).toEqual([null, 'r2-2', 'headline', null, null])
  })

  it('[PUB2] keeps a paragraph’s id while its words change', async () => {
    await using newsroom = await start(open)
    const { publish, write, database, storyId } = newsroom
    await publish({ kind: 'publish' })
    await write((body) => {
      const first = body.get(0)
      const text = first instanceof Y.XmlElement ? first.get(0) : null
      if (text instanceof Y.XmlText) text.insert(0, 'Yesterday ')
      body.insert(1, [paragraphElement('Entirely different words stand here now.')])
    })
    await publish({ kind: 'update' })
    const [before, after] = await revisions(database.db, storyId)
    const ids = blockIds(after)
    expect(ids).toHaveLength(3)
    expect([ids?.[0], ids?.[2]]).toEqual(blockIds(before))
  })

  it('[PUB3] makes one revision of one seq, however often and by however many it is published', async () => {
    await using newsroom = await start(open)
    const { publish, database, storyId } = newsroom
    const both = await Promise.all([
      publish({ kind: 'publish', seq: 1, publishedBy: 'ada' }),
      publish({ kind: 'publish', seq: 1, publishedBy: 'bob' }),
    ])
    const again = await publish({ kind: 'update', seq: 1 })
    expect(new Set([...both, again].map((done) => done.event)).size).toBe(1)
    expect(await revisions(database.db, storyId)).toHaveLength(1)
    expect(await events(database)).toHaveLength(1)
  })

  it('[PUB3] finds the event of a revision, whatever else was told of the story and whoever made it', async () => {
    await using newsroom = await start(open)
    const { publish, write, database, storyId } = newsroom
    await publish({ kind: 'publish' })
    const [first] = await events(database)
    const other = {
      seq: 0,
      id: 'evt_other',
      type: 'story.retracted',
      story_id: storyId,
      at: 0,
    } as const
    const dataJson = JSON.stringify({ ...first?.data, revision: null })
    await database.db
      .insertInto('event')
      .values({ ...other, dataJson })
      .execute()
    await write((body) => body.insert(0, [paragraphElement('More.')]))
    const second = await publish({ kind: 'update' })
    expect(await publish({ kind: 'update' })).toEqual(second)
    // As a node of the version before makes them.
    await database.db.updateTable('revision').set({ event_id: null }).execute()
    expect(await publish({ kind: 'update' })).toEqual(second)
  })

  it('publishes exactly the text of the seq that its author saw saved', async () => {
    await using newsroom = await start(open)
    const { publish, write, database, storyId } = newsroom
    await write((body) => body.insert(2, [paragraphElement('Typed after the button was pressed.')]))
    await publish({ kind: 'publish', seq: 1 })
    const [revision] = await revisions(database.db, storyId)
    expect(blockIds(revision)).toHaveLength(2)
    await expect(publish({ kind: 'update', seq: 99 })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leaves a draft of a newer version to a newer node, which knows all of it', async () => {
    await using newsroom = await start(open)
    const { publish, publisher, storyId, database } = newsroom
    const newer = { schema: SCHEMA_VERSION + 1 }
    await database.db.updateTable('draft').set(newer).execute()
    await expect(publish({ kind: 'publish' })).rejects.toMatchObject({ code: 'unavailable' })
    await expect(publisher.check(storyId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await events(database)).toEqual([])
  })

  it('refuses to put an older text over a newer revision', async () => {
    await using newsroom = await start(open)
    const { publish, write } = newsroom
    await write((body) => body.insert(2, [paragraphElement('Newer.')]))
    await publish({ kind: 'publish', seq: 2 })
    await expect(publish({ kind: 'update', seq: 1 })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('[PUB4] refuses what can’t be published, with every reason at once', async () => {
    const hero = { assetId: 'as_gone', alt: '', caption: '', credit: '', disclaimer: '' }
    const empty = { section: null, slug: '', bylines: [], tags: [], date: null, hero }
    await using newsroom = await start(open, { headline: '', body: [], meta: empty })
    const { publish, publisher, storyId, database } = newsroom
    const fields = ['headline', 'body', 'bylines', 'section', 'slug']
    const picture = ['heroAlt', 'heroCaption', 'heroCredit', 'hero']
    const refusal = await publish({ kind: 'publish' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(GalleyError)
    expect(refusal).toMatchObject({ code: 'not-publishable' })
    const faults = (refusal as GalleyError).faults.map((fault) => fault.field)
    expect(faults).toEqual([...fields, ...picture])
    const checked = await publisher.check(storyId)
    expect(checked.faults.map((fault) => fault.field)).toEqual(faults)
    expect(checked.path).toBeNull()
    expect(await events(database)).toEqual([])
  })

  it('[PUB4] refuses a section that the newsroom has no more, and takes one that it has now', async () => {
    await using newsroom = await start(open)
    const { publish, publisher, sections, storyId } = newsroom
    const fault = { field: 'section', message: 'Choose a section.' }
    await sections.replace({ sections: [{ slug: 'weather', name: 'Weather' }] })
    expect(await publisher.check(storyId)).toEqual({ faults: [fault], path: null })
    const refusal = publish({ kind: 'publish' })
    await expect(refusal).rejects.toMatchObject({ code: 'not-publishable', faults: [fault] })
    await newsroom.meta((meta) => meta.set('section', 'weather'))
    expect((await publisher.check(storyId)).faults).toEqual([])
    expect((await publish({ kind: 'publish' })).url).toContain('/weather/2026/')
  })

  it('[PUB4] takes no new story into a retired section, and publishes those anew that stand in it', async () => {
    await using newsroom = await start(open)
    const { publish, publisher, sections, stories, storyId, write } = newsroom
    const world = { slug: 'world', name: 'World' }
    const weather = { slug: 'weather', name: 'Weather' }
    await publish({ kind: 'publish' })
    await sections.replace({ sections: [weather], retired: [world] })
    const content = publishable()
    const other = await stories.create(
      { ...content, meta: { ...content.meta, slug: 'other' } },
      'ada',
    )
    const fault = { field: 'section', message: 'Choose a section.' }
    await expect(publish({ kind: 'publish', storyId: other })).rejects.toMatchObject({
      faults: [fault],
    })
    expect((await publisher.check(other)).faults).toEqual([fault])
    await write((body) => body.insert(0, [paragraphElement('More.')]))
    expect((await publisher.check(storyId)).faults).toEqual([])
    expect((await publish({ kind: 'update' })).url).toContain('/world/2026/')
  })

  it('leaves no live story in a section that goes at the same moment', async () => {
    await using newsroom = await start(open)
    const { publish, stories, sections } = newsroom
    const world = { slug: 'world', name: 'World' }
    const weather = { slug: 'weather', name: 'Weather' }
    const outcomes = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      await sections.replace({ sections: [world, weather] })
      const content = publishable()
      const meta = { ...content.meta, slug: `round-${round}` }
      const storyId = await stories.create({ ...content, meta }, 'ada')
      const publishes = publish({ kind: 'publish', storyId }).then(
        () => 'out',
        () => 'refused',
      )
      // So that each is first at times.
      for (let wait = 0; wait < round; wait += 1) await newsroom.clock.turn()
      const [published, replaced] = await Promise.all([
        publishes,
        sections.replace({ sections: [weather] }),
      ])
      outcomes.add(published)
      expect([published, replaced.ok]).toEqual(
        published === 'out' ? ['out', false] : ['refused', true],
      )
      if (published === 'out') await newsroom.retract('x', storyId)
    }
    expect(outcomes.size).toBeGreaterThan(0)
  })

  it('lets each state do only what it may', async () => {
    await using newsroom = await start(open)
    const { publish, retract, storyId, write } = newsroom
    await expect(publish({ kind: 'update' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(retract('x')).rejects.toMatchObject({ code: 'conflict' })
    await publish({ kind: 'publish' })
    await write((body) => body.insert(0, [paragraphElement('More.')]))
    await expect(publish({ kind: 'publish' })).rejects.toMatchObject({ code: 'conflict' })
    await retract('Our source was mistaken.')
    await expect(publish({ kind: 'update' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await newsroom.stories.find(storyId, PUBLISHER)).toMatchObject({
      state: 'retracted',
      retraction_note: 'Our source was mistaken.',
    })
    await expect(publish({ kind: 'publish', storyId: 'st_missing' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('asks for a change before it publishes another correction note', async () => {
    await using newsroom = await start(open)
    await newsroom.publish({ kind: 'publish' })
    const note = newsroom.publish({ kind: 'correct', note: 'Something was wrong.' })
    await expect(note).rejects.toMatchObject({ code: 'conflict' })
  })

  it('[PUB4] waits for words that others follow in an older log, and goes on without them only when told to', async () => {
    await using newsroom = await start(open)
    const { publish, leaveGap, clock, present, log, storyId } = newsroom
    const whole = await leaveGap(' and found')
    const refusal = () => publish({ kind: 'publish' }).catch((error: unknown) => error)
    const onTheWay = {
      code: 'conflict',
      message: 'Words of bob are still on their way: try again in a moment.',
      faults: [],
    }
    expect(await refusal()).toMatchObject(onTheWay)
    await clock.advance(10_000)
    present.push({ id: 'bob', name: 'bob', colour: '#123456' })
    expect(await refusal()).toMatchObject(onTheWay)
    await expect(publish({ kind: 'publish', without: true })).rejects.toMatchObject(onTheWay)
    present.length = 0
    expect(await refusal()).toMatchObject({
      code: 'conflict',
      faults: [{ field: 'without', message: 'Publish without the words of bob.' }],
    })
    expect((await publish({ kind: 'publish', without: true })).revision).toBe(1)
    await log.append([
      { storyId, updates: [{ data: whole, userId: 'bob', claims: [], schema: 1 }] },
    ])
    expect((await publish({ kind: 'update' })).revision).toBe(1)
  })

  it('[OUT1] gives events gapless seqs that become visible in order, whoever publishes at once', async () => {
    await using newsroom = await start(open)
    const { database, stories, publish } = newsroom
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, i) => {
        const content = publishable()
        return stories.create({ ...content, meta: { ...content.meta, slug: `story-${i}` } }, 'ada')
      }),
    )
    const seen: number[] = []
    const store = new EventStore(database.db)
    const watching = (async () => {
      for (let last = 0; seen.length < 12;)
        for (const event of await store.readAfter(last)) seen.push((last = event.seq))
    })()
    await Promise.all(ids.map((storyId) => publish({ kind: 'publish', storyId })))
    await watching
    expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  })
})

function events(database: Database) {
  return new EventStore(database.db).readAfter(0)
}

function paragraphElement(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}
