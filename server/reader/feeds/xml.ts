/** XML that is finished: text comes in escaped, so only elements of ours are in it. */
export interface Xml {
  readonly xml: string
}

type Value = string | number | null
type Child = Xml | string | null

/** An element. Attributes and children that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly Child[]
): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inner = children.map(inside).join('')
  const opening = `${name}${given.join('')}`
  return { xml: inner === '' ? `<${opening}/>` : `<${opening}>${inner}</${name}>` }
}

/** An element of text alone; null where there is no text. */
export function textElement(name: string, text: string | null): Xml | null {
  return text === null || text === '' ? null : element(name, {}, text)
}

/** A whole document of XML 1.0 in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

/** What XML 1.0 has no place for (§2.2): controls, U+FFFE, U+FFFF, halves of a character. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text without what no XML can hold, not even escaped. */
export function writable(text: string): string {
  return text.replace(FORBIDDEN, '')
}

function inside(child: Child): string {
  if (child === null) return ''
  return typeof child === 'string' ? escaped(child) : child.xml
}

/** Line breaks and tabs by number: a parser would make others of them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? '')
}
