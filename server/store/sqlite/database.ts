import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  Kysely,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely'
import { systemClock } from '../../kernel/clock.ts'
import { ConfigError } from '../../kernel/errors.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { Database } from '../database.ts'
import type { AppendDrafts } from '../draft-append.ts'
import { lockFile } from './lock.ts'
import { SqliteAppend } from './append.ts'
import { SqliteCheckpoints } from './checkpoints.ts'
import { SQLITE_OPTIONS, WRITING_PRAGMAS } from './settings.ts'
import { SqliteSync } from './sync.ts'
import { Turns } from './turns.ts'
import type { Tables } from '../tables.ts'

/** Preparing costs more than running most of them. */
const MOST_STATEMENTS = 500

/** Opens (or makes) a SQLite file for this process alone; a second process gets a `ConfigError`. */
export function openSqlite(path: string, logger: Pick<Logger, 'warn'>): Database {
  const inMemory = path === ':memory:'
  if (!inMemory) mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const lock = inMemory ? null : lockBeside(path)
  const sqlite = new DatabaseSync(path, SQLITE_OPTIONS)
  sqlite.exec(WRITING_PRAGMAS)
  if (!inMemory) makePrivate(path, logger)
  const turns = new Turns()
  const file = inMemory ? null : watchFile(sqlite, { turns, logger })
  const use: Use = { turns, sync: async () => file?.sync() }
  const db = new Kysely<Tables>({ dialect: new FileDialect({ database: adapter(sqlite) }, use) })
  return {
    db,
    dialect: 'sqlite',
    append: appendTo(sqlite, use),
    async [Symbol.asyncDispose]() {
      const done = await turns.take()
      await file?.[Symbol.asyncDispose]()
      await db.destroy()
      lock?.[Symbol.dispose]()
      // Whoever waited for a turn hears that it is closed.
      done()
    },
  }
}

/** A version before may have made them for everybody on this machine. */
function makePrivate(path: string, logger: Pick<Logger, 'warn'>) {
  for (const file of [path, `${path}-wal`, `${path}-shm`].filter((name) => existsSync(name)))
    try {
      chmodSync(file, 0o600)
    } catch (error) {
      logger.warn(
        { file, error: String(error) },
        'store: others on this machine may read this file',
      )
    }
}

/** The threads of a file. */
function watchFile(
  sqlite: DatabaseSync,
  { turns, logger }: { turns: Turns; logger: Pick<Logger, 'warn'> },
) {
  // Reading makes the log, which lies beside the file that a link leads to.
  sqlite.exec('select count(*) from sqlite_master')
  const path = sqlite.location() ?? ''
  const checkpoints = new SqliteCheckpoints(path, {
    waiting: () => waitingIn(sqlite),
    turns,
    clock: systemClock,
    failed: (why) =>
      logger.warn({ error: why }, 'store: SQLite’s log could not be moved, it grows'),
  })
  const disk = new SqliteSync(`${path}-wal`)
  return {
    sync: () => disk.sync(),
    async [Symbol.asyncDispose]() {
      await checkpoints[Symbol.asyncDispose]()
      await disk[Symbol.asyncDispose]()
    },
  }
}

/** https://sqlite.org/pragma.html#pragma_wal_checkpoint; it throws within a transaction. */
export function waitingIn(sqlite: DatabaseSync): number | null {
  try {
    const { log, checkpointed } = sqlite.prepare('pragma wal_checkpoint(noop)').get() ?? {}
    return Number(log) - Number(checkpointed)
  } catch {
    return null
  }
}

/** How the connection is used: by one at a time, until the disk has what they wrote. */
interface Use {
  turns: Turns
  sync: () => Promise<void>
}

function appendTo(sqlite: DatabaseSync, { turns, sync }: Use): AppendDrafts {
  let prepared: SqliteAppend | null = null
  return async (batches, at) => {
    const done = await turns.take()
    try {
      prepared ??= new SqliteAppend(sqlite)
      const committed = prepared.append(batches, at)
      await sync()
      return committed
    } finally {
      done()
    }
  }
}

class FileDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #use: Use

  constructor(config: SqliteDialectConfig, use: Use) {
    super(config)
    this.#config = config
    this.#use = use
  }

  override createDriver(): SqliteDriver {
    return new FileDriver(this.#config, this.#use)
  }

  override createAdapter(): SqliteAdapter {
    return new FileAdapter()
  }
}

/** SQLite takes schema changes back with their transaction: a migration happens as a whole, or not at all. */
class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class FileDriver extends SqliteDriver {
  readonly #use: Use
  #turn: { connection: WatchedConnection; done: () => void } | null = null

  constructor(config: SqliteDialectConfig, use: Use) {
    super(config)
    this.#use = use
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new WatchedConnection(await super.acquireConnection())
    this.#turn = { connection, done: await this.#use.turns.take() }
    return connection
  }

  /** Nobody hears of what they wrote, and nobody else reads it, before the disk has it. */
  override async releaseConnection(): Promise<void> {
    const turn = this.#turn
    try {
      if (turn?.connection.wrote) await this.#use.sync()
    } finally {
      turn?.done()
      await super.releaseConnection()
    }
  }

  /** The write lock at the start: a transaction that reads first could not take it later. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Knows whether anything but reading was done with it. */
class WatchedConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection
  wrote = false

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.wrote ||= !SelectQueryNode.is(query.query)
    return this.#connection.executeQuery<R>(query)
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize)
  }
}

/** A small file beside the database: a second process hears of it at once. */
function lockBeside(path: string): Disposable {
  try {
    return lockFile(`${path}.lock`)
  } catch (cause) {
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
