import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { GalleyError } from '../kernel/errors.ts'
import type { Env } from './request.ts'

const MIB = 1024 * 1024

const byDefault = limit(1)
const forImports = limit(2)

/** How much a request may carry. Uploads of images (`/api/assets`) count their own bytes as they arrive. */
export const bodyLimits = createMiddleware<Env>(async (c, next) => {
  if (c.req.path === '/api/assets') return next()
  return c.req.path === '/api/import' ? forImports(c, next) : byDefault(c, next)
})

function limit(mib: number) {
  return bodyLimit({
    maxSize: mib * MIB,
    onError: () => {
      throw new GalleyError(
        'too-big',
        `This is more than ${mib} MiB, which is the most we take here.`,
      )
    },
  })
}
