import type { Section } from '../../../shared/model/section.ts'
import { isNameLabel } from './bylines.ts'
import { isDateLabel } from './dates/words-around.ts'
import { LONGEST_HEAD_LINE, readHeadLine, readHeadParts, type HeadLine } from './head-line.ts'
import { bareOf, type Line } from './line.ts'

/** A line of a head, or a part of one that says several things. */
export interface Entry {
  /** Where it stands in the lines, and where the next one does. */
  at: number
  next: number
  text: string
  bare: string
  line: HeadLine
  /** The line that it is all of. */
  source: Line | null
}

/** A head has at most so many lines that are not empty. */
const HEAD_LINES = 24
/** So many long lines are a standfirst and a body that has begun. */
const PARAGRAPHS = 2

/** Furniture counts only on a page, and a text without a section, date, byline or count is none. */
export function headEntries(lines: readonly Line[], sections: readonly Section[]): Entry[] {
  const entries: Entry[] = []
  let paragraphs = 0
  for (let at = 0; at < lines.length && entries.length < HEAD_LINES && paragraphs < PARAGRAPHS;) {
    const read = entriesAt(lines, at, sections)
    entries.push(...read)
    at = read.at(-1)?.next ?? at + 1
    if (read.some(({ bare }) => bare.length > LONGEST_HEAD_LINE)) paragraphs++
  }
  const isPage = entries.some(({ line }) =>
    ['section', 'date', 'byline', 'count'].includes(line.kind),
  )
  return isPage
    ? entries
    : entries.map((entry) =>
        entry.line.kind === 'button' ? { ...entry, line: { kind: 'text' } } : entry,
      )
}

function entriesAt(lines: readonly Line[], at: number, sections: readonly Section[]): Entry[] {
  const source = lines[at]
  if (!source || source.text === '') return []
  const bare = bareOf(source.text)
  const joined = joinedAt(lines, at, bare, sections)
  if (joined) return [joined]
  const parts = readHeadParts(bare, sections)
  if (parts.length > 1)
    return parts.map(({ text, line }) => ({
      at,
      next: at + 1,
      text,
      bare: text,
      line,
      source: null,
    }))
  return parts.map(({ line }) => ({ at, next: at + 1, text: source.text, bare, line, source }))
}

/** `By` or `Published on` alone on its line, with the line that it belongs to. */
function joinedAt(
  lines: readonly Line[],
  at: number,
  bare: string,
  sections: readonly Section[],
): Entry | null {
  if (!isNameLabel(bare) && !isDateLabel(bare)) return null
  const next = lines.findIndex(({ text }, i) => i > at && text !== '')
  if (next < 0) return null
  const text = `${lines[at]?.text} ${lines[next]?.text}`
  const line = readHeadLine(bareOf(text), sections)
  const isJoined = line.kind === 'byline' || line.kind === 'date' || line.kind === 'kept'
  return isJoined ? { at, next: next + 1, text, bare: bareOf(text), line, source: null } : null
}

/** The end of the page counts as text: nothing of the head follows there. */
export function isText(entry: Entry | undefined): boolean {
  return !entry || entry.line.kind === 'text'
}
