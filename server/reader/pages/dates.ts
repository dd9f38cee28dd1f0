import { clockIn } from '../../../shared/model/day.ts'
import { html, type Markup } from './markup.ts'

/* Dates as a page prints them, in the newsroom's time zone. The names are fixed here: the system's change with its locale data. */

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `Thu, 08 May 2025` */
export function shortDay(ms: number, zone: string): string {
  const { weekday, day, month, year } = partsOf(ms, zone)
  return `${weekday?.slice(0, 3)}, ${twoDigits(day)} ${month?.slice(0, 3)} ${year}`
}

/** `Thursday, 8 May 2025` */
export function longDay(ms: number, zone: string): string {
  const { weekday, day, month, year } = partsOf(ms, zone)
  return `${weekday}, ${day} ${month} ${year}`
}

/** The month of an address, `2025/05` or longer: May of 2025. */
export function monthOf(address: string): { name: string; year: string } {
  const [year = '', month = ''] = address.split('/')
  return { name: MONTHS[Number(month) - 1] ?? '', year }
}

/** `Thu, 08 May 2025, 14:05 UTC` */
export function dayAndTime(ms: number, zone: string): string {
  const { hour, minute, called } = clockIn(zone, ms)
  return `${shortDay(ms, zone)}, ${twoDigits(hour)}:${twoDigits(minute)} ${called}`
}

/** `2025-05-08T14:05:00Z` */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** A moment for people and for machines. */
export function momentOf(ms: number, zone: string): Markup {
  return html`<time datetime="${isoTime(ms)}">${dayAndTime(ms, zone)}</time>`
}

function partsOf(ms: number, zone: string) {
  const { year, month, day } = clockIn(zone, ms)
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return { weekday, day, month: MONTHS[month - 1], year }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
