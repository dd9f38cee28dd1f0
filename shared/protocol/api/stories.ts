import { z } from 'zod'
import { person } from '../../model/person.ts'
import { PUBLISH_KINDS, SECTIONS, STORY_STATES } from '../../model/story.ts'

/* Times are ISO 8601 in UTC. */

const storySummary = z.object({
  id: z.string(),
  headline: z.string(),
  section: z.enum(SECTIONS).nullable(),
  state: z.enum(STORY_STATES),
  createdBy: person.nullable(),
  assignees: z.array(person),
  changedAt: z.string(),
  publishedAt: z.string().nullable(),
  /** Number of the newest revision; null before the first. */
  revision: z.number().int().nullable(),
  /** Address of the reader page; null before the first revision. */
  url: z.string().nullable(),
  thumbnail: z.string().nullable(),
  views: z.number().int(),
  reading: z.number().int(),
  /** Who has the draft open right now, on any node. */
  present: z.array(person),
})
export type StorySummary = z.infer<typeof storySummary>

/** `GET /api/stories` */
export const storyList = z.object({ stories: z.array(storySummary) })

/** `POST /api/stories` -> 201 `storyDetail` */
export const newStory = z.strictObject({
  headline: z.string().trim().max(300).default(''),
  section: z.enum(SECTIONS).nullable().default(null),
})

const revisionSummary = z.object({
  number: z.number().int(),
  kind: z.enum(PUBLISH_KINDS),
  note: z.string().nullable(),
  publishedAt: z.string(),
  publishedBy: z.string(),
})

/** `GET /api/stories/:id` */
export const storyDetail = storySummary.extend({
  revisions: z.array(revisionSummary),
  retraction: z.object({ note: z.string(), at: z.string() }).nullable(),
  /** Position of the draft now; publishing takes the position that its author has seen saved. */
  seq: z.number().int(),
  may: z.object({
    write: z.boolean(),
    publish: z.boolean(),
    assign: z.boolean(),
    moveTo: z.array(z.enum(STORY_STATES)),
  }),
})
export type StoryDetail = z.infer<typeof storyDetail>

/** `PATCH /api/stories/:id` -> `storyDetail` */
export const storyChange = z.strictObject({ assignees: z.array(z.string()).max(50) })

/** `POST /api/stories/:id/state` -> `storyDetail` */
export const stateChange = z.strictObject({ state: z.enum(['draft', 'review', 'ready']) })

/** `POST /api/import`, text/plain -> 201 */
export const imported = z.object({ id: z.string(), headline: z.string() })
