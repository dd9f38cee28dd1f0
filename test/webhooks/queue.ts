import { systemIds, type Ids } from '../../server/kernel/ids.ts'
import type { Clock } from '../../server/kernel/clock.ts'
import type { Database } from '../../server/store/database.ts'
import { addDelivery, DeliveryStore } from '../../server/webhooks/delivery-store.ts'
import { WebhookStore } from '../../server/webhooks/webhook-store.ts'

/** Both stores over one database, and deliveries of a story as publishing would add them. */
export function openQueue(database: Database, clock: Clock, ids: Ids = systemIds) {
  const deps = { db: database.db, clock, ids }
  return {
    webhooks: new WebhookStore(deps),
    deliveries: new DeliveryStore(deps),
    async publish(endpointId: string, headline = 'Ferry runs again'): Promise<string> {
      const id = await database.db.transaction().execute((trx) =>
        addDelivery(trx, {
          id: ids.next('dl'),
          now: clock.now(),
          endpointId,
          eventId: ids.next('ev'),
          eventType: 'story.published',
          headline,
          data: { headline },
        }),
      )
      if (id === null) throw new Error(`no endpoint ${endpointId}`)
      return id
    },
  }
}

export type Queue = ReturnType<typeof openQueue>
