import { z } from 'zod'

/* How long lists are read: `?limit=&cursor=`, and `next` of each page is the cursor of the one behind it. */

/** A place in a list: what it is ordered by, and an id where that is the same. */
export interface Place<By extends string | number> {
  by: By
  id: string
}

const HINT = 'take this from `next` of the page before'

/** In a list that is ordered by a time or a number: `1767614400000.st_abc` */
export const numberCursor = z
  .string()
  .regex(/^\d{1,15}\.\w{1,70}$/, HINT)
  .transform((text): Place<number> => {
    const { by, id } = parted(text)
    return { by: Number(by), id }
  })

/** In a list that is ordered by words: `ada quill.us_abc` */
export const wordsCursor = z
  .string()
  .max(2_000)
  .regex(/^[^.]*\.\w{1,70}$/, HINT)
  .transform(parted)

function parted(text: string): Place<string> {
  const dot = text.lastIndexOf('.')
  return { by: text.slice(0, dot), id: text.slice(dot + 1) }
}

export function writeCursor(place: Place<string | number> | null): string | null {
  return place && `${place.by}.${place.id}`
}

/** Of the query of a list. */
export function pageQuery<C extends z.ZodType>(cursor: C) {
  return {
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: cursor.nullable().default(null),
  }
}

/** Of the answer: where to go on, or null behind the last page. */
export const next = z.string().nullable()

/** Counting ends there; `more` says that there are more. */
export const MOST_COUNTED = 1_000

export const counted = z.object({ count: z.number().int(), more: z.boolean() })
export type Counted = z.infer<typeof counted>
