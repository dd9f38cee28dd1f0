import { purgeState } from '../../shared/protocol/api/purges.ts'
import { route, type Route } from '../http/api/route.ts'
import type { PurgeHook } from '../kernel/config.ts'
import type { PurgeStore } from './purge-store.ts'

export function purgeRoutes({
  store,
  hook,
}: {
  store: Pick<PurgeStore, 'waiting'>
  hook: PurgeHook | null
}): Route[] {
  return [
    route(
      'GET /api/purges',
      {
        summary: 'Whether caches in front of the newsroom forget what has changed.',
        may: { inPerson: 'newsroom.change' },
        answers: { 200: purgeState },
      },
      async () => {
        const { waiting, oldest } = await store.waiting()
        const stuck = oldest && { ...oldest, since: new Date(oldest.since).toISOString() }
        return { host: hook && new URL(hook.url).host, waiting, stuck }
      },
    ),
  ]
}
