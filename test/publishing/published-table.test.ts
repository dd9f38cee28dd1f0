import { describe, expect, it } from 'vitest'
import type { Content } from '../../shared/document/content.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { writeContent } from '../../shared/document/write-draft.ts'
import type { PublishKind } from '../../shared/model/story.ts'
import { Contents } from '../../server/contents/contents.ts'
import { ServerEdits } from '../../server/log/server-edits.ts'
import { SqlUpdateLog } from '../../server/log/sql-update-log.ts'
import { Outbox } from '../../server/outbox/outbox.ts'
import { publishedTable, writePublished } from '../../server/publishing/published-table.ts'
import { PublicationStore } from '../../server/publishing/publication-store.ts'
import { Publisher } from '../../server/publishing/publish-story.ts'
import { Retractions } from '../../server/publishing/retractions.ts'
import type { Database } from '../../server/store/database.ts'
import { AssetStore } from '../../server/media/asset-store.ts'
import { assetFilesTable } from '../../server/store/asset-files-table.ts'
import { derive } from '../../server/store/derived.ts'
import { Stories } from '../../server/stories/stories.ts'
import { Profiles } from '../../server/store/profiles.ts'
import { Sections } from '../../server/store/sections.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser, publishable } from '../support/stories.ts'

const NOON = Date.UTC(2026, 0, 5, 12)
/** Of two pictures the thumbnails are the same file. */
const SHARED = `${'0'.repeat(32)}.jpg`
const fileOf = (id: string) => `${id}.webp`

describe.each(DATABASES)('what lists show of live stories, on $name', ({ open }) => {
  it('[PUB1] is written and taken away with the publication', async () => {
    await using newsroom = await start(open)
    const { id } = await newsroom.publish({
      headline: 'Ferry',
      slug: 'ferry',
      tags: ['Sea', 'SEA'],
    })
    expect(await shown(newsroom.database)).toEqual([
      {
        id,
        path: '/world/2026/01/05/ferry',
        section: 'world',
        at: [NOON, NOON],
        headline: 'Ferry',
        names: ['authors harbour-desk Harbour Desk', 'tags sea SEA'],
      },
    ])
    await newsroom.retract(id)
    expect(await shown(newsroom.database)).toEqual([])
    expect(await newsroom.database.db.selectFrom('published_name').selectAll().execute()).toEqual(
      [],
    )
  })

  it('[PUB1] is not written when the publication fails', async () => {
    await using newsroom = await start(open)
    const { database } = newsroom
    await database.db.schema.alterTable('event').renameTo('event_away').execute()
    await expect(newsroom.publish({ headline: 'Ferry', slug: 'ferry' })).rejects.toThrow()
    expect(await shown(database)).toEqual([])
  })

  it('lets two stories change places on two days, as often as they like', async () => {
    await using newsroom = await start(open)
    const { db } = newsroom.database
    const one = await newsroom.publish({ headline: 'Ferry', slug: 'ferry' })
    const two = await newsroom.publish({ headline: 'Tram', slug: 'tram' })
    const days = ['2026/01/05', '2026/01/06']
    const times = { publishedAt: NOON, updatedAt: NOON, revision: 1 }
    const move = (id: string, day = '') => {
      const story = {
        id,
        path: `/world/${day}/${id}`,
        ...times,
        content: publishable(),
        pictures: [],
      }
      return db.transaction().execute((trx) => writePublished(trx, story))
    }
    for (let i = 0; i < 40; i += 1)
      await Promise.all([move(one.id, days[i % 2]), move(two.id, days[(i + 1) % 2])])
    const counted = await db.selectFrom('published_day').selectAll().orderBy('day').execute()
    expect(counted).toEqual(days.map((day) => ({ day, stories: 1 })))
  })

  it('is made of the revisions again, whenever what is written changes', async () => {
    await using newsroom = await start(open)
    const { database } = newsroom
    for (let i = 0; i < 5; i += 1)
      await newsroom.publish({ headline: `Story ${i}`, slug: `story-${i}`, tags: [`tag ${i % 3}`] })
    const { id } = await newsroom.publish({ headline: 'Gone', slug: 'gone' })
    await newsroom.retract(id)
    const before = await shown(database)
    expect(before).toHaveLength(5)
    await addCopies(database, 45)
    await database.db.deleteFrom('published_story').where('story_id', '>', 'st_2').execute()
    await database.db.updateTable('published_story').set({ path: 'elsewhere' }).execute()
    await derive(database, { ...publishedTable, version: publishedTable.version + 1 })
    const after = await shown(database)
    expect(after).toHaveLength(5 * 46)
    expect(after.filter((story) => before.some((other) => other.id === story.id))).toEqual(before)
  })

  it('is caught up with what a node of the version before published and retracted', async () => {
    await using newsroom = await start(open)
    const { database } = newsroom
    await derive(database, publishedTable)
    const kept = await newsroom.publish({ headline: 'Kept', slug: 'kept' })
    const added = await newsroom.publish({ headline: 'Added', slug: 'added' })
    const changed = await newsroom.publish({ headline: 'Changed', slug: 'changed' })
    await newsroom.update(changed.id, { headline: 'Changed twice', slug: 'changed' })
    const gone = await newsroom.publish({ headline: 'Gone', slug: 'gone' })
    const before = await shown(database)
    await newsroom.retract(gone.id)
    const after = await shown(database)
    // As that node left them: without the row, with an earlier one, with one that should have gone.
    await restore(database, before, gone.id)
    await database.db.deleteFrom('published_story').where('story_id', '=', added.id).execute()
    await database.db
      .updateTable('published_story')
      .set({ revision: 1, section: 'sport' })
      .where('story_id', '=', changed.id)
      .execute()
    await derive(database, publishedTable)
    expect(await shown(database)).toEqual(after)
    expect(after.map(({ id }) => id)).toContain(kept.id)
  })
})

describe.each(DATABASES)('a picture of a story, on $name', ({ open }) => {
  it('[MEDIA3] is for the world from its publication until the story has another or is retracted', async () => {
    const { newsroom, standings, shared } = await withPictures(open)
    await using _ = newsroom
    expect(await standings()).toEqual({ as_1: 'unpublished', as_2: 'unpublished' })
    const ferry = { headline: 'Ferry', slug: 'ferry' }
    const { id } = await newsroom.publish({ ...ferry, picture: 'as_1' })
    expect(await standings()).toEqual({ as_1: 'public', as_2: 'unpublished' })
    await newsroom.update(id, { ...ferry, picture: 'as_2' })
    expect(await standings()).toEqual({ as_1: 'withdrawn', as_2: 'public' })
    const other = await newsroom.publish({ headline: 'Tug', slug: 'tug', picture: 'as_1' })
    expect(await standings()).toEqual({ as_1: 'public', as_2: 'public' })
    await newsroom.retract(id)
    expect(await standings()).toEqual({ as_1: 'public', as_2: 'withdrawn' })
    expect(await shared()).toBe('public')
    await newsroom.retract(other.id)
    expect(await shared()).toBe('withdrawn')
  })

  it('[MEDIA3] has the standing that its stories give it when its files are written later', async () => {
    const { newsroom, assets, standings } = await withPictures(open)
    await using _ = newsroom
    const { database } = newsroom
    await newsroom.publish({ headline: 'Ferry', slug: 'ferry', picture: 'as_1' })
    const before = await database.db.selectFrom('asset_file').selectAll().execute()
    for (const version of [1, 1, 2]) {
      // As a node of the version before left them.
      await database.db.deleteFrom('asset_file').where('asset_id', '=', 'as_1').execute()
      expect(await assets.standing(fileOf('as_1'))).toBe('public')
      await derive(database, { ...assetFilesTable, version })
      expect(await standings()).toEqual({ as_1: 'public', as_2: 'unpublished' })
      expect(await database.db.selectFrom('asset_file').selectAll().execute()).toEqual(
        expect.arrayContaining(before),
      )
    }
  })
})

describe('what is derived', () => {
  it('is written once by nodes that start at once', async () => {
    const [, postgres] = DATABASES
    if (!postgres) throw new Error('PostgreSQL')
    await using database = await postgres.open()
    let written = 0
    const derived = {
      name: 'numbers',
      version: 1,
      clear: async () => void (written += 1),
      writeAfter: async () => null,
      writeMissed: async () => undefined,
    }
    await Promise.all([1, 2, 3, 4].map(() => derive(database, derived)))
    expect(written).toBe(1)
  })
})

async function withPictures(open: () => Promise<Database>) {
  const newsroom = await start(open)
  const assets = new AssetStore(newsroom.database.db)
  await addPictures(assets)
  const standings = async () =>
    Object.fromEntries(
      await Promise.all(
        ['as_1', 'as_2'].map(async (id) => [id, await assets.standing(fileOf(id))] as const),
      ),
    )
  return { newsroom, assets, standings, shared: () => assets.standing(SHARED) }
}

async function addPictures(assets: AssetStore) {
  for (const id of ['as_1', 'as_2'])
    await assets.add({
      id,
      width: 8,
      height: 4,
      format: 'jpeg',
      bytes: 9,
      original: id,
      createdBy: 'ana',
      storyId: null,
      createdAt: NOON,
      thumbnail: SHARED,
      wideCard: null,
      variants: [{ width: 8, height: 4, format: 'webp', file: fileOf(id) }],
      crops: [],
    })
}

async function start(open: () => Promise<Database>) {
  const database = await open()
  const clock = new ManualClock(NOON)
  const deps = { db: database.db, clock, ids: countedIds() }
  const userId = await addUser(database, 'ana', 'publisher')
  const log = new SqlUpdateLog({ database, clock })
  const edits = new ServerEdits({ log, schema: SCHEMA, tell: () => undefined })
  const stories = new Stories(deps)
  const publishing = {
    ...deps,
    outbox: new Outbox(deps),
    publicUrl: 'https://galley.test',
    caches: { owe: async () => undefined, purge: async () => null },
    announce: () => undefined,
  }
  const retractions = new Retractions({ ...publishing, store: new PublicationStore() })
  const publisher = new Publisher({
    ...publishing,
    log,
    contents: new Contents({ log, clock, logger: silentLogger }),
    sections: new Sections(deps),
    profiles: new Profiles(deps),
    present: () => [],
  })
  const order = (storyId: string, kind: PublishKind) => {
    return { storyId, kind, note: null, seq: null, publishedBy: userId }
  }
  return {
    database,
    retract: (storyId: string) => retractions.retract({ storyId, note: 'Wrong.', by: userId }),
    async publish(of: Told) {
      const id = await stories.create(contentOf(of), userId)
      await publisher.publish(order(id, 'publish'))
      return { id }
    },
    async update(storyId: string, of: Told) {
      await edits.edit({ storyId, userId, change: (doc) => writeContent(doc, contentOf(of)) })
      await publisher.publish(order(storyId, 'update'))
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

interface Told {
  headline: string
  slug: string
  tags?: string[]
  picture?: string
}

function contentOf({ headline, slug, tags = [], picture }: Told): Content {
  const content = publishable({ headline })
  const told = { alt: 'A ferry.', caption: 'Ferry.', credit: 'Harbour Desk', disclaimer: '' }
  const hero = picture === undefined ? null : { ...told, assetId: picture }
  return { ...content, meta: { ...content.meta, slug, tags, hero } }
}

async function shown({ db }: Database) {
  const names = await db.selectFrom('published_name').selectAll().execute()
  const rows = await db.selectFrom('published_story').selectAll().orderBy('story_id').execute()
  return rows.map((row) => ({
    id: row.story_id,
    path: row.path,
    section: row.section,
    at: [row.published_at, row.updated_at],
    headline: (JSON.parse(row.cardJson) as { headline: string }).headline,
    names: names
      .filter(({ story_id }) => story_id === row.story_id)
      .map(({ kind, slug, name }) => `${kind} ${slug} ${name}`)
      .sort(),
  }))
}

/** Of each live story: more than are written at a time. */
async function addCopies({ db }: Database, times: number) {
  const stories = await db.selectFrom('story').selectAll().where('state', '=', 'live').execute()
  const revisions = await db.selectFrom('revision').selectAll().execute()
  for (let copy = 1; copy <= times; copy += 1) {
    const idOf = (id: string) => `${id}-${copy}`
    const rows = stories.map((story) => ({
      ...story,
      id: idOf(story.id),
      path: `${story.path}-${copy}`,
    }))
    const theirs = revisions.filter(({ story_id }) => stories.some(({ id }) => id === story_id))
    await db.insertInto('story').values(rows).execute()
    await db
      .insertInto('revision')
      .values(theirs.map((row) => ({ ...row, story_id: idOf(row.story_id), event_id: null })))
      .execute()
  }
}

async function restore({ db }: Database, rows: Awaited<ReturnType<typeof shown>>, id: string) {
  const row = rows.find((row) => row.id === id)
  if (!row) throw new Error(`${id} was shown`)
  await db
    .insertInto('published_story')
    .values({
      story_id: id,
      path: row.path,
      section: row.section,
      published_at: NOON,
      updated_at: NOON,
      revision: 1,
      asset_id: null,
      cardJson: JSON.stringify({ headline: row.headline }),
    })
    .execute()
}
