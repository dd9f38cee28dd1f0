import type { Numbering } from '../content.ts'

/** What stands before an item that an office program wrote: `·`, `3.`, `b)`, `(iv)`. */
export interface Marker {
  ordered: boolean
  number: number | null
  numbering?: Numbering | undefined
}

const BULLET: Marker = { ordered: false, number: null }
const COUNTED = /^[([]?(?:\d+\.)*(\d+|[a-z]+(?=\W)|[A-Z]+(?=\W))[.):\]º°]*$/

/** After the marker `before` of its list, for `i.` follows `h.` or begins; null for words that are no marker. */
export function markerOf(text: string, before: Marker | null): Marker | null {
  const bare = text.replace(/\s+/g, '')
  const counted = COUNTED.exec(bare)?.[1]
  if (counted === undefined) return Array.from(bare).length <= 1 ? BULLET : null
  if (/^\d+$/.test(counted)) return { ordered: true, number: Number(counted) }
  const readings = [lettered(counted), roman(counted)].filter((reading) => reading !== null)
  const next = readings.find((reading) => isNext(reading, before))
  return next ?? readings.find(({ number }) => number === 1) ?? readings[0] ?? null
}

function isNext(marker: Marker, before: Marker | null): boolean {
  if (before?.numbering !== marker.numbering || before?.number == null) return false
  return marker.number === before.number + 1
}

const isUpper = (text: string) => text === text.toUpperCase()

/** `a` to `z`, then `aa` to `zz`. */
function lettered(text: string): Marker | null {
  const first = text.toLowerCase().charCodeAt(0) - 96
  if (text !== text.charAt(0).repeat(text.length)) return null
  const number = first + 26 * (text.length - 1)
  return { ordered: true, number, numbering: isUpper(text) ? 'A' : 'a' }
}

const ROMAN = /^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
const VALUES = new Map(Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }))

function roman(text: string): Marker | null {
  const digits = text.toLowerCase()
  if (!ROMAN.test(digits)) return null
  const values = Array.from(digits, (digit) => VALUES.get(digit) ?? 0)
  const number = values.reduce(
    (sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value),
    0,
  )
  return { ordered: true, number, numbering: isUpper(text) ? 'I' : 'i' }
}
