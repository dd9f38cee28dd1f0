import { z } from 'zod'
import { printable } from '../../document/printable.ts'
import { atMost } from './at-most.ts'

const line = z
  .string()
  .transform((text) => printable(text).trim())
  .pipe(z.string().refine(...atMost(100)))

const why = z
  .string()
  .transform((text) => printable(text).trim())
  .pipe(z.string().refine(...atMost(300)))

/** `POST /api/house-style` -> `styleEntry` (201); `PUT /api/house-style/:id` -> `styleEntry` */
export const styleChange = z
  .strictObject({
    words: line.pipe(z.string().min(1, 'must not be empty')),
    instead: line.default(''),
    why: why.default(''),
  })
  .refine(({ instead, why }) => instead !== '' || why !== '', {
    path: ['instead'],
    message: 'must be given, or else why',
  })
export type StyleChange = z.infer<typeof styleChange>

export const styleEntry = z.object({
  id: z.string(),
  words: z.string(),
  instead: z.string(),
  why: z.string(),
})

/** `GET /api/house-style` -> `styleList`, in the order of their words */
export const styleList = z.object({ entries: z.array(styleEntry) })
