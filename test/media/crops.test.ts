import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { AssetStore } from '../../server/media/asset-store.ts'
import { ImageProcess, type Reason } from '../../server/media/image-process.ts'
import { openMedia } from '../../server/media/open-media.ts'
import { ROUND_MS } from '../../server/media/picture-rounds.ts'
import { pictureOf } from '../../server/sample/pictures.ts'
import { readColumn } from '../../server/store/json-columns.ts'
import { markPublished } from '../../server/store/asset-files-table.ts'
import { DATABASES } from '../support/databases.ts'
import { eventually } from '../support/eventually.ts'
import { addUser } from '../support/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { picture } from './pictures.ts'

const DAY_MS = 24 * 60 * 60_000

// One for all: to start a process takes longer than a picture.
const images = new ImageProcess({ clock: new ManualClock(), logger: silentLogger })
afterAll(() => images[Symbol.asyncDispose]())

describe.each(DATABASES)('a picture cut to the shapes that others show, on $name', ({ open }) => {
  async function newsroom() {
    const parts = new AsyncDisposableStack()
    onTestFinished(() => parts.disposeAsync())
    const assetsDir = await mkdtemp(join(tmpdir(), 'galley-crops-'))
    parts.defer(() => rm(assetsDir, { recursive: true, force: true }))
    const database = parts.use(await open())
    const { db } = database
    const userId = await addUser(database, 'ana', 'publisher')
    const clock = new ManualClock()
    const refusals: Reason[] = []
    const unlucky = {
      mark: images.mark.bind(images),
      avif: images.avif.bind(images),
      cut: images.cut.bind(images),
      make: async (...job: Parameters<ImageProcess['make']>) => {
        const refusal = refusals.shift()
        return refusal ? { ok: false as const, refusal } : images.make(...job)
      },
    }
    const deps = { db, images: unlucky, assetsDir, clock, ids: countedIds(), logger: silentLogger }
    const media = parts.use(await openMedia(deps))
    /** As a version before took it in. */
    const older = async (name = 'sport') => {
      const { id } = await media.storeImage(pictureOf(name), userId)
      return id
    }
    const row = (id: string) =>
      db.selectFrom('asset').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const crops = async (id: string) => readColumn.crops((await row(id)).cropsJson)
    /** A round of the newsroom's, as far as it leaves something behind. */
    const cut = (id: string) =>
      eventually(
        async () => {
          await clock.advance(ROUND_MS)
          expect((await row(id)).wide_card).not.toBeNull()
        },
        { within: 20_000 },
      )
    const assets = new AssetStore(db)
    const fails = (reason: Reason) => void refusals.push(reason)
    return { media, db, assetsDir, clock, older, row, crops, cut, fails, assets }
  }

  it('is so a minute after a version that knows of it has started, once', async () => {
    const { older, row, crops, cut, assetsDir } = await newsroom()
    const id = await older()
    expect(await crops(id)).toEqual([])
    await cut(id)
    const made = await crops(id)
    expect(made.map(({ shape, width, height }) => [shape, width, height])).toEqual([
      ['share', 1200, 630],
      ['square', 720, 720],
      ['4x3', 960, 720],
      ['16x9', 1200, 675],
    ])
    for (const { file, width, height } of made) {
      const found = await sharp(await readFile(join(assetsDir, file))).metadata()
      expect(found).toMatchObject({ format: 'jpeg', width, height })
      expect(found.exif).toBeUndefined()
    }
    const wideCard = await readFile(join(assetsDir, (await row(id)).wide_card ?? ''))
    expect(await sharp(wideCard).metadata()).toMatchObject({
      format: 'webp',
      width: 960,
      height: 640,
    })
  })

  it('[MEDIA3] is for those whom the picture is for', async () => {
    const { db, older, row, crops, cut, assets } = await newsroom()
    const [unseen, seen] = [await older('sport'), await older('world')]
    await db.transaction().execute((trx) => markPublished(trx, [seen]))
    await cut(unseen)
    await cut(seen)
    const standings = async (id: string) => {
      const files = [(await row(id)).wide_card ?? '', ...(await crops(id)).map(({ file }) => file)]
      return Promise.all(files.map((file) => assets.standing(file)))
    }
    expect(await standings(unseen)).toEqual(Array(5).fill('unpublished'))
    expect(await standings(seen)).toEqual(Array(5).fill('withdrawn'))
  })

  it('[MEDIA1] is given up where it can’t be read any more, and others have their turn', async () => {
    const { assetsDir, older, row, crops, cut } = await newsroom()
    const [well, broken, lost] = [
      await older('world'),
      await older('sport'),
      await older('culture'),
    ]
    await writeFile(join(assetsDir, (await row(broken)).original ?? ''), 'no picture')
    await unlink(join(assetsDir, (await row(lost)).original ?? ''))
    for (const id of [well, broken, lost]) await cut(id)
    expect(await crops(broken)).toEqual([])
    expect(await crops(lost)).toEqual([])
    expect(await crops(well)).toHaveLength(4)
    expect((await row(broken)).wide_card).toBe('')
  })

  it('keeps the shapes that it had where what was uploaded is gone', async () => {
    const { db, assetsDir, older, row, crops, cut } = await newsroom()
    const id = await older()
    await cut(id)
    const before = await crops(id)
    await db.updateTable('asset').set({ wide_card: null }).where('id', '=', id).execute()
    await unlink(join(assetsDir, (await row(id)).original ?? ''))
    await cut(id)
    expect(await crops(id)).toEqual(before)
    expect((await row(id)).wide_card).toBe('')
  })

  it('[MEDIA1] is tried again a day later where it failed in passing, and others have their turn', async () => {
    const { clock, older, row, cut, fails } = await newsroom()
    const [well, unlucky] = [await older('world'), await older('sport')]
    fails({ reason: 'broke-off' })
    await cut(well)
    expect((await row(unlucky)).wide_card).toBeNull()
    clock.spend(DAY_MS)
    await cut(unlucky)
    expect((await row(unlucky)).wide_card).not.toBe('')
  })
})

describe('a picture', () => {
  it.each([
    [
      { width: 2000, height: 1500 },
      [
        [1200, 630],
        [1200, 1200],
        [1200, 900],
        [1200, 675],
      ],
    ],
    [
      { width: 300, height: 200 },
      [
        [300, 157],
        [200, 200],
        [266, 200],
        [300, 168],
      ],
    ],
  ])('of %j is never scaled up for a shape', async (size, expected) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-crops-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const input = join(folder, 'upload')
    await writeFile(input, await picture('jpeg', size))
    const made = await images.make({ input, folder })
    if (!made.ok) throw new Error(made.refusal.reason)
    expect(made.image.crops.map(({ width, height }) => [width, height])).toEqual(expected)
  })
})
