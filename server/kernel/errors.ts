/**
 * A broken promise with a stable code. Only the rim (http/problems.ts, hub/door) turns a code into a
 * status or a close code; `message` is written for the person who can mend it.
 */
export class GalleyError extends Error {
  override name = 'GalleyError'
  readonly code: ErrorCode
  readonly faults: Fault[]
  readonly thing: Thing | undefined

  constructor(
    code: ErrorCode,
    message: string,
    options: { faults?: Fault[]; thing?: Thing; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.faults = options.faults ?? []
    this.thing = options.thing
  }
}

/** One faulty input: where it is (`slug`, `url`, `hero.alt`) and what to do about it. */
export interface Fault {
  field: string
  message: string
}

/** What stands in the way. */
export interface Thing {
  id: string
  name: string
}

export const ERROR_CODES = [
  'bad-input',
  'bad-request',
  'too-big',
  'unsupported-type',
  'not-acceptable',
  'outside-range',
  'not-signed-in',
  'may-not',
  'not-found',
  'gone',
  'conflict',
  'not-publishable',
  'too-many-requests',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export class ConfigError extends Error {
  override name = 'ConfigError'
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
