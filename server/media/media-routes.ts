import { Hono, type Context } from 'hono'
import { allowed, pathParam, type Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import { contentTypeOf, type Storage } from './storage.ts'
import { readUpload } from './upload/read-upload.ts'
import type { Uploads } from './upload/uploads.ts'

/** A name stands for one content for ever, so whoever has a file never needs to ask again. */
const IMMUTABLE = 'public, max-age=31536000, immutable'

/** `POST /api/assets` takes an image in, `GET /api/assets/:id` tells of it; `GET /media/:file` gives its files out. */
export function mediaRoutes(deps: { uploads: Uploads; storage: Storage; clock: Clock }): Hono<Env> {
  return new Hono<Env>()
    .post('/api/assets', async (c) => {
      const user = allowed(c, 'stories:write', 'story.create')
      return c.json(await deps.uploads.take(readUpload(c.req.raw, deps.clock), user.id), 201)
    })
    .get('/api/assets/:id', async (c) => {
      allowed(c, 'stories:read', 'story.read')
      return c.json(await deps.uploads.find(pathParam(c, 'id')))
    })
    .get('/media/:file', (c) => sendFile(c, deps.storage))
}

async function sendFile(c: Context<Env>, storage: Storage): Promise<Response> {
  const file = pathParam(c, 'file')
  const contentType = contentTypeOf(file)
  const found = contentType === null ? null : await storage.open(file)
  if (contentType === null || !found) throw new GalleyError('not-found', 'There is no such image.')
  const etag = `"${file}"`
  const headers = {
    'cache-control': IMMUTABLE,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag,
  }
  const isKnown = (c.req.header('if-none-match') ?? '').includes(etag)
  const full = { ...headers, 'content-type': contentType, 'content-length': String(found.size) }
  if (!isKnown && c.req.method !== 'HEAD') return c.body(found.stream, 200, full)
  await found.stream.cancel()
  return isKnown ? c.body(null, 304, headers) : c.body(null, 200, full)
}
