import { AGENCIES, ROLES } from './words/byline-words.ts'
import { anyOf } from './words/pattern.ts'

const agencies = new Map(AGENCIES.map((name) => [keyOf(name), name]))

const PARTICLES =
  "al|el|bin|bint|ibn|ben|bar|af|av|da|das|de|de[’']|del|dela|della|den|der|des|di|do|dos|du|e|la|le|les|lo|los|las|san|ten|ter|te|van|vande|vander|vom|von|y|zu|zum|zur|in [’']t|op|[’']t|[’']s|st|ap|und|mac|abu|af"
/** In the names of desks, and in some of people. */
const WITHIN = '&|and|und|et|e|y|och|og|en'
/** `d’Arc`, `dell’Acqua`, `O’Brien`, `al-Assad`, `’s-Gravesande` */
const BEFORE_CAPITAL = "(?:\\p{L}{1,5}[’'ʼʹ-]|[’']\\p{Ll}-)?"
const IDEOGRAPHS = '[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}\\p{sc=Katakana}々ー]'
const KATAKANA = '[\\p{sc=Katakana}ー]{2,12}'
const WORD = `(?:${BEFORE_CAPITAL}\\p{Lu}[\\p{L}\\p{M}’'ʼ.\\-\\u2010\\u2011\\u200c\\u200d]*|${IDEOGRAPHS}{1,5}|${KATAKANA}(?:・${KATAKANA})*|(?!${IDEOGRAPHS})\\p{Lo}[\\p{L}\\p{M}\\u200c\\u200d]*)`
const NAME = new RegExp(
  `^(?:(?:${PARTICLES})\\s){0,3}${WORD}(?:\\s+(?:${WORD}|${PARTICLES}|${WITHIN})|,\\s(?:\\p{L}\\.?){1,8}){0,7}$`,
  'u',
)
const ROLE = new RegExp(`(?<![\\p{L}])${anyOf(ROLES)}(?![\\p{L}])`, 'giu')
const HAS_ROLE = new RegExp(ROLE, 'iu')
const CAPITALS = /^(?:\p{Lu}\S*\s+|(?:of|for|and|&|at)\s+)*$/u

/** True if a part of a byline says what somebody is. */
export function isRole(part: string): boolean {
  return HAS_ROLE.test(part)
}

export function isAgency(part: string): boolean {
  return agencies.has(keyOf(part))
}

/** A name as it is credited, without what stands before it (`Staff Writer Jane Doe`); null if it is none. */
export function nameFrom(part: string): { name: string; role: string | null } | null {
  if (isAgency(part)) return { name: agencies.get(keyOf(part)) ?? part, role: null }
  const last = [...part.matchAll(ROLE)].at(-1)
  if (last) {
    const end = last.index + last[0].length
    const name = part.slice(end).trim()
    const before = part.slice(0, last.index)
    const isBefore = name.includes(' ') && CAPITALS.test(before) && NAME.test(name)
    if (isBefore) return { name, role: part.slice(0, end) }
  }
  return NAME.test(part) && !endsInRole(part) ? { name: part, role: null } : null
}

/** `Jane Doe Staff Writer`: where the name ends can't be told. A desk's own name is one. */
function endsInRole(part: string): boolean {
  const last = [...part.matchAll(ROLE)].at(-1)
  return (
    last !== undefined &&
    last.index > 0 &&
    last.index + last[0].length === part.length &&
    !/staff$/i.test(part)
  )
}

export function sameName(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf(part: string): string {
  return part
    .toLowerCase()
    .replace(/^the (?=news|agenc|wire)/, '')
    .replace(/[.\s]+$/, '')
}
