/**
 * The names inside a draft's Y.Doc, shared by the editor, the server and every test.
 * `SCHEMA_VERSION` rises when an older editor would delete what a newer one can write.
 */
export const SCHEMA_VERSION = 1

export const FRAGMENTS = { headline: 'headline', standfirst: 'standfirst', body: 'body' } as const
export const META = 'meta'

/** Keys of the `meta` map; one key a field, so that two people filling two fields never collide. */
export const META_KEYS = {
  section: 'section',
  slug: 'slug',
  bylines: 'bylines',
  tags: 'tags',
  date: 'date',
  heroAsset: 'heroAsset',
  heroAlt: 'heroAlt',
  heroCaption: 'heroCaption',
  heroCredit: 'heroCredit',
  heroDisclaimer: 'heroDisclaimer',
} as const

/** The editor's nodes, by their ProseMirror names, as they stand in the body fragment. */
export const NODES = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'codeBlock',
  'horizontalRule',
  'hardBreak',
] as const

export const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'link'] as const

/** Deepest nesting of shared types that a draft may have: lists in quotes in lists and then some. */
export const MAX_DEPTH = 32

const LINK = /^(https?:\/\/|mailto:|tel:)/i

/** The address if a reader may follow it, else null. White space and control characters never count. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null
  // oxlint-disable-next-line no-control-regex -- control characters hide a scheme from the test below
  const bare = href.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  return LINK.test(bare) && bare.length <= 2048 ? bare : null
}
