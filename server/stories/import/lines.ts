import type { Section } from '../../../shared/model/section.ts'
import { readCreditLine } from './credits.ts'
import { readDateLine } from './dates.ts'

/** What a line in the head of a page is. `kept`: it belongs to the head, but no field holds what it says. */
export type HeadLine =
  | { kind: 'section'; section: string }
  | { kind: 'date'; day: string }
  | { kind: 'byline'; names: string[] }
  | { kind: 'credit'; credit: string }
  | { kind: 'views' }
  | { kind: 'furniture' }
  | { kind: 'kept'; day: string | null }
  | { kind: 'text' }

/** No line of a head but its headline and standfirst is longer. */
const LONGEST_HEAD_LINE = 160
/** A longer one is a paragraph; from SHORT_HEADLINE on, one that ends as a sentence is, too. */
const LONGEST_HEADLINE = 160
const SHORT_HEADLINE = 120

const BYLINE = /^(?:(?:written|reported|words)\s+)?by(?::\s*|\s)(.+)$|^authors?\s*:\s*(.+)$/i
/** The counter of the page that the text came from. Galley counts its own readers, so any number goes. */
const VIEWS = /^\d[\d.,\u00a0 ]{0,14}[km]?\s*views?$/i
const FURNITURE =
  /^(?:news-image|image|thumbnail|share|share this (?:article|story)|\d{1,3}[ -]min(?:ute)?s? read)$/i
const SECTION = /^(?:(?:section|category)\s*:\s*)?(.+)$/i

export function readHeadLine(line: string, sections: readonly Section[]): HeadLine {
  if (line.length > LONGEST_HEAD_LINE) return { kind: 'text' }
  const section = sectionOf(line, sections)
  if (section) return { kind: 'section', section }
  const date = readDateLine(line)
  if (date)
    return date.day && !date.rest
      ? { kind: 'date', day: date.day }
      : { kind: 'kept', day: date.day }
  if (VIEWS.test(line)) return { kind: 'views' }
  if (FURNITURE.test(line)) return { kind: 'furniture' }
  const credit = readCreditLine(line)
  if (credit !== null) return { kind: 'credit', credit }
  return readByline(line)
}

/** The slug of the section that a line names, by its name or its slug. */
function sectionOf(line: string, sections: readonly Section[]): string | undefined {
  const words = SECTION.exec(line)?.[1]?.toLowerCase()
  const named = sections.find(({ slug, name }) => {
    return (
      name.toLowerCase() === words || slug === words || (slug === 'sport' && words === 'sports')
    )
  })
  return named?.slug
}

/** A line that starts with "By" and goes on as a sentence is text: "By dawn the harbour was full." */
function readByline(line: string): HeadLine {
  const match = BYLINE.exec(line)
  if (!match) return { kind: 'text' }
  const names = namesIn(match[1] ?? match[2] ?? '')
  if (names) return { kind: 'byline', names }
  return /[.!?…]$/.test(line) || line.length > 80 ? { kind: 'text' } : { kind: 'kept', day: null }
}

const PARTICLES =
  'al|bin|bint|ibn|ben|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|le|ten|ter|van|von|y|zu'
const IDEOGRAPHS = '[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}]'
const WORD = `(?:\\p{Lu}[\\p{L}\\p{M}'’.\\-]*|${IDEOGRAPHS}{1,5}|(?!${IDEOGRAPHS})\\p{Lo}[\\p{L}\\p{M}・]*)`
const NAME = new RegExp(
  `^(?:(?:${PARTICLES})\\s)?${WORD}(?:\\s+(?:${WORD}|${PARTICLES})){0,5}$`,
  'u',
)

/** The people or desks of "A", "A and B", "A, B & C"; null if any part does not look like a name. */
export function namesIn(text: string): string[] | null {
  if (text.length > LONGEST_HEAD_LINE) return null
  const names = text.split(/\s*[,;&|、]\s*(?:and\s+)?|\s+and\s+/i).filter((name) => name !== '')
  return names.length > 0 && names.every((name) => NAME.test(name)) ? names : null
}

export function looksLikeHeadline(line: string): boolean {
  return line.length <= SHORT_HEADLINE || (line.length <= LONGEST_HEADLINE && !/[.!?…]$/.test(line))
}

/** A one-word label over the headline, as a section that Galley does not have. */
export function looksLikeLabel(line: string): boolean {
  return line.length <= 24 && /^[\p{L}\p{N}&-]+$/u.test(line)
}
