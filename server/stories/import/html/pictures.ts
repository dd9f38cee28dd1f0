import type { Picture } from '../line.ts'
import { isAgency } from '../names.ts'
import { readCreditLine } from '../credits.ts'
import { CREDITS, PICTURES } from '../words/credit-words.ts'
import { anyOf } from '../words/pattern.ts'
import { wordsOf, type DomElement } from './dom.ts'

const CAPTION = 'figcaption, [class*="caption" i], [itemprop="caption"], [itemprop="description"]'
const CREDIT =
  '[class*="credit" i], [class*="copyright" i], [class*="source" i], [itemprop="creditText"], [itemprop="copyrightHolder"], [itemprop="author"], cite, small'
/** `A ferry in fog. Photo: Jane Doe/AFP`, `A ferry in fog (© Reuters)` */
const WITH_CREDIT = new RegExp(
  `^(.*?)[\\s|/–—([]*(?<![\\p{L}\\p{M}])((?:${anyOf(PICTURES)}[\\s-]*${anyOf(CREDITS)}?\\s*[:：]|${anyOf(CREDITS)}\\s*[:：]|©|\\(c\\)).{1,120}?)[)\\]]?$`,
  'iu',
)
const WITH_AGENCY = /^(.*\S)\s*[([]([^()[\]]{2,60})[)\]]\.?$/

/** A figure that is a picture, with the element that holds its words; null for any other figure. */
export function pictureOf(figure: DomElement): { picture: Picture; words: DomElement } | null {
  const image = figure.querySelector('img, picture, amp-img')
  const words = figure.querySelector(CAPTION)
  if (!words || (!image && figure.querySelector('p, table, pre, blockquote'))) return null
  const alt = figure.querySelector('img')?.getAttribute('alt')?.trim() ?? ''
  return { picture: { alt, ...captionAndCredit(words, figure) }, words }
}

function captionAndCredit(words: DomElement, figure: DomElement) {
  const text = wordsOf(words)
  const credit = wordsOf(words.querySelector(CREDIT) ?? figure.querySelector(CREDIT))
  const isPart = credit !== '' && text.includes(credit)
  if (credit === '' || (isPart && credit === text)) return divided(text)
  const caption = isPart ? text.replace(credit, '').replace(/[\s|/([]+[)\]]?$/, '') : text
  return { caption, credit: readCreditLine(credit) ?? credit }
}

/** A caption whose credit has no element of its own. */
export function divided(text: string): { caption: string; credit: string } {
  const [, caption = '', words = ''] = WITH_CREDIT.exec(text) ?? []
  const credit = readCreditLine(words)
  if (credit !== null) return { caption, credit }
  const [, before = '', inside = ''] = WITH_AGENCY.exec(text) ?? []
  return inside !== '' && isAgency(inside.split('/').at(-1)?.trim() ?? '')
    ? { caption: before, credit: inside }
    : { caption: text, credit: '' }
}
