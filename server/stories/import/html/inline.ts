import type { Mark } from '../../../../shared/document/content.ts'
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
  sup: 'superscript',
  sub: 'subscript',
}

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
