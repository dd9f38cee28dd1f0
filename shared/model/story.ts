export const STORY_STATES = ['draft', 'review', 'ready', 'live', 'retracted'] as const
export type StoryState = (typeof STORY_STATES)[number]

export const SECTIONS = ['world', 'politics', 'business', 'science', 'culture', 'sport'] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_NAMES: Record<Section, string> = {
  world: 'World',
  politics: 'Politics',
  business: 'Business',
  science: 'Science',
  culture: 'Culture',
  sport: 'Sport',
}

export function isSection(value: unknown): value is Section {
  return SECTIONS.includes(value as Section)
}

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

export const PUBLISH_KINDS = ['publish', 'update', 'correct'] as const
export type PublishKind = (typeof PUBLISH_KINDS)[number]

/** `new-zealand's PM resigns` -> `new-zealands-pm-resigns`; at most 80 characters, cut at a word. */
export function slugFrom(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + 1 + word.length > 80) break
    slug = slug === '' ? word.slice(0, 80) : `${slug}-${word}`
  }
  return slug
}

/** Lower-case letters and digits of any script, in words joined by single hyphens; 1 to 80 characters. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(text)
}
