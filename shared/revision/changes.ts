import { blockText, type Block, type Content, type Hero } from '../document/content.ts'
import { longestIncreasing } from './longest-increasing.ts'
import { pairBlocks } from './pairs.ts'
import { renderBlock } from './render-html.ts'

export const CHANGED_FIELDS = [
  'headline',
  'standfirst',
  'section',
  'slug',
  'bylines',
  'tags',
  'related',
  'date',
  'heroAsset',
  'heroFocus',
  'heroAlt',
  'heroCaption',
  'heroCredit',
  'heroDisclaimer',
] as const
type ChangedField = (typeof CHANGED_FIELDS)[number]

/** One field, or one top-level block of the text, in which a draft differs from what readers have. */
export type Change =
  | { of: 'field'; field: ChangedField }
  | { of: 'block'; block: Block['type']; how: 'changed' | 'new' | 'removed' | 'moved' }

/** What readers do not have yet: fields first, then blocks in the order of the draft, then those that it has no more. */
export function changesBetween(live: Content, draft: Content): Change[] {
  return [...fieldChanges(live, draft), ...blockChanges(live.body, draft.body)]
}

function fieldChanges(live: Content, draft: Content): Change[] {
  const [before, now] = [fieldsOf(live), fieldsOf(draft)]
  // A slug that nobody chose stays the published one.
  if (draft.meta.slug === '') now.slug = before.slug
  return CHANGED_FIELDS.filter((field) => before[field] !== now[field]).map((field) => ({
    of: 'field',
    field,
  }))
}

const NO_HERO: Hero = { assetId: '', alt: '', caption: '', credit: '', disclaimer: '' }

function fieldsOf({ headline, standfirst, meta }: Content): Record<ChangedField, string> {
  const hero = meta.hero ?? NO_HERO
  return {
    headline,
    standfirst,
    section: meta.section ?? '',
    slug: meta.slug,
    bylines: JSON.stringify(meta.bylines),
    tags: JSON.stringify(meta.tags),
    related: (meta.related ?? []).join(),
    date: meta.date ?? '',
    heroAsset: hero.assetId,
    heroFocus: JSON.stringify(hero.focus ?? null),
    heroAlt: hero.alt,
    heroCaption: hero.caption,
    heroCredit: hero.credit,
    heroDisclaimer: hero.disclaimer,
  }
}

function blockChanges(live: readonly Block[], draft: readonly Block[]): Change[] {
  const [before, now] = [live.map(comparable), draft.map(comparable)]
  const pairs = pairBlocks(before, now)
  const kept = new Set(pairs)
  const inOrder = blocksInOrder(pairs)
  const changes = draft.flatMap((block, i): Change[] => {
    const how = howChanged(before[pairs[i] ?? -1], now[i], inOrder.has(i))
    return how === null ? [] : [{ of: 'block', block: block.type, how }]
  })
  const removed = live.filter((_, i) => !kept.has(i))
  return [
    ...changes,
    ...removed.map(({ type }): Change => ({ of: 'block', block: type, how: 'removed' })),
  ]
}

interface Compared {
  html: string
  text: string
}

function comparable(block: Block): Compared {
  return { html: renderBlock(block), text: blockText(block) }
}

function howChanged(before: Compared | undefined, now: Compared | undefined, stays: boolean) {
  if (!before) return 'new'
  if (before.html !== now?.html) return 'changed'
  return stays ? null : 'moved'
}

/** The most blocks that still follow each other as they did. */
function blocksInOrder(pairs: readonly (number | undefined)[]): Set<number> {
  const paired = pairs.flatMap((was, at) => (was === undefined ? [] : [{ was, at }]))
  const stay = longestIncreasing(paired.map(({ was }) => was))
  return new Set(stay.map((i) => paired[i]?.at ?? -1))
}
