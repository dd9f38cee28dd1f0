import * as fc from 'fast-check'
import {
  MOST_START,
  NUMBERINGS,
  PICTURE_WIDTHS,
  type Block,
  type Content,
  type Inline,
  type Mark,
  type MediaBlock,
} from '../../shared/document/content.ts'

/* Content as a draft can say it: trimmed lines, no blank block at the top, no two like runs of text side by side. */

const unprintable = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const words = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(unprintable, '').replace(/\s+/g, ' ').trim())
const someWords = words.filter((text) => text !== '')
const list = fc.uniqueArray(someWords, { maxLength: 4 })

const markType = fc.constantFrom(
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'link',
  'superscript',
  'subscript',
)
const marks: fc.Arbitrary<Mark[]> = fc
  .uniqueArray(markType, { maxLength: 3 })
  .map((types) =>
    [...types]
      .sort()
      .map((type) =>
        type === 'link' ? { type, href: 'https://galley.example/?a=1&b=2' } : { type },
      ),
  )

const run: fc.Arbitrary<Inline> = fc.record({ type: fc.constant('text'), text: someWords, marks })
const inline: fc.Arbitrary<Inline[]> = fc
  .array(fc.oneof({ arbitrary: run, weight: 5 }, fc.constant<Inline>({ type: 'break' })), {
    minLength: 1,
    maxLength: 5,
  })
  .map(apart)
  .filter((parts) => parts.some((part) => part.type === 'text'))

function apart(parts: Inline[]): Inline[] {
  return parts.filter((part, i) => {
    const before = parts[i - 1]
    if (part.type === 'break' || before?.type !== 'text') return true
    return JSON.stringify(before.marks) !== JSON.stringify(part.marks)
  })
}

const points = fc.array(inline, { minLength: 1, maxLength: 3 })

export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), inline }),
    fc.record({ type: fc.constant('heading'), level: fc.constantFrom(2, 3), inline }),
    fc.record({ type: fc.constant('code'), text: someWords }),
    fc.constant({ type: 'rule' as const }),
    fc.record({ type: fc.constant('quote'), blocks: tie('blocks') }),
    fc.record(
      { type: fc.constant('pullQuote'), inline, attribution: inline },
      { requiredKeys: ['type', 'inline'] },
    ),
    fc.record({
      type: fc.constantFrom('factBox', 'correctionBox'),
      title: inline,
      blocks: tie('blocks'),
    }),
    fc.record({ type: fc.constant('keyPoints'), title: inline, points }),
    fc.record({
      type: fc.constant('table'),
      caption: fc.oneof(inline, fc.constant<Inline[]>([])),
      head: fc.boolean(),
      rows: fc.array(points, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.constant(false),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record(
      {
        type: fc.constant('list'),
        ordered: fc.constant(true),
        start: fc.integer({ min: 0, max: MOST_START }).filter((start) => start !== 1),
        numbering: fc.constantFrom(...NUMBERINGS),
        items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['type', 'ordered', 'items'] },
    ),
  ),
})).block

const share = fc.integer({ min: 0, max: 100 })

const pictureInText = fc.record(
  {
    assetId: fc.stringMatching(/^as_[0-9a-z]{20}$/),
    alt: words,
    caption: words,
    credit: words,
    focus: fc.record({ x: share, y: share }),
  },
  { requiredKeys: ['assetId', 'alt', 'caption', 'credit'] },
)

export const media: fc.Arbitrary<MediaBlock> = fc.oneof(
  fc.record({
    type: fc.constant('picture'),
    width: fc.constantFrom(...PICTURE_WIDTHS),
    picture: pictureInText,
  }),
  fc.record({
    type: fc.constant('gallery'),
    pictures: fc.array(pictureInText, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('embed'),
    address: fc.constantFrom(
      'https://www.youtube.com/watch?v=abcdefghijk',
      'https://vimeo.com/123456',
      'https://soundcloud.com/harbour/fog-horn',
    ),
    title: words,
  }),
)

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const hero = fc.record({
  assetId: words,
  alt: words,
  caption: words,
  credit: words,
  disclaimer: words,
})

export const content: fc.Arbitrary<Content> = fc.record({
  headline: words,
  standfirst: words,
  meta: fc.record({
    section: fc.constantFrom('world', 'arts-and-letters', 'f1', null),
    slug: words,
    bylines: list,
    tags: list,
    date: fc.option(day),
    hero: fc.option(hero.filter((parts) => Object.values(parts).some((part) => part !== ''))),
  }),
  body: fc.array(fc.oneof({ arbitrary: block, weight: 4 }, media), { maxLength: 5 }),
})
