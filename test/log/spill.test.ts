import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpill, spillRecord } from '../../server/log/spill-record.ts'
import { adoptSpills, Spill } from '../../server/log/spill.ts'
import type { Batch } from '../../server/log/update-log.ts'
import { emptyContent } from '../../shared/document/content.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import { batchesBytes, readBatches } from '../../server/store/batch-bytes.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { StoryStore } from '../../server/stories/story-store.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser } from '../support/stories.ts'

describe('a spill file', () => {
  const bytes = fc.uint8Array({ maxLength: 60 })
  const claims = fc.array(fc.integer({ min: 0, max: 2 ** 32 }), { maxLength: 3 })
  const schema = fc.integer({ min: 1, max: 200 })
  const update = fc.record({ userId: fc.string(), data: bytes, claims, schema })
  const batch = fc.record({ storyId: fc.string(), updates: fc.array(update, { maxLength: 4 }) })
  const batches = fc.array(batch, { maxLength: 6 })

  it('[LOG5] reads back what was written, and of a torn one every whole record', () => {
    fc.assert(
      fc.property(batches, fc.nat(), (written, cut) => {
        const file = Buffer.concat(written.map(spillRecord))
        expect(readSpill(file)).toEqual(written)
        const torn = file.subarray(0, cut % (file.length + 1))
        const whole = readSpill(torn)
        expect(whole).toEqual(written.slice(0, whole.length))
        expect(
          Buffer.concat(written.slice(0, whole.length + 1).map(spillRecord)).length,
        ).toBeGreaterThanOrEqual(torn.length)
      }),
    )
  })

  it('[LOG5] stops at a record that the disk has spoilt', () => {
    fc.assert(
      fc.property(batches, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, flip) => {
        const file = Buffer.concat(written.map(spillRecord))
        fc.pre(file.length > 0)
        const place = at % file.length
        file[place] = (file[place] ?? 0) ^ flip
        const read = readSpill(file)
        expect(read).toEqual(written.slice(0, read.length))
        expect(read.length).toBeLessThan(written.length)
      }),
    )
  })
})

it('[LOG5] a spill file of the version before, which wrote no schemas, is read all the same', () => {
  const updates = [{ userId: 'ada', data: new Uint8Array([1, 2]), claims: [7], schema: 1 }]
  const whole = batchesBytes([{ storyId: 'st_1', updates }])
  expect(readBatches(whole.subarray(0, -1))).toEqual([{ storyId: 'st_1', updates }])
})

describe('what waits for the database', () => {
  it('is committed with the schema that it needs', async () => {
    await using desk = await start()
    const { storyId, updates } = desk.batch('a')
    const batch = { storyId, updates: updates.map((one) => ({ ...one, schema: 4 })) }
    const spill = desk.spill()
    await spill.keep([batch], () => [batch])
    await spill.close()
    await desk.adopt()
    expect((await desk.log.load(storyId))?.schema).toBe(4)
  })

  it('[LOG5] survives the process: the next one commits it before its doors open', async () => {
    await using desk = await start()
    const first = desk.batch('a')
    const second = desk.batch('b')
    const spill = desk.spill()
    await spill.keep([first], () => [first])
    await spill.keep([second], () => [first, second])
    await desk.adopt()
    expect((await desk.log.readAfter(desk.storyId, 1)).map(({ data }) => [...data])).toEqual([
      [97],
      [98],
    ])
    expect(await readdir(desk.spillDir)).toEqual([])
  })

  it('[LOG5] is written anew when another process has taken the file over meanwhile', async () => {
    await using desk = await start()
    const [first, second] = [desk.batch('a'), desk.batch('b')]
    const spill = desk.spill()
    await spill.keep([first], () => [first])
    await desk.adopt()
    await spill.keep([second], () => [first, second])
    const [name = ''] = await readdir(desk.spillDir)
    expect(readSpill(await readFile(join(desk.spillDir, name)))).toEqual([first, second])
    await spill.drop()
    expect(await readdir(desk.spillDir)).toEqual([])
  })

  it('[LOG5] left by a process that died while it took a file over is taken over again', async () => {
    await using desk = await start()
    const one = desk.batch('a')
    await desk.spill().keep([one], () => [one])
    const [name = ''] = await readdir(desk.spillDir)
    const path = join(desk.spillDir, name)
    await rename(path, path.replace('.spill', '.adopted'))
    await desk.adopt()
    expect(await desk.log.readAfter(desk.storyId, 1)).toHaveLength(1)
    expect(await readdir(desk.spillDir)).toEqual([])
  })

  it('[LOG5] is taken over once, or twice without harm, by nodes that start at the same time', async () => {
    await using desk = await start()
    for (const letter of 'abcdef'.split('')) {
      const one = desk.batch(letter)
      await desk.spill().keep([one], () => [one])
    }
    for (const name of (await readdir(desk.spillDir)).slice(0, 3)) {
      const path = join(desk.spillDir, name)
      await rename(path, path.replace('.spill', '.adopted'))
    }
    await Promise.all([desk.adopt(), desk.adopt(), desk.adopt()])
    const rows = await desk.log.readAfter(desk.storyId, 1)
    expect(new Set(rows.map(({ data }) => data[0]))).toEqual(new Set([97, 98, 99, 100, 101, 102]))
    expect(await readdir(desk.spillDir)).toEqual([])
  })

  it('[LOG5] of a story that this database does not have is kept aside', async () => {
    await using desk = await start()
    const lost = { ...desk.batch('a'), storyId: 'st_of_another_database' }
    const known = desk.batch('b')
    await desk.spill().keep([lost, known], () => [lost, known])
    await desk.adopt()
    await desk.adopt()
    expect(await desk.log.readAfter(desk.storyId, 1)).toHaveLength(1)
    expect(await readdir(desk.spillDir)).toEqual([expect.stringMatching(/\.unknown-story$/)])
  })

  it('[LOG5] stays promised while the disk refuses more, and the files of refused tries are gone', async () => {
    await using desk = await start()
    const [first, second] = [desk.batch('a'), desk.batch('b')]
    const refused: Batch = {
      storyId: desk.storyId,
      get updates(): never {
        throw new Error('no space left on device')
      },
    }
    const files = async () => {
      const names = await readdir(desk.spillDir)
      return Promise.all(
        names.map(async (name) => readSpill(await readFile(join(desk.spillDir, name)))),
      )
    }
    const spill = desk.spill()
    await spill.keep([first], () => [first])
    for (let tries = 0; tries < 3; tries++) {
      await expect(spill.keep([refused], () => [first, refused])).rejects.toThrow('could not be')
      expect(await files()).toEqual([[first]])
    }
    await spill.keep([second], () => [first, second])
    expect(await files()).toEqual([[first, second]])
    await spill.drop()
    expect(await files()).toEqual([])
    expect(spill.bytes).toBe(0)
  })

  it('[LOG5] is written anew, without what is committed, when that has made the file long', async () => {
    await using desk = await start()
    const batches = 'abcdefgh'.split('').map((letter) => desk.batch(letter))
    const spill = desk.spill({ mostBytes: 3 * spillRecord(desk.batch('a')).length })
    const sizes: number[] = []
    for (const [i, batch] of batches.entries()) {
      const waiting = batches.slice(Math.max(0, i - 1), i + 1)
      await spill.keep([batch], () => waiting)
      const [name = '', ...others] = await readdir(desk.spillDir)
      expect(others).toEqual([])
      const kept = readSpill(await readFile(join(desk.spillDir, name)))
      expect(kept.slice(-waiting.length)).toEqual(waiting)
      sizes.push(kept.length)
    }
    expect(sizes).toEqual([1, 2, 3, 2, 3, 2, 3, 2])
  })

  it('says so when the disk refuses', async () => {
    await using desk = await start()
    const one = desk.batch('a')
    await writeFile(desk.spillDir, 'a file where the folder should be')
    await expect(desk.spill().keep([one], () => [one])).rejects.toThrow('could not be written')
  })
})

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'galley-spill-'))
  const spillDir = join(folder, 'spill')
  const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const [clock, ids] = [new ManualClock(), countedIds()]
  await addUser(database, 'ada')
  const storyId = await new StoryStore({ db: database.db, clock, ids }).create(
    emptyContent(),
    'ada',
  )
  const log = new SqlUpdateLog({ database, clock })
  return {
    spillDir,
    storyId,
    log,
    batch: (text: string): Batch => ({
      storyId,
      updates: [{ userId: 'ada', data: new TextEncoder().encode(text), claims: [], schema: 1 }],
    }),
    spill: (limit: { mostBytes?: number } = {}) => new Spill({ spillDir, ids, ...limit }),
    adopt: () => adoptSpills({ spillDir, log, logger: silentLogger }),
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
