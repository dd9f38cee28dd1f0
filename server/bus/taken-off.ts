import { z } from 'zod'
import { person } from '../../shared/model/person.ts'

/** On CHANNELS.takenOff: `by` took this person off a story, or, where that is null, changed their role. */
export const takenOff = z.object({
  userId: z.string(),
  storyId: z.string().nullable(),
  by: person,
})
export type TakenOff = z.infer<typeof takenOff>
