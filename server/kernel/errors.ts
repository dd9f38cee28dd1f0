/**
 * A broken promise with a stable code. Only the rim (http/problems.ts, hub/ws-*) turns a code into a
 * status or a close code; `message` is written for the person who can mend it.
 */
export class GalleyError extends Error {
  override name = 'GalleyError'
  readonly code: ErrorCode
  readonly status: number
  readonly faults: Fault[]

  constructor(
    code: ErrorCode,
    message: string,
    options: { status?: number; faults?: Fault[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.status = options.status ?? STATUS[code]
    this.faults = options.faults ?? []
  }
}

/** One faulty input: where it is (`slug`, `url`, `hero.alt`) and what to do about it. */
export interface Fault {
  field: string
  message: string
}

export type ErrorCode = keyof typeof STATUS

const STATUS = {
  'bad-input': 422,
  'bad-request': 400,
  'too-big': 413,
  'unsupported-type': 415,
  'not-signed-in': 401,
  'may-not': 403,
  'not-found': 404,
  conflict: 409,
  'not-publishable': 422,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
} as const

export class ConfigError extends Error {
  override name = 'ConfigError'
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
