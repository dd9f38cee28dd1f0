import { z } from 'zod'
import {
  MOST_START,
  NUMBERINGS,
  PICTURE_WIDTHS,
  type Block,
  type Content,
} from '../document/content.ts'
import { printable } from '../document/printable.ts'
import { MAX_DEPTH } from '../document/schema.ts'
import { MOST_RELATED } from '../model/related.ts'
import { sectionSlug } from './api/sections.ts'

const mark = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript']),
  }),
  z.strictObject({ type: z.literal('link'), href: z.string().max(2048) }),
])

const inline = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string(), marks: z.array(mark).max(8) }),
    z.strictObject({ type: z.literal('break') }),
  ]),
)

/** Whole hundredths. */
const share = z.number().int().min(0).max(100)
const focus = z.strictObject({ x: share, y: share })

const picture = z.strictObject({
  assetId: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  focus: focus.exactOptional(),
})

/** Blocks that may be nested as deep as `readContent` reads them from a draft, and no deeper. */
function blocksAt(depth: number, below: (depth: number) => z.ZodType<Block[]>): z.ZodType<Block[]> {
  if (depth > MAX_DEPTH) return z.array(z.never())
  return z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('paragraph'), inline }),
      z.strictObject({
        type: z.literal('heading'),
        level: z.union([z.literal(2), z.literal(3)]),
        inline,
      }),
      z.strictObject({ type: z.literal('quote'), blocks: below(depth + 1) }),
      z.strictObject({
        type: z.literal('pullQuote'),
        inline,
        attribution: inline.exactOptional(),
      }),
      z.strictObject({
        type: z.enum(['factBox', 'correctionBox']),
        title: inline,
        blocks: below(depth + 1),
      }),
      z.strictObject({ type: z.literal('keyPoints'), title: inline, points: z.array(inline) }),
      z.strictObject({
        type: z.literal('table'),
        caption: inline,
        head: z.boolean(),
        rows: z.array(z.array(inline)),
      }),
      z.strictObject({
        type: z.literal('list'),
        ordered: z.boolean(),
        start: z.number().int().min(0).max(MOST_START).exactOptional(),
        numbering: z.enum(NUMBERINGS).exactOptional(),
        items: z.array(below(depth + 2)),
      }),
      z.strictObject({ type: z.literal('code'), text: z.string() }),
      z.strictObject({ type: z.literal('rule') }),
      z.strictObject({
        type: z.literal('picture'),
        width: z.enum(PICTURE_WIDTHS),
        picture,
      }),
      z.strictObject({ type: z.literal('gallery'), pictures: z.array(picture) }),
      z.strictObject({ type: z.literal('embed'), address: z.string(), title: z.string() }),
    ]),
  )
}

function nestedBlocks(): z.ZodType<Block[]> {
  const made = new Map<number, z.ZodType<Block[]>>()
  const at = (depth: number): z.ZodType<Block[]> => {
    // Described once, for all depths.
    const meta = depth === 0 ? { id: 'Blocks' } : { $ref: '#/$defs/Blocks' }
    const blocks = made.get(depth) ?? blocksAt(depth, at).meta(meta)
    made.set(depth, blocks)
    return blocks
  }
  return at(0)
}

/** A story as plain data, as a browser that shows it sends it: `Content`. The request's limit bounds its size. */
export const storyContent: z.ZodType<Content> = z.strictObject({
  headline: z.string().transform(printable),
  standfirst: z.string(),
  meta: z.strictObject({
    section: sectionSlug.nullable(),
    slug: z.string(),
    bylines: z.array(z.string()),
    tags: z.array(z.string()),
    date: z.string().nullable(),
    hero: z
      .strictObject({
        assetId: z.string(),
        alt: z.string(),
        caption: z.string(),
        credit: z.string(),
        disclaimer: z.string(),
        focus: focus.exactOptional(),
      })
      .nullable(),
    related: z.array(z.string().max(60)).max(MOST_RELATED).exactOptional(),
  }),
  body: nestedBlocks(),
})
