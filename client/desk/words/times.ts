import { clockIn } from '../../../shared/model/day.ts'

/* Times as English tells them. */

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
const dayOfMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const second = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/**
 * `just now`, `4 min. ago`, and the date for what is more than a week away. Of what has happened: where this device’s
 * clock is slow, it was just now.
 */
export function ago(iso: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(iso))
  if (passed < 45_000) return 'just now'
  if (passed < DAY) return relative.format(...inUnits(-passed))
  const days = daysBetween(Date.parse(iso), now)
  return days < 7 ? relative.format(-days, 'day') : day.format(new Date(iso))
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** Midnights in between: what happened yesterday need not be 24 hours ago. */
function daysBetween(before: number, now: number): number {
  return Math.round((midnight(now) - midnight(before)) / DAY)
}

/** `in 2 hr.`: of what is to happen. */
export function ahead(iso: string, now: number): string {
  const left = Math.max(0, Date.parse(iso) - now)
  if (left < 45_000) return `in ${Math.round(left / 1000)} sec.`
  if (left < 7 * DAY) return relative.format(...inUnits(left))
  return day.format(new Date(iso))
}

function inUnits(ms: number): [number, 'minute' | 'hour' | 'day'] {
  const size = Math.abs(ms)
  if (size < HOUR) return [Math.round(ms / MINUTE), 'minute']
  if (size < DAY) return [Math.round(ms / HOUR), 'hour']
  return [Math.round(ms / DAY), 'day']
}

export const atMinute = (iso: string) => moment.format(new Date(iso))
/** `14:02`, of milliseconds since the epoch; `28 Nov, 14:02` of another day than that of `now`. */
export function atClock(at: number, now: number): string {
  return day.format(at) === day.format(now) ? clock.format(at) : dayAndClock.format(at)
}
/** `Today`, `Yesterday`, `28 Nov 2026`: above what happened on a day. */
export function dayOf(at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days <= 0) return 'Today'
  return days === 1 ? 'Yesterday' : day.format(at)
}
/** `28 Nov`, of a day as `yyyy-mm-dd`. */
export const shortDay = (date: string) => dayOfMonth.format(Date.parse(date))
/** The same by the clocks of a time zone. */
export function clockAt(zone: string, at: number): string {
  const { hour, minute } = clockIn(zone, at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
/** `Sunday 14:02`, by the clocks of a time zone. */
export function weekdayClockIn(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return format.format(at)
}

export const atSecond = (iso: string) => second.format(new Date(iso))
