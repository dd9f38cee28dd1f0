import { patchBetween, type PageParts } from '../../shared/revision/patch.ts'
import { blocksHtml } from '../../shared/revision/blocks.ts'
import { withoutFocus } from '../../shared/revision/render-html.ts'
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

export function contentOf(text: KeptText): string {
  return plainText(text).contentJson
}

export function pageText(text: KeptText): PageText {
  const blocks = readColumn.blocks(plainText(text).blocksJson)
  return { html: blocksHtml(blocks), first: blocks[0]?.text ?? '' }
}

/** The same for other pages than ours: nothing in it is for our script or styles, or to be linked to. */
export function bodyText(text: KeptText): PageText {
  const blocks = readColumn.blocks(plainText(text).blocksJson)
  const html = blocks.map((block) => `<div dir="auto">${withoutFocus(block.html)}</div>`).join('\n')
  return { html, first: blocks[0]?.text ?? '' }
}

/** A `Patch`, as JSON. */
export function patchTexts({ from, to }: Patched): string {
  return JSON.stringify(patchBetween(partsOf(from), partsOf(to)))
}

function partsOf({ text, ...rest }: PageOf): PageParts {
  return { ...rest, blocks: text ? readColumn.blocks(plainText(text).blocksJson) : [] }
}
