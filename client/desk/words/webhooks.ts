import type { Delivery } from '../../../shared/protocol/api/webhooks.ts'
import { amount, count, listed, type Parts } from './language.ts'

const deliveryStates: Record<Delivery['state'], string> = {
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
}

/** Endpoints, and what was sent to them. */
export const webhooksWords = {
  title: 'Webhooks',
  lead: 'Each endpoint receives a signed event when a story is published, updated, corrected or retracted. What fails is tried again until it arrives or its time is up.',
  add: 'Add endpoint',
  none: 'No endpoint yet.',
  active: 'Active',
  disabled: 'Disabled',
  allEvents: 'All events',
  events: (types: readonly string[]) => listed(types),
  deliveries: 'Deliveries',
  waiting: (n: number) => amount(n, { one: '# delivery waiting', other: '# deliveries waiting' }),
  failed: (n: number) => `${count(n)} failed`,
  nothingWaiting: 'Nothing waiting',
  sendTest: 'Send a test',
  more: 'More for this endpoint',
  edit: 'Edit…',
  newSecret: 'New secret…',
  delete: 'Delete…',
  rotate: {
    title: 'New signing secret',
    text: 'Events from now on are signed with the new secret. Give it to the consumer at once.',
    confirm: 'Make a new secret',
  },
  remove: {
    title: 'Delete endpoint',
    text: (url: string) => `${url} receives nothing more, and its deliveries are forgotten.`,
    confirm: 'Delete',
  },
  form: {
    edit: 'Edit endpoint',
    add: 'Add endpoint',
    url: 'URL',
    urlExample: 'https://example.org/hooks/galley',
    description: 'Description',
    events: 'Events',
    noneIsAll: 'None chosen means all of them',
  },
  secret: {
    title: 'Signing secret',
    text: <T>(url: T): Parts<T> => [
      'Give this secret to the consumer at ',
      url,
      ', so that it can tell our events from others. It is shown only now.',
    ],
    copy: 'Copy secret',
  },
}

export const deliveriesWords = {
  none: 'Nothing has been sent to this endpoint yet.',
  older: 'Older deliveries',
  states: deliveryStates,
  resend: 'Resend',
  attempts: (n: number) => amount(n, { one: '# attempt', other: '# attempts' }),
  status: (status: number) => `Status ${status}`,
  next: (when: string) => `Next ${when}`,
  lastAndNext: (last: string, next: string) => `${last}, next ${next}`,
  now: 'now',
  reading: 'Reading the attempts',
  noAttempt: 'No attempt has been made yet.',
  noAnswer: 'No answer',
  ms: (ms: number) => `${ms} ms`,
  response: 'Response',
}
