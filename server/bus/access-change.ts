import { z } from 'zod'

/**
 * On CHANNELS.access: roles, assignments or sessions of a person changed; or people lost sight of a story, which `lost` names,
 * or `all` but those who still may see it; nobody where its state changed, and so what its writers may.
 */
export const accessChange = z.union([
  z.object({ userId: z.string() }),
  z.object({ storyId: z.string(), lost: z.union([z.literal('all'), z.array(z.string())]) }),
])
export type AccessChange = z.infer<typeof accessChange>
export type SightLost = Extract<AccessChange, { storyId: string }>
