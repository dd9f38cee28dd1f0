import type { ImportNote, LeftOutReason, UnsureReason } from '../../../shared/model/import-note.ts'
import type { Section } from '../../../shared/model/section.ts'
import { bareNames } from './bylines.ts'
import { headEntries, isText, type Entry } from './head-entries.ts'
import { fieldOf, type Line } from './line.ts'
import {
  looksLikeAside,
  looksLikeHeadline,
  looksLikeLabel,
  looksLikeNumber,
  looksLikeRole,
} from './shapes.ts'

/** What stands above the body of a page. */
export interface Head {
  section: string | null
  headline: string
  standfirst: string
  date: string | null
  bylines: string[]
  credit: string
  /** Lines of the head that no field holds: they open the body. */
  kept: Line[]
  unsure: ImportNote<UnsureReason>[]
  leftOut: ImportNote<LeftOutReason>[]
  /** Where in the lines the body starts. */
  end: number
}

/** What a page says of itself outside its text. */
export type Known = Partial<Pick<Head, 'section' | 'headline' | 'standfirst' | 'date' | 'bylines'>>

const LONGEST_STANDFIRST = 400

export function readHead(
  lines: readonly Line[],
  sections: readonly Section[],
  known: Known = {},
): Head {
  const entries = headEntries(lines, sections)
  const head: Head = {
    section: null,
    headline: '',
    standfirst: '',
    date: null,
    credit: '',
    ...known,
    bylines: [...(known.bylines ?? [])],
    kept: [],
    unsure: [],
    leftOut: [],
    end: entries.at(-1)?.next ?? 0,
  }
  for (const [i, entry] of entries.entries()) {
    if (take(head, entries, i)) continue
    head.end = entry.at
    break
  }
  return head
}

/** Puts a line where it belongs; false if it is the first one of the body. */
function take(head: Head, entries: readonly Entry[], i: number): boolean {
  const entry = entries[i]
  if (!entry) return false
  const { line } = entry
  if ('loose' in line && line.loose && head.headline === '') return takeText(head, entries, i)
  switch (line.kind) {
    case 'section':
      return takeSection(head, entries, i, line)
    case 'date':
      takeDate(head, entry, line)
      return true
    case 'kept':
      if (line.day !== null) head.date ??= line.day
      keep(head, entry, line.reason)
      return true
    case 'credit':
      if (head.credit === '') head.credit = line.credit
      else keep(head, entry, 'credit-second')
      return true
    case 'byline':
      takeNames(head, line)
      return true
    case 'count':
    case 'button':
      leaveOut(head, entry.text, line.kind)
      return true
    case 'text':
      return takeText(head, entries, i)
  }
}

function takeSection(
  head: Head,
  entries: readonly Entry[],
  i: number,
  { section, isTrail }: { section: string; isTrail: boolean },
): boolean {
  const entry = entries[i]
  const isAbove = head.headline === '' && !head.section
  if (!entry || (!isAbove && (head.headline === '' || isText(entries[i + 1]))))
    return takeText(head, entries, i)
  head.section ??= section
  if (isTrail || section !== head.section) leaveOut(head, entry.text, 'trail')
  return true
}

function takeDate(head: Head, entry: Entry, { day, rest }: { day: string; rest: boolean }) {
  if (head.date && head.date !== day) return keep(head, entry, 'date-second')
  head.date = day
  if (rest) leaveOut(head, entry.text, 'time')
}

function takeNames(head: Head, { names, roles }: { names: string[]; roles: string[] }) {
  head.bylines.push(...names)
  for (const role of roles) leaveOut(head, role, 'role')
}

function takeText(head: Head, entries: readonly Entry[], i: number): boolean {
  const entry = entries[i]
  if (!entry) return false
  if (head.headline === '') {
    if (isLabel(entries, i)) keep(head, entry, 'section-unknown')
    else if (looksLikeHeadline(entry.bare)) head.headline = fieldOf(entry.text)
    else return false
    return true
  }
  if (isSame(entry.text, head.headline) || isSame(entry.text, head.standfirst)) return true
  const names = namesBeside(entries, i)
  if (names) takeNames(head, names)
  // It belongs to the button or the word above or below it.
  else if (looksLikeNumber(entry.bare) && isBetween(entries, i)) leaveOut(head, entry.text, 'count')
  else if (isStandfirst(head, entries, i)) head.standfirst = fieldOf(entry.text)
  else if (isRoleOf(entries, i)) leaveOut(head, entry.text, 'role')
  else if (isBetween(entries, i)) keep(head, entry, 'between')
  else return false
  return true
}

function isSame(text: string, field: string): boolean {
  return field !== '' && fieldOf(text).toLowerCase() === field.toLowerCase()
}

function isLabel(entries: readonly Entry[], i: number): boolean {
  const [label, next, after] = entries.slice(i, i + 3)
  return (
    looksLikeLabel(label?.bare ?? '') &&
    next?.line.kind === 'text' &&
    looksLikeHeadline(next.bare) &&
    bareNames(next.bare) === null &&
    ['date', 'byline', 'count', 'kept'].includes(after?.line.kind ?? 'text')
  )
}

/** Names without "By" are a byline beside a date or another part of the head. */
function namesBeside(entries: readonly Entry[], i: number) {
  const before = entries[i - 1]?.line.kind
  const isBeside = before === 'date' || before === 'kept' || !isText(entries[i + 1])
  return isBeside ? bareNames(entries[i]?.bare ?? '') : null
}

/** The line right under the headline, if what follows it is still the head. */
function isStandfirst(head: Head, entries: readonly Entry[], i: number): boolean {
  const above = entries[i - 1]
  const [below, next] = entries.slice(i + 1)
  if (head.standfirst !== '' || !above || !isSame(above.text, head.headline)) return false
  if ((entries[i]?.bare.length ?? 0) > LONGEST_STANDFIRST) return false
  // A credit alone may as well stand below a text of one paragraph.
  if (below?.line.kind === 'credit') return false
  return !isText(below) || (!isText(next) && bareNames(below?.bare ?? '') !== null)
}

function isRoleOf(entries: readonly Entry[], i: number): boolean {
  const before = entries[i - 1]
  const isUnderNames = before?.line.kind === 'byline' || bareNames(before?.bare ?? '') !== null
  return isUnderNames && looksLikeRole(entries[i]?.bare ?? '')
}

/** Words alone that nothing is known of don't end a head that goes on right after them. */
function isBetween(entries: readonly Entry[], i: number): boolean {
  const isWithin = !isText(entries[i - 1])
  const goesOn = entries.slice(i + 1, i + 3).some(({ line }) => {
    if (line.kind === 'button') return isWithin
    return ['date', 'byline', 'count'].includes(line.kind) && !('loose' in line && line.loose)
  })
  return goesOn && looksLikeAside(entries[i]?.bare ?? '')
}

function keep(head: Head, { text, source }: Entry, reason: UnsureReason) {
  head.kept.push(source ?? { text })
  head.unsure.push({ line: text, reason })
}

function leaveOut(head: Head, line: string, reason: LeftOutReason) {
  head.leftOut.push({ line, reason })
}
