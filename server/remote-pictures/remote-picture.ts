import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { AddressGuard } from '../webhooks/address-guard.ts'
import { RefusedError, TooLongError, vettedClient } from '../webhooks/vetted-client.ts'

/** Everything together: looking names up, redirects, and the last byte. */
export const TIMEOUT_MS = 20_000
export const MOST_REMOTE_BYTES = 20 * 1024 * 1024
/** What comes around a picture. */
const AROUND_BYTES = 256 * 1024
const MOST_REDIRECTS = 3

const HEADERS = {
  accept: 'image/avif,image/webp,image/*;q=0.8',
  'accept-encoding': 'identity',
  'user-agent': 'Galley/0.1',
}

interface Deps {
  guard: AddressGuard
  clock: Clock
}

/**
 * [WHK4] The picture at a public address, piece by piece as it arrives. Each redirect is vetted like the address itself.
 * Throws a `GalleyError` that says why there is none.
 */
export async function* remotePicture(
  address: string,
  { guard, clock }: Deps,
): AsyncGenerator<Uint8Array> {
  const deadline = new AbortController()
  const timer = clock.after(TIMEOUT_MS, () => deadline.abort())
  try {
    let at: URL | null | undefined = URL.parse(address)
    for (let redirects = 0; at && redirects <= MOST_REDIRECTS; redirects++)
      at = yield* answerOf(at, guard, deadline.signal)
    if (at !== undefined) throw refused('The way to this picture leads nowhere.')
  } catch (error) {
    if (error instanceof GalleyError) throw error
    throw failure(error, { isLate: deadline.signal.aborted })
  } finally {
    timer.cancel()
  }
}

/** Gives the pieces out; or where to ask instead, null where that is no address. */
async function* answerOf(
  url: URL,
  guard: AddressGuard,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, URL | null | undefined> {
  const mostBytes = MOST_REMOTE_BYTES + AROUND_BYTES
  const client = await vettedClient(url, { guard, signal, timeoutMs: TIMEOUT_MS, mostBytes })
  try {
    const path = url.pathname + url.search
    const answer = await client.request({ method: 'GET', path, headers: HEADERS, signal })
    const { statusCode, headers, body } = answer
    // What is not read any more breaks off, and tells so.
    body.on('error', () => {})
    const [location] = [headers.location].flat()
    if (statusCode >= 300 && statusCode < 400 && location !== undefined)
      return URL.parse(location, url.href)
    if (statusCode !== 200)
      throw refused(`Its server does not give this picture out (${statusCode}).`)
    if (!/^image\//i.test(String(headers['content-type'])))
      throw refused('At this address there is no picture.')
    if (Number(headers['content-length'] ?? 0) > MOST_REMOTE_BYTES) throw tooBig()
    yield* upTo(MOST_REMOTE_BYTES, body)
    return undefined
  } finally {
    await client.destroy()
  }
}

async function* upTo(most: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.byteLength
    if (bytes > most) throw tooBig()
    yield piece
  }
}

/** What a name resolved to stays here: nobody learns from it what stands behind this newsroom's walls. */
function failure(error: unknown, { isLate }: { isLate: boolean }): GalleyError {
  const causes = error instanceof Error ? [error, error.cause] : []
  const isRefused = causes.some((one) => one instanceof RefusedError)
  if (causes.some((one) => one instanceof TooLongError)) return tooBig(error)
  if (isLate) return refused(`The picture did not come within ${TIMEOUT_MS / 1000} seconds.`, error)
  return isRefused
    ? refused('This address may not be asked for a picture.', error)
    : refused('The server of this picture can’t be reached.', error)
}

function tooBig(cause?: unknown): GalleyError {
  const most = MOST_REMOTE_BYTES / 1024 / 1024
  return refused(`A picture of another page has at most ${most} MiB.`, cause)
}

function refused(message: string, cause?: unknown): GalleyError {
  return new GalleyError('bad-input', message, { faults: [{ field: 'address', message }], cause })
}
