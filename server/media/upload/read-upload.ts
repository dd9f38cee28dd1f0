import { MOST_IMAGE_BYTES } from '../../../shared/protocol/api/assets.ts'
import type { Clock } from '../../kernel/clock.ts'
import { GalleyError } from '../../kernel/errors.ts'
import { boundaryOf, MultipartError, OneFileParser } from './multipart.ts'

/** Boundaries and headers around the file. */
const MOST_BODY_BYTES = MOST_IMAGE_BYTES + 16 * 1024
/** Node itself ends a request that takes more than five minutes in all (`requestTimeout`). */
export const STALL_MS = 20_000

/** The one `file` of a multipart request, piece by piece as it arrives: at most 64 MiB of it. */
export async function* readUpload(request: Request, clock: Clock): AsyncGenerator<Uint8Array> {
  const boundary = boundaryIn(request)
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) throw tooBig()
  const parser = new OneFileParser({ field: 'file', boundary })
  let bytes = 0
  try {
    // Leaving the loop cancels the stream: nothing more is read.
    for await (const chunk of arriving(request, clock)) {
      const content = parser.push(chunk)
      bytes += content.byteLength
      if (bytes > MOST_IMAGE_BYTES) throw tooBig()
      if (content.byteLength > 0) yield content
    }
    parser.end()
  } catch (error) {
    throw error instanceof MultipartError ? refusalOf(error) : error
  }
}

function boundaryIn({ headers }: Request): string {
  const boundary = boundaryOf(headers.get('content-type') ?? '')
  if (boundary === null)
    throw new GalleyError('bad-request', 'This multipart body has no boundary.')
  return boundary
}

async function* arriving({ body }: Request, clock: Clock): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  let bytes = 0
  try {
    for (let chunk = await next(reader, clock); chunk; chunk = await next(reader, clock)) {
      bytes += chunk.byteLength
      if (bytes > MOST_BODY_BYTES) throw tooBig()
      yield chunk
    }
  } finally {
    // It may have broken off already.
    reader.cancel().catch(() => {})
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

/** Undefined at the end; throws when nothing comes. */
async function next(reader: Reader, clock: Clock): Promise<Uint8Array | undefined> {
  const { promise: stalled, reject } = Promise.withResolvers<never>()
  const timer = clock.after(STALL_MS, () => reject(stoodStill()))
  try {
    const { value } = await Promise.race([reader.read(), stalled])
    return value
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
