import { Readability } from '@mozilla/readability'
import { isDay } from '../../../../shared/model/day.ts'
import type { Section } from '../../../../shared/model/section.ts'
import type { Known } from '../head.ts'
import type { Line } from '../line.ts'
import { nameFrom } from '../names.ts'
import { sectionIn } from '../sections.ts'
import { all, wordsOf, type DomDocument, type DomElement } from './dom.ts'
import { linesIn } from './lines.ts'
import { linkedDataIn, type LinkedData } from './linked-data.ts'

/** The story of a page that holds more than it. */
export interface Article {
  known: Known
  /** Its byline and date as the page shows them, where machines are told of none, and its text. */
  lines: Line[]
}

/** What a page has beside its story; a text that somebody selected, or that an office program wrote, has none of them. */
const AROUND = 'nav, footer, aside, article, main, script[src], [role="navigation"], [role="main"]'
const STANDFIRST =
  '[class*="standfirst" i], [class*="subtitle" i], [class*="sub-title" i], [class*="subheadline" i], [class*="dek" i], [itemprop="alternativeHeadline"]'
const LONGEST_STANDFIRST = 400
const SECTION = 'meta[property="article:section"]'

export function isPageWithMore(document: DomDocument): boolean {
  return document.querySelector(AROUND) !== null
}

/** Takes the document apart: read of it before what else is needed. Null if it holds no text for a story. */
export function articleOf(
  document: DomDocument,
  sections: readonly Section[],
  base: string | null,
): Article | null {
  const data = linkedDataIn(document)
  const heading = headingOf(document)
  const standfirst = wordsOf(near(document, STANDFIRST))
  const time = near(document, 'time')
  const named = document.querySelector(SECTION)?.getAttribute('content') ?? data?.section ?? ''
  const read = extract(document)
  if (!read) return null
  const { lines, byline, title, published } = { ...read, lines: linesIn(read.root, base) }
  const headline = heading || data?.headline || title
  const section = sectionIn(named, sections)?.slug
  const date = dayOf(time?.getAttribute('datetime')) ?? dayOf(data?.published) ?? dayOf(published)
  const names = authorsOf(data)
  const shown = [names ? '' : byline, date ? '' : wordsOf(time)].filter((text) => text !== '')
  return {
    known: {
      ...(headline !== '' && { headline }),
      ...(standfirst !== '' && standfirst.length <= LONGEST_STANDFIRST && { standfirst }),
      ...(section && { section }),
      ...(date && { date }),
      ...(names && { bylines: names }),
    },
    lines: [...shown.filter((text) => isApart(text, lines)).map((text) => ({ text })), ...lines],
  }
}

interface Extract {
  root: DomElement
  title: string
  byline: string
  published: string
}

/** It asks for a document of a browser, of which it uses as much as ours has. */
const Reader = Readability as unknown as new (
  document: DomDocument,
  options: { keepClasses: boolean; serializer: (node: DomElement) => DomElement },
) => { parse(): ReturnType<Readability<DomElement>['parse']> }

function extract(document: DomDocument): Extract | null {
  const article = new Reader(document, {
    keepClasses: true,
    serializer: (node: DomElement) => node,
  }).parse()
  if (!article?.content) return null
  const { content, title, byline, publishedTime } = article
  return { root: content, title: title ?? '', byline: byline ?? '', published: publishedTime ?? '' }
}

/** The one heading of the first rank, or the first in the article. */
function headingOf(document: DomDocument): string {
  const [only, ...others] = all(document, 'h1')
  if (only && others.length === 0) return wordsOf(only)
  return wordsOf(near(document, 'h1'))
}

function near(document: DomDocument, selectors: string): DomElement | null {
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body
  return root.querySelector(selectors)
}

function authorsOf(data: LinkedData | null): string[] | null {
  const names = (data?.authors ?? []).flatMap((author) => nameFrom(author)?.name ?? [])
  return names.length > 0 && names.length === data?.authors.length ? names : null
}

function dayOf(moment: string | null | undefined): string | null {
  const day = moment?.slice(0, 10) ?? ''
  return isDay(day) ? day : null
}

/** True if no line of the text says it. */
function isApart(text: string, lines: readonly Line[]): boolean {
  return text !== '' && lines.every((line) => line.text !== text)
}
