import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { GalleyError } from '../../kernel/errors.ts'
import type { Env } from '../request.ts'

const KIB = 1024
const MIB = 1024 * KIB

/** JSON of forms, the longest of which are lists of people. */
const byDefault = limit(64 * KIB)
/** Anybody may send it. */
const forSigningIn = limit(4 * KIB)
const SIGN_IN = '/api/auth/'
/** Pages of HTML: of plain text an import takes less. */
const forImports = limit(8 * MIB)
/** A whole story as JSON, which says more of its form than a draft does. */
const forCopies = limit(32 * MIB)
const COPY = /^\/api\/stories\/[^/]+\/copy$/

/** [COST2] How much a request may carry. Uploads of images (`/api/assets`) count their own bytes as they arrive. */
export const bodyLimits = createMiddleware<Env>(async (c, next) => {
  const { path } = c.req
  if (path === '/api/assets') return next()
  if (path.startsWith(SIGN_IN)) return forSigningIn(c, next)
  if (COPY.test(path)) return forCopies(c, next)
  return path === '/api/import' ? forImports(c, next) : byDefault(c, next)
})

function limit(bytes: number) {
  const most = bytes < MIB ? `${bytes / KIB} KiB` : `${bytes / MIB} MiB`
  return bodyLimit({
    maxSize: bytes,
    onError: async (c) => {
      await discard(c.req.raw.body)
      throw new GalleyError('too-big', `This is more than ${most}, which is the most we take here.`)
    },
  })
}

const MOST_DISCARDED = 64 * MIB

/** A client hears the answer only when it could send its body: one cut off in between sees a broken connection. */
async function discard(body: ReadableStream<Uint8Array> | null) {
  if (!body || body.locked) return
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > MOST_DISCARDED) return
  }
}
