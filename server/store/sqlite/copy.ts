import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { ConfigError } from '../../kernel/errors.ts'
import type { Db } from '../database.ts'

/**
 * Keeps the whole of a SQLite file as another one, which is on the disk when this resolves; what was there under that
 * name stays until then. Throws a `ConfigError` if it can't be written.
 */
export async function copySqlite(db: Db, { from, to }: { from: string; to: string }) {
  const part = `${to}.part`
  try {
    await rm(part, { force: true })
    // SQLite fills an empty file, and leaves its mode as it is; it doesn't wait for the disk.
    await using file = await open(part, 'wx', 0o600)
    await sql`vacuum into ${part}`.execute(db)
    await file.sync()
    await rename(part, to)
    await using folder = await open(dirname(to), 'r')
    await folder.sync()
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    const { message } = cause as Error
    throw new ConfigError(
      `DATABASE_URL: this version changes ${from}, and before that it keeps a copy as ${to}, ` +
        `which could not be written: ${message}. Make room for a second file of that size, or make the folder ` +
        'writable, and start again. Nothing has been changed',
      { cause },
    )
  }
}
