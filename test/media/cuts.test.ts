import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import sharp from 'sharp'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { cutNames, FOCUS_CUTS } from '../../shared/model/crop.ts'
import type { Focus } from '../../shared/model/focus.ts'
import { errorHandler } from '../../server/http/problems.ts'
import type { Env } from '../../server/http/request.ts'
import { ImageProcess, type Reason } from '../../server/media/image-process.ts'
import { openMedia } from '../../server/media/open-media.ts'
import { ROUND_MS } from '../../server/media/picture-rounds.ts'
import { removePublished, writePublished } from '../../server/publishing/published-table.ts'
import { PurgeStore } from '../../server/purging/purge-store.ts'
import { pictureOf } from '../../server/sample/pictures.ts'
import { readColumn } from '../../server/store/json-columns.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser, publishable } from '../support/stories.ts'
import { picture } from './pictures.ts'

// One for all: to start a process takes longer than a picture.
const images = new ImageProcess({ clock: new ManualClock(), logger: silentLogger })
afterAll(() => images[Symbol.asyncDispose]())

const LEFT = { x: 0, y: 50 }

describe.each(DATABASES)('a picture that is cut around its focal point, on $name', ({ open }) => {
  async function newsroom() {
    const parts = new AsyncDisposableStack()
    onTestFinished(() => parts.disposeAsync())
    const assetsDir = await mkdtemp(join(tmpdir(), 'galley-cuts-'))
    parts.defer(() => rm(assetsDir, { recursive: true, force: true }))
    const database = parts.use(await open())
    const { db } = database
    const ana = await addUser(database, 'ana', 'publisher')
    await db
      .insertInto('story')
      .values({
        id: 'st_1',
        state: 'live',
        created_by: ana,
        created_at: 0,
        changed_at: 0,
        headline: '',
      })
      .execute()
    const clock = new ManualClock()
    const cut = { count: 0, refusals: [] as Reason[] }
    const counted = {
      make: images.make.bind(images),
      mark: images.mark.bind(images),
      avif: images.avif.bind(images),
      cut: async (...job: Parameters<ImageProcess['cut']>) => {
        cut.count += 1
        const refusal = cut.refusals.shift()
        return refusal ? { ok: false as const, refusal } : images.cut(...job)
      },
    }
    const deps = { db, images: counted, assetsDir, clock, ids: countedIds(), logger: silentLogger }
    const media = parts.use(await openMedia(deps))
    const world = new Hono<Env>()
    world.use((c, next) => {
      c.set('actor', null)
      return next()
    })
    world.onError(errorHandler(silentLogger))
    world.route('/', media.files)
    const get = async (name: string) => world.request(`/media/${name}`)
    /** Red on its left half, blue on its right. */
    const taken = async (name = 'sport') => {
      const { id } = await media.storeImage(pictureOf(name), ana)
      const row = await db.selectFrom('asset').selectAll().where('id', '=', id).executeTakeFirst()
      const original = join(assetsDir, row?.original ?? '')
      await writeFile(original, await picture('jpeg', { width: 1440, height: 720 }))
      return { id, original }
    }
    const publish = (assetId: string, focus: Focus) =>
      db.transaction().execute((trx) => {
        const hero = { assetId, alt: '', caption: '', credit: '', disclaimer: '', focus }
        const { meta, ...rest } = publishable()
        const content = { ...rest, meta: { ...meta, hero } }
        const times = { publishedAt: 0, updatedAt: 0, revision: 1 }
        return writePublished(trx, { id: 'st_1', path: '/a', ...times, content, pictures: [] })
      })
    return { db, clock, get, taken, publish, cut }
  }

  it('keeps the point in each shape, and has them all made once', async () => {
    const { get, taken, publish, cut } = await newsroom()
    const { id } = await taken()
    await publish(id, LEFT)
    const answers = await Promise.all(cutNames(id, LEFT).map(get))
    expect(cut.count).toBe(1)
    const sizes: Record<string, [number, number]> = {}
    for (const [i, cutOut] of Object.keys(FOCUS_CUTS).entries()) {
      const answer = answers[i]
      expect([answer?.status, answer?.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=3600',
      ])
      const found = sharp(await answer?.arrayBuffer())
      const { width, height } = await found.metadata()
      sizes[cutOut] = [width, height]
      const [red, , blue] = (await found.stats()).channels
      const isAllLeft = cutOut === 'square'
      expect((red?.mean ?? 0) > 200 && (blue?.mean ?? 255) < 60).toBe(isAllLeft)
    }
    expect(sizes).toEqual({
      share: [1200, 630],
      square: [720, 720],
      '4x3': [960, 720],
      '16x9': [1200, 675],
      lead: [1280, 720],
      'half-lead': [800, 450],
      'wide-card': [960, 640],
      card: [480, 320],
    })
  })

  it('[MEDIA4] is not made for a point that nobody published', async () => {
    const { get, taken, publish, cut } = await newsroom()
    const { id } = await taken()
    await publish(id, LEFT)
    for (const name of cutNames(id, { x: 1, y: 50 })) expect((await get(name)).status).toBe(404)
    expect((await get(`${id}.card.0-050.webp`)).status).toBe(404)
    expect(cut.count).toBe(0)
  })

  it('is made a minute after it was published, though nobody asks', async () => {
    const { db, clock, taken, publish } = await newsroom()
    const { id } = await taken()
    await publish(id, LEFT)
    await eventually(
      async () => {
        await clock.advance(ROUND_MS)
        const point = await db.selectFrom('focal_point').select('cutsJson').executeTakeFirst()
        expect(readColumn.cuts(point?.cutsJson ?? null)).toHaveLength(8)
      },
      { within: 20_000 },
    )
  })

  it('is shown whole where it can’t be read any more, and is not tried again', async () => {
    const { get, taken, publish, cut } = await newsroom()
    const { id, original } = await taken()
    await unlink(original)
    await writeFile(original, 'no picture')
    await publish(id, LEFT)
    const name = cutNames(id, LEFT)[0] ?? ''
    for (let i = 0; i < 2; i += 1) {
      const answer = await get(name)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'no-store'])
      const shown = await get((answer.headers.get('location') ?? '').replace('/media/', ''))
      expect(shown.status).toBe(200)
    }
    expect(cut.count).toBe(1)
  })

  it('holds up no other where it fails, is not tried by who only reads, and is a day later', async () => {
    const { db, clock, get, taken, publish, cut } = await newsroom()
    const { id } = await taken()
    for (const focus of [LEFT, { x: 100, y: 50 }]) await publish(id, focus)
    const other = await taken('world')
    await publish(other.id, LEFT)
    const hopeless: Reason = { reason: 'damaged' }
    cut.refusals = [{ reason: 'too-slow' }, hopeless, hopeless, hopeless]
    const uncut = async () => {
      await clock.advance(ROUND_MS)
      const points = db.selectFrom('focal_point').select('asset_id').where('cutsJson', 'is', null)
      return (await points.execute()).map((point) => point.asset_id)
    }
    await eventually(async () => expect(await uncut()).toEqual([id, id]), { within: 30_000 })
    expect(cut.count).toBe(2)
    expect((await get(cutNames(id, LEFT)[0] ?? '')).status).toBe(302)
    await uncut()
    expect(cut.count).toBe(2)
    clock.spend(24 * 60 * 60_000)
    await eventually(async () => expect(await uncut()).toEqual([]), { within: 30_000 })
    expect(cut.count).toBe(4)
  })

  it('[MEDIA3] is gone with the story, by its own address and by that of its file, and caches are told', async () => {
    const { db, get, taken, publish } = await newsroom()
    const { id } = await taken()
    await publish(id, LEFT)
    const name = cutNames(id, LEFT)[0] ?? ''
    const file = ((await get(name)).headers.get('etag') ?? '').replaceAll('"', '')
    expect((await get(file)).status).toBe(200)
    const told = await db.transaction().execute((trx) => new PurgeStore({ db }).files(trx, [id]))
    expect(told).toEqual(expect.arrayContaining([file, ...cutNames(id, LEFT)]))
    await db.transaction().execute((trx) => removePublished(trx, 'st_1'))
    expect((await get(name)).status).toBe(410)
    expect((await get(file)).status).toBe(410)
  })
})
