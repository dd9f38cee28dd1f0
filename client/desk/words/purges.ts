import { amount } from './language.ts'

/* Caches in front of the newsroom, which are told what has changed. */

export const title = 'Caches'
export const none =
  'None is set: readers get every page from the newsroom itself. The operator sets PURGE_URL where one stands in front of it.'
export const hook = (host: string) =>
  `Caches in front of the newsroom keep its pages. ${host} is told what has changed, before a change is done.`
export const fine = 'They have been told of everything.'
export const waiting = (changes: number) =>
  amount(changes, {
    one: 'They have not been told of # change.',
    other: 'They have not been told of # changes.',
  })
export const stuck = (since: string) => `It has not answered since ${since}. It is told again.`
export const pending = 'Some readers may see the page as it was'
export const pendingLong = (headline: string) =>
  `“${headline}”: a cache in front of the newsroom has not answered. It is told again until it does; what it keeps by our rules is gone after a minute and a half.`
