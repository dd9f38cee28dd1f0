import { systemIds, type Ids } from '../../server/kernel/ids.ts'
import type { Clock } from '../../server/kernel/clock.ts'
import { Audit } from '../../server/audit/audit.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { oweTo } from '../../server/outbox/deliveries.ts'
import type { Database } from '../../server/store/database.ts'
import { DeliveryStore } from '../../server/webhooks/delivery-store.ts'
import { EndpointSecrets } from '../../server/webhooks/endpoint-secrets.ts'
import { WebhookStore } from '../../server/webhooks/webhook-store.ts'

export const SECRET = 'a-secret-of-the-tests-that-seals-others'

/** Both stores over one database, and deliveries of a story as publishing would add them. */
export function openQueue(database: Database, clock: Clock, ids: Ids = systemIds) {
  const { db } = database
  const audit = new Audit({ store: new AuditStore(db), clock, ids })
  const secrets = new EndpointSecrets({ secrets: [SECRET], ids })
  const deps = { db, clock, ids, audit, secrets }
  return {
    webhooks: new WebhookStore(deps),
    audit,
    secrets,
    deliveries: new DeliveryStore(deps),
    async publish(endpointId: string, headline = 'Ferry runs again'): Promise<string> {
      const owed = {
        eventId: ids.next('ev'),
        type: 'story.published',
        at: clock.now(),
        headline,
        data: { headline },
      } as const
      const id = await database.db.transaction().execute((trx) => oweTo(trx, endpointId, owed, ids))
      if (id === null) throw new Error(`no endpoint ${endpointId}`)
      return id
    },
  }
}

export type Queue = ReturnType<typeof openQueue>
