import { Hono } from 'hono'
import { eventPage, eventQuery } from '../../shared/protocol/api/events.ts'
import { readQuery, signedIn, type Env } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import type { EventStore } from './event-store.ts'
import type { Relay } from './relay.ts'

/** `GET /api/events?after=&limit=&wait=`: the same events as webhooks, to pull. */
export function eventRoutes(deps: { events: EventStore; relay: Relay; clock: Clock }): Hono<Env> {
  const { events, relay, clock } = deps
  return new Hono<Env>().get('/events', async (c) => {
    signedIn(c, 'events:read')
    const { after, limit, wait } = readQuery(c, eventQuery)
    let page = await events.readAfter(after, limit)
    if (page.length === 0 && wait > 0) {
      await nextEvent(relay, clock, { ms: wait * 1_000, signal: c.req.raw.signal })
      page = await events.readAfter(after, limit)
    }
    return c.json(eventPage.parse({ events: page, last: page.at(-1)?.seq ?? after }))
  })
}

async function nextEvent(relay: Relay, clock: Clock, until: { ms: number; signal: AbortSignal }) {
  const heard = new AbortController()
  const stop = relay.onEvent(() => heard.abort())
  await clock.sleep(until.ms, AbortSignal.any([heard.signal, until.signal]))
  stop()
}
