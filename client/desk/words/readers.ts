import type { SourceKind, ViewRefusal } from '../../../shared/model/view-figures.ts'
import { amount, count } from './language.ts'

/* What the newsroom knows of a story's readers: how far its newest revision has come, views by time, where they came from. */

export const hour = 'Views in the last hour'
export const readingHour = 'Reading in the last hour'
export const month = 'Views in the last 30 days'
export const today = 'today'
export const now = 'now'
export const ago = { hour: '60 min. ago', month: '30 days ago' }
export const minute = 'Minute'
export const day = 'Day'
export const views = 'Views'
export const reading = 'Reading'
export const atMost = (n: number) => `at most ${count(n)}`
export const readingAt = (at: string, n: number) => `${at}: ${count(n)} reading`
export const viewsAt = (at: string, n: number) =>
  `${at}: ${amount(n, { one: '# view', other: '# views' })}`
export const notKept = (at: string) => `${at}: not kept`
/** Of a chart in which times are missing. */
export const gap = 'Of times without a bar nothing was kept.'

export const more = 'Where they came from, in these 30 days'
export const noSources = 'Nobody has come from elsewhere in the last 30 days.'
export const kinds: Record<SourceKind, string> = {
  search: 'Search',
  social: 'Social networks',
  site: 'Other sites',
  direct: 'Direct, or not told',
}
export const hosts = 'Most of them from'
export const others = 'All others'
export const refused = 'Not counted'
export const reasons: Record<ViewRefusal, string> = {
  machine: 'Machines, such as crawlers',
  ahead: 'Loaded ahead, perhaps never seen',
  'no-page': 'From no page of this site',
  'no-token': 'Without a live page',
  'bad-token': 'With a token that is made up or old',
  address: 'Too many people at one address',
  'too-fast': 'Too many at once from one address',
  again: 'Had been counted that day',
}

export const arrivals = 'Open pages'
export const notKnown = '—'
export const notKnownWhy = 'How many open pages have the newest revision is not known.'
export const noPages = 'Nobody has the page open.'
/** No line begins with a number that belongs to the word before. */
export function have(of: { written: number; pages: number; revision: number }): string {
  const { written, pages, revision } = of
  const all = { one: 'The one open page has', other: 'All # open pages have' }
  const some = { one: '# open page has', other: '# open pages have' }
  const who = written < pages ? `${count(written)} of ${amount(pages, some)}` : amount(pages, all)
  return `${who} revision\u00a0${count(revision)}`
}
/** Milliseconds; of one page. */
export const within = (ms: number) => `within ${seconds(ms)}`
/** Of several. */
export function soon(half: number, most: number): string {
  const nearlyAll = `95\u00a0% ${within(most)}`
  return half === most ? nearlyAll : `half ${within(half)}, ${nearlyAll}`
}
const seconds = (ms: number) => `${count(ms / 1000)}\u00a0s`
/** Whose word that is. */
export const told = (pages: number) =>
  amount(pages, { one: 'as one page says itself', other: 'as # pages say themselves' })
