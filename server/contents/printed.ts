import { patchBetween, type PageParts } from '../../shared/revision/patch.ts'
import { blocksHtml } from '../../shared/revision/blocks.ts'
import { compareBlocks, type ComparedText } from '../../shared/revision/compare-texts.ts'
import { readColumn } from '../store/json-columns.ts'
import { plainText, type KeptText } from '../store/revision-text.ts'

/*
 * What readers get of a revision's whole text.
 */

/** A revision's blocks as HTML, and the words of the first one. */
export interface PageText {
  html: string
  first: string
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
  return { html: blocksHtml(blocks), first: blocks[0]?.text ?? '' }
}

/** The same for other pages than ours: nothing in it is for our script, or to be linked to. */
export function bodyText(text: KeptText): PageText {
  const blocks = blocksOf(text)
  const html = blocks.map((block) => `<div dir="auto">${block.html}</div>`).join('\n')
  return { html, first: blocks[0]?.text ?? '' }
}

/** A `Patch`, as JSON. */
export function patchTexts({ from, to }: Patched): string {
  return JSON.stringify(patchBetween(partsOf(from), partsOf(to)))
}

/** What became of one in the other. */
export function compareTexts({ from, to }: ComparedTexts): ComparedText {
  return compareBlocks(blocksOf(from), blocksOf(to))
}

function blocksOf(text: KeptText) {
  return readColumn.blocks(plainText(text).blocksJson)
}

function partsOf({ text, ...rest }: PageOf): PageParts {
  return { ...rest, blocks: text ? blocksOf(text) : [] }
}
