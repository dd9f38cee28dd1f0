import { Hono, type Context } from 'hono'
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
import type { AssetStore } from './asset-store.ts'
import type { LibraryStore } from './library-store.ts'
import { contentTypeOf, type Storage } from './storage.ts'
import { readUpload } from './upload/read-upload.ts'
import { assetOf, type Uploads } from './upload/uploads.ts'

/** A name stands for one content for ever, and may be withdrawn: whoever has a file asks again after an hour. */
const FOR_ALL = 'public, max-age=3600'
const FOR_THE_NEWSROOM = 'private, max-age=3600'

interface Files {
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
async function sendFile(c: Context<Env>, { storage, assets }: Files): Promise<Response> {
  const file = pathParam(c, 'file')
  const contentType = contentTypeOf(file)
  const standing = contentType === null ? 'unpublished' : await assets.standing(file)
  const mayAll = c.get('actor') !== null
  // It may be published, or published again.
  c.header('cache-control', 'no-store')
  if (standing === 'withdrawn' && !mayAll)
    throw new GalleyError('gone', 'This image has been withdrawn.')
  const isFound = contentType !== null && (standing === 'public' || mayAll)
  const found = isFound ? await storage.open(file) : null
  if (contentType === null || !found) throw new GalleyError('not-found', 'There is no such image.')
  const etag = `"${file}"`
  const headers = {
    'cache-control': standing === 'public' ? FOR_ALL : FOR_THE_NEWSROOM,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag,
  }
  const isKnown = (c.req.header('if-none-match') ?? '').includes(etag)
  const range = isKnown ? null : rangeOf(c, { etag, size: found.size })
  if (range === 'outside') {
    await found.stream.cancel()
    throw outside(c, found.size)
  }
  const full = { ...headers, 'content-type': contentType, 'accept-ranges': 'bytes' }
  const whole = { ...full, 'content-length': String(found.size) }
  if (!isKnown && !range && c.req.method !== 'HEAD') return c.body(found.stream, 200, whole)
  await found.stream.cancel()
  if (range)
    return sendPart(c, storage.openPart(file, range), { headers: full, range, size: found.size })
  return isKnown ? c.body(null, 304, headers) : c.body(null, 200, whole)
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
