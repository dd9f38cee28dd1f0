import type { Delivery } from '../../../shared/protocol/api/webhooks.ts'
import { amount } from './language.ts'

/* What was sent to an endpoint, and each try. */

export const states: Record<Delivery['state'], string> = {
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
}

export const none = 'Nothing has been sent to this endpoint yet.'
export const older = 'Older deliveries'
export const resend = 'Resend'
export const attempts = (n: number) => amount(n, { one: '# attempt', other: '# attempts' })
export const status = (status: number) => `Status ${status}`
export const next = (when: string) => `Next ${when}`
export const lastAndNext = (last: string, next: string) => `${last}, next ${next}`
export const onceEnabled = 'Next once the endpoint is enabled'
export const lastAndOnceEnabled = (last: string) => `${last}, next once the endpoint is enabled`
export const now = 'now'
export const reading = 'Reading the attempts'
export const later = 'Later attempts'
export const noAttempt = 'No attempt has been made yet.'
export const noAnswer = 'No answer'
export const ms = (ms: number) => `${ms} ms`
export const response = 'Response'
