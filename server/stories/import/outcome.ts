import { z } from 'zod'
import { importNotes } from '../../../shared/protocol/api/stories.ts'
import { storyContent } from '../../../shared/protocol/story-content.ts'

/** What the import's thread answers. */
export const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), imported: importNotes.extend({ content: storyContent }) }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(['empty', 'binary', 'too-big', 'unreadable']),
    message: z.string(),
  }),
])
export type Outcome = z.infer<typeof outcome>
