import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { createLogger } from '../../server/kernel/logger.ts'
import type { Database, Db, Trx } from '../../server/store/database.ts'
import { Profiles } from '../../server/store/profiles.ts'
import { Settings } from '../../server/store/settings.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { openViews } from '../../server/views/open-views.ts'
import type { Visitor } from '../../server/views/visitor-key.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import { ManualClock } from '../support/manual-clock.ts'

export const DIALECTS = ['sqlite', 'postgres'] as const
export type Dialect = (typeof DIALECTS)[number]

export const ANNA = { ip: '198.51.100.7', userAgent: 'Mozilla/5.0 (Anna; rv:140.0) Firefox/140.0' }
export const BEN = { ip: '198.51.100.8', userAgent: 'Mozilla/5.0 (Ben; rv:140.0) Firefox/140.0' }

/** A clock, a bus and a database with stories in it, on which a test starts as many nodes as it likes. */
export async function newsroom(dialect: Dialect, live: readonly string[]) {
  const clock = new ManualClock(Date.UTC(2026, 4, 5, 12))
  const bus = new MemoryBus()
  const database = await emptyDatabase(dialect)
  await addStories(database.db, live)
  const profiles = new Profiles({ db: database.db, clock })
  let nodes = 0
  const node = async (options: { db?: Db; bus?: MemoryBus } = {}) => {
    const views = await openViews({
      db: options.db ?? database.db,
      settings: new Settings(database.db),
      profiles,
      bus: options.bus ?? bus,
      node: `node-${(nodes += 1)}`,
      clock,
      ids: systemIds,
      logger: createLogger('silent'),
    })
    onTestFinished(async () => {
      // Those that cannot store their views say so; the tests that mean it look for themselves.
      const stopped = Promise.allSettled([views[Symbol.asyncDispose]()])
      await clock.advance(10_000)
      await stopped
    })
    /** As an open page does: with the token that its stream gave. */
    const count = async (storyId: string, visitor: Visitor) => {
      const token = await views.tokens.of(storyId, visitor)
      const view = token === null ? null : await views.tokens.read(storyId, token)
      return view ? views.counter.count(view) : 'unavailable'
    }
    return { ...views, count }
  }
  const total = async (storyId: string) => {
    const query = database.db.selectFrom('view_total').selectAll().where('story_id', '=', storyId)
    return (await query.executeTakeFirst())?.total ?? 0
  }
  return { clock, bus, db: database.db, profiles, node, total }
}

export function storyId(name: string): string {
  return `st_${name.padEnd(20, 'x')}`
}

/**
 * A database that is away while `broken` says so, and that does what it is told while `forgetful` says
 * so, but loses the answer of each commit.
 */
export function fragile(db: Db) {
  const state = { broken: false, forgetful: false }
  const fragileDb = new Proxy(db, {
    get(target, name) {
      if (state.broken && (name === 'transaction' || name === 'selectFrom'))
        throw new Error('the database is away')
      if (state.forgetful && name === 'transaction') return () => forgetful(target)
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { db: fragileDb, state }
}

function forgetful(db: Db) {
  return {
    async execute(work: (trx: Trx) => Promise<unknown>) {
      await db.transaction().execute(work)
      throw new Error('the connection was cut after the commit')
    },
  }
}

async function emptyDatabase(dialect: Dialect): Promise<Database> {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  if (dialect === 'sqlite')
    return parts.use(await openDatabase({ kind: 'sqlite', path: ':memory:' }))
  const fresh = parts.use(await emptyPostgres())
  return parts.use(await openDatabase({ kind: 'postgres', url: fresh.url }))
}

async function addStories(db: Db, ids: readonly string[]) {
  await sql`insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role")
    values ('us_1', 'A', 'a@example.org', true, '2026-01-01', '2026-01-01', 'editor')`.execute(db)
  for (const id of ids) {
    await db
      .insertInto('story')
      .values({
        id,
        state: 'live',
        created_by: 'us_1',
        created_at: 0,
        changed_at: 0,
        headline: id,
        section: null,
        published_at: null,
        path: null,
        revision: null,
        thumbnail: null,
        retracted_at: null,
        retraction_note: null,
      })
      .execute()
  }
}
