import { mkdtemp, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import sharp from 'sharp'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { errorHandler } from '../../server/http/problems.ts'
import type { Env } from '../../server/http/request.ts'
import { ROUND_MS } from '../../server/media/picture-rounds.ts'
import { ImageProcess, type Reason } from '../../server/media/image-process.ts'
import { openMedia } from '../../server/media/open-media.ts'
import { PurgeStore } from '../../server/purging/purge-store.ts'
import { pictureOf } from '../../server/sample/pictures.ts'
import { markPublished } from '../../server/store/asset-files-table.ts'
import { readColumn } from '../../server/store/json-columns.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser } from '../support/stories.ts'

// One for all: to start a process takes longer than a picture.
const images = new ImageProcess({ clock: new ManualClock(), logger: silentLogger })
afterAll(() => images[Symbol.asyncDispose]())

describe.each(DATABASES)('the AVIF twin of a WebP file, on $name', ({ open }) => {
  async function newsroom() {
    const parts = new AsyncDisposableStack()
    onTestFinished(() => parts.disposeAsync())
    const assetsDir = await mkdtemp(join(tmpdir(), 'galley-avif-'))
    parts.defer(() => rm(assetsDir, { recursive: true, force: true }))
    const database = parts.use(await open())
    const { db } = database
    const ana = await addUser(database, 'ana', 'publisher')
    const clock = new ManualClock()
    const refusals: Reason[] = []
    const refusing = {
      make: images.make.bind(images),
      mark: images.mark.bind(images),
      cut: images.cut.bind(images),
      avif: async (...job: Parameters<ImageProcess['avif']>) => {
        const refusal = refusals.shift()
        return refusal ? { ok: false as const, refusal } : images.avif(...job)
      },
    }
    const deps = { db, images: refusing, assetsDir, clock, ids: countedIds(), logger: silentLogger }
    const media = parts.use(await openMedia(deps))
    const world = new Hono<Env>()
    world.use((c, next) => {
      c.set('actor', null)
      return next()
    })
    world.onError(errorHandler(silentLogger))
    world.route('/', media.files)
    const get = async (file: string) => world.request(`/media/${file}`)
    const taken = async (name: string) => {
      const { id } = await media.storeImage(pictureOf(name), ana)
      const row = await db
        .selectFrom('asset')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const webp = readColumn.variants(row.variantsJson).filter(({ format }) => format === 'webp')
      return { id, original: join(assetsDir, row.original ?? ''), webp }
    }
    /** As long as a live story shows it. */
    const show = async (id: string) => {
      await db.transaction().execute((trx) => markPublished(trx, [id]))
      const story = { id: `st_${id}`, state: 'live' as const, created_by: ana, headline: '' }
      await db
        .insertInto('story')
        .values({ ...story, created_at: 0, changed_at: 0 })
        .execute()
      const times = { published_at: 0, updated_at: 0, revision: 1 }
      const entry = { story_id: story.id, path: '/', section: 'world', cardJson: '{}', ...times }
      await db
        .insertInto('published_story')
        .values({ ...entry, asset_id: id })
        .execute()
    }
    /** Rounds of the newsroom's, until it has looked at the picture. */
    const made = (id: string) =>
      eventually(
        async () => {
          await clock.advance(ROUND_MS)
          const row = await db.selectFrom('asset').select('avif').where('id', '=', id).execute()
          expect(row[0]?.avif).not.toBeNull()
          return row[0]?.avif
        },
        { within: 30_000 },
      )
    return { db, clock, refusals, get, taken, show, made }
  }

  it('[MEDIA3] comes a minute after the world sees the picture; until then its address gives what there is, and none to others', async () => {
    const { db, get, taken, show, made } = await newsroom()
    const { id, webp } = await taken('sport')
    const twins = webp.map((variant) => ({
      ...variant,
      twin: variant.file.replace('webp', 'avif'),
    }))
    expect(twins).toHaveLength(3)
    const first = twins[0]?.twin ?? ''
    expect((await get(first)).status).toBe(404)
    await show(id)
    const before = await get(first)
    expect([before.headers.get('content-type'), before.headers.get('cache-control')]).toEqual([
      'image/webp',
      'public, max-age=60',
    ])
    await made(id)
    for (const { file, twin, width, height } of twins) {
      const answer = await get(twin)
      expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
        'image/avif',
        'public, max-age=3600',
      ])
      const bytes = await answer.arrayBuffer()
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height, compression: 'av1' })
      const whole = (await (await get(file)).arrayBuffer()).byteLength
      expect(bytes.byteLength).toBeLessThan(whole)
      expect(answer.headers.get('etag')).not.toBe(before.headers.get('etag'))
    }
    const told = await db.transaction().execute((trx) => new PurgeStore({ db }).files(trx, [id]))
    expect(told).toEqual(expect.arrayContaining(twins.map(({ twin }) => twin)))
    await db.deleteFrom('published_story').execute()
    expect((await get(first)).status).toBe(410)
  })

  it('is made of no picture that the world has not seen, and of none whose upload is gone', async () => {
    const { db, get, taken, show, made } = await newsroom()
    const [hidden, lost, well] = [
      await taken('world'),
      await taken('sport'),
      await taken('culture'),
    ]
    await unlink(lost.original)
    await show(lost.id)
    await show(well.id)
    expect(await made(well.id)).toBe(3)
    expect(await made(lost.id)).toBe(0)
    const twin = lost.webp[0]?.file.replace('webp', 'avif') ?? ''
    expect((await get(twin)).headers.get('content-type')).toBe('image/webp')
    const left = await db.selectFrom('asset').select('id').where('avif', 'is', null).execute()
    expect(left).toEqual([{ id: hidden.id }])
  })
  it('of a picture that failed in passing is made a day later, and others meanwhile', async () => {
    const { db, clock, refusals, taken, show, made } = await newsroom()
    const pictures = [await taken('sport'), await taken('culture')]
    for (const { id } of pictures) await show(id)
    const hopeless = Array.from({ length: 6 }, (): Reason => ({ reason: 'damaged' }))
    refusals.push({ reason: 'broke-off' }, ...hopeless)
    const left = async () => {
      await clock.advance(ROUND_MS)
      const rows = await db.selectFrom('asset').select('id').where('avif', 'is', null).execute()
      return rows.map(({ id }) => id)
    }
    await eventually(async () => expect(await left()).toHaveLength(1), { within: 30_000 })
    const [failed = '', ...more] = await left()
    expect([more, refusals]).toEqual([[], hopeless.slice(3)])
    clock.spend(24 * 60 * 60_000)
    expect(await made(failed)).toBe(0)
    expect(refusals).toEqual([])
  })
})
