import type { Audit } from '../audit/audit.ts'
import type { Bus } from '../bus/bus.ts'
import type { Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import type { NewestFirst } from '../kernel/seal.ts'
import type { Db } from '../store/database.ts'
import { AddressGuard, resolveByDns } from './address-guard.ts'
import { DeliveryStore } from './delivery-store.ts'
import { Dispatcher } from './dispatcher.ts'
import { EndpointSecrets } from './endpoint-secrets.ts'
import { HttpSender } from './http-sender.ts'
import { sealEndpoints } from './secret-store.ts'
import { webhookRoutes } from './webhook-routes.ts'
import { WebhookStore } from './webhook-store.ts'

export interface Webhooks extends AsyncDisposable {
  routes: Route[]
}

/** One node's webhooks, started. Dispose them before the bus and the database. */
export async function openWebhooks(deps: {
  db: Db
  /** The newsroom's own, the newest first. */
  secrets: NewestFirst
  bus: Bus
  audit: Pick<Audit, 'record'>
  /** Hosts and addresses that the private-address guard lets pass. */
  allowHosts: readonly string[]
  limits: boolean
  clock: Clock
  ids: Ids
  logger: Logger
}): Promise<Webhooks> {
  const guard = new AddressGuard({ resolve: resolveByDns, allowHosts: deps.allowHosts })
  const sender = new HttpSender({ guard, clock: deps.clock })
  const secrets = new EndpointSecrets(deps)
  const { lost } = await sealEndpoints(deps.db, secrets)
  if (lost.length > 0)
    deps.logger.error(
      { endpoints: lost },
      'webhooks: sealed with another SECRET, so their deliveries wait: set SECRET_BEFORE to it, or make new secrets',
    )
  const store = new DeliveryStore({ ...deps, secrets })
  const dispatcher = new Dispatcher({ ...deps, store, sender })
  await dispatcher.start()
  return {
    routes: webhookRoutes({ ...deps, store: new WebhookStore({ ...deps, secrets }), guard }),
    [Symbol.asyncDispose]: () => dispatcher[Symbol.asyncDispose](),
  }
}
