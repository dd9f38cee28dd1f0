import type { Head } from '../../shared/document/content.ts'
import { wordsInOrder } from '../../shared/model/fold.ts'
import { readColumn } from '../store/json-columns.ts'
import { plainText, type KeptText } from '../store/revision-text.ts'
import { PART, type SearchedText } from '../store/search.ts'

/** What of a story is searched. */
export type Searched = Pick<SearchedText, 'body' | 'folded'>

/** Of a longer text only the beginning is found. */
const LONGEST_BODY = 120_000
/** PostgreSQL knows no place behind 16,383. */
const MOST_WORDS = 16_000

/** A story as it is searched: headline, standfirst, authors and tags stand before the words of its blocks. */
export function searched(head: Head, blocks: readonly string[]): Searched {
  const lines = blocks.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  const body = lines.join('\n').slice(0, LONGEST_BODY)
  const { headline, standfirst, meta } = head
  const parts = [headline, standfirst, ...meta.bylines, ...meta.tags, ...body.split('\n')]
  const words = parts.flatMap((part) => [...wordsInOrder(part), PART])
  return { body, folded: words.slice(0, MOST_WORDS).join(' ') }
}

/** Of a revision that is kept. */
export function searchedIn(text: KeptText): Searched {
  const { contentJson, blocksJson } = plainText(text)
  const blocks = readColumn.blocks(blocksJson)
  return searched(
    readColumn.head(contentJson),
    blocks.map(({ text }) => text),
  )
}
