import { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import type { Database } from '../database.ts'
import { postgresAppend } from './append.ts'
import type { Tables } from '../tables.ts'

const INT8 = 20
const MAX_CONNECTIONS = 10
/** Appending has its own, so that it never queues behind other queries that wait for a database in trouble. */
const APPEND_CONNECTIONS = 2
const STATEMENT_MS = 10_000
/** Longer than any statement takes and than the pool keeps an idle connection. */
const SILENCE_MS = 12_000
const CLOSE_MS = 2_000
/** A node that stops running in the middle of a transaction must not keep its locks from the others. */
const IDLE_TRANSACTION_MS = 3_000

export function openPostgres(url: string): Database {
  const pool = openPool(url, MAX_CONNECTIONS)
  const appending = openPool(url, APPEND_CONNECTIONS)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    dialect: 'postgres',
    append: postgresAppend(appending),
    [Symbol.asyncDispose]: () => inTime(Promise.all([db.destroy(), appending.end()])),
  }
}

function openPool(url: string, max: number): Pool {
  const types = new TypeOverrides()
  types.setTypeParser(INT8, Number)
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 1_500,
    statement_timeout: STATEMENT_MS,
    stream: impatientSocket,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    types,
  })
  // A connection that breaks while idle is replaced by the pool; the next query says if the server is gone.
  pool.on('error', () => undefined)
  // One that breaks between two queries of a transaction says so as well; without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** A query to a server that vanished without a word would otherwise wait for the system's patience: minutes. */
function impatientSocket(): Socket {
  const socket = new Socket()
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('the database says nothing')))
  return socket
}

/** A connection whose server hangs never ends by itself, and a stopping process does not wait for it. */
async function inTime(closing: Promise<unknown>): Promise<void> {
  const patience = AbortSignal.timeout(CLOSE_MS)
  await Promise.race([
    closing,
    new Promise<void>((resolve) => {
      patience.addEventListener('abort', () => resolve(), { once: true })
    }),
  ])
}
