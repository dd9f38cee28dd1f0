import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from '../support/fresh-database.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRedis } from '../support/redis-server.ts'

/** What several nodes stand on, and the environment that says so; gone when it is disposed. */
export async function startSharedServices() {
  await using opened = new AsyncDisposableStack()
  const postgres = opened.use(await startPostgres())
  const redis = opened.use(await startRedis())
  const database = opened.use(await freshDatabase(postgres.url))
  const assets = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  opened.defer(() => rm(assets, { recursive: true, force: true }))
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    ASSETS_URL: `file:${assets}`,
    SECRET: 'the-secret-of-all-nodes-of-the-bench',
  }
  const owned = opened.move()
  return { env, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
