import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { freshDatabase } from '../support/fresh-database.ts'
import { NodeProcess } from '../support/node-process.ts'

/** A running newsroom; with one node, `a` and `b` are the same. */
export interface Running extends AsyncDisposable {
  a: NodeProcess
  b: NodeProcess
}

type Env = Record<string, string>

export const SECRET = 'the-one-secret-of-all-nodes-of-a-newsroom'

const COMMON = { SECRET, TRUST_PROXY: '127.0.0.1,::1', WEBHOOK_ALLOW_HOSTS: '127.0.0.1' }

/** The two ways to run the same newsroom. */
export const SETUPS: readonly { setup: string; start: (env?: Env) => Promise<Running> }[] = [
  { setup: 'one node on SQLite', start: startOneNode },
  { setup: 'two nodes on PostgreSQL and Redis', start: startTwoNodes },
]

export async function startOneNode(env: Env = {}, flags: readonly string[] = []): Promise<Running> {
  const node = await NodeProcess.start({ ...COMMON, ...env }, flags)
  return { a: node, b: node, [Symbol.asyncDispose]: () => node[Symbol.asyncDispose]() }
}

/** Both start at the same time, on an empty database. */
export async function startTwoNodes(env: Env = {}): Promise<Running> {
  await using opened = new AsyncDisposableStack()
  const database = opened.use(await freshDatabase(inject('postgresUrl')))
  const assets = await mkdtemp(join(tmpdir(), 'galley-assets-'))
  opened.defer(() => rm(assets, { recursive: true, force: true }))
  const shared = {
    ...COMMON,
    DATABASE_URL: database.url,
    REDIS_URL: inject('redisUrl'),
    ASSETS_URL: `file:${assets}`,
    ...env,
  }
  const [a, b] = await startTogether(shared, shared)
  opened.use(a)
  opened.use(b)
  const owned = opened.move()
  return { a, b, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}

/** Leaves none running if one does not start. */
export async function startTogether(
  a: Env,
  b: Env,
  root?: string,
): Promise<[NodeProcess, NodeProcess]> {
  const both = [a, b].map((env) => NodeProcess.start(env, [], root))
  const started = await Promise.allSettled(both)
  const [first, second] = started
  if (first?.status === 'fulfilled' && second?.status === 'fulfilled')
    return [first.value, second.value]
  for (const one of started) if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]()
  throw started.find((one) => one.status === 'rejected')?.reason
}
