import { z } from 'zod'
import { atMost } from './at-most.ts'
import { next, numberCursor, pageQuery } from './pages.ts'
import { EVENT_TYPES } from '../events.ts'

/* Times are ISO 8601 in UTC. */

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

/** `GET /api/webhooks?limit=&cursor=` -> `endpointList`, the oldest first */
export const endpointQuery = z.object(pageQuery(numberCursor))
export const endpointList = z.object({ endpoints: z.array(endpoint), next })

/** `POST /api/webhooks` -> 201 `endpointWithSecret`; an empty `types` means every type. */
export const newEndpoint = z.strictObject({
  url: z.string().trim().max(2048),
  description: z
    .string()
    .trim()
    .refine(...atMost(200))
    .default(''),
  types: z.array(z.enum(EVENT_TYPES)).default([]),
})

/** The secret is shown only here and by `POST /api/webhooks/:id/rotate`. */
export const endpointWithSecret = endpoint.extend({ secret: z.string() })

/** `PATCH /api/webhooks/:id` -> `endpoint` */
export const endpointChange = z.strictObject({
  url: z.string().trim().max(2048).optional(),
  description: z
    .string()
    .trim()
    .refine(...atMost(200))
    .optional(),
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

/** `GET /api/webhooks/:id/deliveries?limit=&cursor=` -> `deliveryList`, the newest first */
export const deliveryQuery = z.object(pageQuery(numberCursor))
export const deliveryList = z.object({ deliveries: z.array(delivery), next })

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

/** `GET /api/deliveries/:id/attempts?limit=&cursor=` -> `attemptList`, in the order in which they were made */
export const attemptQuery = z.object(pageQuery(numberCursor))
export const attemptList = z.object({ attempts: z.array(attempt), next })
