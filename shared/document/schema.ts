/*
 * The names inside a draft's Y.Doc, shared by the editor, the server and every test.
 */

/**
 * Rises when an older editor must not write any more: before an editor can write what older ones would delete, or
 * when they are found to harm what others write (2: the editors of 1 tear words that two people type in one place;
 * 3: those of 2 don't tell what they move; 5: those of 4 look for the fields beside the text in `meta`; 6: those of
 * 3 don't know `as`, which counts for more than 5, since a draft is known by the highest of all that is in it; 7: those
 * of 6 know no tables, boxes and pull quotes, no pictures and no embeds; 8: those of 7 make words anew without telling
 * that they are only suggested, so that readers would get them, and know no correction boxes and not who said a pull quote;
 * 9: those of 8 know no focal point of a picture in the text).
 */
export const SCHEMA_VERSION = 9

/** What every program knows that speaks y-websocket and has TipTap's StarterKit. */
export const BASE_SCHEMA = 1
/** Brought roots only, which such a program does not know, and leaves alone. */
export const ROOTS_SCHEMA = 5

/** Shared texts, one editor each. */
export const FRAGMENTS = {
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'body',
  slug: 'slug',
  heroAlt: 'heroAlt',
  heroCaption: 'heroCaption',
  heroCredit: 'heroCredit',
  heroDisclaimer: 'heroDisclaimer',
} as const
/** Shared arrays of strings. */
export const LISTS = { bylines: 'bylines', tags: 'tags' } as const
export const META = 'meta'
/** Where editors tell which letters they made anew for which: Yjs can't move text. */
export const MOVES = 'moves'
/** Letters that are suggested, those that would go, what was decided about them, and where they went (`suggested/`). */
export const ADDITIONS = 'additions'
export const STRIKES = 'strikes'
export const DECISIONS = 'decisions'
export const CARRIED = 'carried'
export const SUGGESTIONS_SCHEMA = 8

/**
 * Keys of the `meta` map, each a value that is chosen as a whole. `target`: how many words the body shall have, in decimal
 * digits; it says nothing to readers. `heroFocus`: which point of the picture its crops keep (`model/focus`). `related`: stories
 * to go on with (`model/related`). Programs that do not know these three leave them alone.
 */
export const META_KEYS = {
  section: 'section',
  date: 'date',
  heroAsset: 'heroAsset',
  heroFocus: 'heroFocus',
  related: 'related',
  target: 'target',
} as const

/**
 * Lines and lists whose plain value stood in `meta` under the same name up to version 4. Programs may set one there at
 * any time: it counts from then on, and is carried over (`carry-over.ts`).
 */
export const PLAIN_LINES = [
  'slug',
  'heroAlt',
  'heroCaption',
  'heroCredit',
  'heroDisclaimer',
] as const
export const PLAIN_LISTS = ['bylines', 'tags'] as const

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
  roots: {
    headline: 1,
    standfirst: 1,
    body: 1,
    meta: 1,
    moves: 1,
    additions: SUGGESTIONS_SCHEMA,
    strikes: SUGGESTIONS_SCHEMA,
    decisions: SUGGESTIONS_SCHEMA,
    carried: SUGGESTIONS_SCHEMA,
    slug: 5,
    bylines: 5,
    tags: 5,
    heroAlt: 5,
    heroCaption: 5,
    heroCredit: 5,
    heroDisclaimer: 5,
  },
  metaKeys: {
    section: 1,
    slug: 1,
    bylines: 1,
    tags: 1,
    date: 1,
    heroAsset: 1,
    heroFocus: 1,
    heroAlt: 1,
    heroCaption: 1,
    heroCredit: 1,
    heroDisclaimer: 1,
    related: 1,
    target: 1,
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
    pullQuote: 7,
    factBox: 7,
    keyPoints: 7,
    boxTitle: 7,
    keyPoint: 7,
    table: 7,
    tableCaption: 7,
    tableRow: 7,
    tableCell: 7,
    picture: 7,
    caption: 7,
    altText: 7,
    credit: 7,
    gallery: 7,
    embed: 7,
    quoteBox: 8,
    attribution: 8,
    correctionBox: 8,
  },
  marks: {
    bold: 1,
    italic: 1,
    underline: 1,
    strike: 1,
    code: 1,
    link: 1,
    superscript: 7,
    subscript: 7,
  },
  attributes: {
    level: 1,
    as: 6,
    start: 1,
    type: 1,
    language: 1,
    href: 1,
    target: 1,
    rel: 1,
    class: 1,
    title: 1,
    head: 7,
    asset: 7,
    width: 7,
    address: 7,
    focus: 9,
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
