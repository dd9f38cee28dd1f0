import type { Inline, Mark } from '../../../../shared/document/content.ts'
import { safeHref } from '../../../../shared/document/schema.ts'
import type { DomElement } from './dom.ts'

const MARKS: Record<string, Exclude<Mark['type'], 'link'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

const SUPERSCRIPTS = signs('0123456789+-=()in', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ')
const SUBSCRIPTS = signs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

/** The mark that an element puts on its words, where `base` is the address of its page. */
export function markOf(element: DomElement, base: string | null): Mark | null {
  const { localName } = element
  if (localName === 'a') return linkOf(element.getAttribute('href'), base)
  const type = Object.hasOwn(MARKS, localName) ? MARKS[localName] : undefined
  return type && !isUnweighted(element) ? { type } : null
}

/** Google Docs puts all that it copies into a `<b>` which is not bold. */
function isUnweighted(element: DomElement): boolean {
  return /font-weight:\s*(?:normal|400)/.test(element.getAttribute('style') ?? '')
}

function linkOf(href: string | null, base: string | null): Mark | null {
  if (href === null || href.startsWith('#')) return null
  const address = URL.parse(href, base ?? undefined)?.href
  const safe = safeHref(address)
  return safe ? { type: 'link', href: safe } : null
}

export function withMark(marks: readonly Mark[], mark: Mark | null): Mark[] {
  if (!mark || marks.some(({ type }) => type === mark.type)) return [...marks]
  return [...marks, mark].toSorted((a, b) => (a.type < b.type ? -1 : 1))
}

/** Raised and lowered digits and signs as such, if they all have one. */
export function raisedOrLowered(element: DomElement): string | null {
  const forms = { sup: SUPERSCRIPTS, sub: SUBSCRIPTS }[element.localName]
  const letters = (element.textContent ?? '').trim().split('')
  if (!forms || letters.length === 0 || !letters.every((letter) => forms.has(letter))) return null
  return letters.map((letter) => forms.get(letter)).join('')
}

function signs(plain: string, moved: string): ReadonlyMap<string, string> {
  return new Map(plain.split('').map((sign, i) => [sign, moved[i] ?? sign]))
}

/** Without space at both ends and beside breaks; parts with the same marks are one. */
export function tidied(inline: readonly Inline[]): Inline[] {
  const tidy: Inline[] = []
  for (const part of inline) {
    const last = tidy.at(-1)
    if (part.type === 'break') {
      trimEnd(tidy)
      if (tidy.length > 0) tidy.push(part)
      continue
    }
    const isAfterSpace = !last || last.type === 'break' || last.text.endsWith(' ')
    const text = isAfterSpace ? part.text.replace(/^ +/, '') : part.text
    if (text === '') continue
    if (last?.type === 'text' && sameMarks(last.marks, part.marks)) last.text += text
    else tidy.push({ ...part, text })
  }
  while (trimEnd(tidy) || tidy.at(-1)?.type === 'break')
    if (tidy.at(-1)?.type === 'break') tidy.pop()
  return tidy
}

/** True if a part went with its space. */
function trimEnd(inline: Inline[]): boolean {
  const last = inline.at(-1)
  if (last?.type !== 'text') return false
  last.text = last.text.replace(/ +$/, '')
  if (last.text !== '') return false
  inline.pop()
  return true
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
