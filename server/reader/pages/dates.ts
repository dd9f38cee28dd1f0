/* Dates as a page prints them. The names are fixed here: the system's change with its locale data. */

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

/** `Thu, 08 May 2025`, in UTC. */
export function shortDay(ms: number): string {
  const date = new Date(ms)
  const weekday = DAYS[date.getUTCDay()]?.slice(0, 3)
  const month = MONTHS[date.getUTCMonth()]?.slice(0, 3)
  return `${weekday}, ${twoDigits(date.getUTCDate())} ${month} ${date.getUTCFullYear()}`
}

/** `Thursday, 8 May 2025`, in UTC. */
export function longDay(ms: number): string {
  const date = new Date(ms)
  const month = MONTHS[date.getUTCMonth()]
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`
}

/** `Thu, 08 May 2025, 14:05 UTC` */
export function dayAndTime(ms: number): string {
  const date = new Date(ms)
  const time = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`
  return `${shortDay(ms)}, ${time} UTC`
}

/** `2025-05-08T14:05:00Z` */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** `2025-05-08`, in UTC. */
export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
