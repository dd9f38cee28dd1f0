import type { DomElement } from './dom.ts'

/** Where the declarations of office programs are kept, which a browser drops as soon as it touches a style. */
export const OFFICE_STYLE = 'data-office-style'

export type Style = ReadonlyMap<string, string>

const NONE: Style = new Map()

/** The declarations on the element itself, in lower case. */
export function styleOf(element: DomElement): Style {
  const written = [element.getAttribute('style'), element.getAttribute(OFFICE_STYLE)]
    .filter((part) => part !== null)
    .join(';')
  if (written === '') return NONE
  return new Map(
    written.split(';').map((declaration) => {
      const colon = declaration.indexOf(':')
      return [declaration.slice(0, colon).trim().toLowerCase(), valueIn(declaration, colon)]
    }),
  )
}

function valueIn(declaration: string, colon: number): string {
  return declaration
    .slice(colon + 1)
    .replace(/!important/i, '')
    .trim()
    .toLowerCase()
}

/** What nobody sees on the page that it was copied from. */
export function isUnseen(element: DomElement, style: Style): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-element') === 'comment-list'
  )
}

/** Seen, but said elsewhere in words. */
export function isMute(element: DomElement): boolean {
  return element.getAttribute('aria-hidden') === 'true'
}

/** It stands beside the line in whose midst it is written. */
export function isOutOfLine(style: Style): boolean {
  return /^(absolute|fixed)$/.test(style.get('position') ?? '')
}

const STYLE_ATTRIBUTE = /\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi

/** HTML in which what office programs say in styles is an attribute of its own. */
export function withOfficeStyles(html: string): string {
  if (!html.includes('mso-')) return html
  return html.replace(STYLE_ATTRIBUTE, (attribute, quoted: string) => {
    const declarations = quoted.replaceAll('&quot;', '').match(/mso-[\w-]+\s*:[^;"']+/gi)
    return declarations ? `${attribute} ${OFFICE_STYLE}="${declarations.join(';')}"` : attribute
  })
}
