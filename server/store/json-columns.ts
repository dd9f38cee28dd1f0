import { z } from 'zod'
import type { RevisionBlock } from '../../shared/revision/blocks.ts'
import type { Block, Content, Head, Picture } from '../../shared/document/content.ts'
import { CROP_SHAPES, isCut } from '../../shared/model/crop.ts'
import { threadPlace } from '../../shared/protocol/api/comments.ts'
import { EVENT_TYPES, storyEventData } from '../../shared/protocol/events.ts'

const BLOCK_TYPES = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'code',
  'rule',
  'pullQuote',
  'factBox',
  'correctionBox',
  'keyPoints',
  'table',
  'picture',
  'gallery',
  'embed',
] as const satisfies Block['type'][]

/** What is within a block is not gone through: a story is long, and was checked when it was published. */
const block = z.object({ type: z.enum(BLOCK_TYPES) })

const focus = z.object({ x: z.number(), y: z.number() })

const headFields = {
  headline: z.string(),
  standfirst: z.string(),
  meta: z.object({
    section: z.string().nullable(),
    slug: z.string(),
    bylines: z.array(z.string()),
    tags: z.array(z.string()),
    date: z.string().nullable(),
    hero: z
      .object({
        assetId: z.string(),
        alt: z.string(),
        caption: z.string(),
        credit: z.string(),
        disclaimer: z.string(),
        focus: focus.exactOptional(),
      })
      .nullable(),
    related: z.array(z.string()).exactOptional(),
  }),
}
export const head: z.ZodType<Head> = z.object(headFields)

const content: z.ZodType<Content> = z.object({
  ...headFields,
  body: z.array(z.custom<Block>((value) => block.safeParse(value).success)),
})

const blocks: z.ZodType<RevisionBlock[]> = z.array(
  z.object({ id: z.string(), html: z.string(), text: z.string(), at: z.number().optional() }),
)

const variants = z.array(
  z.object({
    width: z.number(),
    height: z.number(),
    format: z.enum(['webp', 'jpeg']),
    file: z.string(),
  }),
)

/** One file of an image under /media. */
export type Variant = z.infer<typeof variants>[number]

const crops = z.array(
  z.object({
    shape: z.enum(CROP_SHAPES),
    width: z.number(),
    height: z.number(),
    file: z.string(),
  }),
)

/** An image cut to a shape, as JPEG under /media: `share` is that of link previews, 1200 to 630. */
export type Crop = z.infer<typeof crops>[number]

const cuts = z.array(z.object({ cut: z.string().refine(isCut), file: z.string() }))

/** A file of an image that was cut around a point. */
export type Cut = z.infer<typeof cuts>[number]

/** In a text. */
export const pictures: z.ZodType<Picture[]> = z.array(
  z.object({
    assetId: z.string(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    focus: focus.exactOptional(),
  }),
)

const card = z.object({
  headline: z.string(),
  standfirst: z.string(),
  bylines: z.array(z.string()),
  /** The day that its editors gave it, `2025-05-08`. */
  date: z.string().nullable(),
  /** Of the lead image. */
  alt: z.string(),
  focus: focus.exactOptional(),
})

/** What a live story's entry in a list says. */
export type Card = z.infer<typeof card>

/** What the `*Json` columns hold. Each throws when a column does not hold what is written there. */
export const readColumn = {
  content: column(content),
  head: readHead,
  blocks: column(blocks),
  card: column(card),
  variants: column(variants),
  crops: (json: string | null) => (json === null ? [] : column(crops)(json)),
  cuts: (json: string | null) => (json === null ? null : column(cuts)(json)),
  pictures: (json: string | null) => (json === null ? [] : column(pictures)(json)),
  types: column(z.array(z.enum(EVENT_TYPES))),
  eventData: column(storyEventData),
  place: column(threadPlace),
  changedPages: column(z.object({ paths: z.array(z.string()), tags: z.array(z.string()) })),
}

const BEFORE_BODY = ',"body":'

/**
 * A story's content without its text, which may be long and stands last; what is within a string has `\\` before its
 * quotes. Where something stands behind it, all of it is read.
 */
function readHead(contentJson: string): Head {
  const end = contentJson.indexOf(BEFORE_BODY)
  const first = end < 0 ? null : head.safeParse(JSON.parse(`${contentJson.slice(0, end)}}`))
  return first?.success ? first.data : head.parse(JSON.parse(contentJson))
}

function column<T>(schema: z.ZodType<T>): (json: string) => T {
  return (json) => schema.parse(JSON.parse(json))
}
