import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { emptyContent } from '../../shared/document/content.ts'
import { Compactor } from '../../server/log/compactor.ts'
import { docOf } from '../../server/log/draft-doc.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import type { NewUpdate } from '../../server/log/update-log.ts'
import type { Database } from '../../server/store/database.ts'
import { Stories } from '../../server/stories/stories.ts'
import { ROOTS_SCHEMA } from '../../shared/document/schema.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser } from '../support/stories.ts'

describe.each(DATABASES)('the update log on $name', ({ open }) => {
  it('[LOG1] what append returned for is there for everybody who reads the database', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    await log.append([{ storyId, updates: typed('a', 'b') }])
    const other = new SqlUpdateLog({ database, clock: new ManualClock() })
    expect((await other.readAfter(storyId, 1)).map((row) => row.seq)).toEqual([2, 3])
  })

  it('[LOG1] a batch of a draft that is not there is answered with nothing, and hinders no other', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const [good, missing] = await log.append([
      { storyId, updates: typed('a') },
      { storyId: 'st_missing', updates: [{ ...update('b'), claims: [1] }] },
    ])
    expect([good?.to, missing]).toEqual([2, null])
    expect(await log.readAfter('st_missing', 0)).toEqual([])
    expect(await log.clients('st_missing')).toEqual(new Map())
  })

  it('[LOG3] commits what was made of one state of a draft while the draft is there, and not later', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const made = { storyId, updates: [tiny], after: 1 }
    const answers = await Promise.all([log.append([made]), log.append([made])])
    expect(answers.flat().map((one) => one?.to)).toEqual(expect.arrayContaining([2, undefined]))
    expect(await log.readAfter(storyId, 1)).toHaveLength(1)
    expect(await log.append([{ ...made, after: 2 }])).toMatchObject([{ from: 3, to: 3 }])
  })

  it('a draft needs the newest schema that any of its updates needed, from that commit on', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const other = await draft(database, log)
    expect((await log.load(storyId))?.schema).toBe(ROOTS_SCHEMA)
    const batches = [9, 8].map((schema) => ({ storyId, updates: [{ ...tiny, schema }, tiny] }))
    const committed = await log.append([...batches, { storyId: other.storyId, updates: [tiny] }])
    expect(committed.map((one) => one?.schema)).toEqual([9, 9, ROOTS_SCHEMA])
    expect((await log.append([{ storyId, updates: [tiny] }]))[0]?.schema).toBe(9)
    expect((await log.load(storyId))?.schema).toBe(9)
    expect((await log.load(other.storyId))?.schema).toBe(ROOTS_SCHEMA)
    expect((await log.readAfter(storyId, 1)).map(({ schema }) => schema)).toEqual([9, 9, 9, 9, 9])
    await new Compactor({ db: database.db, log, logger: silentLogger }).compact(storyId)
    expect((await log.load(storyId))?.schema).toBe(9)
  })

  it('[LOG3] several batches of one draft keep their order', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const batches = ['ab', 'c', 'def'].map((text) => ({
      storyId,
      updates: typed(...text.split('')),
    }))
    const committed = await log.append(batches)
    expect(committed.map((one) => [one?.from, one?.to])).toEqual([
      [2, 3],
      [4, 4],
      [5, 7],
    ])
    expect((await log.readAfter(storyId, 1)).map((row) => new Uint8Array(row.data))).toEqual(
      batches.flatMap(({ updates }) => updates.map(({ data }) => data)),
    )
  })

  it('[LOG3] gives every update of a draft the next seq, however many nodes append at once', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const second = await draft(database, log)
    const other = new SqlUpdateLog({ database, clock: new ManualClock() })
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        (i % 2 === 0 ? log : other).append([
          { storyId, updates: typed(...Array<string>((i % 3) + 1).fill('x')) },
          { storyId: second.storyId, updates: typed('y') },
        ]),
      ),
    )
    const seqs = (await log.readAfter(storyId, 0)).map((row) => row.seq)
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, i) => i + 1))
    expect(await log.heads([second.storyId])).toEqual(new Map([[second.storyId, 41]]))
  })

  it('commits what gathered during an outage, however much it is', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const updates = Array.from({ length: 14_000 }, (_, i) => ({ ...tiny, claims: [100 + i] }))
    const [committed] = await log.append([{ storyId, updates }])
    expect(committed).toMatchObject({ from: 2, to: 14_001 })
    expect((await log.clients(storyId)).size).toBe(14_001)
  })

  it('answers where each batch stands and how long the tail has become', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const [first] = await log.append([{ storyId, updates: typed('a', 'b') }])
    const [second] = await log.append([{ storyId, updates: typed('c') }])
    expect(first).toMatchObject({ from: 2, to: 3, tail: { rows: 3 } })
    expect(second).toMatchObject({ from: 4, to: 4, tail: { rows: 4 } })
  })

  it('remembers whose a client id is, and lets nobody take it over', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    await log.append([{ storyId, updates: [{ ...update('a'), claims: [77] }] }])
    await log.append([{ storyId, updates: [{ ...update('b'), userId: 'mallory', claims: [77] }] }])
    expect((await log.clients(storyId)).get(77)).toBe('ada')
  })

  it('[LOG4] a snapshot at seq n equals applying 1 to n, and any seq behind it loads as before', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const compactor = new Compactor({ db: database.db, log, logger: silentLogger })
    const doc = new Y.Doc()
    const texts = new Map<number, string>()
    let seq = 1
    for (let round = 0; round < 4; round++) {
      for (const letter of 'abcdefgh') {
        seq = await type(log, { storyId, doc, text: letter })
        texts.set(seq, doc.getText('t').toJSON())
      }
      await compactor.compact(storyId)
      const draftAt = await log.load(storyId)
      expect(draftAt?.updates).toEqual([])
      expect(textOf(draftAt)).toBe(doc.getText('t').toJSON())
    }
    for (const [at, text] of [...texts].slice(-8))
      expect(textOf(await log.load(storyId, at))).toBe(text)
  })

  it('[LOG4] compaction drops no row that the snapshot before does not cover', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const compactor = new Compactor({ db: database.db, log, logger: silentLogger })
    const doc = new Y.Doc()
    await type(log, { storyId, doc, text: 'one' })
    await compactor.compact(storyId)
    expect(await log.readAfter(storyId, 0)).toHaveLength(2)
    await type(log, { storyId, doc, text: 'two' })
    await compactor.compact(storyId)
    expect((await log.readAfter(storyId, 0)).map((row) => row.seq)).toEqual([3])
  })

  it('writes at most three bytes for each that is typed, however long the draft is', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const compactor = new Compactor({ db: database.db, log, logger: silentLogger })
    const doc = new Y.Doc()
    await type(log, { storyId, doc, text: 'x'.repeat(84_000) })
    await compactor.compact(storyId)
    let [typed, snapshots] = [0, 0]
    let newest = await snapshotOf(database, storyId)
    const keys = async (count: number) => {
      const updates = Array.from({ length: count }, () => key(doc))
      const [committed] = await log.append([{ storyId, updates }])
      typed += updates.reduce((sum, { data }) => sum + data.byteLength, 0)
      if (committed) compactor.consider(storyId, committed.tail)
      await compactor.idle()
      const now = await snapshotOf(database, storyId)
      if (now.seq !== newest.seq) snapshots += now.bytes
      newest = now
    }
    for (let round = 0; round < 60; round++) await keys(200)
    expect(snapshots).toBeGreaterThan(0)
    expect((typed + snapshots) / typed).toBeLessThan(3)
  })

  it('[LOG4] two nodes that compact while a third types lose nothing', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    const compactors = [1, 2].map(
      () => new Compactor({ db: database.db, log, logger: silentLogger }),
    )
    const doc = new Y.Doc()
    for (let i = 0; i < 15; i++)
      await Promise.all([
        type(log, { storyId, doc, text: String(i) }),
        ...compactors.map((compactor) => compactor.compact(storyId)),
      ])
    expect(textOf(await log.load(storyId))).toBe(doc.getText('t').toJSON())
  })

  it('says so when a position is in the future or long gone', async () => {
    await using database = await open()
    const { log, storyId } = await draft(database)
    expect(await log.load(storyId, 2)).toBeNull()
    expect(await log.load('st_missing')).toBeNull()
    const compactor = new Compactor({ db: database.db, log, logger: silentLogger })
    const doc = new Y.Doc()
    for (const text of ['a', 'b', 'c']) {
      await type(log, { storyId, doc, text })
      await compactor.compact(storyId)
    }
    expect(await log.load(storyId, 1)).toBeNull()
  })
})

async function draft(database: Database, known?: SqlUpdateLog) {
  const clock = new ManualClock()
  const ids = known ? { ...countedIds(), next: () => 'st_second' } : countedIds()
  const stories = new Stories({ db: database.db, clock, ids })
  if (!known) await addUser(database, 'ada')
  const storyId = await stories.create(emptyContent(), 'ada')
  return { log: known ?? new SqlUpdateLog({ database, clock }), storyId }
}

/** A keystroke in the middle, where nothing merges with it. */
function key(doc: Y.Doc): NewUpdate {
  const before = Y.encodeStateVector(doc)
  doc.getText('t').insert(doc.getText('t').length >> 1, 'k')
  return { data: Y.encodeStateAsUpdate(doc, before), userId: 'ada', claims: [], schema: 1 }
}

async function snapshotOf({ db }: Database, storyId: string) {
  const { seq, data } = await db
    .selectFrom('draft_snapshot')
    .select(['seq', 'data'])
    .where('story_id', '=', storyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { seq, bytes: data.byteLength }
}

const tiny: NewUpdate = { data: new Uint8Array([0, 0]), userId: 'ada', claims: [], schema: 1 }

function typed(...texts: string[]): NewUpdate[] {
  return texts.map(update)
}

function update(text: string): NewUpdate {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return { data: Y.encodeStateAsUpdate(doc), userId: 'ada', claims: [], schema: 1 }
}

async function type(log: SqlUpdateLog, typing: { storyId: string; doc: Y.Doc; text: string }) {
  const { storyId, doc, text } = typing
  const before = Y.encodeStateVector(doc)
  doc.getText('t').insert(doc.getText('t').length, text)
  const data = Y.encodeStateAsUpdate(doc, before)
  const [committed] = await log.append([
    { storyId, updates: [{ data, userId: 'ada', claims: [], schema: 1 }] },
  ])
  return committed?.to ?? 0
}

function textOf(draftAt: Awaited<ReturnType<SqlUpdateLog['load']>>): string | null {
  return draftAt && docOf(draftAt).getText('t').toJSON()
}
