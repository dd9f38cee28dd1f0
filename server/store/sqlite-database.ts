import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { ConfigError } from '../kernel/errors.ts'
import type { Database, Db } from './database.ts'
import type { AppendDrafts } from './draft-append.ts'
import { SqliteAppend } from './sqlite-append.ts'
import type { Tables } from './tables.ts'

/** Preparing costs more than running most of them. */
const MOST_STATEMENTS = 500

/** Opens (or makes) a SQLite file for this process alone; a second process gets a `ConfigError`. */
export function openSqlite(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const lock = path === ':memory:' ? null : lockFile(path)
  const sqlite = new DatabaseSync(path)
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapter(sqlite) }) })
  return {
    db,
    dialect: 'sqlite',
    append: appendInTurn(db, sqlite),
    async [Symbol.asyncDispose]() {
      await db.destroy()
      lock?.close()
    },
  }
}

/** Between other transactions: they all share one connection. */
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
