import type { Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { PurgeHook } from '../kernel/config.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Caches } from '../publishing/caches.ts'
import type { Db } from '../store/database.ts'
import { AddressGuard, resolveByDns } from '../webhooks/address-guard.ts'
import { HttpSender } from '../webhooks/http-sender.ts'
import { PurgeStore } from './purge-store.ts'
import { purgeRoutes } from './purge-routes.ts'
import { Purger } from './purger.ts'

export interface Purging extends AsyncDisposable {
  caches: Caches
  routes: Route[]
}

const NO_CACHES: Caches = {
  owe: async () => undefined,
  oweSite: async () => null,
  purge: async () => null,
}

/** What one node tells caches in front of it, started. Dispose it before the database. */
export function openPurging(deps: {
  db: Db
  /** Null: no cache keeps anything. */
  hook: PurgeHook | null
  clock: Clock
  ids: Ids
  logger: Logger
}): Purging {
  const { hook, clock } = deps
  const store = new PurgeStore(deps)
  const purger = hook && new Purger({ ...deps, store, hook, sender: senderTo(hook, clock) })
  purger?.start()
  return {
    caches: purger ?? NO_CACHES,
    routes: purgeRoutes({ store, hook }),
    [Symbol.asyncDispose]: async () => purger?.[Symbol.asyncDispose](),
  }
}

/** The operator’s own URL may be on this machine, or behind the same door: it alone. */
function senderTo({ url }: PurgeHook, clock: Clock): HttpSender {
  const { hostname, port, protocol } = new URL(url)
  const allowed = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
  const guard = new AddressGuard({ resolve: resolveByDns, allowHosts: [allowed] })
  return new HttpSender({ guard, clock })
}
