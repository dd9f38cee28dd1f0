import { cut, hasAtMost } from './text-length.ts'

export const STORY_STATES = ['draft', 'review', 'ready', 'live', 'retracted'] as const
export type StoryState = (typeof STORY_STATES)[number]

/** What the desk's lists are asked for: stories of a state, or those that were archived, whatever their state. */
export const FILTER_STATES = [...STORY_STATES, 'archived'] as const
export type FilterState = (typeof FILTER_STATES)[number]

const MOVES: Record<StoryState, readonly StoryState[]> = {
  draft: ['review', 'ready'],
  review: ['draft', 'ready'],
  ready: ['draft', 'review'],
  live: [],
  retracted: [],
}

/** The states a person may move a story to by hand. `live` and `retracted` come from publishing only. */
export function movesFrom(state: StoryState): readonly StoryState[] {
  return MOVES[state]
}

export const PUBLISH_KINDS = ['publish', 'update', 'correct', 'reinstate'] as const
export type PublishKind = (typeof PUBLISH_KINDS)[number]

/** Revisions at which readers see a note in place of the story: it was withdrawn, or its note was changed. */
const RETRACTION_KINDS = ['retract', 'mend'] as const
export type RetractionKind = (typeof RETRACTION_KINDS)[number]

export const REVISION_KINDS = [...PUBLISH_KINDS, ...RETRACTION_KINDS] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

export function isRetraction(kind: RevisionKind): kind is RetractionKind {
  return kind === 'retract' || kind === 'mend'
}

/**
 * What of a revision's note may leave the newsroom: that of a correction or a retraction. Any other tells colleagues what
 * changed.
 */
export function publicNote(revision: { kind: RevisionKind; note: string | null }): string | null {
  const { kind, note } = revision
  return kind === 'correct' || isRetraction(kind) ? note : null
}

/** `New Zealand's PM resigns` -> `new-zealands-pm-resigns`; at most 80 characters, cut at a word. */
export function slugFrom(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .replace(/['’ʼ]/g, '')
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
  const [first = '', ...others] = words
  let slug = cut(SLUG_LENGTH, first)
  for (const word of others) {
    if (!hasAtMost(SLUG_LENGTH, `${slug}-${word}`)) break
    slug += `-${word}`
  }
  return slug
}

const SLUG_LENGTH = 80

/** Lower-case letters and digits of any script, in words joined by single hyphens; 1 to 80 characters. */
export function isSlug(text: string): boolean {
  return hasAtMost(SLUG_LENGTH, text) && SLUG.test(text) && text === text.normalize('NFC')
}

/** Modifier letters and marks are parts of words in Japanese, Hindi and many other scripts. */
const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u
