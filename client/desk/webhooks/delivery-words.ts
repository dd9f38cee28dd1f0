import type { Delivery, Endpoint } from '../../../shared/protocol/api/webhooks.ts'
import * as deliveriesWords from '../words/deliveries.ts'
import { ahead } from '../words/times.ts'

type Tried = Pick<Delivery, 'state' | 'nextAt' | 'lastStatus' | 'lastError'>

/** What came of a delivery so far, and what comes next: nothing, as long as its endpoint is disabled. */
export function outcomeWords(
  { state, nextAt, lastStatus, lastError }: Tried,
  endpoint: Endpoint['state'],
  now: number,
): string {
  const last = lastStatus === null ? (lastError ?? '') : deliveriesWords.status(lastStatus)
  if (state !== 'pending' || nextAt === null) return last
  if (endpoint === 'disabled')
    return last === '' ? deliveriesWords.onceEnabled : deliveriesWords.lastAndOnceEnabled(last)
  const next = Date.parse(nextAt) <= now ? deliveriesWords.now : ahead(nextAt, now)
  return last === '' ? deliveriesWords.next(next) : deliveriesWords.lastAndNext(last, next)
}
