import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importStory } from '../flows/stories.ts'
import type { TestService } from '../support/child-service.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRedis } from '../support/redis-server.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { TcpProxy } from '../support/tcp-proxy.ts'
import type { Bounds } from './bounds.ts'

const NAMES = ['Ada Quill', 'Ben Stone', 'Cy Reed', 'Dee Marsh']

const COMMON = { SECRET: randomBytes(24).toString('hex'), LOG_LEVEL: 'warn' }

/** The services of a newsroom on several nodes, and the last node's paths to them. */
export interface Services {
  postgres: TestService
  redis: TestService
  paths: { postgres: TcpProxy; redis: TcpProxy }
}

/** A running newsroom that a scenario mistreats and leaves whole. */
export interface Newsroom extends AsyncDisposable {
  readonly databaseUrl: string
  readonly nodes: readonly NodeProcess[]
  readonly people: readonly Caller[]
  /** Nodes that take connections, as a load balancer would know. */
  readonly up: Set<NodeProcess>
  /** The node of each `kill -9` so far. */
  readonly killed: NodeProcess[]
  readonly bounds: Bounds
  newStory(): Promise<string>
}

/** Several nodes on a PostgreSQL and a Redis of their own. The last one reaches both through proxies. */
export interface Cluster extends Newsroom {
  readonly services: Services
}

export async function startCluster(bounds: Bounds, nodeCount = 3): Promise<Cluster> {
  await using opened = new AsyncDisposableStack()
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  opened.use(postgres)
  opened.use(redis)
  const { url } = await freshDatabase(postgres.url)
  const paths = { postgres: await TcpProxy.to(url), redis: await TcpProxy.to(redis.url) }
  for (const path of Object.values(paths)) opened.use(path)
  const assets = await mkdtemp(join(tmpdir(), 'galley-assets-'))
  opened.defer(() => rm(assets, { recursive: true, force: true }))
  const common = { ...COMMON, ASSETS_URL: `file:${assets}` }
  const direct = { ...common, DATABASE_URL: url, REDIS_URL: redis.url }
  const proxied = { ...common, DATABASE_URL: paths.postgres.url, REDIS_URL: paths.redis.url }
  const nodes: NodeProcess[] = []
  for (let i = 0; i < nodeCount; i++)
    nodes.push(opened.use(await NodeProcess.start(i < nodeCount - 1 ? direct : proxied)))
  const services = { postgres, redis, paths }
  return { ...(await staffed(nodes, url)), bounds, services, ...disposing(opened.move()) }
}

/** One node on a SQLite file. */
export async function startSingle(bounds: Bounds): Promise<Newsroom> {
  await using opened = new AsyncDisposableStack()
  const node = opened.use(await NodeProcess.start(COMMON))
  const newsroom = await staffed([node], `sqlite:${join(node.folder, 'galley.db')}`)
  return { ...newsroom, bounds, ...disposing(opened.move()) }
}

async function staffed(nodes: readonly NodeProcess[], databaseUrl: string) {
  const [first] = nodes
  if (!first) throw new Error('a newsroom has a node')
  const people: Caller[] = []
  for (const name of NAMES) people.push(await first.addPerson({ name, role: 'editor' }))
  const [author] = people as [Caller]
  const newStory = () => importStory(author)
  const killed: NodeProcess[] = []
  return { databaseUrl, nodes, people, up: new Set(nodes), killed, newStory }
}

function disposing(owned: AsyncDisposableStack) {
  return { [Symbol.asyncDispose]: () => owned.disposeAsync() }
}

/** Where somebody goes whose node is `home`: there, if it is up, else to another. */
export function routeTo(newsroom: Newsroom, home: NodeProcess, random: SeededRandom): NodeProcess {
  const up = [...newsroom.up]
  return newsroom.up.has(home) || up.length === 0 ? home : random.pick(up)
}

/** As if the node's machine had lost power. */
export async function killNode(newsroom: Newsroom, node: NodeProcess): Promise<void> {
  newsroom.up.delete(node)
  newsroom.killed.push(node)
  await node.kill()
}

/** SIGTERM; resolves with the exit code. */
export async function stopNode(newsroom: Newsroom, node: NodeProcess): Promise<number | null> {
  newsroom.up.delete(node)
  return node.stop()
}

export async function startNode(newsroom: Newsroom, node: NodeProcess): Promise<void> {
  await node.start()
  newsroom.up.add(node)
}
