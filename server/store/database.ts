import type { Kysely, Transaction } from 'kysely'
import type { AppendDrafts } from './draft-append.ts'
import type { Tables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>

/** The newsroom's SQL database: one set of queries, one set of migrations, two dialects. */
export interface Database extends AsyncDisposable {
  db: Db
  dialect: Dialect
  append: AppendDrafts
}
