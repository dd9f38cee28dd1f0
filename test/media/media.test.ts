import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Role, Scope } from '../../shared/model/roles.ts'
import { asset as assetSchema } from '../../shared/protocol/api/assets.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { Env } from '../../server/http/request.ts'
import type { Credential } from '../../server/kernel/credential.ts'
import { errorHandler } from '../../server/http/problems.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { ImageProcess } from '../../server/media/image-process.ts'
import { openMedia } from '../../server/media/open-media.ts'
import type { Db } from '../../server/store/database.ts'
import { pictureOf } from '../../server/sample/pictures.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { blankPng, KINDS, picture, SVG } from './pictures.ts'

// One for all: to start a process takes longer than a picture.
const images = new ImageProcess({ clock: new ManualClock(), logger: silentLogger })
afterAll(() => images[Symbol.asyncDispose]())

interface StoredVariant {
  width: number
  height: number
  format: string
  file: string
}

/** `of`: what it shares with another. */
async function newsroom(
  actor: { role: Role; scopes: Scope[] | null } | null = EDITOR,
  of: { assetsDir?: string; db?: Db } = {},
) {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  const assetsDir = of.assetsDir ?? (await mkdtemp(join(tmpdir(), 'galley-media-')))
  parts.defer(() => rm(assetsDir, { recursive: true, force: true }))
  const { db } =
    of.db === undefined
      ? parts.use(await openDatabase({ kind: 'sqlite', path: ':memory:' }))
      : { db: of.db }
  const clock = new ManualClock()
  const deps = { db, images, assetsDir, clock, ids: systemIds, logger: silentLogger }
  const media = parts.use(await openMedia(deps))

  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.env = { ...c.env, incoming: incomingOf(c.req.raw) }
    const id = c.req.header('x-person') ?? 'us_1'
    const credential: Credential = { kind: 'session', id }
    const person = { id, name: 'A', email: 'a@example.org', colour: 'red', credential }
    c.set('actor', actor && { ...person, ...actor })
    await next()
  })
  app.onError(errorHandler(silentLogger))
  app.route('/', mounted(media.api))
  app.route('/', media.files)
  const send = async (body: FormData, person = 'us_1') =>
    app.request('/api/assets', { method: 'POST', body, headers: { 'x-person': person } })
  const upload = (bytes: Uint8Array<ArrayBuffer>, name = 'photo.jpg', type = 'image/jpeg') =>
    send(form(new File([bytes], name, { type })))
  const uploaded = async (bytes: Uint8Array<ArrayBuffer>) => {
    const answer = await upload(bytes)
    expect(answer.status, await answer.clone().text()).toBe(201)
    const asset = assetSchema.parse(await answer.json())
    const row = await db
      .selectFrom('asset')
      .selectAll()
      .where('id', '=', asset.id)
      .executeTakeFirstOrThrow()
    const variants = JSON.parse(row.variantsJson) as StoredVariant[]
    return { asset, row, variants }
  }
  const bytesOf = (file: string) => readFile(join(assetsDir, file))
  /** All that is on the disk, by its name. */
  const files = async () => {
    const all = await readdir(assetsDir, { recursive: true, withFileTypes: true })
    return all.filter((entry) => entry.isFile()).map(({ name }) => name)
  }
  return { app, clock, db, media, assetsDir, files, send, upload, uploaded, bytesOf }
}

/** The request as Node would have it. */
function incomingOf({ headers, body }: Request): IncomingMessage {
  const stream = Readable.from(body ?? [])
  return Object.assign(stream, { headers: Object.fromEntries(headers) }) as IncomingMessage
}

const EDITOR = { role: 'editor', scopes: null } as const

async function post(app: Hono<Env>, type: string, body: BodyInit) {
  const headers = { 'content-type': type }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return app.request('/api/assets', init)
}

function form(...files: File[]): FormData {
  const body = new FormData()
  for (const file of files) body.append('file', file)
  return body
}

describe('GET /api/assets/:id', () => {
  it('tells of an image what its upload told', async () => {
    const { app, uploaded } = await newsroom()
    const { asset } = await uploaded(await picture('jpeg', { width: 1200, height: 800 }))
    const answer = await app.request(`/api/assets/${asset.id}`)
    expect(assetSchema.parse(await answer.json())).toEqual(asset)
  })

  it('knows no other image, and nobody who is not signed in', async () => {
    const { app } = await newsroom()
    expect((await app.request('/api/assets/as_nothing')).status).toBe(404)
    const outside = await newsroom(null)
    expect((await outside.app.request('/api/assets/as_nothing')).status).toBe(401)
  })
})

describe('POST /api/assets', () => {
  it.each(KINDS)('takes a %s in and makes its variants and thumbnail', async (kind) => {
    const { uploaded, bytesOf } = await newsroom()
    const { asset, row, variants } = await uploaded(
      await picture(kind, { width: 3000, height: 1500 }),
    )
    expect(variants.map(({ width, height, format }) => [format, width, height])).toEqual([
      ['webp', 2400, 1200],
      ['webp', 1600, 800],
      ['webp', 1024, 512],
      ['jpeg', 1024, 512],
      ['webp', 640, 320],
      ['webp', 480, 240],
    ])
    expect(asset).toMatchObject({
      width: 2400,
      height: 1200,
      url: `/media/${variants[0]?.file}`,
      preview: `/media/${variants[2]?.file}`,
      thumbnail: `/media/${row.thumbnail}`,
    })
    expect(row).toMatchObject({ format: kind, width: 2400, height: 1200, created_by: 'us_1' })
    for (const { file, format, width, height } of variants) {
      const metadata = await sharp(await bytesOf(file)).metadata()
      expect(metadata).toMatchObject({ format, width, height })
    }
    const thumbnail = await sharp(await bytesOf(row.thumbnail)).metadata()
    expect(thumbnail).toMatchObject({ format: 'webp', width: 480, height: 320 })
    const wideCard = await sharp(await bytesOf(row.wide_card ?? '')).metadata()
    expect(wideCard).toMatchObject({ format: 'webp', width: 960, height: 640 })
    const { dominant } = await sharp(await bytesOf(variants[0]?.file ?? '')).stats()
    expect(Math.max(dominant.r, dominant.b)).toBeGreaterThan(150)
  })

  it('never scales up, and makes nothing that is only a little smaller', async () => {
    const { uploaded } = await newsroom()
    const small = await uploaded(await picture('png', { width: 300, height: 200 }))
    expect(small.variants.map(({ format, width }) => [format, width])).toEqual([
      ['webp', 300],
      ['jpeg', 300],
    ])
    expect(small.asset.preview).toBe(small.asset.url)
    const medium = await uploaded(await picture('png', { width: 1200, height: 200 }))
    expect(medium.variants.map(({ width }) => width)).toEqual([1200, 1024, 640, 480])
    const dot = await uploaded(await picture('png', { width: 1, height: 1 }))
    expect(dot.variants.map(({ width }) => width)).toEqual([1, 1])
  })

  it('turns a photo upright and leaves out where it was taken', async () => {
    const { uploaded, bytesOf } = await newsroom()
    const sideways = await sharp(await picture('jpeg', { width: 800, height: 600 }))
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Copyright: 'SECRET-OWNER' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
      })
      .toBuffer()
    const before = await sharp(sideways).metadata()
    expect(before.orientation).toBe(6)
    expect(before.exif?.includes('SECRET-OWNER')).toBe(true)

    const { asset, row, variants } = await uploaded(sideways)
    expect([asset.width, asset.height]).toEqual([600, 800])
    for (const file of [...variants.map((variant) => variant.file), row.thumbnail]) {
      const bytes = await bytesOf(file)
      const metadata = await sharp(bytes).metadata()
      expect(metadata.exif, file).toBeUndefined()
      expect(metadata.xmp, file).toBeUndefined()
      expect(metadata.orientation, file).toBeUndefined()
      expect(bytes.includes('SECRET-OWNER')).toBe(false)
    }
    // The red left half of the file is the top of the picture.
    const top = { left: 100, top: 10, width: 100, height: 100 }
    const upright = await bytesOf(variants[0]?.file ?? '')
    const { channels } = await sharp(await sharp(upright).extract(top).toBuffer()).stats()
    expect(channels[0]?.mean).toBeGreaterThan(150)
    expect(channels[2]?.mean).toBeLessThan(100)
  })

  it('shows what is transparent as white where it must', async () => {
    const { uploaded, bytesOf } = await newsroom()
    const glass = { width: 100, height: 80, channels: 4, background: '#00000000' } as const
    const { variants } = await uploaded(await bufferOf(sharp({ create: glass }).png()))
    const [webp, jpeg] = variants.map(({ file }) => file)
    expect((await sharp(await bytesOf(webp ?? '')).metadata()).hasAlpha).toBe(true)
    const { channels } = await sharp(await bytesOf(jpeg ?? '')).stats()
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255])
  })

  it('takes colours of every kind to sRGB', async () => {
    const { uploaded, bytesOf } = await newsroom()
    const source = await picture('png', { width: 200, height: 100 })
    const kinds = [
      sharp(source).toColourspace('cmyk').jpeg(),
      sharp(source).toColourspace('b-w').png(),
      sharp(source).toColourspace('rgb16').png(),
      sharp(source).withIccProfile('p3').jpeg(),
    ]
    for (const kind of kinds) {
      const { variants } = await uploaded(await bufferOf(kind))
      const metadata = await sharp(await bytesOf(variants[0]?.file ?? '')).metadata()
      expect(metadata).toMatchObject({ space: 'srgb', depth: 'uchar', width: 200 })
      expect(metadata.icc).toBeUndefined()
    }
  })

  it('takes the first frame of an animation', async () => {
    const { uploaded, bytesOf } = await newsroom()
    const frames = ['#ff0000', '#0000ff'].map((background) => {
      return sharp({ create: { width: 100, height: 80, channels: 3, background } })
        .png()
        .toBuffer()
    })
    const animation = sharp(await Promise.all(frames), { join: { animated: true } }).gif()
    const { asset, variants } = await uploaded(await bufferOf(animation))
    expect([asset.width, asset.height]).toEqual([100, 80])
    const { dominant } = await sharp(await bytesOf(variants[0]?.file ?? '')).stats()
    expect(dominant.r).toBeGreaterThan(dominant.b)
  })

  it('keeps nothing of a file that is a picture and a page at once', async () => {
    const { uploaded, bytesOf } = await newsroom()
    const page = Buffer.from('<html><script>alert("polyglot")</script></html>')
    const photo = await picture('gif', { width: 100, height: 100 })
    const { variants, row } = await uploaded(Buffer.concat([photo, page]))
    for (const file of [...variants.map((variant) => variant.file), row.thumbnail])
      expect((await bytesOf(file)).includes('polyglot')).toBe(false)
  })

  it.each<[string, Uint8Array<ArrayBuffer>, string, string]>([
    ['an SVG', SVG, 'drawing.svg', 'image/svg+xml'],
    ['an SVG that says PNG', SVG, 'drawing.png', 'image/png'],
    ['text', Buffer.from('A Tale of Two Cities'), 'story.jpg', 'image/jpeg'],
    ['a page', Buffer.from('<!doctype html><img src=x onerror=alert(1)>'), 'a.gif', 'image/gif'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'a.pdf', 'application/pdf'],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'a.tif', 'image/tiff'],
    ['one byte', Buffer.from('\xff', 'latin1'), 'a.jpg', 'image/jpeg'],
  ])('refuses %s and names what it takes', async (_, bytes, name, type) => {
    const { upload, db, files } = await newsroom()
    const answer = await upload(bytes, name, type)
    expect(answer.status).toBe(415)
    expect(await answer.json()).toMatchObject({
      code: 'unsupported-type',
      detail: expect.stringContaining('JPEG, PNG, WebP, GIF or AVIF'),
    })
    expect(await db.selectFrom('asset').selectAll().execute()).toEqual([])
    expect(await files()).toEqual([])
  })

  it.each(['ftypheic\0\0\0\0mif1heic', 'ftypmif1\0\0\0\0mif1heix'])(
    'refuses a HEIC photo, and says how to get one that it takes: %j',
    async (brands) => {
      const { upload, files } = await newsroom()
      const answer = await upload(Buffer.from(`\0\0\0\x18${brands}`, 'latin1'), 'a.heic', '')
      expect(answer.status).toBe(415)
      expect(await answer.json()).toMatchObject({
        code: 'unsupported-type',
        detail: expect.stringMatching(/^A HEIC photo .* Export it as JPEG .* “Most Compatible”/),
      })
      expect(await files()).toEqual([])
    },
  )

  it('refuses a picture whose first bytes say another kind', async () => {
    const { upload } = await newsroom()
    const heads = ['GIF89a', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0']
    for (const head of heads) {
      const answer = await upload(Buffer.concat([Buffer.from(head, 'latin1'), SVG]), 'a.png')
      expect(answer.status, head).toBe(422)
    }
  })

  it('refuses a small file that unpacks to 256 million pixels', async () => {
    const { upload } = await newsroom()
    const bomb = blankPng(16_000, 16_000)
    expect(bomb.length).toBeLessThan(100_000)
    const answer = await upload(bomb as Buffer<ArrayBuffer>, 'bomb.png', 'image/png')
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'bad-input',
      faults: [{ field: 'file', message: expect.stringContaining('120 million pixels') }],
    })
  })

  it.each([
    [1, 4_000],
    [1, 16_000],
    [50_000_000, 1],
    [10, 201],
    [201, 10],
  ])('refuses a picture of %i x %i, before it is decoded', async (width, height) => {
    const { upload } = await newsroom()
    const since = performance.now()
    const answer = await upload(blankPng(width, height) as Buffer<ArrayBuffer>)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Crop it first')
    // Decoding and cropping them took from 17 seconds to five minutes.
    expect(performance.now() - since).toBeLessThan(10_000)
  })

  it('takes what is twenty times as high as wide, no higher than can be shown', async () => {
    const { uploaded } = await newsroom()
    const strip = await uploaded(blankPng(600, 12_000) as Buffer<ArrayBuffer>)
    expect(strip.asset).toMatchObject({ width: 500, height: 10_000 })
    const wide = await uploaded(blankPng(200, 10) as Buffer<ArrayBuffer>)
    expect(wide.asset).toMatchObject({ width: 200, height: 10 })
  })

  it.each([
    [400, 300, 400, 266],
    [90, 300, 90, 60],
    [1200, 100, 150, 100],
    [1, 1, 1, 1],
  ])('cuts the thumbnail of %i x %i out of it, enlarging nothing', async (...sizes) => {
    const [width, height, cutWidth, cutHeight] = sizes
    const { uploaded, bytesOf } = await newsroom()
    const { row } = await uploaded(await picture('png', { width, height }))
    const thumbnail = await sharp(await bytesOf(row.thumbnail)).metadata()
    expect(thumbnail).toMatchObject({ width: cutWidth, height: cutHeight })
  })

  it('takes a JPEG of a camera that leaves the end marker out', async () => {
    const { uploaded, upload } = await newsroom()
    const whole = await sidewaysJpeg(false)
    expect(whole.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
    const { asset } = await uploaded(whole.subarray(0, -2))
    expect(asset).toMatchObject({ width: 600, height: 900 })
    // Rows are missing; or scans, of which nobody knows how many there were.
    const scans = (await sidewaysJpeg(true)).subarray(0, -2)
    for (const part of [whole.subarray(0, whole.length / 2), scans]) {
      const answer = await upload(part)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('damaged')
    }
  })

  it.each(KINDS)('refuses a %s that was cut off', async (kind) => {
    const { upload, db } = await newsroom()
    const whole = await picture(kind, { width: 400, height: 300 })
    for (const part of [0.3, 0.6, 0.9]) {
      const answer = await upload(whole.subarray(0, Math.floor(whole.length * part)))
      expect(answer.status, `${part}`).toBe(422)
      expect(await answer.text()).toContain('damaged')
    }
    expect(await db.selectFrom('asset').selectAll().execute()).toEqual([])
  })

  it('refuses an empty file, no file, two files and other fields', async () => {
    const { upload, send } = await newsroom()
    const empty = await upload(Buffer.alloc(0))
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('empty')
    const photo = new File([await picture('png', { width: 9, height: 9 })], 'a.png')
    const text = new FormData()
    text.append('file', 'text')
    const other = new FormData()
    other.append('picture', photo)
    for (const body of [form(), form(photo, photo), text, other])
      expect((await send(body)).status).toBe(422)
  })

  it('refuses what is not multipart, or broken', async () => {
    const { app } = await newsroom()
    expect((await post(app, 'image/png', 'x')).status).toBe(415)
    expect((await post(app, 'application/json', '{}')).status).toBe(415)
    expect((await post(app, 'multipart/form-data; charset=utf-8', '')).status).toBe(400)
    expect((await post(app, 'multipart/form-data; boundary=x', 'no boundary')).status).toBe(400)
  })

  it('stops reading at 64 MiB, whatever the request announces', async () => {
    const { app, upload, files } = await newsroom()
    const mib = new Uint8Array(1024 * 1024)
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'
    let pulled = 0
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(pulled === 0 ? Buffer.from(head) : Buffer.from(mib))
        pulled += 1
      },
    })
    expect((await post(app, 'multipart/form-data; boundary=x', stream)).status).toBe(413)
    expect(pulled).toBeLessThan(70)
    expect((await upload(Buffer.alloc(64 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await upload(Buffer.alloc(64 * 1024 * 1024))).status).toBe(415)
    expect(await files()).toEqual([])
  }, 60_000)

  it('reads nothing behind the first field that is not asked for', async () => {
    const { app } = await newsroom()
    let pulled = 0
    const fields = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(1_000)
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(Buffer.from(fields))
        if (pulled === 250) controller.close()
      },
    })
    expect((await post(app, 'multipart/form-data; boundary=x', stream)).status).toBe(422)
    expect(pulled).toBeLessThan(5)
  })

  it('ends an upload of which nothing came for 20 seconds, and keeps nothing of it', async () => {
    const { app, clock, files } = await newsroom()
    const head = Buffer.from(
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n\xff\xd8\xff',
      'latin1',
    )
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const answer = post(app, 'multipart/form-data; boundary=x', readable)
    await writer.write(head)
    for (let more = 0; more < 4; more += 1) {
      await clock.advance(19_000)
      await writer.write(new Uint8Array(9))
    }
    await eventually(async () => expect(await files()).toEqual(['upload']), { within: 5_000 })
    await clock.advance(20_000)
    expect((await answer).status).toBe(400)
    expect(await (await answer).text()).toContain('20 seconds')
    expect(await files()).toEqual([])
  })

  it('says so when an upload breaks off', async () => {
    const { app } = await newsroom()
    const stream = new ReadableStream({ start: (c) => c.error(new Error('connection reset')) })
    expect((await post(app, 'multipart/form-data; boundary=x', stream)).status).toBe(400)
  })

  it('[MEDIA1] takes a colleague’s picture while somebody sends twenty', async () => {
    const { send } = await newsroom()
    const photo = new File([await picture('png', { width: 64, height: 64 })], 'a.png')
    const done: string[] = []
    const by = async (person: string) => {
      const { status } = await send(form(photo), person)
      done.push(person)
      return status
    }
    const many = Promise.all(Array.from({ length: 20 }, () => by('us_many')))
    expect(await by('us_one')).toBe(201)
    const before = done.filter((person) => person === 'us_many')
    const codes = await many
    expect(codes.filter((code) => code === 201)).toHaveLength(8)
    expect(codes.filter((code) => code === 429)).toHaveLength(12)
    // The twelve that were sent back, and at most those that were at work before it came in.
    expect(before.length - 12).toBeLessThan(4)
    expect(await by('us_many')).toBe(201)
  })

  it('keeps the same picture once', async () => {
    const { uploaded, files } = await newsroom()
    const photo = await picture('jpeg', { width: 700, height: 500 })
    const first = await uploaded(photo)
    const kept = await files()
    expect(new Set(kept).size).toBe(kept.length)
    const second = await uploaded(photo)
    expect(second.asset.id).not.toBe(first.asset.id)
    expect(second.asset.url).toBe(first.asset.url)
    expect(await files()).toEqual(kept)
  })

  it('[MEDIA2] keeps the original to the byte, for nobody else to read', async () => {
    const { app, assetsDir, uploaded, bytesOf } = await newsroom()
    const photo = await bufferOf(
      sharp(await picture('jpeg', { width: 800, height: 600 })).withExifMerge({
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
      }),
    )
    const { row, variants } = await uploaded(photo)
    const { original } = row
    expect(original).toMatch(/^originals\/[0-9a-f]{32}\.jpeg$/)
    expect((await bytesOf(original ?? '')).equals(photo)).toBe(true)
    const modeOf = async (name: string) => (await stat(join(assetsDir, name))).mode & 0o777
    expect(await modeOf(original ?? '')).toBe(0o600)
    expect(await modeOf('originals')).toBe(0o700)
    expect(await modeOf('.incoming')).toBe(0o700)
    expect(await modeOf(variants[0]?.file ?? '')).toBe(0o600)

    const [, name = ''] = original?.split('/') ?? []
    const guesses = [
      original,
      encodeURIComponent(original ?? ''),
      name,
      name.replace('jpeg', 'jpg'),
    ]
    for (const guess of [...guesses, `..%2fassets%2f${original}`, `.%2foriginals%2f${name}`])
      expect((await app.request(`/media/${guess}`)).status, `${guess}`).toBe(404)
  })

  it('is for people of the newsroom', async () => {
    const photo = await picture('png', { width: 9, height: 9 })
    const status = async (...actor: Parameters<typeof newsroom>) =>
      (await (await newsroom(...actor)).upload(photo)).status
    expect(await status(null)).toBe(401)
    expect(await status({ role: 'admin', scopes: ['stories:read'] })).toBe(403)
    expect(await status({ role: 'reporter', scopes: ['stories:write'] })).toBe(201)
    expect(await status({ role: 'reporter', scopes: null })).toBe(201)
  })
})

describe('GET /media/:file', () => {
  it('[MEDIA3] shows the world no picture that no live story shows', async () => {
    const { app, assetsDir, db, uploaded } = await newsroom()
    const { asset } = await uploaded(await picture('jpeg', { width: 500, height: 400 }))
    const world = await newsroom(null, { assetsDir, db })
    const unpublished = await world.app.request(asset.url)
    expect([unpublished.status, unpublished.headers.get('cache-control')]).toEqual([
      404,
      'no-store',
    ])
    await db.updateTable('asset_file').set({ published: 1 }).execute()
    const withdrawn = await world.app.request(asset.url)
    expect([withdrawn.status, withdrawn.headers.get('cache-control')]).toEqual([410, 'no-store'])
    const inside = await app.request(asset.url)
    expect([inside.status, inside.headers.get('cache-control')]).toEqual([
      200,
      'private, max-age=3600',
    ])
  })

  it('gives out a file that does nothing', async () => {
    const { app, assetsDir, uploaded, bytesOf } = await newsroom()
    const { variants } = await uploaded(await picture('jpeg', { width: 500, height: 400 }))
    expect(variants).toHaveLength(2)
    for (const { file, format } of variants) {
      const answer = await app.request(`/media/${file}`)
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': `image/${format}`,
        'cache-control': 'private, max-age=3600',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(bytes.length))
      expect(bytes.equals(await bytesOf(file))).toBe(true)

      const head = await app.request(`/media/${file}`, { method: 'HEAD' })
      expect(head.headers.get('content-length')).toBe(String(bytes.length))
      expect(await head.text()).toBe('')
      const headers = { 'if-none-match': answer.headers.get('etag') ?? '' }
      // Its name says that it has not changed: nobody looks.
      await rm(join(assetsDir, file))
      expect((await app.request(`/media/${file}`, { headers })).status).toBe(304)
    }
  })

  it('gives a part of a file to whoever has the rest, and says where it ends', async () => {
    const { app, uploaded, bytesOf } = await newsroom()
    const { variants } = await uploaded(await picture('jpeg', { width: 500, height: 400 }))
    const file = variants[0]?.file ?? ''
    const bytes = await bytesOf(file)
    const size = bytes.length
    const ask = (headers: Record<string, string>) => app.request(`/media/${file}`, { headers })
    for (const [range, start, end] of [
      ['bytes=10-19', 10, 19],
      [`bytes=${size - 5}-`, size - 5, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=10-${size * 2}`, 10, size - 1],
    ] as const) {
      const answer = await ask({ range, 'if-range': `"${file}"` })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([
        206,
        `bytes ${start}-${end}/${size}`,
      ])
      const part = Buffer.from(await answer.arrayBuffer())
      expect(part.equals(bytes.subarray(start, end + 1))).toBe(true)
    }
    for (const range of [`bytes=${size}-`, 'bytes=-0']) {
      const answer = await ask({ range })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    }
    const whole = [{ range: 'bytes=0-1', 'if-range': '"other"' }, { range: 'bytes=0-1,4-5' }]
    for (const headers of [...whole, { range: 'bytes=5-1' }, { range: 'lines=1-2' }]) {
      const answer = await ask(headers)
      expect([answer.status, answer.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
      expect((await answer.arrayBuffer()).byteLength).toBe(size)
    }
  })

  it.each([
    `${'0'.repeat(32)}.webp`,
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2fpackage.json',
    `..%2f${'0'.repeat(32)}.webp`,
    `${'0'.repeat(32)}.webp%00.jpg`,
    `${'0'.repeat(32)}.html`,
    `${'0'.repeat(32)}.webp%0a`,
    '.',
    'x',
  ])('answers 404 to %s', async (name) => {
    const { app } = await newsroom()
    expect((await app.request(`/media/${name}`)).status).toBe(404)
  })
})

describe('storeImage', () => {
  it('takes an image of our own with what was made of it, all of which stays where it is', async () => {
    const { media, app, db, bytesOf } = await newsroom()
    const own = pictureOf('world')
    const asset = await media.storeImage(own, 'us_1')
    const bytes = async (url: string) => Buffer.from(await (await app.request(url)).arrayBuffer())
    expect(await bytes(asset.url)).toEqual(await readFile(join(own.folder, '1280.webp')))
    expect(await bytes(asset.thumbnail)).toEqual(await readFile(join(own.folder, 'thumbnail.webp')))
    const { original } = await db.selectFrom('asset').select('original').executeTakeFirstOrThrow()
    expect(await bytesOf(original ?? '')).toEqual(await readFile(own.original))
  })
})

async function bufferOf(image: Sharp): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await image.toBuffer())
}

async function sidewaysJpeg(progressive: boolean) {
  const photo = sharp(await picture('png', { width: 900, height: 600 }))
  return bufferOf(photo.withMetadata({ orientation: 6 }).jpeg({ progressive }))
}
