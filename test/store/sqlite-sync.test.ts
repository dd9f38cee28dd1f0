import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { WRITING_PRAGMAS } from '../../server/store/sqlite-settings.ts'
import { SqliteSync } from '../../server/store/sqlite-sync.ts'

it('[LOG1] a sync ends when the disk has the log, again and again', async () => {
  await using file = await notesFile()
  await using disk = new SqliteSync(file.path)
  for (let at = 0; at < 20; at++) {
    file.write(`note ${at}`)
    await disk.sync()
  }
  expect(await file.inCopy()).toEqual([])
})

it('[LOG1] says why the disk refused; the next sync moves what was committed into the database file', async () => {
  await using file = await notesFile()
  await using disk = new SqliteSync(file.path, join(file.path, 'no-such-log'))
  file.write('kept')
  await expect(disk.sync()).rejects.toThrow(/not on the disk: .*ENOTDIR/)
  expect(await file.inCopy()).toEqual([])
  await disk.sync()
  expect(await file.inCopy()).toEqual(['kept'])
  await expect(disk.sync()).rejects.toThrow(/ENOTDIR/)
})

it('a sync that comes after the end is refused', async () => {
  await using file = await notesFile()
  const disk = new SqliteSync(file.path)
  await disk[Symbol.asyncDispose]()
  await expect(disk.sync()).rejects.toThrow('closed')
})

async function notesFile() {
  const folder = await mkdtemp(join(tmpdir(), 'galley-sqlite-'))
  const path = join(folder, 'notes.db')
  const sqlite = new DatabaseSync(path)
  sqlite.exec(`${WRITING_PRAGMAS}; create table note (text text)`)
  sqlite.exec('pragma wal_checkpoint(truncate)')
  return {
    path,
    write: (text: string) => void sqlite.prepare('insert into note values (?)').run(text),
    /** What the database file holds by itself, without its log. */
    async inCopy() {
      await copyFile(path, join(folder, 'copy.db'))
      const copy = new DatabaseSync(join(folder, 'copy.db'))
      const notes = copy.prepare('select text from note').all()
      copy.close()
      return notes.map(({ text }) => text)
    },
    async [Symbol.asyncDispose]() {
      sqlite.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
