import type { Inline, Mark } from '../content.ts'
import { printable } from '../printable.ts'

/** What parts or joins words without being seen. */
const UNSEEN = /[\u00ad\u2060\ufeff]/g
const SPACES = /[ \t\n\r\f\u0085\u2028\u2029]+/g
const ONLY_HARD_SPACES = /^\u00a0+$/
const LEADING = /^[ \u00a0\u200b]+/
const TRAILING = /[ \u00a0\u200b]+$/

export function withoutUnseen(text: string): string {
  return printable(text).replace(UNSEEN, '')
}

/** Words as they stand in HTML. A space that is hard for no reason but its place is a space. */
export function wordsIn(text: string): string {
  const plain = withoutUnseen(text)
  if (ONLY_HARD_SPACES.test(plain)) return ' '
  return plain.replace(SPACES, ' ').replace(/[ \u00a0]{2,}/g, ' ')
}

/** Without space at both ends and beside breaks; parts with the same marks are one. */
export function tidied(inline: readonly Inline[]): Inline[] {
  const tidy: Inline[] = []
  for (const part of inline) {
    const last = tidy.at(-1)
    if (part.type === 'break') {
      trimEnd(tidy)
      if (tidy.length > 0) tidy.push(part)
    } else addWords(tidy, last, part)
  }
  while (trimEnd(tidy) || tidy.at(-1)?.type === 'break')
    if (tidy.at(-1)?.type === 'break') tidy.pop()
  return tidy
}

type Words = Extract<Inline, { type: 'text' }>

function addWords(tidy: Inline[], last: Inline | undefined, part: Words) {
  const isAfterSpace = last?.type !== 'text' || TRAILING.test(last.text)
  const text = isAfterSpace ? part.text.replace(LEADING, '') : part.text
  if (last?.type === 'text' && text !== part.text) last.text = last.text.replace(TRAILING, ' ')
  if (text === '') return
  if (last?.type === 'text' && sameMarks(last.marks, part.marks)) last.text += text
  else tidy.push({ ...part, text })
}

/** True if a part went with its space. */
function trimEnd(inline: Inline[]): boolean {
  const last = inline.at(-1)
  if (last?.type !== 'text') return false
  last.text = last.text.replace(TRAILING, '')
  if (last.text !== '') return false
  inline.pop()
  return true
}

export function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  if (marks.some(({ type }) => type === mark.type)) return [...marks]
  return [...marks, mark].toSorted((a, b) => (a.type < b.type ? -1 : 1))
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
