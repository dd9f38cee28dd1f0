import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely'
import { ConfigError } from '../kernel/errors.ts'
import type { Database, Db } from './database.ts'
import type { AppendDrafts } from './draft-append.ts'
import { SqliteAppend } from './sqlite-append.ts'
import { SQLITE_OPTIONS, SQLITE_PRAGMAS } from './sqlite-settings.ts'
import { SqliteThreads } from './sqlite-threads.ts'
import { Turns } from './turns.ts'
import type { Tables } from './tables.ts'

/** Preparing costs more than running most of them. */
const MOST_STATEMENTS = 500

/** Opens (or makes) a SQLite file for this process alone; a second process gets a `ConfigError`. */
export function openSqlite(path: string): Database {
  const inMemory = path === ':memory:'
  if (!inMemory) mkdirSync(dirname(path), { recursive: true })
  const lock = inMemory ? null : lockFile(path)
  const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
  sqlite.exec(SQLITE_PRAGMAS)
  const turns = new Turns()
  const dialect = new FileDialect({ database: adapter(sqlite) }, turns)
  const db = new Kysely<Tables>({ dialect })
  const threads = inMemory ? null : new SqliteThreads(path, turns)
  return {
    db,
    dialect: 'sqlite',
    append: threads ? threads.append.bind(threads) : appendInTurn(db, sqlite),
    async [Symbol.asyncDispose]() {
      await threads?.[Symbol.asyncDispose]()
      await db.destroy()
      lock?.close()
    },
  }
}

class FileDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #turns: Turns

  constructor(config: SqliteDialectConfig, turns: Turns) {
    super(config)
    this.#config = config
    this.#turns = turns
  }

  override createDriver(): SqliteDriver {
    return new FileDriver(this.#config, this.#turns)
  }
}

/** The connection is used in turns with the thread of the log: what waits for SQLite's own lock stops everything. */
class FileDriver extends SqliteDriver {
  readonly #turns: Turns
  #done: () => void = () => undefined

  constructor(config: SqliteDialectConfig, turns: Turns) {
    super(config)
    this.#turns = turns
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    this.#done = await this.#turns.take()
    return connection
  }

  override async releaseConnection(): Promise<void> {
    this.#done()
    await super.releaseConnection()
  }

  /** The write lock at the start: a transaction that reads first could not take it later. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** A database in memory has one connection: appends take turns with other transactions. */
function appendInTurn(db: Db, sqlite: DatabaseSync): AppendDrafts {
  let prepared: SqliteAppend | null = null
  return (batches, at) =>
    db.connection().execute(() => {
      prepared ??= new SqliteAppend(sqlite)
      return Promise.resolve(prepared.append(batches, at))
    })
}

/** An exclusive transaction on a small file beside the database: the system drops it if the process dies. */
function lockFile(path: string): DatabaseSync {
  const lock = new DatabaseSync(`${path}.lock`)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    return lock
  } catch (cause) {
    lock.close()
    throw new ConfigError(
      `DATABASE_URL: another process has ${path} open. SQLite serves one process: stop that one, ` +
        'or give each node the same postgres:// address',
      { cause },
    )
  }
}

function adapter(sqlite: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare(text) {
      const known = statements.get(text)
      if (known) return known
      const statement = prepare(sqlite, text)
      if (statements.size >= MOST_STATEMENTS) statements.clear()
      statements.set(text, statement)
      return statement
    },
  }
}

function prepare(sqlite: DatabaseSync, text: string): SqliteStatement {
  const statement = sqlite.prepare(text)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toSqlite)),
    iterate: (parameters) => statement.iterate(...parameters.map(toSqlite)),
    run: (parameters) => statement.run(...parameters.map(toSqlite)),
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (value === undefined) return null
  return value as SQLInputValue
}
