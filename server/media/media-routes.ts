import { Hono, type Context } from 'hono'
import { cutNamed } from '../../shared/model/crop.ts'
import {
  asset,
  assetList,
  assetQuery,
  MOST_IMAGE_BYTES,
  uploadQuery,
} from '../../shared/protocol/api/assets.ts'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import { byteRange, type ByteRange } from '../http/byte-range.ts'
import { route, type Route } from '../http/api/route.ts'
import { pathParam, type Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import { webpOf } from '../store/avif-names.ts'
import type { AssetStore, FileStanding } from './asset-store.ts'
import type { Cuts } from './cuts.ts'
import type { LibraryStore } from './library-store.ts'
import { contentTypeOf, type Storage, type StoredFile } from './storage.ts'
import { readUpload } from './upload/read-upload.ts'
import { assetOf, type Uploads } from './upload/uploads.ts'

/** A name stands for one content for ever, and may be withdrawn: whoever has a file asks again after an hour. */
const FOR_ALL = 'public, max-age=3600'
const FOR_THE_NEWSROOM = 'private, max-age=3600'
/** Of what stands in for a file that is on its way. */
const SOON_ANOTHER = 'max-age=60'

interface Files {
  cuts: Pick<Cuts, 'find' | 'wait'>
  storage: Storage
  assets: Pick<AssetStore, 'standing'>
}

interface AssetDeps {
  uploads: Uploads
  library: LibraryStore
  clock: Clock
}

export function assetRoutes({ uploads, library, clock }: AssetDeps): Route[] {
  return [
    route(
      'GET /api/assets',
      {
        summary: 'The images of the newsroom, newest first.',
        may: { scopes: ['stories:read'] },
        query: assetQuery,
        answers: { 200: assetList },
      },
      async ({ by, query: { text, cursor, limit } }) => {
        const { pictures, next } = await library.page({ text, by }, { after: cursor, limit })
        const assets = pictures.map(({ createdAt, alt, caption, credit, ...picture }) => ({
          ...assetOf(picture),
          alt,
          caption,
          credit,
          createdAt: new Date(createdAt).toISOString(),
        }))
        return { assets, next: writeCursor(next) }
      },
    ),
    route(
      'POST /api/assets',
      {
        summary: 'Takes an image in.',
        may: { scopes: ['stories:write'], action: 'story.create' },
        query: uploadQuery,
        body: { types: ['multipart/form-data'], field: 'file', streamed: true },
        mostBytes: MOST_IMAGE_BYTES,
        answers: { 201: asset },
      },
      ({ c, by, query }) =>
        uploads.take(readUpload(c.env.incoming, clock), by.id, query.story ?? null),
    ),
    route(
      'GET /api/assets/:id',
      {
        summary: 'An image: its size, and where its files are.',
        may: { scopes: ['stories:read'] },
        answers: { 200: asset },
      },
      ({ id }) => uploads.find(id),
    ),
  ]
}

/** `GET /media/:file` gives the files of images out. */
export function mediaRoutes(deps: Files): Hono<Env> {
  return new Hono<Env>().get('/media/:file', (c) => sendFile(c, deps))
}

/** [MEDIA3] The world sees what a live story shows, the newsroom everything. */
async function sendFile(c: Context<Env>, files: Files): Promise<Response> {
  const name = pathParam(c, 'file')
  const webp = webpOf(name)
  if (webp !== null) return sendTwin(c, { avif: name, webp }, files)
  const cut = cutNamed(name)
  const found = cut && (await files.cuts.find(cut))
  const file = found?.file ?? name
  // It may be published, or published again.
  c.header('cache-control', 'no-store')
  const standing = await standingFor(c, file, files)
  if (!cut || !found || found.isMade) return send(c, { file, standing }, files)
  if (found.point) await files.cuts.wait(found.point)
  const made = await files.cuts.find(cut)
  if (!made?.isMade) return c.redirect(`/media/${file}`)
  return send(c, { file: made.file, standing }, files)
}

/** [MEDIA3] The AVIF twin of a WebP file; while there is none, that file itself, which whoever asks can show as well. */
async function sendTwin(
  c: Context<Env>,
  { avif, webp }: { avif: string; webp: string },
  files: Files,
): Promise<Response> {
  c.header('cache-control', 'no-store')
  const standing = await standingFor(c, webp, files)
  if (isKnown(c, avif)) return notModified(c, { file: avif, standing })
  const found = await files.storage.open(avif)
  if (found) return sendFound(c, { file: avif, standing, found }, files)
  const answer = await send(c, { file: webp, standing }, files)
  answer.headers.set(
    'cache-control',
    standing === 'public' ? `public, ${SOON_ANOTHER}` : `private, ${SOON_ANOTHER}`,
  )
  return answer
}

/** Throws if it is not for whoever asks. */
async function standingFor(
  c: Context<Env>,
  file: string,
  { assets }: Pick<Files, 'assets'>,
): Promise<FileStanding> {
  if (contentTypeOf(file) === null) throw noSuchImage()
  const standing = await assets.standing(file)
  if (standing === 'public' || c.get('actor') !== null) return standing
  if (standing === 'withdrawn') throw new GalleyError('gone', 'This image has been withdrawn.')
  throw noSuchImage()
}

async function send(
  c: Context<Env>,
  { file, standing }: { file: string; standing: FileStanding },
  { storage }: Pick<Files, 'storage'>,
): Promise<Response> {
  if (isKnown(c, file)) return notModified(c, { file, standing })
  const found = await storage.open(file)
  if (!found) throw noSuchImage()
  return sendFound(c, { file, standing, found }, { storage })
}

interface Found {
  file: string
  standing: FileStanding
  found: StoredFile
}

async function sendFound(
  c: Context<Env>,
  { file, standing, found }: Found,
  { storage }: Pick<Files, 'storage'>,
): Promise<Response> {
  const headers = headersOf({ file, standing })
  const range = rangeOf(c, { etag: headers.etag, size: found.size })
  if (range === 'outside') {
    await found.stream.cancel()
    throw outside(c, found.size)
  }
  const contentType = contentTypeOf(file) ?? ''
  const full = { ...headers, 'content-type': contentType, 'accept-ranges': 'bytes' }
  const whole = { ...full, 'content-length': String(found.size) }
  if (!range && c.req.method !== 'HEAD') return c.body(found.stream, 200, whole)
  await found.stream.cancel()
  if (range)
    return sendPart(c, await storage.openPart(file, range), {
      headers: full,
      range,
      size: found.size,
    })
  return c.body(null, 200, whole)
}

/** A name stands for one content: no look at it is needed. */
function isKnown(c: Context<Env>, file: string): boolean {
  return (c.req.header('if-none-match') ?? '').includes(etagOf(file))
}

function notModified(c: Context<Env>, named: Omit<Found, 'found'>): Response {
  return c.body(null, 304, headersOf(named))
}

function headersOf({ file, standing }: Omit<Found, 'found'>) {
  return {
    'cache-control': standing === 'public' ? FOR_ALL : FOR_THE_NEWSROOM,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag: etagOf(file),
  }
}

function etagOf(file: string): string {
  return `"${file}"`
}

/** Of what whoever asks has already: another content has another name. */
function rangeOf(c: Context<Env>, { etag, size }: { etag: string; size: number }) {
  const has = c.req.header('if-range') ?? etag
  if (c.req.method !== 'GET' || has !== etag) return null
  return byteRange(c.req.header('range'), size)
}

function outside(c: Context<Env>, size: number): GalleyError {
  c.header('content-range', `bytes */${size}`)
  return new GalleyError('outside-range', `This image has ${size} bytes.`)
}

function sendPart(
  c: Context<Env>,
  stream: ReadableStream<Uint8Array>,
  { headers, range, size }: { headers: Record<string, string>; range: ByteRange; size: number },
): Response {
  const { start, end } = range
  return c.body(stream, 206, {
    ...headers,
    'content-range': `bytes ${start}-${end}/${size}`,
    'content-length': String(end - start + 1),
  })
}

function noSuchImage(): GalleyError {
  return new GalleyError('not-found', 'There is no such image.')
}
