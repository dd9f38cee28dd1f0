import { z } from 'zod'

/** Every error of /api, as `application/problem+json` (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  faults: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** What stands in the way, where a request may say that it is known: see there. */
  thing: z.object({ id: z.string(), name: z.string() }).optional(),
})
export type Problem = z.infer<typeof problem>
