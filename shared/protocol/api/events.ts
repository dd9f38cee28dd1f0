import { z } from 'zod'
import { outboxEvent } from '../events.ts'

/** `GET /api/events?after=&limit=&wait=` */
export const eventQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  wait: z.coerce.number().int().min(0).max(30).default(0),
})
export const eventPage = z.object({ events: z.array(outboxEvent), last: z.number().int() })
