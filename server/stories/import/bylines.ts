import { isAgency, isRole, nameFrom, sameName } from './names.ts'
import {
  AND,
  CJK_LABELS,
  CJK_ROLES,
  DESKS,
  LOOSE_LABELS,
  SUFFIXES,
  SURE_LABELS,
  WEAK_AND,
} from './words/byline-words.ts'
import { CALLS } from './words/page-words.ts'
import { anyOf } from './words/pattern.ts'

/** Who is credited, and what the line says of them besides, which is credited to nobody. */
export interface Names {
  names: string[]
  roles: string[]
}

export type Byline =
  | ({ kind: 'names'; loose: boolean } & Names)
  /** It begins as a byline, and goes on in a way that this can't read. */
  | { kind: 'unread' }

const LONGEST_BYLINE = 160
const LONGEST_UNREAD = 80

const SURE = new RegExp(`^${anyOf(SURE_LABELS)}(?:\\s*[:：]\\s*|\\s+)(.+)$`, 'iu')
const LOOSE = new RegExp(`^${anyOf(LOOSE_LABELS)}\\s+(.+)$`, 'iu')
const CJK = new RegExp(
  `^[（(【]?${anyOf(CJK_LABELS)}(?:\\s*[:：/／|｜＝=・]\\s*|\\s+)(.+?)[）)】]?$`,
  'u',
)
const CJK_AFTER = new RegExp(`^(.+?)(?:\\s*[=＝/]\\s*|\\s*)${anyOf(CJK_ROLES)}$`, 'u')
const BY = /^by\b/i
const SENTENCE = /[.!?…。]$/

/** A line that begins as a byline and goes on as a sentence is none: "By dawn the harbour was full." */
export function readByline(bare: string): Byline | null {
  if (bare.length > LONGEST_BYLINE) return null
  const sure = (SURE.exec(bare) ?? CJK.exec(bare))?.[1]
  const loose = sure === undefined ? LOOSE.exec(bare)?.[1] : undefined
  const text = sure ?? loose
  if (text === undefined) return null
  const read = namesIn(text)
  const isPlain = BY.test(bare) || /[:：]/.test(bare)
  const [first = ''] = read?.names ?? []
  if (read && (isPlain || FULL_NAME.test(first) || isAgency(first)))
    return { kind: 'names', loose: !isPlain, ...read }
  const isSentence = SENTENCE.test(bare) || bare.length > LONGEST_UNREAD
  return isPlain && !isSentence && loose === undefined ? { kind: 'unread' } : null
}

/** Not `der Leyen`, of which `Von` is a part. */
const FULL_NAME = /^\p{Lu}.*\s|^\p{Lo}/u

const ALONE = new RegExp(`^${anyOf([...SURE_LABELS, 'von', 'di'])}\\s*[:：]?$`, 'iu')

/** `By` alone on its line. */
export function isNameLabel(bare: string): boolean {
  return bare.length <= 40 && ALONE.test(bare)
}

const SURE_JOINTS = anyOf(AND)
const WEAK_JOINTS = anyOf(WEAK_AND)
/** A comma or its like, with or without a word after it; or such a word alone. */
const JOINT = new RegExp(
  `(\\s*[,;|/·•，；、／｜・]\\s*(?:(?:${SURE_JOINTS}|&)\\s+)?|\\s+(?:${SURE_JOINTS}|${WEAK_JOINTS}|[–—-])\\s+)`,
  'iu',
)
const WEAK = new RegExp(`^\\s+${WEAK_JOINTS}\\s+$`, 'iu')
const SUFFIX = new RegExp(
  `^${anyOf(SUFFIXES.map((suffix) => suffix.replaceAll('.', '\\.')))}\\.?$`,
  'iu',
)
const DESK = new RegExp(`(?<!\\p{L})${anyOf(DESKS)}$`, 'iu')

/** The people or desks of `A`, `A and B`, `A, B & C`; null if any part does not look like a name. */
export function namesIn(text: string): Names | null {
  if (text.length > LONGEST_BYLINE) return null
  const read: Names = { names: [], roles: [] }
  const parts = text
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replace(/\s*[（(]([^()（）]+)[）)]/g, ', $1')
    .split(JOINT)
  for (let i = 0; i < parts.length; i += 2) {
    const part = (parts[i] ?? '').trim()
    if (part !== '' && !takePart(read, part, parts[i - 1] ?? '', parts[i + 2] ?? '')) return null
  }
  const names = read.names.map(nameFrom)
  if (names.length === 0 || names.includes(null)) return null
  return {
    names: names.flatMap((name) => name?.name ?? []),
    roles: [...names.flatMap((name) => name?.role ?? []), ...read.roles],
  }
}

/** False if this can't tell whether the part is a name. */
function takePart(read: Names, part: string, joint: string, next: string): boolean {
  const before = read.names.at(-1)
  const role = read.roles.at(-1)
  if (role !== undefined && WEAK.test(joint)) {
    read.roles.splice(-1, 1, `${role}${joint}${part}`)
    return true
  }
  if (before === undefined) {
    if (isRole(part) && !nameFrom(part)) return false
    read.names.push(part)
    return true
  }
  if (isPartOfName(before, part, joint, next)) read.names.splice(-1, 1, `${before}${joint}${part}`)
  else if (isRole(part) && !isAgency(part) && !DESK.test(part)) read.roles.push(part)
  else if (isPlaceLike(before, part, joint)) return false
  else read.names.push(part)
  return true
}

/** `King, Jr.`, `Ortega y Gasset`, `Arts & Culture Desk` */
function isPartOfName(before: string, part: string, joint: string, next: string): boolean {
  if (SUFFIX.test(part)) return joint.trim() === ','
  if (isAgency(before) || isAgency(part)) return false
  const isWord = isOneWord(before) || isOneWord(part)
  if (WEAK.test(joint)) return isWord
  const isComma = joint.trim() === ','
  const endsInDesk = DESK.test(part) || (isComma && DESK.test(next))
  return endsInDesk && isOneWord(before) && !sameName(before, part)
}

/** After a comma and a whole name, one word more may be a place: `Jane Doe, London`. */
function isPlaceLike(before: string, part: string, joint: string): boolean {
  const isComma = /^\s*[,|/(·•]\s*$/.test(joint)
  return (
    isComma &&
    !isOneWord(before) &&
    isOneWord(part) &&
    /^\p{Script=Latin}/u.test(part) &&
    !isAgency(part)
  )
}

function isOneWord(text: string): boolean {
  return !text.includes(' ')
}

/** `SCROLL TO CONTINUE`, `Sign Up Now`: what a page asks of its readers. */
const CALL = new RegExp(`^${anyOf(CALLS)}\\s`, 'iu')

/** What stands beside a date without `By`: names; in Chinese, Japanese or Korean also with what they are after them. */
export function bareNames(bare: string): Names | null {
  const person = CJK_AFTER.exec(bare)?.[1]
  const read = namesIn(person ?? bare)
  if (!read || CALL.test(bare)) return null
  const [only] = read.names
  const isUnknownWord =
    read.names.length === 1 &&
    isOneWord(only ?? '') &&
    /^\p{Script=Latin}/u.test(only ?? '') &&
    !isAgency(only ?? '')
  return isUnknownWord ? null : read
}
