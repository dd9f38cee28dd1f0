import { z } from 'zod'

/** A message of CHANNELS.access. */
export const accessChange = z.object({ userId: z.string() })
