import { Kysely, PostgresDialect } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

const INT8 = 20
const MAX_CONNECTIONS = 10

export function openPostgres(url: string): Database {
  const types = new TypeOverrides()
  types.setTypeParser(INT8, Number)
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    types,
  })
  // A connection that breaks while idle is replaced by the pool; the next query says if the server is gone.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, dialect: 'postgres', [Symbol.asyncDispose]: () => db.destroy() }
}
