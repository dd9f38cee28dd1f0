import { z } from 'zod'
import { ROLES } from '../model/roles.ts'
import { isSlug, PUBLISH_KINDS, SECTIONS, STORY_STATES } from '../model/story.ts'
import { EVENT_TYPES, outboxEvent } from './events.ts'

/* Requests and responses of /api, in the order of a story's life. Times are ISO 8601 in UTC. */

export const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  /** A CSS colour, the same wherever this person is shown. */
  colour: z.string(),
})
export type User = z.infer<typeof user>

/** `GET /api/me` */
export const me = z.object({ user })

/** `GET /api/users` */
export const userList = z.object({ users: z.array(user) })

/** `POST /api/users` -> 201 `user` */
export const newUser = z.strictObject({
  name: z.string().trim().min(1).max(80),
  email: z.email(),
  password: z.string().min(10, 'must have at least 10 characters').max(128),
  role: z.enum(ROLES),
})

/** `PATCH /api/users/:id` -> `user` */
export const userChange = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  role: z.enum(ROLES).optional(),
})

export const person = z.object({ id: z.string(), name: z.string(), colour: z.string() })
export type Person = z.infer<typeof person>

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

const note = z.string().trim().min(1, 'say what changed').max(2000)

/**
 * `POST /api/stories/:id/publish` -> `published`, or 422 `not-publishable` with every reason in `faults`, or 409 `conflict`,
 * with a fault `without` if it can be done without what is missing
 */
export const publishRequest = z
  .strictObject({
    kind: z.enum(PUBLISH_KINDS),
    note: note.optional(),
    seq: z.number().int().positive().optional(),
    /** Go on without words of colleagues that never came. */
    without: z.boolean().optional(),
  })
  .refine((body) => body.kind !== 'correct' || body.note !== undefined, {
    path: ['note'],
    message: 'a correction needs a public note: say what was wrong',
  })

export const published = z.object({
  revision: z.number().int(),
  /** The outbox event's id; the same id reaches webhooks as `webhook-id`. */
  event: z.string(),
  url: z.string(),
})

/** `POST /api/stories/:id/retract` -> `retracted` */
export const retractRequest = z.strictObject({ note })
export const retracted = z.object({ event: z.string(), url: z.string() })

/** `GET /api/stories/:id/checklist` : what publishing would refuse now. */
export const checklist = z.object({
  faults: z.array(z.object({ field: z.string(), message: z.string() })),
})

/** `POST /api/tickets` -> 201: opens one draft socket within a minute, as `?token=`. */
export const ticket = z.object({ token: z.string(), expiresAt: z.string() })

/** `POST /api/assets`, multipart with one `file` -> 201 `asset`; `GET /api/assets/:id` -> `asset` */
export const asset = z.object({
  id: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** The widest variant, a medium one for the desk, and the thumbnail. */
  url: z.string(),
  preview: z.string(),
  thumbnail: z.string(),
})
export type Asset = z.infer<typeof asset>

/** `GET /api/events?after=&limit=&wait=` */
export const eventQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  wait: z.coerce.number().int().min(0).max(30).default(0),
})
export const eventPage = z.object({ events: z.array(outboxEvent), last: z.number().int() })

export const endpoint = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  types: z.array(z.enum(EVENT_TYPES)),
  state: z.enum(['active', 'disabled']),
  /** Why Galley stopped sending, when it did so itself. */
  disabledReason: z.string().nullable(),
  createdAt: z.string(),
  pending: z.number().int(),
  failed: z.number().int(),
})
export type Endpoint = z.infer<typeof endpoint>

/** `GET /api/webhooks` */
export const endpointList = z.object({ endpoints: z.array(endpoint) })

/** `POST /api/webhooks` -> 201 `endpointWithSecret`; an empty `types` means every type. */
export const newEndpoint = z.strictObject({
  url: z.string().trim().max(2048),
  description: z.string().trim().max(200).default(''),
  types: z.array(z.enum(EVENT_TYPES)).default([]),
})

/** The secret is shown only here and by `POST /api/webhooks/:id/rotate`. */
export const endpointWithSecret = endpoint.extend({ secret: z.string() })

/** `PATCH /api/webhooks/:id` -> `endpoint` */
export const endpointChange = z.strictObject({
  url: z.string().trim().max(2048).optional(),
  description: z.string().trim().max(200).optional(),
  types: z.array(z.enum(EVENT_TYPES)).optional(),
  state: z.enum(['active', 'disabled']).optional(),
})

export const delivery = z.object({
  id: z.string(),
  eventId: z.string(),
  eventType: z.enum(EVENT_TYPES),
  headline: z.string(),
  sequence: z.number().int(),
  state: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.number().int(),
  createdAt: z.string(),
  /** When the next attempt is due; null when there is none. */
  nextAt: z.string().nullable(),
  lastStatus: z.number().int().nullable(),
  lastError: z.string().nullable(),
})
export type Delivery = z.infer<typeof delivery>

/** `GET /api/webhooks/:id/deliveries?before=` newest first */
export const deliveryList = z.object({ deliveries: z.array(delivery) })

export const attempt = z.object({
  number: z.number().int(),
  at: z.string(),
  ms: z.number().int(),
  status: z.number().int().nullable(),
  error: z.string().nullable(),
  /** At most the first 16,000 bytes of what the consumer answered. */
  response: z.string().nullable(),
})
export type Attempt = z.infer<typeof attempt>

/** `GET /api/deliveries/:id/attempts` */
export const attemptList = z.object({ attempts: z.array(attempt) })

/** Every error of /api, as `application/problem+json` (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  faults: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>

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

/** The draft's `meta` fields as the desk checks them while a person types. */
export const metaFields = {
  slug: z.string().refine(isSlug, 'use lower-case words joined by hyphens'),
}
