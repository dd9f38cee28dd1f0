import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { emptyContent } from '../../../shared/document/content.ts'
import { SqlUpdateLog } from '../../../server/log/sql-update-log.ts'
import { openDatabase } from '../../../server/store/open-database.ts'
import { Stories } from '../../../server/stories/stories.ts'
import { countedIds } from '../../support/counted-ids.ts'
import { ManualClock } from '../../support/manual-clock.ts'
import { addUser } from '../../support/stories.ts'

const run = promisify(execFile)
const letter = { data: new Uint8Array([1]), userId: 'ada', claims: [7], schema: 1 }

it('[LOG3] appends and other transactions write the same file side by side', async () => {
  await using file = await newsroomFile()
  const { log, storyId, database } = file
  const others = Array.from({ length: 30 }, () =>
    database.db.transaction().execute(async (trx) => {
      const { seq } = await trx.selectFrom('draft').select('seq').executeTakeFirstOrThrow()
      await trx.updateTable('story').set({ changed_at: seq }).execute()
      return seq
    }),
  )
  const appends = Array.from({ length: 30 }, () =>
    log.append([{ storyId, updates: [letter, letter] }]),
  )
  await Promise.all([...others, ...appends])
  const rows = await log.readAfter(storyId, 1)
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 2))
})

it('[LOG1] what was answered for is in the file when it is opened again', async () => {
  await using file = await newsroomFile()
  await file.log.append([{ storyId: file.storyId, updates: [letter] }])
  await file.close()
  await using again = await openDatabase({ kind: 'sqlite', path: file.path })
  const log = new SqlUpdateLog({ database: again, clock: new ManualClock() })
  expect(await log.readAfter(file.storyId, 1)).toHaveLength(1)
})

it('ends with its process, though nothing else keeps that alive while the file closes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-sqlite-'))
  const open = new URL('../../../server/store/open-database.ts', import.meta.url)
  const script = `
    const { openDatabase } = await import('${open.href}')
    const database = await openDatabase({ kind: 'sqlite', path: '${join(folder, 'galley.db')}' })
    await database[Symbol.asyncDispose]()
    console.log('closed')`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script])
  expect(stdout).toBe('closed\n')
  await rm(folder, { recursive: true, force: true })
})

async function newsroomFile() {
  const folder = await mkdtemp(join(tmpdir(), 'galley-sqlite-'))
  const path = join(folder, 'galley.db')
  const database = await openDatabase({ kind: 'sqlite', path })
  const [clock, ids] = [new ManualClock(), countedIds()]
  await addUser(database, 'ada')
  const stories = new Stories({ db: database.db, clock, ids })
  const storyId = await stories.create(emptyContent(), 'ada')
  const owned = new AsyncDisposableStack()
  owned.use(database)
  return {
    path,
    database,
    storyId,
    log: new SqlUpdateLog({ database, clock }),
    close: () => owned.disposeAsync(),
    async [Symbol.asyncDispose]() {
      await owned.disposeAsync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
