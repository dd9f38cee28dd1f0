import { patchBetween, type PageParts } from '../../shared/revision/patch.ts'
import { blocksHtml, type RevisionBlock } from '../../shared/revision/blocks.ts'
import { compareBlocks, type ComparedText } from '../../shared/revision/compare-texts.ts'
import { readingMinutes, wordsIn } from '../../shared/model/text-counts.ts'
import { withoutFocus } from '../../shared/revision/render-html.ts'
import { readColumn } from '../store/json-columns.ts'
import { plainText, type KeptText } from '../store/revision-text.ts'
import { atOnce, withButtons, withPictures, type PrintedPictures } from './printed-media.ts'

/*
 * What readers get of a revision's whole text.
 */

/** A revision's blocks as HTML, the words of the first one that is no picture, and how many minutes it takes to read all. */
export interface PageText {
  html: string
  first: string
  minutes: number
}

/** A text, and what its pictures are. `leads`: none stands above it. `language`: of the page. */
export interface PrintedText {
  text: KeptText
  pictures: PrintedPictures
  leads: boolean
  language: string
}

/** A story page: `text` are its blocks, of which there are none once it is retracted. */
export type PageOf = Omit<PageParts, 'blocks'> & { text: PrintedText | null }

export interface Patched {
  from: PageOf
  to: PageOf
}

/** Texts of two revisions of one story. */
export interface ComparedTexts {
  from: KeptText
  to: KeptText
}

export function contentOf(text: KeptText): string {
  return plainText(text).contentJson
}

export function pageText(printed: PrintedText): PageText {
  const blocks = pageBlocks(printed)
  return { html: blocksHtml(blocks, printed.language), ...about(blocks) }
}

/** The same for other pages than ours: nothing in it is for our script or styles, or to be linked to. */
export function bodyText(printed: PrintedText): PageText {
  const blocks = shownBlocks(printed)
  const html = blocks.map((block) => `<div dir="auto">${withoutFocus(block.html)}</div>`).join('\n')
  return { html, ...about(blocks) }
}

/** A `Patch`, as JSON. */
export function patchTexts({ from, to }: Patched): string {
  return JSON.stringify(patchBetween(partsOf(from), partsOf(to)))
}

/** What became of one in the other. */
export function compareTexts({ from, to }: ComparedTexts): ComparedText {
  return compareBlocks(blocksOf(from), blocksOf(to))
}

function about(blocks: readonly RevisionBlock[]) {
  const words = blocks.reduce((sum, { text }) => sum + wordsIn(text), 0)
  return { first: firstWords(blocks), minutes: readingMinutes(words) }
}

function firstWords(blocks: readonly RevisionBlock[]): string {
  const first = blocks.find(({ html, text }) => text !== '' && !html.startsWith('<figure'))
  return (first ?? blocks[0])?.text ?? ''
}

function partsOf({ text, ...rest }: PageOf): PageParts {
  return { ...rest, blocks: text ? pageBlocks(text) : [] }
}

/** As our page shows them. */
export function pageBlocks(printed: PrintedText): RevisionBlock[] {
  return shownBlocks(printed).map((block) => ({ ...block, html: withButtons(block.html) }))
}

function shownBlocks({ text, pictures, leads }: PrintedText): RevisionBlock[] {
  return blocksOf(text).map((block, i) => {
    const html = withPictures(block.html, pictures)
    return { ...block, html: leads && i === 0 ? atOnce(html) : html }
  })
}

function blocksOf(text: KeptText): RevisionBlock[] {
  return readColumn.blocks(plainText(text).blocksJson)
}
