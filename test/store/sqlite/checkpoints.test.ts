import { mkdtemp, rm, stat } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CHECK_MS, SqliteCheckpoints } from '../../../server/store/sqlite/checkpoints.ts'
import { SQLITE_OPTIONS, WRITING_PRAGMAS } from '../../../server/store/sqlite/settings.ts'
import { waitingIn } from '../../../server/store/sqlite/database.ts'
import { Turns } from '../../../server/store/sqlite/turns.ts'
import { eventually } from '../../support/eventually.ts'
import { ManualClock } from '../../support/manual-clock.ts'

const WITHIN = { within: 20_000 }
const [LITTLE, MUCH] = [1_000_000, 5_000_000]

async function open() {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  const folder = await mkdtemp(join(tmpdir(), 'galley-checkpoints-'))
  parts.defer(() => rm(folder, { recursive: true }))
  const path = join(folder, 'galley.db')
  const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
  parts.defer(() => sqlite.close())
  sqlite.exec(`${WRITING_PRAGMAS}; create table kept (data blob)`)
  const clock = new ManualClock()
  const faults: string[] = []
  const turns = new Turns()
  const checkpoints = parts.use(
    new SqliteCheckpoints(path, {
      waiting: () => waitingIn(sqlite),
      turns,
      clock,
      failed: (why) => faults.push(why),
    }),
  )
  return {
    clock,
    checkpoints,
    faults,
    sqlite,
    write: (bytes: number) =>
      sqlite.prepare('insert into kept values (zeroblob(?))').run(bytes).changes,
    /** Bytes of the database's file itself. */
    size: async () => (await stat(path)).size,
  }
}

it('much that is written is moved into the database’s file, and a newsroom that writes little has no thread for it', async () => {
  const { clock, checkpoints, write, size, faults } = await open()
  write(LITTLE)
  await clock.advance(CHECK_MS)
  expect(checkpoints.isRunning).toBe(false)
  for (let times = 1; times <= 2; times += 1) {
    write(MUCH)
    await clock.advance(CHECK_MS)
    expect(checkpoints.isRunning).toBe(true)
    await eventually(async () => expect(await size()).toBeGreaterThan(times * MUCH), WITHIN)
    await eventually(async () => {
      await clock.advance(CHECK_MS)
      expect(checkpoints.isRunning).toBe(false)
    }, WITHIN)
  }
  expect(faults).toEqual([])
})

it('what is written is moved also where somebody writes whenever it is looked at', async () => {
  const { clock, sqlite, write, size } = await open()
  write(MUCH)
  sqlite.exec('begin immediate')
  await clock.advance(CHECK_MS)
  await eventually(async () => expect(await size()).toBeGreaterThan(MUCH), WITHIN)
  sqlite.exec('rollback')
})
