import { MOST_PINS, MOST_SECONDS } from '../../../shared/model/front.ts'
import type { FrontPlacesChange, FrontSlot } from '../../../shared/protocol/api/front.ts'

/** A place of the front page: of the top, where 0 is the lead, or the first ones of a section, by its slug. */
export type Place = { at: 'top'; i: number } | { at: 'section'; section: string; i: number }

/** The front page while somebody arranges it. */
export interface Arranged {
  /** The lead and those beside it; null flows by time. */
  top: readonly (FrontSlot | null)[]
  pins: Readonly<Record<string, readonly FrontSlot[]>>
}

const TOP = 1 + MOST_SECONDS

export function arrangedOf({ lead, seconds, pins }: FrontPlacesChange): Arranged {
  const given = [lead, ...seconds]
  return { top: Array.from({ length: TOP }, (_, i) => given[i] ?? null), pins }
}

/** As it is sent: places at the end that flow by time are not named. */
export function changeOf({ top, pins }: Arranged): FrontPlacesChange {
  const [lead = null, ...beside] = top
  const seconds = beside.slice(0, beside.findLastIndex((slot) => slot !== null) + 1)
  const listed = Object.entries(pins).filter(([, slots]) => slots.length > 0)
  const named = listed.map(([section, slots]): [string, FrontSlot[]] => [section, [...slots]])
  return { lead, seconds, pins: Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

export function isSame(one: Arranged, other: Arranged): boolean {
  return JSON.stringify(changeOf(one)) === JSON.stringify(changeOf(other))
}

export function slotAt({ top, pins }: Arranged, place: Place): FrontSlot | null {
  return (place.at === 'top' ? top[place.i] : pins[place.section]?.[place.i]) ?? null
}

/** Where a story stands. */
export function placeOf({ top, pins }: Arranged, story: string): Place | null {
  const i = top.findIndex((slot) => slot?.story === story)
  if (i >= 0) return { at: 'top', i }
  for (const [section, slots] of Object.entries(pins)) {
    const at = slots.findIndex((slot) => slot.story === story)
    if (at >= 0) return { at: 'section', section, i: at }
  }
  return null
}

/** Puts a story there, from wherever it stood; what stands there goes one place down, as far as the next empty one. */
export function put(arranged: Arranged, story: string, place: Place): Arranged {
  const before = placeOf(arranged, story)
  const slot = (before && slotAt(arranged, before)) ?? { story, until: null }
  const without = before ? takeOut(arranged, before) : arranged
  if (place.at === 'top') return { ...without, top: pushed(without.top, place.i, slot) }
  const slots = without.pins[place.section] ?? []
  const pinned = slots.toSpliced(place.i, 0, slot).slice(0, MOST_PINS)
  return { ...without, pins: { ...without.pins, [place.section]: pinned } }
}

/** An empty place of the top stays where it is. */
export function takeOut({ top, pins }: Arranged, place: Place): Arranged {
  if (place.at === 'top') return { top: top.with(place.i, null), pins }
  const left = (pins[place.section] ?? []).toSpliced(place.i, 1)
  return { top, pins: { ...pins, [place.section]: left } }
}

/** Changes places with what stands above (-1) or below (1); the ends stay where they are. */
export function moved(arranged: Arranged, place: Place, by: -1 | 1): Arranged {
  const { top, pins } = arranged
  const to = place.i + by
  if (place.at === 'top') return { top: swapped(top, place.i, to), pins }
  const slots = swapped(pins[place.section] ?? [], place.i, to)
  return { top, pins: { ...pins, [place.section]: slots } }
}

export function lasting(arranged: Arranged, place: Place, until: string | null): Arranged {
  const slot = slotAt(arranged, place)
  if (!slot) return arranged
  const { top, pins } = arranged
  if (place.at === 'top') return { top: top.with(place.i, { ...slot, until }), pins }
  const slots = (pins[place.section] ?? []).with(place.i, { ...slot, until })
  return { top, pins: { ...pins, [place.section]: slots } }
}

function pushed(top: Arranged['top'], at: number, slot: FrontSlot): Arranged['top'] {
  const empty = top.findIndex((other, i) => i >= at && other === null)
  const without = empty < 0 ? top.slice(0, -1) : top.toSpliced(empty, 1)
  return without.toSpliced(at, 0, slot)
}

function swapped<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [one, other] = [list[from], list[to]]
  if (to < 0 || to >= list.length || one === undefined || other === undefined) return list
  return list.with(from, other).with(to, one)
}
