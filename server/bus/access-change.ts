import { z } from 'zod'

/** On CHANNELS.access: roles, assignments or sessions of this person changed. */
export const accessChange = z.object({ userId: z.string() })
