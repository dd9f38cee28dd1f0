import type { UnsureReason } from '../../../shared/model/import-note.ts'
import type { Section } from '../../../shared/model/section.ts'
import { isButton } from './buttons.ts'
import { bareNames, readByline } from './bylines.ts'
import { isCount } from './counts.ts'
import { readCreditLine } from './credits.ts'
import { readDateLine, splitAtDay } from './dates/date-line.ts'
import { isTrail, sectionIn } from './sections.ts'
import { looksLikeNumber } from './shapes.ts'

/**
 * What a line in the head of a page is. `kept`: it belongs to the head, but no field holds what it says. `loose`: where
 * a headline may stand it is none of these.
 */
export type HeadLine =
  | { kind: 'section'; section: string; isTrail: boolean }
  | { kind: 'date'; day: string; rest: boolean }
  | { kind: 'byline'; names: string[]; roles: string[]; loose: boolean }
  | { kind: 'credit'; credit: string }
  | { kind: 'count' }
  | { kind: 'button' }
  | { kind: 'kept'; day: string | null; reason: UnsureReason; loose: boolean }
  | { kind: 'text' }

/** A line, or one of the parts of a line that says several things. */
export interface HeadPart {
  text: string
  line: HeadLine
}

/** No line of a head but its headline and standfirst is longer. */
export const LONGEST_HEAD_LINE = 160
const MOST_PARTS = 6
const BETWEEN_PARTS = /\s*[|·•｜]\s*|\s+[–—/-]\s+/u

export function readHeadLine(bare: string, sections: readonly Section[]): HeadLine {
  if (bare.length > LONGEST_HEAD_LINE) return { kind: 'text' }
  const section = sectionIn(bare, sections)
  if (section) return { kind: 'section', section: section.slug, isTrail: section.isTrail }
  if (isCount(bare)) return { kind: 'count' }
  if (isButton(bare)) return { kind: 'button' }
  if (isTrail(bare)) return kept('section-unknown')
  if (looksLikeNumber(bare)) return { kind: 'text' }
  return readDate(bare) ?? readCredit(bare) ?? readNames(bare) ?? { kind: 'text' }
}

/** `By Jane Doe | 8 May 2025 | 5 min read`, `Posted on May 8, 2025 by Jane Doe`; the whole line if it is not several. */
export function readHeadParts(bare: string, sections: readonly Section[]): HeadPart[] {
  const whole = { text: bare, line: readHeadLine(bare, sections) }
  if (bare.length > LONGEST_HEAD_LINE || !['text', 'kept', 'byline'].includes(whole.line.kind))
    return [whole]
  for (const parts of [bare.split(BETWEEN_PARTS), splitAtDay(bare)]) {
    if (parts.length < 2 || parts.length > MOST_PARTS) continue
    const read = parts.filter((part) => part !== '').map((part) => partOf(part, sections))
    const kinds = new Set(read.map(({ line }) => line.kind))
    if (kinds.size > 1 && !kinds.has('text') && !kinds.has('kept')) return read
  }
  return [whole]
}

function partOf(text: string, sections: readonly Section[]): HeadPart {
  const line = readHeadLine(text, sections)
  const names = line.kind === 'text' ? bareNames(text) : null
  return { text, line: names ? { kind: 'byline', loose: true, ...names } : line }
}

function readDate(bare: string): HeadLine | null {
  const date = readDateLine(bare)
  if (!date) return null
  if (date.day === null) return { kind: 'kept', ...date }
  return date.more
    ? { kind: 'kept', day: date.day, reason: 'date-more', loose: date.loose }
    : { kind: 'date', day: date.day, rest: date.rest }
}

function readCredit(bare: string): HeadLine | null {
  const credit = readCreditLine(bare)
  return credit === null ? null : { kind: 'credit', credit }
}

function readNames(bare: string): HeadLine | null {
  const byline = readByline(bare)
  if (!byline) return null
  if (byline.kind === 'unread') return { ...kept('byline-unread'), loose: true }
  const { names, roles, loose } = byline
  return { kind: 'byline', names, roles, loose }
}

function kept(reason: UnsureReason) {
  return { kind: 'kept', day: null, reason, loose: false } as const
}
