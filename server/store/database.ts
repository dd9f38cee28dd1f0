import type { Kysely, Transaction } from 'kysely'
import type { AppendDrafts } from './draft-append.ts'
import type { Tables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

/** What else is written in the transaction of a deed, of which it is told what was done. */
export type Also<T> = (trx: Trx, done: T) => Promise<void>
export const nothingElse: Also<unknown> = () => Promise.resolve()

/** The newsroom's SQL database: one set of queries, one set of migrations, two dialects. */
export interface Database extends AsyncDisposable {
  db: Db
  dialect: Dialect
  append: AppendDrafts
}
