import type { Style } from './style.ts'

/* What the elements of HTML are to whoever reads the words of a page. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** They stand in a line. All other elements part what is before them from what is behind. */
const INLINE = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output picture q rb rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr',
)
/** No words for readers, and nothing that parts any. */
const WORDLESS = names(
  'script style xml noscript template head title meta link datalist rp annotation annotation-xml colgroup col wbr param source track',
)
/** Something is seen there, but no words. */
const PICTURED = names(
  'img svg iframe frame object embed video audio canvas input select meter progress map area applet',
)

/** A letter that floats at the head of a paragraph is in its word, though it says `display: block`. */
export function isInline(name: string, style: Style): boolean {
  const isBlock = /^(block|flex|grid|table|list-item|flow-root)/.test(style.get('display') ?? '')
  if (isBlock && !/^(left|right)$/.test(style.get('float') ?? '')) return false
  // Office programs and frameworks have elements of their own, which browsers show in the line.
  return INLINE.has(name) || name.includes(':') || name.includes('-')
}

export const isWordless = (name: string): boolean => WORDLESS.has(name)
export const isPictured = (name: string): boolean => PICTURED.has(name)

const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3|[#*\d](?=\ufe0f?\u20e3))+$/u

/** A picture that is a letter: messengers and networks show emoji so. */
export function emojiIn(alt: string | null): string | null {
  return alt !== null && EMOJI.test(alt) ? alt : null
}
