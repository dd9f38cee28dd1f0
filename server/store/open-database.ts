import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Config } from '../kernel/config.ts'
import { ConfigError } from '../kernel/errors.ts'
import { createLogger, type Logger } from '../kernel/logger.ts'
import type { Database } from './database.ts'
import * as newsroom from './migrations/0001-newsroom.ts'
import { openPostgres } from './postgres-database.ts'
import { openSqlite } from './sqlite-database.ts'
import type { Tables } from './tables.ts'

const MIGRATIONS = { '0001-newsroom': newsroom }

/**
 * Opens the database and brings its schema up to date. Throws a `ConfigError` if it can't be reached or if
 * another process owns a SQLite file.
 */
export async function openDatabase(
  config: Config['database'],
  logger: Pick<Logger, 'warn'> = createLogger('warn'),
): Promise<Database> {
  const database =
    config.kind === 'sqlite' ? openSqlite(config.path, logger) : openPostgres(config.url)
  try {
    await reach(database)
    await migrate(database)
    return database
  } catch (cause) {
    await database[Symbol.asyncDispose]()
    throw cause
  }
}

async function reach({ db }: Database) {
  try {
    await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
  } catch (cause) {
    // Where a name has several addresses, the error of them all has a code only.
    const { message, code } = cause as NodeJS.ErrnoException
    throw new ConfigError(`DATABASE_URL: the database can’t be reached: ${message || code}`, {
      cause,
    })
  }
}

async function migrate({ db, dialect }: Database) {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, migration]) => [
      name,
      { up: (trx: Kysely<Tables>) => migration.up(trx, dialect) },
    ]),
  )
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('the database could not be brought up to date', { cause: error })
}
