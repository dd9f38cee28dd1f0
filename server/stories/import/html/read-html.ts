import { blockText, type Content } from '../../../../shared/document/content.ts'
import type { ImportNote, LeftOutReason } from '../../../../shared/model/import-note.ts'
import type { Section } from '../../../../shared/model/section.ts'
import { readHeadLine } from '../head-line.ts'
import { storyOf, type Imported } from '../page.ts'
import type { Line } from '../line.ts'
import { articleOf, isPageWithMore, type Article } from './article.ts'
import { documentOf, type DomDocument } from './dom.ts'
import { readGalleyPage } from './galley-page.ts'
import { linesIn } from './lines.ts'

/** Turns a page, or what was copied from one, into a story. Nothing in it is run, and no address in it asked for. */
export function readHtml(html: string, sections: readonly Section[]): Imported {
  const document = documentOf(html)
  const base = baseOf(document)
  const lines = linesIn(document.body, base)
  const own = readGalleyPage(document, sections, base)
  if (own) return { content: own, unsure: [], leftOut: around(lines, own, []) }
  const article = isPageWithMore(document) ? articleOf(document, sections, base) : null
  return article ? storyOfArticle(article, lines, sections) : storyOfLines(lines, sections)
}

function storyOfLines(lines: readonly Line[], sections: readonly Section[]): Imported {
  const hero = heroIn(lines)
  return storyOf(without(lines, hero), sections, { known: {}, hero, tags: [], leftOut: [] })
}

/** The picture at the top may stand outside of what was found to be the text. */
function storyOfArticle(
  article: Article,
  page: readonly Line[],
  sections: readonly Section[],
): Imported {
  const hero = heroIn(page)
  const story = storyOf(without(article.lines, hero), sections, {
    known: article.known,
    hero,
    tags: [],
    leftOut: [],
  })
  const taken = [...article.lines.map(({ text }) => text), ...story.leftOut.map(({ line }) => line)]
  return { ...story, leftOut: [...story.leftOut, ...around(page, story.content, taken)] }
}

function heroIn(lines: readonly Line[]) {
  return lines.find(({ picture }) => picture)?.picture ?? null
}

function without(lines: readonly Line[], hero: Line['picture'] | null): Line[] {
  if (!hero) return [...lines]
  return lines.filter(({ picture }) => {
    return picture?.caption !== hero.caption || picture.credit !== hero.credit
  })
}

/** The lines of a page that are in no part of its story, each once. */
function around(
  page: readonly Line[],
  { headline, standfirst, meta, body }: Content,
  taken: readonly string[],
): ImportNote<LeftOutReason>[] {
  const { caption = '', credit = '', disclaimer = '' } = meta.hero ?? {}
  const fields = [headline, standfirst, ...meta.bylines, ...meta.tags, caption, credit, disclaimer]
  const words = [...fields, ...taken, ...body.map(blockText)]
  const known = new Set(words.map(plain))
  const rest = page.filter(({ text, picture }) => {
    const isOfHero = picture?.caption === caption && picture.credit === credit
    return text !== '' && !known.has(plain(text)) && !isOfHero && !isOfHead(text, meta)
  })
  return [...new Set(rest.map(({ text }) => text))].map((line) => ({ line, reason: 'around' }))
}

/** The byline or the date, in the words of the page. */
function isOfHead(text: string, { bylines, date }: Content['meta']): boolean {
  const line = readHeadLine(text, [])
  if (line.kind === 'byline') return line.names.every((name) => bylines.includes(name))
  return line.kind === 'date' && line.day === date && !line.rest
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The page's own address, as far as it says so: what its links start from. */
function baseOf(document: DomDocument): string | null {
  const named = [
    document.querySelector('base[href]')?.getAttribute('href'),
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ]
  return named.find((address) => URL.parse(address ?? '')?.protocol.startsWith('http')) ?? null
}
