import type { IncomingMessage } from 'node:http'
import { MOST_IMAGE_BYTES } from '../../../shared/protocol/api/assets.ts'
import type { Clock } from '../../kernel/clock.ts'
import { GalleyError } from '../../kernel/errors.ts'
import { boundaryOf, MultipartError, OneFileParser } from './multipart.ts'

/** Boundaries and headers around the file. */
const MOST_BODY_BYTES = MOST_IMAGE_BYTES + 16 * 1024
/** Node itself ends a request that takes more than five minutes in all (`requestTimeout`). */
export const STALL_MS = 20_000

/** A request as Node has it: its body stands still while nobody reads on. */
type Incoming = Pick<IncomingMessage, 'headers' | 'iterator'>

/**
 * The one `file` of a multipart request, piece by piece as it arrives: at most 64 MiB of it. A piece is there until the
 * next is asked for.
 */
export async function* readUpload(request: Incoming, clock: Clock): AsyncGenerator<Uint8Array> {
  const boundary = boundaryIn(request)
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) throw tooBig()
  const parser = new OneFileParser({ field: 'file', boundary })
  let bytes = 0
  try {
    for await (const chunk of arriving(request, clock)) {
      const content = parser.push(chunk)
      letGo(chunk)
      bytes += content.byteLength
      if (bytes > MOST_IMAGE_BYTES) throw tooBig()
      if (content.byteLength > 0) yield content
    }
    parser.end()
  } catch (error) {
    throw error instanceof MultipartError ? refusalOf(error) : error
  }
}

/**
 * Gives a chunk's memory back at once: left to the collector, each 64 MB of them make V8 go through its whole heap, for
 * which everybody's keystrokes wait some 5 ms. What shares its memory with something else stays.
 */
function letGo({ buffer, byteLength }: Uint8Array) {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

function boundaryIn({ headers }: Incoming): string {
  const boundary = boundaryOf(headers['content-type'] ?? '')
  if (boundary === null)
    throw new GalleyError('bad-request', 'This multipart body has no boundary.')
  return boundary
}

async function* arriving(request: Incoming, clock: Clock): AsyncGenerator<Uint8Array> {
  // Whoever is refused half-way still has to hear it.
  const chunks = request.iterator({ destroyOnReturn: false })
  let bytes = 0
  try {
    for (let chunk = await next(chunks, clock); chunk; chunk = await next(chunks, clock)) {
      bytes += chunk.byteLength
      if (bytes > MOST_BODY_BYTES) throw tooBig()
      yield chunk
    }
  } finally {
    // It waits for what may never come.
    chunks.return?.().catch(() => {})
  }
}

type Chunks = AsyncIterator<Uint8Array>

/** Undefined at the end; throws when nothing comes. */
async function next(chunks: Chunks, clock: Clock): Promise<Uint8Array | undefined> {
  const { promise: stalled, reject } = Promise.withResolvers<never>()
  const timer = clock.after(STALL_MS, () => reject(stoodStill()))
  try {
    const { done, value } = await Promise.race([chunks.next(), stalled])
    return done ? undefined : value
  } catch (cause) {
    if (cause instanceof GalleyError) throw cause
    throw new GalleyError('bad-request', 'The upload broke off.', { cause })
  } finally {
    timer.cancel()
  }
}

function stoodStill(): GalleyError {
  return new GalleyError(
    'bad-request',
    `Nothing of the image came for ${STALL_MS / 1000} seconds. Send it again.`,
  )
}

function refusalOf(error: MultipartError): GalleyError {
  switch (error.fault) {
    case 'broken':
      return new GalleyError('bad-request', 'This multipart body is broken.', { cause: error })
    case 'not-one-file':
      return new GalleyError('bad-input', 'Send exactly one image.', {
        faults: [{ field: 'file', message: 'send one image in this field, and no other field' }],
        cause: error,
      })
  }
}

function tooBig(): GalleyError {
  return new GalleyError('too-big', 'An image has at most 64 MiB. Save it smaller first.')
}
