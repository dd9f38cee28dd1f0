import { amount, count, listed, type Parts } from './language.ts'

/* Endpoints, and what was sent to them. */

export const title = 'Webhooks'
export const lead =
  'Each endpoint receives a signed event when a story is published, updated, corrected, retracted or reinstated. What fails is tried again until it arrives or its time is up.'
export const add = 'Add endpoint'
export const none = 'No endpoint yet.'
export const further = 'More endpoints'
export const active = 'Active'
export const disabled = 'Disabled'
export const allEvents = 'All events'
export const events = (types: readonly string[]) => listed(types)
export const deliveries = 'Deliveries'
export const waiting = (n: number) =>
  amount(n, { one: '# delivery waiting', other: '# deliveries waiting' })
export const failed = (n: number) => `${count(n)} failed`
export const nothingWaiting = 'Nothing waiting'
export const sendTest = 'Send a test'
export const more = 'More for this endpoint'
export const edit = 'Edit…'
export const newSecret = 'New secret…'
export const deleteIt = 'Delete…'
export const rotate = {
  title: 'New signing secret',
  text: 'Events from now on are signed with the new secret, and for a day with the old one as well. Give it to the consumer before that is over.',
  confirm: 'Make a new secret',
}
export const remove = {
  title: 'Delete endpoint',
  text: (url: string) => `${url} receives nothing more, and its deliveries are forgotten.`,
  confirm: 'Delete',
}
export const form = {
  edit: 'Edit endpoint',
  add: 'Add endpoint',
  url: 'URL',
  urlExample: 'https://example.org/hooks/galley',
  description: 'Description',
  events: 'Events',
  noneIsAll: 'None chosen means all of them',
}
export const secret = {
  title: 'Signing secret',
  text: <T>(url: T): Parts<T> => [
    'Give this secret to the consumer at ',
    url,
    ', so that it can tell our events from others. It is shown only now.',
  ],
  copy: 'Copy secret',
}
