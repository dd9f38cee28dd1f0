import { describe, expect, it } from 'vitest'
import { paragraph } from '../../shared/document/content.ts'
import { changeLine } from '../../shared/document/line.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { TextBackfill } from '../../server/publishing/text-backfill.ts'
import { TextStore } from '../../server/publishing/text-store.ts'
import type { Database } from '../../server/store/database.ts'
import { textsOf } from '../../server/store/published-text-table.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { start } from './newsroom.ts'

describe.each(DATABASES)('what is searched of live stories, on $name', ({ open }) => {
  it('[PUB1] is written and taken away with the publication', async () => {
    await using newsroom = await start(open)
    expect(await finds(newsroom.database, 'harbour')).toBe(false)
    await newsroom.publish({ kind: 'publish' })
    const { database } = newsroom
    for (const word of ['harbour', 'thursday', 'desk', 'ports', 'dawn', 'pilots'])
      expect([word, await finds(database, word)]).toEqual([word, true])
    await newsroom.edit((doc) => changeLine(doc.getXmlFragment('headline'), 'Quay closes'))
    expect(await finds(database, 'quay')).toBe(false)
    await newsroom.publish({ kind: 'update' })
    expect(await finds(database, 'quay')).toBe(true)
    expect(await finds(database, 'reopens')).toBe(false)
    await newsroom.retract('It never closed.')
    expect(await finds(database, 'quay')).toBe(false)
    expect(await rows(database)).toEqual([])
    await newsroom.publish({ kind: 'reinstate' })
    expect(await finds(database, 'quay')).toBe(true)
  })

  it('[PUB1] is not written when the publication fails', async () => {
    await using newsroom = await start(open)
    const { database } = newsroom
    await database.db.schema.alterTable('event').renameTo('event_away').execute()
    await expect(newsroom.publish({ kind: 'publish' })).rejects.toThrow()
    expect(await rows(database)).toEqual([])
    expect(await finds(database, 'harbour')).toBe(false)
  })

  it('is made of what was published before it was searched, in the background, once', async () => {
    await using newsroom = await start(open, { body: [paragraph('A zeppelin.')] })
    const { database } = newsroom
    await newsroom.publish({ kind: 'publish' })
    await forget(database)
    expect(await finds(database, 'zeppelin')).toBe(false)
    await backfilled(newsroom)
    expect(await finds(database, 'zeppelin')).toBe(true)
    expect(await new TextStore(database).progress()).toBe(null)
  })

  it('is brought up to date with what a node of the version before published and retracted', async () => {
    await using newsroom = await start(open)
    const { database } = newsroom
    const { db } = database
    await newsroom.publish({ kind: 'publish' })
    await backfilled(newsroom)
    await forget(database)
    await backfilled(newsroom)
    expect(await finds(database, 'harbour')).toBe(true)
    await db.updateTable('published_text').set({ revision: 9 }).execute()
    expect(await finds(database, 'harbour')).toBe(false)
    await backfilled(newsroom)
    expect(await finds(database, 'harbour')).toBe(true)
    await db.updateTable('story').set({ state: 'retracted' }).execute()
    await db.deleteFrom('published_story').execute()
    expect(await finds(database, 'harbour')).toBe(false)
    await backfilled(newsroom)
    expect(await rows(database)).toEqual([])
  })

  it('is not written over by what was read before another revision came', async () => {
    await using newsroom = await start(open)
    const { database, contents } = newsroom
    await newsroom.publish({ kind: 'publish' })
    const store = new TextStore(database)
    const [old] = await store.after('', 10)
    if (!old) throw new Error('a live story')
    const searched = await contents.searched(old.text)
    await newsroom.edit((doc) => changeLine(doc.getXmlFragment('headline'), 'Quay closes'))
    await newsroom.publish({ kind: 'update' })
    await store.write([{ ...old, searched }])
    expect(await finds(database, 'quay')).toBe(true)
    await newsroom.retract('It never closed.')
    await store.write([{ ...old, searched }])
    expect(await rows(database)).toEqual([])
  })
})

async function backfilled({ database, contents }: Awaited<ReturnType<typeof start>>) {
  const deps = { db: database.db, contents, clock: systemClock, logger: silentLogger }
  await using backfill = new TextBackfill(deps)
  await backfill.writeAll()
}

/** As it is before anything was searched. */
async function forget({ db }: Database) {
  for (const { story_id } of await db.selectFrom('published_text').select('story_id').execute())
    await db.transaction().execute((trx) => textsOf(trx).remove(trx, story_id))
  await db.deleteFrom('search_word').execute()
}

async function finds({ db }: Database, word: string): Promise<boolean> {
  const search = { all: [[[word]]], none: [], section: null, from: null, to: null }
  const part = { before: null, limit: 10 }
  const { hits } = await textsOf(db).newest(db, search, part, new ManualClock(0))
  return hits.length > 0
}

function rows({ db }: Database) {
  return db.selectFrom('published_text').select('story_id').execute()
}
