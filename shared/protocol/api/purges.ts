import { z } from 'zod'

/** `GET /api/purges`: whether caches in front of the newsroom forget what has changed. */
export const purgeState = z.object({
  /** The host that tells them; null where none is set. */
  host: z.string().nullable(),
  /** Publications that they have not been told of. */
  waiting: z.number(),
  /** Since when one of them is told in vain, and why. */
  stuck: z.object({ since: z.iso.datetime(), error: z.string() }).nullable(),
})
