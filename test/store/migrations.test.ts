import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ConfigError } from '../../server/kernel/errors.ts'
import type { Database, Db } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrate.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { openPostgres } from '../../server/store/postgres/database.ts'
import { openSqlite } from '../../server/store/sqlite/database.ts'
import type { StoryEventType } from '../../shared/protocol/events.ts'
import { eventually } from '../support/eventually.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { EARLIER, restore, type Place } from './earlier/restore.ts'

// Files and servers, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 30_000 })

const FIRST = EARLIER.filter(({ state }) => state === '0001-newsroom')
const SILENT_NOTE = 'Only “we” should read this: a source asked for it.'
const isPublic = (type: StoryEventType) => type === 'story.corrected' || type === 'story.retracted'

describe.each(FIRST)('the newsroom of before 0002 on $dialect', (state) => {
  it('keeps notes of silent updates to itself, and the rest stays to the letter', async () => {
    await using earlier = await restore(state)
    const { place, facts } = earlier
    expect(JSON.stringify(facts.events)).toContain(SILENT_NOTE)
    expect(facts.deliveries.map(({ body }) => body).join('')).toContain(SILENT_NOTE)
    await using database = await openDatabase(place)
    const { db } = database
    expect(await events(db)).toEqual(
      facts.events.map(({ type, data }) =>
        JSON.stringify({ ...data, note: isPublic(type) ? data.note : null }),
      ),
    )
    const told = facts.deliveries.map(({ id, body }) => {
      return [id, body.replace(JSON.stringify(SILENT_NOTE), 'null')]
    })
    expect(await deliveries(db)).toEqual(new Map(told as [string, string][]))
    const notes = await db.selectFrom('revision').select('note').execute()
    expect(notes.map(({ note }) => note)).toContain(SILENT_NOTE)
  })

  it('is cleaned of all of them, however many there are', async () => {
    await using earlier = await restore(state)
    {
      await using database = openUnmigrated(earlier.place)
      await multiply(database.db, 450)
    }
    await using database = await openDatabase(earlier.place)
    const left = [...(await events(database.db)), ...(await deliveries(database.db)).values()]
    expect(left.length).toBeGreaterThan(900)
    expect(left.filter((text) => text.includes(SILENT_NOTE))).toEqual([])
  })

  it('is as it was when a migration fails in the middle', async () => {
    await using earlier = await restore(state)
    const { place } = earlier
    const before = await whole(place, spoilEvent)
    await expect(openDatabase(place)).rejects.toThrow(/could not be brought up to date/)
    expect(await whole(place)).toEqual(before)
  })
})

describe.each(EARLIER)('the newsroom of $state on $dialect', (state) => {
  it('has each revision name the event that told of it', async () => {
    await using earlier = await restore(state)
    await using database = await openDatabase(earlier.place)
    const revisions = await database.db
      .selectFrom('revision')
      .select(['story_id', 'number', 'event_id'])
      .execute()
    expect(revisions.length).toBeGreaterThan(4)
    for (const { story_id, number, event_id } of revisions) {
      const event = earlier.facts.events.find(({ id }) => id === event_id)
      const revision = event?.type === 'story.retracted' ? null : number
      expect(event?.data).toMatchObject({ storyId: story_id, revision })
    }
  })
})

/** Migrations after it change the tables of stories and pictures. */
const BEFORE_TABLES_CHANGE = EARLIER.filter(
  ({ state, dialect }) => state === '0032-pictures-in-text' && dialect === 'postgres',
)

describe.each(BEFORE_TABLES_CHANGE)(
  'a migration of the newsroom of $state, while a node of the version before has a story',
  (state) => {
    it('has no picture that this node needs next, and goes on when it is through', async () => {
      const { publishing, migrated } = await rig()
      const migrating = migrated(async () => {})
      await eventually(
        async () => {
          const { rows } = await publishing.query(
            `select 1 from pg_locks where not granted and relation = 'story'::regclass`,
          )
          expect(rows).toHaveLength(1)
        },
        { within: 20_000 },
      )
      await publishing.query('update asset set thumbnail = thumbnail')
      await publishing.query('commit')
      expect(await migrating).toBeGreaterThan(0)
    })

    it('does not have everybody wait behind it: it gives up soon, and tries again', async () => {
      const { publishing, migrated } = await rig()
      let pauses = 0
      const left = await migrated(async () => {
        pauses += 1
        await publishing.query('commit')
      })
      expect([pauses, left > 0]).toEqual([1, true])
    })

    async function rig() {
      const parts = new AsyncDisposableStack()
      onTestFinished(() => parts.disposeAsync())
      const { place, url } = parts.use(await restore(state))
      const publishing = new Client({ connectionString: url })
      await publishing.connect()
      parts.defer(() => publishing.end())
      await publishing.query(
        `begin; set local lock_timeout = '100ms'; update story set state = state`,
      )
      const database = parts.use(openUnmigrated(place))
      /** Gives the number of stories that were migrated. */
      const migrated = async (sleep: () => Promise<void>) => {
        await migrate(database, { keep: async () => {}, clock: { sleep } })
        const stories = await database.db.selectFrom('story').select('direct_at').execute()
        return stories.length
      }
      return { publishing, migrated }
    }
  },
)

describe('before a migration of a SQLite file', () => {
  const state = FIRST.find(({ dialect }) => dialect === 'sqlite')
  if (!state) throw new Error('a SQLite file of the first state')

  it('a whole copy is kept beside it, for nobody else to read', async () => {
    await using earlier = await restore(state)
    const path = pathOf(earlier.place)
    const before = await whole(earlier.place)
    await (await openDatabase(earlier.place))[Symbol.asyncDispose]()
    const copy = `${path}.before-0002`
    expect((await stat(copy)).mode & 0o777).toBe(0o600)
    expect(await whole({ kind: 'sqlite', path: copy })).toEqual(before)
    const { mtimeMs } = await stat(copy)
    await (await openDatabase(earlier.place))[Symbol.asyncDispose]()
    expect((await stat(copy)).mtimeMs, 'and none later').toBe(mtimeMs)
  })

  it('nothing happens if the copy can’t be written, and the reason says what to do', async () => {
    await using earlier = await restore(state)
    const path = pathOf(earlier.place)
    const before = await whole(earlier.place)
    // Root may write anywhere, but not where a folder is.
    await mkdir(`${path}.before-0002.part/in-the-way`, { recursive: true })
    const refusal = await openDatabase(earlier.place).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ConfigError)
    expect(String(refusal)).toMatch(/keeps a copy as .*before-0002.*Nothing has been changed/)
    expect(await whole(earlier.place)).toEqual(before)
    await rm(`${path}.before-0002.part`, { recursive: true })
    await (await openDatabase(earlier.place))[Symbol.asyncDispose]()
    expect((await readdir(join(path, '..'))).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('a copy of an earlier try is replaced only by one that is whole', async () => {
    await using earlier = await restore(state)
    const path = pathOf(earlier.place)
    const copy = `${path}.before-0002`
    const before = await whole(earlier.place, spoilEvent)
    for (let tries = 0; tries < 2; tries++) {
      await expect(openDatabase(earlier.place)).rejects.toThrow()
      expect(await whole({ kind: 'sqlite', path: copy })).toEqual(before)
    }
  })

  it('an empty one is not copied', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-empty-'))
    await (
      await openDatabase({ kind: 'sqlite', path: join(folder, 'galley.db') })
    )[Symbol.asyncDispose]()
    expect((await readdir(folder)).filter((name) => name.includes('before'))).toEqual([])
    await rm(folder, { recursive: true })
  })
})

async function events(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('event').select('dataJson').orderBy('seq').execute()
  return rows.map(({ dataJson }) => dataJson)
}

async function deliveries(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('delivery').select(['id', 'body']).execute()
  return new Map(rows.map(({ id, body }) => [id, body]))
}

/** As an earlier version left it. */
function openUnmigrated(place: Place): Database {
  return place.kind === 'sqlite' ? openSqlite(place.path, silentLogger) : openPostgres(place.url)
}

/** A migration fails at it, after it has cleaned the one before. */
function spoilEvent(db: Db) {
  return db.updateTable('event').set({ dataJson: '{' }).where('seq', '=', 3).execute()
}

/** More of the silent update's event and delivery. */
async function multiply(db: Db, times: number) {
  const event = db.selectFrom('event').selectAll().where('type', '=', 'story.updated')
  const delivery = db.selectFrom('delivery').selectAll().where('event_type', '=', 'story.updated')
  const [one, owed] = [
    await event.executeTakeFirstOrThrow(),
    await delivery.executeTakeFirstOrThrow(),
  ]
  for (let i = 0; i < times; i++) {
    await db
      .insertInto('event')
      .values({ ...one, seq: 100 + i, id: `evt_${i}` })
      .execute()
    const row = { ...owed, id: `dl_${i}`, sequence: 100 + i }
    await db.insertInto('delivery').values(row).execute()
  }
}

/** All that is in the tables of a newsroom, before it is opened, after `change`. */
async function whole(place: Place, change?: (db: Db) => Promise<unknown>) {
  await using database = openUnmigrated(place)
  const { db } = database
  await change?.(db)
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const rows = tables.map(async ({ name, columns }) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    const sorted = rows.map((row) => JSON.stringify(row)).sort()
    return [name, columns.map((column) => column.name), sorted] as const
  })
  return await Promise.all(rows)
}

function pathOf(place: Place): string {
  if (place.kind !== 'sqlite') throw new Error('not a file')
  return place.path
}
