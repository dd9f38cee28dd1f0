import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { emptyPostgres } from './empty-postgres.ts'

/** The two databases that every store must work on; each call opens an empty one. */
export const DATABASES: readonly { name: string; open: () => Promise<Database> }[] = [
  { name: 'SQLite', open: () => openDatabase({ kind: 'sqlite', path: ':memory:' }) },
  { name: 'PostgreSQL', open: openFreshPostgres },
]

async function openFreshPostgres(): Promise<Database> {
  const fresh = await emptyPostgres()
  const database = await openDatabase({ kind: 'postgres', url: fresh.url })
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await fresh[Symbol.asyncDispose]()
    },
  }
}
