import { z } from 'zod'

/** Somebody of the newsroom, as colleagues see them. */
export const person = z.object({ id: z.string(), name: z.string(), colour: z.string() })
export type Person = z.infer<typeof person>
