import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Role } from '../../shared/model/roles.ts'
import { E2eNewsroom } from '../e2e/newsroom.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRedis } from '../support/redis-server.ts'
import { seeded } from '../support/seeded-random.ts'
import { Writer } from '../typing/writer.ts'

const STAFF = [
  { name: 'Edith Vole', role: 'editor' },
  { name: 'Paul Press', role: 'publisher' },
  { name: 'Rita Reed', role: 'reporter' },
] as const

/** What a browser says of a request that a device without a network could not send. */
const OFFLINE = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_ADDRESS_UNREACHABLE/

/** What it says where a story that was about to be published lacks something. */
const KEPT_BACK = /status of 422 .*\/publish\)$/

export interface Colleague {
  name: string
  role: Role
  caller: Caller
  /** Where they work. */
  node: NodeProcess
  writer: Writer
}

/** A newsroom on one node with SQLite, or two with PostgreSQL and Redis, with who works there and a browser for all. */
export class House implements AsyncDisposable {
  readonly nodes: readonly NodeProcess[]
  readonly staff: Colleague[] = []
  readonly #newsroom: E2eNewsroom
  readonly #owned: AsyncDisposableStack
  readonly #complaints: string[] = []

  private constructor(parts: {
    nodes: readonly NodeProcess[]
    newsroom: E2eNewsroom
    owned: AsyncDisposableStack
  }) {
    this.nodes = parts.nodes
    this.#newsroom = parts.newsroom
    this.#owned = parts.owned
  }

  static async open(nodeCount: 1 | 2, chromePath: string): Promise<House> {
    await using opened = new AsyncDisposableStack()
    const env = nodeCount === 1 ? {} : await sharedServices(opened)
    const newsroom = opened.use(await E2eNewsroom.open(env, { chromePath }))
    const nodes = [newsroom.node]
    if (nodeCount === 2) nodes.push(opened.use(await NodeProcess.start(env)))
    const house = new House({ nodes, newsroom, owned: opened.move() })
    await house.#hire()
    return house
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#owned.disposeAsync()
  }

  /** A reader at a node, who keeps to themselves. */
  async visit(node: NodeProcess): Promise<Page> {
    const page = await this.#newsroom.visit({ as: 'reader', at: node })
    this.listen(page, 'the reader')
    return page
  }

  /** Hears what a page complains of. */
  listen(page: Page, whose: string): void {
    page.on('pageerror', ({ message }) =>
      this.#complaints.push(`${whose}’s page threw: ${message}`),
    )
    page.on('console', (message) => {
      const text = message.text()
      const said = `${text} (${message.location().url})`
      if (message.type() !== 'error' || OFFLINE.test(text) || KEPT_BACK.test(said)) return
      this.#complaints.push(`${whose}’s console: ${said}`)
    })
  }

  /** What pages complained of since the last call. */
  complaints(): string[] {
    return [...this.#complaints.splice(0), ...this.#newsroom.complaints.splice(0)]
  }

  async #hire() {
    for (const [i, { name, role }] of STAFF.entries()) {
      const node = this.nodes[i % this.nodes.length] ?? this.#newsroom.node
      const caller = await this.#newsroom.node.addPerson({ name, role })
      const page = await this.#newsroom.visitAs(caller, { at: node })
      this.listen(page, name)
      const writer = new Writer({ name, page, random: seeded(1) })
      this.staff.push({ name, role, caller, node, writer })
    }
  }
}

async function sharedServices(opened: AsyncDisposableStack): Promise<Record<string, string>> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  opened.use(postgres)
  opened.use(redis)
  const { url } = await freshDatabase(postgres.url)
  const assets = await mkdtemp(join(tmpdir(), 'galley-assets-'))
  opened.defer(() => rm(assets, { recursive: true, force: true }))
  return {
    SECRET: randomBytes(24).toString('hex'),
    DATABASE_URL: url,
    REDIS_URL: redis.url,
    ASSETS_URL: `file:${assets}`,
  }
}
