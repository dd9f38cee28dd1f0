import { z } from 'zod'

/** How a letter came to stand for another one, as `client/editor/binding/moved-text.ts` explains; drafts hold its position here. */
export const MOVED = ['moved', 'parted', 'mended', 'given up', 'restored', 'brought back'] as const
export type Moved = (typeof MOVED)[number]

const whole = z.int().nonnegative()

/** Letters side by side: client and clock of the first one of old, those of the first one now, how many, and how. */
const toldRun = z.tuple([whole, whole, whole, whole, whole, whole])
export type ToldRun = z.infer<typeof toldRun>

/** An entry of the draft's list of moves; what is none has no runs. */
export function toldRuns(value: unknown): ToldRun[] {
  return z.array(toldRun).safeParse(value).data ?? []
}
