import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Client } from 'pg'
import type { Row } from './stories.ts'

/** Takes rows in as fast as a database can, with nobody else in it. */
export interface Writer extends AsyncDisposable {
  write(table: string, rows: readonly Row[]): Promise<void>
  execute(statement: string): Promise<void>
}

/** Rows of one table that wait to be sent together. */
const BATCH = 2_000

/** Indexes are made when everything is there: that takes a fraction of the time. */
export class SqliteWriter implements Writer {
  readonly #db: DatabaseSync
  readonly #indexes: string[]
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
    // Out of WAL first: it can't be switched off from there.
    this.#db.exec(
      'pragma journal_mode = delete; pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -2000000',
    )
    const found = this.#db
      .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
      .all()
    this.#indexes = found.map(({ sql }) => String(sql))
    for (const { name } of found) this.#db.exec(`drop index "${String(name)}"`)
    this.#db.exec('begin')
  }

  async write(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#statement(table, row).run(...Object.values(row))
  }

  async execute(statement: string): Promise<void> {
    this.#db.exec(statement)
  }

  #statement(table: string, row: Row): StatementSync {
    const known = this.#statements.get(table)
    if (known) return known
    const columns = Object.keys(row)
    const statement = this.#db.prepare(
      `insert into "${table}" (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    this.#statements.set(table, statement)
    return statement
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#db.exec('commit')
    for (const index of this.#indexes) this.#db.exec(index)
    // As a file that a newsroom has worked on.
    this.#db.exec('pragma journal_mode = wal')
    this.#db.close()
  }
}

export class PostgresWriter implements Writer {
  readonly #client: Client
  readonly #types: Map<string, string>
  readonly #indexes: string[]
  readonly #waiting = new Map<string, Row[]>()

  private constructor(client: Client, types: Map<string, string>, indexes: string[]) {
    this.#client = client
    this.#types = types
    this.#indexes = indexes
  }

  static async open(url: string): Promise<PostgresWriter> {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('set session_replication_role = replica; set synchronous_commit = off')
    const columns = await client.query<{ of: string; type: string }>(
      `select table_name || '.' || column_name as of, udt_name as type
         from information_schema.columns where table_schema = 'public'`,
    )
    const indexes = await client.query<{ name: string; made: string }>(
      `select indexname as name, indexdef as made from pg_indexes where schemaname = 'public'
         and indexname not in (select conname from pg_constraint)`,
    )
    for (const { name } of indexes.rows) await client.query(`drop index ${quoted(name)}`)
    const types = new Map(columns.rows.map(({ of, type }) => [of, type]))
    return new PostgresWriter(
      client,
      types,
      indexes.rows.map(({ made }) => made),
    )
  }

  async write(table: string, rows: readonly Row[]): Promise<void> {
    const waiting = this.#waiting.get(table) ?? []
    this.#waiting.set(table, waiting)
    waiting.push(...rows)
    if (waiting.length >= BATCH) await this.#send(table, waiting.splice(0))
  }

  async execute(statement: string): Promise<void> {
    await this.#client.query(statement)
  }

  /** A column an array: PostgreSQL reads these far faster than a thousand rows of parameters. */
  async #send(table: string, rows: readonly Row[]) {
    const columns = Object.keys(rows[0] ?? {})
    if (columns.length === 0) return
    const arrays = columns.map(
      (column, i) => `$${i + 1}::${this.#types.get(`${table}.${column}`)}[]`,
    )
    await this.#client.query(
      `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) select * from unnest(${arrays.join(', ')})`,
      columns.map((column) => rows.map((row) => row[column])),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const [table, rows] of this.#waiting) await this.#send(table, rows)
    for (const made of this.#indexes) await this.#client.query(made)
    await this.#client.query('vacuum analyze')
    await this.#client.end()
  }
}

function quoted(name: string): string {
  return `"${name}"`
}
