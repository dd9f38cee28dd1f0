import { z } from 'zod'
import { importNotes } from '../../../shared/protocol/api/stories.ts'
import { seed } from '../seed.ts'

/** What a page becomes, and what to know about it. */
const imported = importNotes.extend({ seed })
export type Imported = z.infer<typeof imported>

/** What the import's thread answers. */
export const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), imported }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(['empty', 'binary', 'too-big', 'unreadable']),
    message: z.string(),
  }),
])
export type Outcome = z.infer<typeof outcome>
