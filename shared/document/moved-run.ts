import { z } from 'zod'

const number = z.int().nonnegative()

/** Letters side by side: client and clock of the first one of old, those of the first one now, how many, and how. */
export const movedRun = z.tuple([number, number, number, number, number, number])
export type MovedRun = z.infer<typeof movedRun>
