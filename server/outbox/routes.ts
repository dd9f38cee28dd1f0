import { eventPage, eventQuery } from '../../shared/protocol/api/events.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { EventStore } from './event-store.ts'
import type { Relay } from './relay.ts'

interface Deps {
  events: EventStore
  relay: Relay
  clock: Clock
}

export function eventRoutes({ events, relay, clock }: Deps): Route[] {
  return [
    route(
      'GET /api/events',
      {
        summary:
          'The events that webhooks get, to pull; `wait` is how many seconds to wait for one.',
        may: { scopes: ['events:read'] },
        query: eventQuery,
        answers: { 200: eventPage },
      },
      async ({ c, query: { after, limit, wait } }) => {
        let page = await events.readAfter(after, limit)
        if (page.length === 0 && wait > 0) {
          await nextEvent(relay, clock, { ms: wait * 1_000, signal: c.req.raw.signal })
          page = await events.readAfter(after, limit)
        }
        return { events: page, last: page.at(-1)?.seq ?? after }
      },
    ),
  ]
}

async function nextEvent(relay: Relay, clock: Clock, until: { ms: number; signal: AbortSignal }) {
  const heard = new AbortController()
  const stop = relay.onEvent(() => heard.abort())
  await clock.sleep(until.ms, AbortSignal.any([heard.signal, until.signal]))
  stop()
}
