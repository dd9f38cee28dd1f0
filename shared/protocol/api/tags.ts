import { z } from 'zod'
import { printable } from '../../document/printable.ts'
import { atMost } from './at-most.ts'
import { next } from './pages.ts'

/** `GET /api/tags?text=` -> `tagList`: in the order of their addresses, those that begin with `text` */
export const tagQuery = z.object({
  text: z.string().trim().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).nullable().default(null),
})

export const tag = z.object({
  slug: z.string(),
  name: z.string(),
  /** Live stories that have it; 1,001 for more than a thousand. */
  stories: z.number().int(),
})
export type ListedTag = z.infer<typeof tag>

export const tagList = z.object({ tags: z.array(tag), next })

/**
 * `PUT /api/tags/:id` -> `tag`: gives it another name. One that leads to another tag makes one of the two if `into` is the slug of
 * that tag; 409 `conflict` if it is not, with that tag as the `thing`.
 */
export const tagChange = z.strictObject({
  name: z
    .string()
    .transform((text) => printable(text).replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'must not be empty')
        .refine(...atMost(80)),
    ),
  /** Its slug. */
  into: z.string().max(400).optional(),
})
