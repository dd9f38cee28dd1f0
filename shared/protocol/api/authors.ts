import { z } from 'zod'
import { printable } from '../../document/printable.ts'
import { atMost } from './at-most.ts'
import { pageElsewhere } from './page-elsewhere.ts'

const line = (most: number) =>
  z
    .string()
    .transform((text) => printable(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().refine(...atMost(most)))

/** Or nothing. */
const orEmpty = (schema: z.ZodType<string, string>) =>
  z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), schema]))
    .default('')

/** `PUT /api/authors/:id` -> `author`; the id is the slug that the name makes. */
export const authorChange = z.strictObject({
  name: line(100).pipe(z.string().min(1, 'must not be empty')),
  title: line(100).default(''),
  bio: line(600).default(''),
  email: orEmpty(z.email('must be an e-mail address').max(200, 'must have at most 200 characters')),
  link: orEmpty(pageElsewhere),
  /** It is meant for nobody who is there: 409 with a fault at `name` where somebody is. */
  isNew: z.boolean().default(false),
})
export type AuthorChange = z.infer<typeof authorChange>

export const author = z.object({
  slug: z.string(),
  name: z.string(),
  title: z.string(),
  bio: z.string(),
  email: z.string(),
  link: z.string(),
  /** Null: there is none. */
  photo: z.string().nullable(),
})
export type ShownAuthor = z.infer<typeof author>

/**
 * `GET /api/authors` -> `authorList`, in the order of their slugs; `DELETE /api/authors/:id` (204); `PUT /api/authors/:id/photo`,
 * multipart with one `file`, and `DELETE` of it -> `author`
 */
export const authorList = z.object({ authors: z.array(author) })
