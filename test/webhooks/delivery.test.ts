import { describe, expect, it } from 'vitest'
import { afterAttempt, type Outcome } from '../../server/webhooks/delivery.ts'

const MAX_ATTEMPTS = 10
const now = Date.UTC(2026, 0, 5, 9)
const evenly = { now, random: 0.5 }
const second = 1000
const hour = 3600 * second

function answered(status: number, retryAfter: string | null = null): Outcome {
  return { kind: 'answered', status, retryAfter, response: '', ms: 5 }
}

function waitAfter(attempts: number, outcome: Outcome, random = 0.5): number {
  const next = afterAttempt({ attempts }, outcome, { now, random })
  if (next.state !== 'pending') throw new Error(`state ${next.state}`)
  return next.nextAt - now
}

it.each([200, 201, 202, 204, 299])('takes %i as delivered', (status) => {
  expect(afterAttempt({ attempts: 0 }, answered(status), evenly)).toEqual({
    state: 'delivered',
    disable: null,
  })
})

it.each([301, 302, 304, 307, 308, 400, 404, 429, 500, 503])('takes %i as a failure', (status) => {
  expect(afterAttempt({ attempts: 0 }, answered(status), evenly).state).toBe('pending')
})

it('retries by the schedule of Standard Webhooks and then fails', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, i) => waitAfter(i, answered(500)))
  const minute = 60 * second
  expect(waits).toEqual([
    5 * second,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    24 * hour,
  ])
  const last = afterAttempt({ attempts: MAX_ATTEMPTS - 1 }, answered(500), evenly)
  expect(last).toEqual({ state: 'failed', disable: 'exhausted' })
})

it('spreads every wait by a fifth to either side', () => {
  expect(waitAfter(0, answered(500), 0)).toBe(4_000)
  expect(waitAfter(0, answered(500), 1)).toBe(6_000)
})

it('retries when nobody answered', () => {
  expect(waitAfter(0, { kind: 'unanswered', error: 'connection refused', ms: 1 })).toBe(5_000)
})

it('gives one more attempt to a delivery sent again after its last', () => {
  const again = afterAttempt({ attempts: MAX_ATTEMPTS }, answered(500), evenly)
  expect(again.state).toBe('failed')
  expect(afterAttempt({ attempts: MAX_ATTEMPTS }, answered(200), evenly).state).toBe('delivered')
})

it('disables the endpoint on 410 and keeps the delivery for when it is enabled again', () => {
  expect(afterAttempt({ attempts: 0 }, answered(410), evenly)).toEqual({
    state: 'pending',
    nextAt: now + 5_000,
    disable: 'gone',
  })
})

describe('Retry-After', () => {
  it.each([429, 503])('is honoured on %i, in seconds', (status) => {
    expect(waitAfter(0, answered(status, '3600'))).toBe(hour)
  })

  it.each([
    'Mon, 05 Jan 2026 11:00:00 GMT',
    'Monday, 05-Jan-26 11:00:00 GMT',
    'Mon Jan  5 11:00:00 2026',
  ])('is honoured as the date %s', (date) => {
    expect(waitAfter(0, answered(503, date))).toBe(2 * hour)
  })

  it('is honoured for a day at most', () => {
    expect(waitAfter(0, answered(429, '9999999999999999999999'))).toBe(24 * hour)
  })

  it('never makes an attempt earlier than the schedule', () => {
    expect(waitAfter(2, answered(429, '1'))).toBe(1800 * second)
    expect(waitAfter(0, answered(503, 'Sun, 04 Jan 2026 11:00:00 GMT'))).toBe(5 * second)
  })

  it.each(['soon', '-5', '1.5', '', '2026-01-05T11:00:00Z', 'Mon, 99 Foo 2026 11:00:00 GMT'])(
    'is ignored when it says %j',
    (text) => expect(waitAfter(0, answered(429, text))).toBe(5 * second),
  )

  it('is ignored with other statuses', () => {
    expect(waitAfter(0, answered(500, '3600'))).toBe(5 * second)
  })
})
