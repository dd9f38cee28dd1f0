/*
 * The names inside a draft's Y.Doc, shared by the editor, the server and every test.
 */

/**
 * Rises when an older editor must not write any more: before an editor can write what older ones would delete, or
 * when they are found to harm what others write (2: the editors of 1 tear words that two people type in one place;
 * 3: those of 2 don't tell what they move; 4: those of 3 don't know `as`).
 */
export const SCHEMA_VERSION = 4

/** What every program knows that speaks y-websocket and has TipTap's StarterKit. */
export const BASE_SCHEMA = 1

export const FRAGMENTS = { headline: 'headline', standfirst: 'standfirst', body: 'body' } as const
export const META = 'meta'
/** Where editors tell which letters they made anew for which: Yjs can't move text. */
export const MOVES = 'moves'

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

/** All that a draft may hold, each with the version that introduced it. */
export interface DraftSchema {
  /** The newest, and the editor's own. */
  version: number
  roots: Since
  /** Keys of the `meta` map. */
  metaKeys: Since
  /** The editor's nodes and marks, by their ProseMirror names. */
  nodes: Since
  marks: Since
  /** Of any node or mark. */
  attributes: Since
}

type Since = Readonly<Record<string, number>>

export const SCHEMA: DraftSchema = {
  version: SCHEMA_VERSION,
  roots: { headline: 1, standfirst: 1, body: 1, meta: 1, moves: 1 },
  metaKeys: {
    section: 1,
    slug: 1,
    bylines: 1,
    tags: 1,
    date: 1,
    heroAsset: 1,
    heroAlt: 1,
    heroCaption: 1,
    heroCredit: 1,
    heroDisclaimer: 1,
  },
  nodes: {
    paragraph: 1,
    heading: 1,
    blockquote: 1,
    bulletList: 1,
    orderedList: 1,
    listItem: 1,
    codeBlock: 1,
    horizontalRule: 1,
    hardBreak: 1,
  },
  marks: { bold: 1, italic: 1, underline: 1, strike: 1, code: 1, link: 1 },
  attributes: {
    level: 1,
    as: 4,
    start: 1,
    type: 1,
    language: 1,
    href: 1,
    target: 1,
    rel: 1,
    class: 1,
    title: 1,
  },
}

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
