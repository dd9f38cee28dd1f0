import { z } from 'zod'
import { SCOPES } from '../../model/roles.ts'
import { atMost } from './at-most.ts'
import { next, numberCursor, pageQuery } from './pages.ts'

export const newKey = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .refine(...atMost(80)),
  scopes: z.array(z.enum(SCOPES)).min(1, 'choose at least one'),
  /** Whom the key acts as; without it, the admin who makes it. */
  userId: z.string().optional(),
})

export const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  userId: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
})
export type ShownKey = z.infer<typeof apiKey>

/** `GET /api/keys?limit=&cursor=` -> `keyList`, the oldest first */
export const keyQuery = z.object(pageQuery(numberCursor))
export const keyList = z.object({ keys: z.array(apiKey), next })

/** The key itself is shown now and never again. */
export const madeKey = apiKey.extend({ key: z.string() })
