import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite/database.ts'
import { silentLogger } from '../../support/silent-logger.ts'

const run = promisify(execFile)
const SYNC = new URL('../../../server/store/sqlite/sync.ts', import.meta.url)

it('[LOG1] a disk that refuses ends the process, and nobody is told that it has what was written', async () => {
  const script = `
    const { SqliteSync } = await import('${SYNC.href}')
    // A device has nothing to put on a disk, and says so.
    const disk = new SqliteSync('/dev/null')
    await disk.sync()
    console.log('told')`
  const ended = await run(process.execPath, ['--input-type=module', '-e', script]).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  expect(ended).toMatchObject({ code: 1, stdout: '' })
  expect(ended.stderr).toMatch(/the disk did not keep what SQLite wrote to \/dev\/null[^]*EINVAL/)
})

it('[LOG1] finds the log of a file that a link leads to', async () => {
  await using folder = await temporaryFolder()
  await symlink(folder.at('real.db'), folder.at('link.db'))
  const { write, close } = open(folder.at('link.db'))
  await write('a')
  await write('b')
  expect(await notesIn(folder, 'real.db')).toEqual(['a', 'b'])
  await close()
})

it('writes that are under way when the file is closed are done, or fail; none waits for ever', async () => {
  await using folder = await temporaryFolder()
  const { write, close } = open(folder.at('notes.db'))
  await write('first')
  const writes = Array.from({ length: 50 }, (_, at) => write(`note ${at}`))
  const [outcomes] = await Promise.all([Promise.allSettled(writes), close()])
  const kept = outcomes.filter(({ status }) => status === 'fulfilled')
  expect(await notesIn(folder, 'notes.db')).toHaveLength(1 + kept.length)
})

function open(path: string) {
  const database = openSqlite(path, silentLogger)
  const { db } = database
  let made: Promise<unknown> | null = null
  const make = () => db.schema.createTable('note').addColumn('text', 'text').execute()
  return {
    write: async (text: string) => {
      await (made ??= make())
      await db.transaction().execute(async (trx) => {
        await sql`insert into note values (${text})`.execute(trx)
      })
    },
    close: () => database[Symbol.asyncDispose](),
  }
}

/** What another process would find after a crash of this one. */
async function notesIn(folder: Awaited<ReturnType<typeof temporaryFolder>>, name: string) {
  await copyFile(folder.at(name), folder.at('copy.db'))
  await copyFile(folder.at(`${name}-wal`), folder.at('copy.db-wal')).catch(() => undefined)
  const copy = new DatabaseSync(folder.at('copy.db'))
  const notes = copy.prepare('select text from note').all()
  copy.close()
  return notes.map(({ text }) => text)
}

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'galley-sqlite-'))
  return {
    at: (name: string) => join(path, name),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
