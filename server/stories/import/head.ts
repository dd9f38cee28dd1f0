import type { Section } from '../../../shared/model/section.ts'
import { looksLikeHeadline, looksLikeLabel, namesIn, readHeadLine, type HeadLine } from './lines.ts'

/** What stands above the body of a page. */
export interface Head {
  section: string | null
  headline: string
  standfirst: string
  date: string | null
  bylines: string[]
  credit: string
  /** Lines of the head that no field holds: they open the body. */
  kept: string[]
  /** Where in the lines the body starts. */
  end: number
}

interface Entry {
  at: number
  text: string
  line: HeadLine
}

/** A head has at most so many lines that are not empty. */
const HEAD_LINES = 24
const LONGEST_STANDFIRST = 400

export function readHead(lines: readonly string[], sections: readonly Section[]): Head {
  const entries = headEntries(lines, sections)
  const head: Head = {
    section: null,
    headline: '',
    standfirst: '',
    date: null,
    bylines: [],
    credit: '',
    kept: [],
    end: (entries.at(-1)?.at ?? -1) + 1,
  }
  for (const [i, entry] of entries.entries()) {
    if (take(head, entries, i)) continue
    head.end = entry.at
    break
  }
  return head
}

/** Furniture counts only on a page, and a text without a section, date, byline or view count is none. */
function headEntries(lines: readonly string[], sections: readonly Section[]): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at < lines.length && entries.length < HEAD_LINES; at++) {
    const text = lines[at] ?? ''
    if (text !== '') entries.push({ at, text, line: readHeadLine(text, sections) })
  }
  const isPage = entries.some(({ line }) =>
    ['section', 'date', 'byline', 'views'].includes(line.kind),
  )
  return isPage
    ? entries
    : entries.map((entry) =>
        entry.line.kind === 'furniture' ? { ...entry, line: { kind: 'text' } } : entry,
      )
}

/** Puts a line where it belongs; false if it is the first one of the body. */
function take(head: Head, entries: readonly Entry[], i: number): boolean {
  const entry = entries[i]
  if (!entry) return false
  const { line, text } = entry
  switch (line.kind) {
    case 'section':
      if (head.section || head.headline !== '') return takeText(head, entries, i)
      head.section = line.section
      return true
    case 'date':
      if (head.date) head.kept.push(text)
      else head.date = line.day
      return true
    case 'kept':
      head.date ??= line.day
      head.kept.push(text)
      return true
    case 'credit':
      if (head.credit === '') head.credit = line.credit
      else head.kept.push(text)
      return true
    case 'byline':
      head.bylines.push(...line.names)
      return true
    case 'views':
    case 'furniture':
      return true
    case 'text':
      return takeText(head, entries, i)
  }
}

function takeText(head: Head, entries: readonly Entry[], i: number): boolean {
  const text = entries[i]?.text ?? ''
  if (head.headline === '') {
    if (isLabel(entries, i)) head.kept.push(text)
    else if (looksLikeHeadline(text)) head.headline = text.replace(/\s+/g, ' ')
    else return false
    return true
  }
  const names = bareByline(entries, i)
  if (names) head.bylines.push(...names)
  else if (isStandfirst(head, entries, i)) head.standfirst = text.replace(/\s+/g, ' ')
  else return false
  return true
}

function isLabel(entries: readonly Entry[], i: number): boolean {
  const [label, next, after] = entries.slice(i, i + 3)
  return (
    looksLikeLabel(label?.text ?? '') &&
    next?.line.kind === 'text' &&
    looksLikeHeadline(next.text) &&
    namesIn(next.text) === null &&
    ['date', 'byline', 'views', 'kept'].includes(after?.line.kind ?? 'text')
  )
}

/** Names without "By" are a byline beside a date or another part of the head. */
function bareByline(entries: readonly Entry[], i: number): string[] | null {
  const before = entries[i - 1]?.line.kind
  const beside = before === 'date' || before === 'kept' || !isText(entries[i + 1])
  return beside ? namesIn(entries[i]?.text ?? '') : null
}

/** The line right under the headline, if what follows it is still the head. */
function isStandfirst(head: Head, entries: readonly Entry[], i: number): boolean {
  const above = entries[i - 1]
  const [below, next] = entries.slice(i + 1)
  if (!above || above.text.replace(/\s+/g, ' ') !== head.headline) return false
  if ((entries[i]?.text.length ?? 0) > LONGEST_STANDFIRST) return false
  // A credit alone may as well stand below a text of one paragraph.
  if (below?.line.kind === 'credit') return false
  return !isText(below) || (!isText(next) && namesIn(below?.text ?? '') !== null)
}

/** The end of the page counts as text: nothing of the head follows there. */
function isText(entry: Entry | undefined): boolean {
  return !entry || entry.line.kind === 'text'
}
