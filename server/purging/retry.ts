import type { SendResult } from '../webhooks/http-sender.ts'

/** What becomes of a purge after an attempt. */
export type Next =
  | { kind: 'over' }
  | { kind: 'once-more'; at: number }
  | { kind: 'again'; at: number; error: string }

/** A cache may have been taking in, while it was purged, what it had asked for before. */
const UNDER_WAY_MS = 5_000
const SECOND = 1_000
/** The last one for ever: what a cache keeps, it may keep for long. */
const WAITS_MS = [1, 5, 15, 60, 300].map((seconds) => seconds * SECOND)

/** Each purge is made twice. `attempts` counts those before this one. */
export function nextOf(
  purge: { attempts: number; isDone: boolean },
  result: SendResult,
  now: number,
): Next {
  const error = errorOf(result)
  if (error === null)
    return purge.isDone ? { kind: 'over' } : { kind: 'once-more', at: now + UNDER_WAY_MS }
  const wait = WAITS_MS[purge.attempts] ?? WAITS_MS.at(-1) ?? SECOND
  return { kind: 'again', at: now + wait, error }
}

/** Null: it was taken. */
function errorOf(result: SendResult): string | null {
  switch (result.kind) {
    case 'answered':
      return result.status >= 200 && result.status < 300 ? null : `it answered ${result.status}`
    case 'unanswered':
      return result.error
    case 'aborted':
      return 'this node was stopped meanwhile'
  }
}
