import type { Patch } from '../../shared/revision/patch.ts'
import type { RevisionNews } from '../../shared/protocol/live.ts'

/** What a screen reader says of an update; `orderOf` tells which paragraph a block is on the page, from 1. */
export function updateWords(
  { kind, note, patch }: Pick<RevisionNews, 'kind' | 'note' | 'patch'>,
  orderOf: (blockId: string) => number,
): string {
  const where = placesIn(patch, orderOf)
  const changed = where.length === 0 ? '' : `: ${where.join(', ')}`
  if (kind === 'correct') return `Correction: ${note ?? ''}`
  if (kind === 'reinstate') return 'This story has been reinstated'
  return `This story was updated${changed}`
}

const SLOT_NAMES = {
  headline: 'headline',
  standfirst: 'introduction',
  byline: 'byline',
  hero: 'picture',
  disclaimer: 'disclaimer',
}
const MOST_PLACES = 4

function placesIn({ slots, blocks }: Patch, orderOf: (blockId: string) => number): string[] {
  const names = Object.entries(SLOT_NAMES).flatMap(([slot, name]) => (slot in slots ? name : []))
  const paragraphs = blocks
    .flatMap(({ op, id }) => (op === 'replace' || op === 'insert' ? [{ op, at: orderOf(id) }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ op, at }) => (op === 'insert' ? `new paragraph ${at}` : `paragraph ${at}`))
  const removed = blocks.filter(({ op }) => op === 'remove').length
  const gone =
    removed === 0 ? [] : [removed === 1 ? 'a paragraph removed' : `${removed} paragraphs removed`]
  const places = [...names, ...paragraphs, ...gone]
  const more = places.length - MOST_PLACES
  return more > 1 ? [...places.slice(0, MOST_PLACES), `and ${more} more`] : places
}
