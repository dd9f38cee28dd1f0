import { z } from 'zod'
import type { Content } from '../../document/content.ts'
import { atMost } from './at-most.ts'
import { PUBLISH_KINDS } from '../../model/story.ts'

const note = z
  .string()
  .trim()
  .min(1, 'say what changed')
  .refine(...atMost(2000))

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
    /** Of an update: fixes that nobody needs to hear of. */
    minor: z.boolean().optional(),
  })
  .refine((body) => body.kind !== 'correct' || body.note !== undefined, {
    path: ['note'],
    message: 'a correction needs a public note: say what was wrong',
  })
  .refine((body) => body.kind === 'update' || body.minor !== true, {
    path: ['minor'],
    message: 'only an update can be minor',
  })

/** Whether caches in front of the newsroom have been told, or still are. */
const purgeStates = z.enum(['done', 'pending'])
export type PurgeState = z.infer<typeof purgeStates>
/** Null where there are none, or nothing changed; a node of the version before does not say it. */
const purge = purgeStates.nullable().default(null)

export const published = z.object({
  revision: z.number().int(),
  /** The outbox event's id; the same id reaches webhooks as `webhook-id`. */
  event: z.string(),
  url: z.string(),
  purge,
})

/** `POST /api/stories/:id/retract` -> `retracted` */
export const retractRequest = z.strictObject({ note })

/** `PUT /api/stories/:id/retraction` -> `retracted`, or 409 if `revision`, whose note was read, is not the newest. */
export const mendRequest = z.strictObject({ note, revision: z.number().int().positive() })
export const retracted = z.object({
  revision: z.number().int(),
  event: z.string(),
  url: z.string(),
  purge,
})

/** `POST /api/stories/:id/take-downs` -> `takenDown`, or 409 if it is what readers have. `reason` is for the audit log. */
export const takeDownRequest = z.strictObject({
  revision: z.number().int().positive(),
  reason: z
    .string()
    .trim()
    .min(1, 'say why')
    .refine(...atMost(500)),
})
export const takenDown = z.object({ revision: z.number().int(), at: z.string() })

const hasBody = z.object({ headline: z.string(), meta: z.object({}), body: z.array(z.unknown()) })
/** As the server keeps it, which alone writes one. */
const content = z
  .custom<Content>((value) => hasBody.safeParse(value).success)
  .meta({ $ref: '#/$defs/StoryContent' })

/** `GET /api/stories/:id/revision`: what readers have, that of the newest revision */
export const liveRevision = z.object({ number: z.number().int(), content })

/** `GET /api/stories/:id/checklist` : what publishing would refuse now, and at which path the story would stand. */
export const checklist = z.object({
  faults: z.array(z.object({ field: z.string(), message: z.string() })),
  /** Null while section or slug are missing or wrong. */
  path: z.string().nullable(),
})
