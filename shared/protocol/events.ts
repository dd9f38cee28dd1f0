import { z } from 'zod'

/** What the world may hear of. */
const STORY_EVENTS = [
  'story.published',
  'story.updated',
  'story.corrected',
  'story.retracted',
] as const
export type StoryEventType = (typeof STORY_EVENTS)[number]

export const EVENT_TYPES = [...STORY_EVENTS, 'endpoint.test', 'endpoint.disabled'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const storyEventData = z.object({
  storyId: z.string(),
  /** Null when the story was retracted, or the note of its retraction changed. */
  revision: z.number().int().nullable(),
  url: z.string(),
  section: z.string(),
  slug: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  bylines: z.array(z.string()),
  tags: z.array(z.string()),
  /** The public note of a correction or retraction; null for the others, whose notes stay in the newsroom. */
  note: z.string().nullable(),
  publishedAt: z.string(),
  /** With `story.published`: it was retracted, and is back. */
  reinstated: z.boolean().default(false),
  /** With `story.updated`: fixes that nobody needs to hear of. */
  minor: z.boolean().default(false),
  hero: z
    .object({ url: z.string(), alt: z.string(), caption: z.string(), credit: z.string() })
    .nullable(),
})
export type StoryEventData = z.infer<typeof storyEventData>

/** One row of the outbox, as it travels: the body of a webhook (without `seq` and `id`) and an item of `/api/events`. */
export const outboxEvent = z.object({
  seq: z.number().int(),
  id: z.string(),
  type: z.enum(STORY_EVENTS),
  timestamp: z.string(),
  data: storyEventData,
})
export type OutboxEvent = z.infer<typeof outboxEvent>
