import { z } from 'zod'
import { absence } from '../../model/absence.ts'
import { person } from '../../model/person.ts'

/**
 * `GET /api/desk/live` (server-sent events, cookie): `story` when a story's row changed (fetch it again), `gone` when the person
 * of this desk may not know of it any more,
 * `presence`, `absence` and `views` as they change, `comments` when a thread of a story changed (fetch those after the last seq), `versions` when a version of it was kept or named, `house-style` when the newsroom's list of words changed, `site` when the profile, sections, policies, pictures or the front page of the newsroom changed (fetch them again), `taken-off` when a colleague took the person of this desk off a story, or
 * (`null`) changed their role. A new connection starts with the present state of the first two.
 */
export const deskNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('story'), storyId: z.string() }),
  z.object({ type: z.literal('gone'), storyId: z.string() }),
  z.object({ type: z.literal('presence'), storyId: z.string(), present: z.array(person) }),
  z.object({ type: z.literal('absence'), storyId: z.string(), absent: z.array(absence) }),
  z.object({
    type: z.literal('views'),
    storyId: z.string(),
    views: z.number().int(),
    reading: z.number().int().nullable(),
  }),
  z.object({ type: z.literal('comments'), storyId: z.string() }),
  z.object({ type: z.literal('versions'), storyId: z.string() }),
  z.object({ type: z.literal('house-style') }),
  z.object({ type: z.literal('site') }),
  z.object({ type: z.literal('taken-off'), storyId: z.string().nullable(), by: person }),
])
export type DeskNews = z.infer<typeof deskNews>
