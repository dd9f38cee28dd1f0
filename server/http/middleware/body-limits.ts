import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { GalleyError } from '../../kernel/errors.ts'
import { isApi } from '../problems.ts'
import type { Env } from '../request.ts'
import { isSafeMethod } from './same-origin.ts'

const KIB = 1024
const MIB = 1024 * KIB

const ofPages = limitBody(64 * KIB)

/** [COST2] How much a request may carry; the rows of the API say it themselves. */
export const bodyLimits = createMiddleware<Env>(async (c, next) =>
  isApi(c.req.path) ? next() : ofPages(c, next),
)

/** A body that is larger is refused before it is read. */
export function limitBody(bytes: number) {
  return boundBody(bytes, async (c) => {
    await discard(c.req.raw.body)
    throw new GalleyError(
      'too-big',
      `This is more than ${inWords(bytes)}, which is the most we take here.`,
    )
  })
}

/** Hono makes a stream of each body to see whether there is one, which costs more than reading it: not of one whose length is known. */
export function boundBody(
  bytes: number,
  onError: (c: Context) => Promise<never>,
): MiddlewareHandler<Env> {
  const bound = bodyLimit({ maxSize: bytes, onError })
  return createMiddleware<Env>(async (c, next) =>
    isWithin(c.req.raw, bytes) ? next() : bound(c, next),
  )
}

/** RFC 9112 §6.3: what comes in chunks has no length, and a request without either has no body. */
function isWithin({ method, headers }: Request, bytes: number): boolean {
  if (headers.has('transfer-encoding')) return false
  const length = headers.get('content-length') ?? (isSafeMethod(method) ? '0' : '')
  return /^\d+$/.test(length) && Number(length) <= bytes
}

export function inWords(bytes: number): string {
  return bytes < MIB ? `${bytes / KIB} KiB` : `${bytes / MIB} MiB`
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
