const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** `just now`, `4 min. ago`, `in 2 hr.`, and the date for what is more than a week away. */
export function ago(iso: string, now: number): string {
  const ms = Date.parse(iso) - now
  const size = Math.abs(ms)
  if (size < 45_000) return ms > 5_000 ? `in ${Math.round(ms / 1000)} sec.` : 'just now'
  if (size < HOUR) return relative.format(Math.round(ms / MINUTE), 'minute')
  if (size < DAY) return relative.format(Math.round(ms / HOUR), 'hour')
  if (size < 7 * DAY) return relative.format(Math.round(ms / DAY), 'day')
  return day.format(new Date(iso))
}

export const atMinute = (iso: string) => moment.format(new Date(iso))
/** `14:02`, of milliseconds since the epoch. */
export const atClock = (at: number) => clock.format(at)
export const atSecond = (iso: string) => second.format(new Date(iso))

export const count = (n: number) => n.toLocaleString('en')
export const plural = (n: number, one: string, many = `${one}s`) =>
  `${count(n)} ${n === 1 ? one : many}`
