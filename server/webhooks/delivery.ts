/** What became of one attempt. `error` is a phrase for the person who reads the delivery's log. */
export type Outcome =
  | { kind: 'answered'; status: number; retryAfter: string | null; response: string; ms: number }
  | { kind: 'unanswered'; error: string; ms: number }

/** The delivery's state after an attempt, and whether its endpoint should get nothing more. */
export type NextState = { disable: DisableCause | null } & (
  { state: 'delivered' } | { state: 'pending'; nextAt: number } | { state: 'failed' }
)

/** `gone`: it answered 410. `exhausted`: a delivery used up its attempts. */
export type DisableCause = 'gone' | 'exhausted'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The wait before the first, second, … attempt (Standard Webhooks 1.0.0, "Deliverability and reliability"). */
const SCHEDULE_MS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const

const JITTER = 0.2
const LONGEST_RETRY_AFTER_MS = 24 * HOUR

/**
 * Only a 2xx delivers. `attempts` counts those before this one; `random` is in [0, 1). A delivery that
 * was sent again by hand after its last attempt gets one more, not a new schedule.
 */
export function afterAttempt(
  delivery: { attempts: number },
  outcome: Outcome,
  { now, random }: { now: number; random: number },
): NextState {
  if (outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300)
    return { state: 'delivered', disable: null }
  const gone = outcome.kind === 'answered' && outcome.status === 410
  const wait = SCHEDULE_MS[delivery.attempts + 1]
  if (wait === undefined) return { state: 'failed', disable: gone ? 'gone' : 'exhausted' }
  const scheduled = wait * (1 - JITTER + 2 * JITTER * random)
  const nextAt = now + Math.round(Math.max(scheduled, askedToWait(outcome, now)))
  return { state: 'pending', nextAt, disable: gone ? 'gone' : null }
}

function askedToWait(outcome: Outcome, now: number): number {
  if (outcome.kind !== 'answered' || outcome.retryAfter === null) return 0
  if (outcome.status !== 429 && outcome.status !== 503) return 0
  return Math.min(parseRetryAfter(outcome.retryAfter, now), LONGEST_RETRY_AFTER_MS)
}

const HTTP_DATE = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}/i

/** RFC 9110 §10.2.3: seconds, or a date in one of the three forms of §5.6.7 (the last names no zone). */
function parseRetryAfter(text: string, now: number): number {
  const value = text.trim()
  if (/^\d+$/.test(value)) return Number(value) * SECOND
  if (!HTTP_DATE.test(value)) return 0
  const at = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
  return Number.isNaN(at) ? 0 : at - now
}
