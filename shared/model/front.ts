/** A story in a place of the front page. `until` is milliseconds; null: until somebody takes it out. */
export interface Slot {
  story: string
  until: number | null
}

/** What editors put on the front page; all else flows by time. */
export interface Arrangement {
  /** Grows with each change. */
  version: number
  lead: Slot | null
  /** Beside the lead, in order; null flows by time. */
  seconds: readonly (Slot | null)[]
  /** What stands first in a section, by the section's slug. */
  pins: Readonly<Record<string, readonly Slot[]>>
}

export const MOST_SECONDS = 4
/** Of a section. */
export const MOST_PINS = 3

export const NOTHING_ARRANGED: Arrangement = { version: 0, lead: null, seconds: [], pins: {} }

/** Which stories an arrangement shows at a moment, by id. */
export interface Shown {
  lead: string | null
  seconds: readonly (string | null)[]
  pins: Readonly<Record<string, readonly string[]>>
}

export function shownAt({ lead, seconds, pins }: Arrangement, now: number): Shown {
  const lasts = (slot: Slot | null) => (slot && isOver(slot, now) ? null : (slot?.story ?? null))
  const pinned = Object.entries(pins).map(
    ([section, slots]) => [section, slots.flatMap((slot) => lasts(slot) ?? [])] as const,
  )
  return {
    lead: lasts(lead),
    seconds: seconds.map(lasts),
    pins: Object.fromEntries(pinned.filter(([, stories]) => stories.length > 0)),
  }
}

export function isOver({ until }: Slot, now: number): boolean {
  return until !== null && until <= now
}

/** Every story that it names. */
export function storiesIn({ lead, seconds, pins }: Pick<Arrangement, 'lead' | 'seconds' | 'pins'>) {
  return [lead, ...seconds, ...Object.values(pins).flat()].flatMap((slot) => slot?.story ?? [])
}
