import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboxEvent } from '../../shared/protocol/events.ts'
import type { Place, SitePart } from '../../server/publishing/caches.ts'
import { openPurging, type Purging } from '../../server/purging/open-purging.ts'
import type { Database } from '../../server/store/database.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger as logger } from '../support/silent-logger.ts'
import { answerNever, answerWith, startConsumer, type Consumer } from '../webhooks/consumer.ts'

const ids = countedIds()
const secret = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`
const HARBOUR: Place = {
  path: '/world/2026/01/05/harbour',
  section: 'world',
  bylines: ['Ada Quill'],
  tags: ['Ports'],
  assets: [],
}

describe.each(DATABASES)('[PURGE1] caches, on $name', ({ open }) => {
  let database: Database
  let clock: ManualClock
  let hook: Consumer
  let stack: AsyncDisposableStack

  beforeEach(async () => {
    stack = new AsyncDisposableStack()
    database = stack.use(await open())
    hook = stack.use(await startConsumer())
    // What verifies a signature looks at the real one.
    clock = new ManualClock(Date.now())
  })
  afterEach(() => stack.disposeAsync())

  function node(): Purging {
    const { db } = database
    return stack.use(openPurging({ db, hook: { url: hook.url, secret }, clock, ids, logger }))
  }

  async function publish({ caches }: Purging, seq = 1, before: Place | null = null) {
    const event = eventOf(seq)
    const moved = { before, after: HARBOUR }
    await database.db.transaction().execute((trx) => caches.owe(trx, event, moved))
    return event.id
  }

  /** A change of the newsroom itself. */
  async function change({ caches }: Purging, part: SitePart) {
    const id = await database.db.transaction().execute((trx) => caches.oweSite(trx, part))
    if (id === null) throw new Error('nothing is owed')
    return id
  }

  const dataOf = (call = 0) => JSON.parse(hook.received[call]?.body ?? '{}').data as unknown
  const rows = () => database.db.selectFrom('purge').selectAll().orderBy('seq').execute()
  const calls = (count: number) =>
    eventually(() => expect(hook.received).toHaveLength(count), { within: 5_000, every: 5 })
  const settled = (wanted: object[]) =>
    eventually(async () => expect(await rows()).toMatchObject(wanted), { within: 5_000, every: 5 })

  it('are told, signed, what is new and what was there before, ahead of the answer', async () => {
    const purging = node()
    const before = {
      ...HARBOUR,
      path: '/sport/2026/01/05/harbour',
      section: 'sport',
      tags: ['Łódź'],
    }
    expect(await purging.caches.purge(await publish(purging, 1, before))).toBe('done')
    const [{ body, headers } = { body: '', headers: {} }] = hook.received
    const told = new Webhook(secret).verify(
      body,
      headers as Record<string, string>,
      {
        // The clock of the test stands elsewhere.
        tolerance: Infinity,
      } as never,
    )
    expect(told).toMatchObject({ type: 'pages.changed' })
    const { paths, tags } = (told as { data: { paths: string[]; tags: string[] } }).data
    expect(new Set(paths)).toEqual(
      new Set([
        '/',
        '/world/2026/01/05/harbour',
        '/sport/2026/01/05/harbour',
        '/world',
        '/sport',
        '/authors/ada-quill',
        '/tags/ports',
        '/tags/%C5%82odz',
      ]),
    )
    expect(new Set(tags)).toEqual(
      new Set([
        'story-st_1',
        'front',
        'section-world',
        'section-sport',
        'author-ada-quill',
        'tag-ports',
        'tag-%C5%82odz',
      ]),
    )
  })

  it('are told once more for what they were fetching meanwhile, and then it is over', async () => {
    const purging = node()
    await purging.caches.purge(await publish(purging))
    await clock.advance(4_000)
    expect(hook.received).toHaveLength(1)
    await clock.advance(2_000)
    await calls(2)
    await settled([])
    expect(hook.received[1]?.headers['webhook-id']).toBe(hook.received[0]?.headers['webhook-id'])
  })

  it('keep a publication waiting for 3 s, and are told until they hear it', async () => {
    hook.answer = answerNever
    const purging = node()
    const state = purging.caches.purge(await publish(purging))
    await calls(1)
    await clock.advance(3_000)
    expect(await state).toBe('pending')
    await clock.advance(12_000)
    await settled([{ attempts: 1, error: 'no answer within 15 seconds' }])
    hook.answer = answerWith(503)
    await clock.advance(2_000)
    await settled([{ attempts: 2, error: 'it answered 503', purged_at: null }])
    hook.answer = answerWith(204)
    await clock.advance(3_000)
    expect(hook.received).toHaveLength(2)
    await clock.advance(3_000)
    await settled([{ error: null, purged_at: expect.any(Number) }])
    await clock.advance(6_000)
    await settled([])
  })

  it('forget every page when the newsroom itself changed, the front page when it was arranged, an author’s stories when they are told of otherwise', async () => {
    const purging = node()
    expect(await purging.caches.purge(await change(purging, 'all'))).toBe('done')
    const sections = ['/politics', '/business', '/world', '/science', '/culture', '/sport']
    expect(dataOf()).toEqual({ paths: expect.arrayContaining(['/', ...sections]), tags: ['site'] })
    expect(await purging.caches.purge(await change(purging, 'front'))).toBe('done')
    expect(dataOf(1)).toEqual({ paths: ['/'], tags: ['front'] })
    const photo = '/authors/łódź/photo.jpg?v=1'
    await purging.caches.purge(await change(purging, { author: { slug: 'łódź', photo } }))
    expect(dataOf(2)).toEqual({
      paths: ['/authors/%C5%82%C3%B3d%C5%BA', '/authors/%C5%82%C3%B3d%C5%BA/photo.jpg?v=1'],
      tags: ['author-%C5%82%C3%B3d%C5%BA', 'by-%C5%82%C3%B3d%C5%BA'],
    })
  })

  it('are told of a change of the newsroom though the node that made it died', async () => {
    const dead = node()
    await change(dead, 'all')
    await dead[Symbol.asyncDispose]()
    node()
    await clock.advance(11_000)
    await calls(1)
  })

  it('are told by another node when the one that published has died', async () => {
    const dead = node()
    await publish(dead)
    await dead[Symbol.asyncDispose]()
    node()
    await clock.advance(9_000)
    expect(hook.received).toHaveLength(0)
    await clock.advance(2_000)
    await calls(1)
  })

  it('are told of nothing that was rolled back', async () => {
    const purging = node()
    const { caches } = purging
    await expect(
      database.db.transaction().execute(async (trx) => {
        await caches.owe(trx, eventOf(1), { before: null, after: HARBOUR })
        throw new Error('not published')
      }),
    ).rejects.toThrow('not published')
    expect(await rows()).toEqual([])
  })

  it('that a picture is shown no more', async () => {
    const purging = node()
    await database.db
      .insertInto('user')
      .values({
        id: 'us_1',
        name: 'Ana',
        email: 'ana@example.org',
        emailVerified: database.dialect === 'postgres' ? true : 1,
        image: null,
        createdAt: new Date(0).toISOString(),
        updatedAt: new Date(0).toISOString(),
        role: 'publisher',
      })
      .execute()
    await database.db
      .insertInto('asset')
      .values({
        id: 'as_1',
        width: 1,
        height: 1,
        format: 'jpeg',
        bytes: 1,
        variantsJson: '[]',
        thumbnail: 'quay.webp',
        created_by: 'us_1',
        created_at: 0,
      })
      .execute()
    await database.db
      .insertInto('asset_file')
      .values({ file: 'quay.webp', asset_id: 'as_1', published: 1 })
      .execute()
    await purging.caches.purge(await publish(purging, 1, { ...HARBOUR, assets: ['as_1'] }))
    expect(hook.received[0]?.body).toContain('"/media/quay.webp"')
    await purging.caches.purge(await publish(purging, 2, HARBOUR))
    expect(hook.received[1]?.body).not.toContain('/media/')
  })

  it('forget a section’s page where it stands now', async () => {
    const purging = node()
    const address = 'abroad'
    await database.db.updateTable('section').set({ address }).where('slug', '=', 'world').execute()
    await purging.caches.purge(await publish(purging))
    expect(hook.received[0]?.body).toContain('"/abroad"')
    expect(hook.received[0]?.body).not.toContain('"/world"')
  })
})

describe('a newsroom without caches', () => {
  it('owes nothing, and says so', async () => {
    await using database = await (DATABASES[0]?.open() ?? Promise.reject(new Error('none')))
    const { db } = database
    await using purging = openPurging({ db, hook: null, clock: new ManualClock(), ids, logger })
    const moved = { before: null, after: HARBOUR }
    await db.transaction().execute((trx) => purging.caches.owe(trx, eventOf(1), moved))
    expect(await purging.caches.purge('evt_1')).toBe(null)
    expect(await db.transaction().execute((trx) => purging.caches.oweSite(trx, 'all'))).toBe(null)
    expect(await db.selectFrom('purge').selectAll().execute()).toEqual([])
  })
})

function eventOf(seq: number): OutboxEvent {
  return {
    seq,
    id: `evt_${seq}`,
    type: 'story.updated',
    timestamp: new Date(0).toISOString(),
    data: {
      storyId: 'st_1',
      revision: 2,
      url: 'https://news.example/world/2026/01/05/harbour',
      section: 'world',
      slug: 'harbour',
      headline: 'Harbour',
      standfirst: '',
      bylines: ['Ada Quill'],
      tags: ['Ports'],
      note: null,
      publishedAt: new Date(0).toISOString(),
      reinstated: false,
      minor: false,
      hero: null,
    },
  }
}
