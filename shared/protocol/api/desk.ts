import { z } from 'zod'
import { person } from '../../model/person.ts'

/**
 * `GET /api/desk/live` (server-sent events, cookie): `story` when a story's row changed (fetch it again),
 * `presence` and `views` as they change. A new connection starts with the present state of both.
 */
export const deskNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('story'), storyId: z.string() }),
  z.object({ type: z.literal('presence'), storyId: z.string(), present: z.array(person) }),
  z.object({
    type: z.literal('views'),
    storyId: z.string(),
    views: z.number().int(),
    reading: z.number().int(),
  }),
])
export type DeskNews = z.infer<typeof deskNews>
