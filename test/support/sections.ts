import type { Section } from '../../shared/model/section.ts'

/** Those that a newsroom begins with. */
export const FIRST_SECTIONS: readonly Section[] = [
  { slug: 'world', name: 'World' },
  { slug: 'politics', name: 'Politics' },
  { slug: 'business', name: 'Business' },
  { slug: 'science', name: 'Science' },
  { slug: 'culture', name: 'Culture' },
  { slug: 'sport', name: 'Sport' },
]
