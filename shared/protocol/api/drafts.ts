import { z } from 'zod'
import { isSlug } from '../../model/story.ts'

/** `POST /api/tickets` -> 201: opens one draft socket within a minute, as `?token=`. */
export const ticket = z.object({ token: z.string(), expiresAt: z.string() })

/** The draft's `meta` fields as the desk checks them while a person types. */
export const metaFields = {
  slug: z.string().refine(isSlug, 'use lower-case words joined by hyphens'),
}
