import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { GalleyError } from '../../kernel/errors.ts'
import type { Env } from '../request.ts'

const MIB = 1024 * 1024

const byDefault = limit(1)
/** Pages of HTML: of plain text an import takes less. */
const forImports = limit(8)
/** A whole story as JSON, which says more of its form than a draft does. */
const forCopies = limit(32)
const COPY = /^\/api\/stories\/[^/]+\/copy$/

/** How much a request may carry. Uploads of images (`/api/assets`) count their own bytes as they arrive. */
export const bodyLimits = createMiddleware<Env>(async (c, next) => {
  if (c.req.path === '/api/assets') return next()
  if (COPY.test(c.req.path)) return forCopies(c, next)
  return c.req.path === '/api/import' ? forImports(c, next) : byDefault(c, next)
})

function limit(mib: number) {
  return bodyLimit({
    maxSize: mib * MIB,
    onError: async (c) => {
      await discard(c.req.raw.body)
      throw new GalleyError(
        'too-big',
        `This is more than ${mib} MiB, which is the most we take here.`,
      )
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
