import type { Client } from 'undici'
import type { Clock } from '../kernel/clock.ts'
import type { AddressGuard } from './address-guard.ts'
import type { Outcome } from './delivery.ts'
import { RefusedError, TooLongError, vettedClient } from './vetted-client.ts'

interface WebhookRequest {
  url: string
  headers: Record<string, string>
  body: string
}

/** `aborted`: the caller's signal ended the attempt; whether the consumer has heard of it is unknown. */
export type SendResult = Outcome | { kind: 'aborted' }

export interface Sender {
  /** One attempt. It never rejects. */
  send(request: WebhookRequest, signal: AbortSignal): Promise<SendResult>
}

/** Everything together: looking the name up, connecting, sending, reading the answer. */
export const TIMEOUT_MS = 15_000
const MAX_RESPONSE_BYTES = 16_000
/** Of all that comes back. */
const MOST_BYTES = 128 * 1024

/**
 * [WHK4] A connection of its own for every attempt, to an address that the guard has just vetted.
 * Redirects are answers like any other; nothing follows them.
 */
export class HttpSender implements Sender {
  readonly #guard: AddressGuard
  readonly #clock: Clock

  constructor(deps: { guard: AddressGuard; clock: Clock }) {
    this.#guard = deps.guard
    this.#clock = deps.clock
  }

  async send(request: WebhookRequest, signal: AbortSignal): Promise<SendResult> {
    const started = this.#clock.elapsed()
    const ms = () => Math.round(this.#clock.elapsed() - started)
    const deadline = new AbortController()
    const timer = this.#clock.after(TIMEOUT_MS, () => deadline.abort())
    try {
      const answer = await this.#post(request, AbortSignal.any([signal, deadline.signal]))
      return { ...answer, ms: ms() }
    } catch (error) {
      if (deadline.signal.aborted)
        return {
          kind: 'unanswered',
          error: `no answer within ${TIMEOUT_MS / 1000} seconds`,
          ms: ms(),
        }
      return signal.aborted
        ? { kind: 'aborted' }
        : { kind: 'unanswered', error: describe(error), ms: ms() }
    } finally {
      timer.cancel()
    }
  }

  async #post(request: WebhookRequest, signal: AbortSignal) {
    const url = URL.parse(request.url)
    if (!url) throw new RefusedError('not sent: the URL cannot be read')
    const client = await vettedClient(url, {
      guard: this.#guard,
      signal,
      timeoutMs: TIMEOUT_MS,
      mostBytes: MOST_BYTES,
    })
    try {
      return await exchange(client, url, request, signal)
    } finally {
      await client.destroy()
    }
  }
}

async function exchange(client: Client, url: URL, request: WebhookRequest, signal: AbortSignal) {
  const { statusCode, headers, body } = await client.request({
    method: 'POST',
    path: url.pathname + url.search,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Galley/0.1',
      'accept-encoding': 'identity',
      ...request.headers,
    },
    body: request.body,
    signal,
    reset: true,
  })
  const [retryAfter = null] = [headers['retry-after']].flat()
  return {
    kind: 'answered' as const,
    status: statusCode,
    retryAfter,
    response: await readStart(body),
  }
}

/** The status has decided the attempt: an answer that breaks off, or goes on too long, is cut there. */
async function readStart(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size >= MAX_RESPONSE_BYTES) break
    }
  } catch {
    // What came before the break is the answer.
  }
  const text = Buffer.concat(chunks).subarray(0, MAX_RESPONSE_BYTES).toString()
  return text.replaceAll('\0', '\ufffd') // PostgreSQL stores no NUL in a text.
}

const PHRASES: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection broken off',
  EPIPE: 'connection broken off',
  UND_ERR_SOCKET: 'connection broken off',
  UND_ERR_CONNECT_TIMEOUT: 'cannot be reached',
  ETIMEDOUT: 'cannot be reached',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ENOTFOUND: 'the host name has no address',
  EAI_AGAIN: 'the host name has no address',
}

function describe(error: unknown): string {
  if (error instanceof RefusedError || error instanceof TooLongError) return error.message
  if (error instanceof Error && error.name === 'HTTPParserError') return 'the answer is not HTTP'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const phrase = PHRASES[code]
  if (phrase !== undefined) return phrase
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return `no secure connection (${code})`
  return code === '' ? 'failed' : `failed (${code})`
}
