import { z } from 'zod'
import { REFUSALS, SOURCE_KINDS } from '../../model/view-figures.ts'

const views = z.int().nonnegative()

/** `GET /api/stories/:id/readers`: the oldest first; null stands for a time from which nothing was kept. */
export const readersFigures = z.object({
  /** Whose days these are. */
  zone: z.string(),
  /** The last sixty, with the one that has just begun; `reading`: how many had it open when nodes looked, null where none did. */
  minutes: z.array(
    z.object({ at: z.iso.datetime(), views: views.nullable(), reading: views.nullable() }),
  ),
  /** The last thirty, with today. */
  days: z.array(z.object({ day: z.iso.date(), views: views.nullable() })),
  /** Of these days: how many views came how, and from the ten hosts that most came from. Views that came from the site itself are not in it. */
  sources: z.object({
    kinds: z.array(z.object({ kind: z.enum(SOURCE_KINDS), views })),
    hosts: z.array(z.object({ host: z.string(), kind: z.enum(SOURCE_KINDS), views })),
    others: views,
  }),
  /** Of these days: views that were not counted, as far as this is known. */
  refused: z.array(z.object({ reason: z.enum(REFUSALS), views })),
})
export type ReadersFigures = z.infer<typeof readersFigures>

/**
 * `GET /api/stories/:id/arrivals`: how far the newest revision has come. Null where it can't be known: it is older than an
 * hour, or nodes do not hear of each other.
 */
export const arrivals = z.object({
  arrivals: z
    .object({
      revision: z.int(),
      /** Pages of the story that are open. */
      pages: z.int().nonnegative(),
      /** Those to whose connection all that leads to this revision has been written. */
      written: z.int().nonnegative(),
      /** Those that said when they had it: a sample, within the first minute. */
      told: z.int().nonnegative(),
      /** Milliseconds from the publication within which half of them had it, and 95 in a hundred; null if none told. */
      half: z.number().nullable(),
      most: z.number().nullable(),
    })
    .nullable(),
})
export type Arrivals = z.infer<typeof arrivals>
