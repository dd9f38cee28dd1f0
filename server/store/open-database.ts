import type { Config } from '../kernel/config.ts'
import { ConfigError } from '../kernel/errors.ts'
import { createLogger, type Logger } from '../kernel/logger.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { copySqlite } from './sqlite/copy.ts'
import { openSqlite } from './sqlite/database.ts'

/**
 * Opens the database and brings its schema up to date; of a SQLite file a copy is kept before. Throws a `ConfigError`
 * if it can't be reached, if another process owns a SQLite file, or if there is no room for the copy.
 */
export async function openDatabase(
  config: Config['database'],
  logger: Pick<Logger, 'warn'> = createLogger('warn'),
): Promise<Database> {
  const database = await connect(config, logger)
  try {
    await reach(database)
    await migrate(database, { keep: (name) => keepCopy(database, config, name) })
    return database
  } catch (cause) {
    await database[Symbol.asyncDispose]()
    throw cause
  }
}

async function connect(config: Config['database'], logger: Pick<Logger, 'warn'>) {
  if (config.kind === 'sqlite') return openSqlite(config.path, logger)
  const { openPostgres } = await import('./postgres/database.ts')
  return openPostgres(config.url)
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

/** Whoever runs PostgreSQL has backups of their own. */
async function keepCopy(database: Database, config: Config['database'], name: string) {
  if (config.kind === 'sqlite' && config.path !== ':memory:')
    await copySqlite(database.db, { from: config.path, to: `${config.path}.${name}` })
}
