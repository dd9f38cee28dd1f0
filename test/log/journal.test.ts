import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { adoptJournals } from '../../server/log/adopt-journals.ts'
import { docOf } from '../../server/log/draft-doc.ts'
import { journalRecord, readRecords } from '../../server/log/journal-record.ts'
import { Journal } from '../../server/log/journal.ts'
import type { Batch } from '../../server/log/update-log.ts'
import { emptyContent } from '../../shared/document/content.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import { batchesBytes, readBatches } from '../../server/store/batch-bytes.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { Stories } from '../../server/stories/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser } from '../support/stories.ts'

const recordOf = (batch: Batch) => journalRecord([batch])

describe('a journal’s file', () => {
  const bytes = fc.uint8Array({ maxLength: 60 })
  const claims = fc.array(fc.integer({ min: 0, max: 2 ** 32 }), { maxLength: 3 })
  const schema = fc.integer({ min: 1, max: 200 })
  const update = fc.record({ userId: fc.string(), data: bytes, claims, schema })
  const batch = fc.record({ storyId: fc.string(), updates: fc.array(update, { maxLength: 4 }) })
  const batches = fc.array(batch, { maxLength: 6 })

  it('[LOG5] reads back what was written, and of a torn one every whole record', () => {
    fc.assert(
      fc.property(batches, fc.nat(), (written, cut) => {
        const file = Buffer.concat(written.map(recordOf))
        expect(readRecords(file)).toEqual(written)
        const torn = file.subarray(0, cut % (file.length + 1))
        const whole = readRecords(torn)
        expect(whole).toEqual(written.slice(0, whole.length))
        expect(
          Buffer.concat(written.slice(0, whole.length + 1).map(recordOf)).length,
        ).toBeGreaterThanOrEqual(torn.length)
      }),
    )
  })

  it('[LOG5] stops at a record that the disk has spoilt', () => {
    fc.assert(
      fc.property(batches, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, flip) => {
        const file = Buffer.concat(written.map(recordOf))
        fc.pre(file.length > 0)
        const place = at % file.length
        file[place] = (file[place] ?? 0) ^ flip
        const read = readRecords(file)
        expect(read).toEqual(written.slice(0, read.length))
        expect(read.length).toBeLessThan(written.length)
      }),
    )
  })
})

it('[LOG5] a file of the version before, which wrote no schemas, is read all the same', () => {
  const updates = [{ userId: 'ada', data: new Uint8Array([1, 2]), claims: [7], schema: 1 }]
  const whole = batchesBytes([{ storyId: 'st_1', updates }])
  expect(readBatches(whole.subarray(0, -1))).toEqual([{ storyId: 'st_1', updates }])
})

describe('a journal', () => {
  it('[LOG2] survives the process: the next one commits it before its doors open', async () => {
    await using desk = await start()
    const journal = desk.journal()
    journal.keep([desk.batch('a'), desk.batch('b')])
    journal.keep([desk.batch('c')])
    desk.die(journal)
    await desk.adopt()
    expect(await desk.text()).toBe('abc')
    expect(await readdir(desk.dir)).toEqual([])
  })

  it('[LOG2] keeps which schema each update needs', async () => {
    await using desk = await start()
    const { storyId, updates } = desk.batch('a')
    const journal = desk.journal()
    journal.keep([{ storyId, updates: updates.map((one) => ({ ...one, schema: 6 })) }])
    desk.die(journal)
    await desk.adopt()
    expect((await desk.log.load(storyId))?.schema).toBe(6)
  })

  it('commits no second time what the log holds', async () => {
    await using desk = await start()
    const journal = desk.journal()
    const [first, second] = [desk.batch('a'), desk.batch('b')]
    journal.keep([first, second])
    await desk.log.append([first])
    desk.die(journal)
    await desk.adopt()
    expect(await desk.log.readAfter(desk.storyId, 1)).toHaveLength(2)
    expect(await desk.text()).toBe('ab')
  })

  it('[LOG2] leaves to its owner what a living process holds', async () => {
    await using desk = await start()
    const journal = desk.journal()
    journal.keep([desk.batch('a')])
    await desk.adopt()
    expect(await desk.log.readAfter(desk.storyId, 1)).toEqual([])
    desk.die(journal)
    await desk.adopt()
    expect(await desk.text()).toBe('a')
  })

  it('[LOG2] is taken over once by nodes that start at the same time', async () => {
    await using desk = await start()
    for (const letter of 'abcdef') {
      const journal = desk.journal()
      journal.keep([desk.batch(letter, new Y.Doc())])
      desk.die(journal)
    }
    await Promise.all([desk.adopt(), desk.adopt(), desk.adopt()])
    await desk.adopt()
    expect((await desk.text())?.split('').sort().join('')).toBe('abcdef')
    expect(await desk.log.readAfter(desk.storyId, 1)).toHaveLength(6)
    expect(await readdir(desk.dir)).toEqual([])
  })

  it('[LOG2] cut in the middle of a record gives every whole one before it', async () => {
    await using desk = await start()
    const journal = desk.journal()
    journal.keep([desk.batch('a')])
    const whole = journal.bytes
    journal.keep([desk.batch('b')])
    const [path = ''] = await desk.segments()
    desk.die(journal)
    await truncate(path, whole + 5)
    await desk.adopt()
    expect(await desk.text()).toBe('a')
  })

  it('never leaves a gap in the log: what follows what is nowhere waits in its file', async () => {
    await using desk = await start()
    const journal = desk.journal()
    const first = desk.batch('a')
    journal.keep([desk.batch('b')])
    desk.die(journal)
    await desk.adopt()
    expect(await desk.log.readAfter(desk.storyId, 1)).toEqual([])
    await desk.log.append([first])
    await desk.adopt()
    expect(await desk.text()).toBe('ab')
    expect(await readdir(desk.dir)).toEqual([])
  })

  it('keeps the file of a story that is not here', async () => {
    await using desk = await start()
    const journal = desk.journal()
    journal.keep([{ ...desk.batch('a'), storyId: 'st_elsewhere' }])
    desk.die(journal)
    await desk.adopt()
    const [name = '', ...others] = await readdir(desk.dir)
    expect([others, name.endsWith('.unknown-story')]).toEqual([[], true])
    await desk.adopt()
    expect(await readdir(desk.dir)).toEqual([name])
  })

  it('keeps what the version before kept of a story that is not here', async () => {
    await using desk = await start()
    await mkdir(desk.spillDir)
    const batch = { ...desk.batch('a'), storyId: 'st_elsewhere' }
    await writeFile(join(desk.spillDir, 'sp_1.spill'), recordOf(batch))
    await desk.adopt()
    expect(await readdir(desk.spillDir)).toEqual([])
    expect(await readdir(desk.dir)).toEqual(['spill-sp_1.spill.unknown-story'])
  })

  it('takes its files away when all that they hold is committed, and leaves none at the end', async () => {
    await using desk = await start()
    const journal = desk.journal()
    const big = 'x'.repeat(100_000)
    const kept = Array.from({ length: 7 }, () => journal.keep([desk.batch(big)]))
    expect(await desk.segments()).toHaveLength(3)
    for (const segment of kept.slice(0, 6)) journal.release(segment)
    expect(await desk.segments()).toHaveLength(1)
    for (const segment of kept.slice(6)) journal.release(segment)
    expect(journal.bytes).toBe(0)
    journal.rest()
    const [path = ''] = await desk.segments()
    expect(await readFile(path)).toHaveLength(0)
    journal.close()
    expect(await readdir(desk.dir)).toEqual([])
  })

  it('goes on in another file when one can’t be made', async () => {
    await using desk = await start()
    const journal = desk.journal()
    for (let i = 0; i < 3; i++) journal.keep([desk.batch('x'.repeat(100_000))])
    const [path = ''] = await desk.segments()
    await mkdir(path.replace('00000001', '00000002'))
    const lost = desk.batch('b')
    expect(() => journal.keep([lost])).toThrow('could not be written')
    expect(journal.refused).toBe(true)
    journal.keep([lost, desk.batch('c')])
    expect(journal.refused).toBe(false)
    await rm(path.replace('00000001', '00000002'), { recursive: true })
    desk.die(journal)
    await desk.adopt()
    expect(await desk.text()).toMatch(/^x{300000}bc$/)
  })

  it('says so when the disk refuses, and makes one folder when it takes something again', async () => {
    await using desk = await start()
    await writeFile(desk.dir, 'a file where the folder should be')
    const journal = desk.journal()
    const one = desk.batch('a')
    for (let i = 0; i < 3; i++) expect(() => journal.keep([one])).toThrow('could not be written')
    expect(journal.refused).toBe(true)
    await rm(desk.dir)
    journal.keep([one])
    expect([journal.refused, (await readdir(desk.dir)).length]).toEqual([false, 1])
  })

  it('[END1] leaves its file to the next start when a commit ends after it was closed', async () => {
    await using desk = await start()
    const journal = desk.journal()
    const segment = journal.keep([desk.batch('a')])
    desk.die(journal)
    journal.release(segment)
    await desk.adopt()
    expect(await desk.text()).toBe('a')
  })

  it.each(['.spill', '.adopted'])(
    '[LOG5] what the version before kept while the database was away is committed, too (%s)',
    async (end) => {
      await using desk = await start()
      await mkdir(desk.spillDir)
      await writeFile(join(desk.spillDir, `sp_1${end}`), recordOf(desk.batch('a')))
      await Promise.all([desk.adopt(), desk.adopt()])
      expect(await desk.text()).toBe('a')
      expect(await readdir(desk.spillDir)).toEqual([])
    },
  )
})

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'galley-journal-'))
  const [dir, spillDir] = [join(folder, 'journal'), join(folder, 'spill')]
  const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const [clock, ids] = [new ManualClock(), countedIds()]
  await addUser(database, 'ada')
  const stories = new Stories({ db: database.db, clock, ids })
  const storyId = await stories.create(emptyContent(), 'ada')
  const log = new SqlUpdateLog({ database, clock })
  const ada = new Y.Doc()
  const opened = new Set<Journal>()
  return {
    dir,
    spillDir,
    storyId,
    log,
    /** What somebody types after all that they typed before. */
    batch(text: string, typist = ada): Batch {
      const before = Y.encodeStateVector(typist)
      typist.getText('t').insert(typist.getText('t').length, text)
      const data = Y.encodeStateAsUpdate(typist, before)
      return { storyId, updates: [{ userId: 'ada', data, claims: [], schema: 1 }] }
    },
    journal() {
      const journal = new Journal({ dir, ids })
      opened.add(journal)
      return journal
    },
    /** As the system closes what a process had open. */
    die(journal: Journal) {
      opened.delete(journal)
      journal.close()
    },
    async segments() {
      const [name = ''] = await readdir(dir)
      const files = await readdir(join(dir, name))
      return files.filter((file) => file.endsWith('.journal')).map((file) => join(dir, name, file))
    },
    async text() {
      const draft = await log.load(storyId)
      return draft ? docOf(draft).getText('t').toJSON() : null
    },
    adopt: () => adoptJournals({ dir, spillDir, log, logger: silentLogger }),
    async [Symbol.asyncDispose]() {
      for (const journal of opened) journal.close()
      await database[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
