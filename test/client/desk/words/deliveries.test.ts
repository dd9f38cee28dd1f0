import { expect, it } from 'vitest'
import { outcomeWords } from '../../../../client/desk/webhooks/delivery-words.ts'
import type { Delivery } from '../../../../shared/protocol/api/webhooks.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const nextAt = '2026-11-23T12:05:00Z'
const untried = { lastStatus: null, lastError: null }
const failed = { lastStatus: 500, lastError: null }
const silent = { lastStatus: null, lastError: 'No answer within 10 s' }

type Tried = Pick<Delivery, 'state' | 'nextAt' | 'lastStatus' | 'lastError'>

it.each<[Tried, 'active' | 'disabled', string]>([
  [{ state: 'pending', nextAt, ...untried }, 'active', 'Next in 5 min.'],
  [{ state: 'pending', nextAt: '2026-11-23T11:59:00Z', ...untried }, 'active', 'Next now'],
  [{ state: 'pending', nextAt, ...failed }, 'active', 'Status 500, next in 5 min.'],
  [{ state: 'pending', nextAt, ...silent }, 'active', 'No answer within 10 s, next in 5 min.'],
  [{ state: 'pending', nextAt, ...untried }, 'disabled', 'Next once the endpoint is enabled'],
  [
    { state: 'pending', nextAt, ...failed },
    'disabled',
    'Status 500, next once the endpoint is enabled',
  ],
  [{ state: 'delivered', nextAt: null, lastStatus: 200, lastError: null }, 'active', 'Status 200'],
  [
    { state: 'delivered', nextAt: null, lastStatus: 200, lastError: null },
    'disabled',
    'Status 200',
  ],
  [{ state: 'failed', nextAt: null, ...silent }, 'active', 'No answer within 10 s'],
  [{ state: 'failed', nextAt: null, ...failed }, 'disabled', 'Status 500'],
])(
  'a delivery says when it is tried again only if it is: %o, %s',
  (delivery, endpoint, sentence) => {
    expect(outcomeWords(delivery, endpoint, now)).toBe(sentence)
  },
)
