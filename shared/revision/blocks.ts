import { pairBlocks } from './pairs.ts'
import { blockText, type Block } from '../document/content.ts'
import { writtenLanguage } from '../model/written-language.ts'
import { isRepeated, spokenIn } from './repeated.ts'
import { renderBlock, renderRepeated } from './render-html.ts'

/** A top-level block of a revision. Its id stays while its words change, so that open pages can follow it. */
export interface RevisionBlock {
  id: string
  html: string
  text: string
  /** The revision in which its words changed last, minor updates apart; absent of what an earlier version published. */
  at?: number | undefined
}

/** The `id` of a part of the page, to link to. */
export function anchorOf(part: string): string {
  return `at-${part}`
}

/** As a story page of this language holds them: each is found by its id, and says in which revision it changed last, for readers who come back. */
export function blocksHtml(blocks: readonly RevisionBlock[], language: string): string {
  const parts = blocks.map(({ id, html, text, at = 1 }) => {
    const changed = at > 1 ? ` data-at="${at}"` : ''
    const own = writtenLanguage(text, language)
    const lang = own === null ? '' : ` lang="${own}"`
    return `<div id="${anchorOf(id)}" dir="auto"${lang} data-block="${id}"${changed}>${html}</div>`
  })
  return parts.join('\n')
}

/**
 * Gives the blocks of a new revision their ids: an unchanged block keeps its id, wherever it moved; a changed
 * one takes the id of the most similar block that stood between the same neighbours; a new one gets
 * `r<revision>-<n>`. `revision` is higher than that of any block in `previous`.
 */
export function alignBlocks(
  previous: readonly RevisionBlock[],
  next: readonly Block[],
  revision: number,
  { minor = false }: { minor?: boolean } = {},
): RevisionBlock[] {
  const spoken = spokenIn(next)
  const rendered = next.map((block) => ({
    html: isRepeated(block, spoken) ? renderRepeated(block) : renderBlock(block),
    text: blockText(block),
  }))
  const partners = pairBlocks(previous, rendered)
  return rendered.map((block, i) => {
    const before = previous[partners[i] ?? -1]
    const at = minor || before?.html === block.html ? before?.at : revision
    const id = before?.id ?? `r${revision}-${i + 1}`
    return { id, ...block, ...(at === undefined ? {} : { at }) }
  })
}
