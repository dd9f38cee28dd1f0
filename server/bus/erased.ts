import { z } from 'zod'

/** On CHANNELS.erased: what was known of this person is gone. */
export const erased = z.object({ userId: z.string() })
