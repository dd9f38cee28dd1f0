/** True for a day of the calendar as `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The UTC day of a moment, as `yyyy-mm-dd`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** The day of a moment in a time zone, as `yyyy-mm-dd`. */
export function dayIn(zone: string, at: number): string {
  if (zone === 'UTC') return dayOf(at)
  const { year, month, day } = clockIn(zone, at)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The day after one, as `yyyy-mm-dd`. */
export function dayAfter(day: string): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + DAY_MS)
}

/** When a day begins in a time zone. */
export function startOfDay(zone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Twice, for clocks may be put forward or back in between.
  const guess = midnight - aheadOf(zone, midnight)
  return midnight - aheadOf(zone, guess)
}

const DAY_MS = 24 * 60 * 60 * 1000

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function aheadOf(zone: string, at: number): number {
  const { year, month, day, hour, minute } = clockIn(zone, at)
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000
}

export interface ClockReading {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  /** As people of the zone call it: `UTC`, `EDT`, `GMT+2`. */
  called: string
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What clocks and calendars in a time zone say at a moment. */
export function clockIn(zone: string, at: number): ClockReading {
  if (zone === 'UTC') return utcClock(new Date(at))
  const clock = clocks.get(zone) ?? newClock(zone)
  clocks.set(zone, clock)
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    called: parts.get('timeZoneName') ?? zone,
  }
}

/** Locale data takes some megabytes, and a newsroom may need none of it. */
function utcClock(at: Date): ClockReading {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    called: 'UTC',
  }
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
