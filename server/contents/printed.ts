import { patchBetween, type PageParts } from '../../shared/revision/patch.ts'
import { blocksHtml, type RevisionBlock } from '../../shared/revision/blocks.ts'
import { compareBlocks, type ComparedText } from '../../shared/revision/compare-texts.ts'
import { readingMinutes } from '../../shared/revision/reading-time.ts'
import { withoutFocus } from '../../shared/revision/render-html.ts'
import { readColumn } from '../store/json-columns.ts'
import { plainText, type KeptText } from '../store/revision-text.ts'

/*
 * What readers get of a revision's whole text.
 */

/** A revision's blocks as HTML, the words of the first one, and how many minutes it takes to read all. */
export interface PageText {
  html: string
  first: string
  minutes: number
}

/** A story page: `text` are its blocks, of which there are none once it is retracted. */
export type PageOf = Omit<PageParts, 'blocks'> & { text: KeptText | null }

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

export function pageText(text: KeptText): PageText {
  const blocks = blocksOf(text)
  return { html: blocksHtml(blocks), ...about(blocks) }
}

/** The same for other pages than ours: nothing in it is for our script or styles, or to be linked to. */
export function bodyText(text: KeptText): PageText {
  const blocks = blocksOf(text)
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
  const texts = blocks.map(({ text }) => text)
  return { first: texts[0] ?? '', minutes: readingMinutes(texts) }
}

function blocksOf(text: KeptText) {
  return readColumn.blocks(plainText(text).blocksJson)
}

function partsOf({ text, ...rest }: PageOf): PageParts {
  return { ...rest, blocks: text ? blocksOf(text) : [] }
}
