import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { endpointChange, newEndpoint, type Endpoint } from '../../shared/protocol/api/webhooks.ts'
import type { DeedName } from '../../shared/model/audit.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import type { Also } from '../store/database.ts'
import { endpointDeed } from './endpoint-deed.ts'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import { allowed, pathParam, perPerson, readJson, readQuery, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { AddressGuard } from './address-guard.ts'
import type { Unsent, WebhookStore } from './webhook-store.ts'

const PAGE = 50

/** `before` is the id of the oldest delivery already seen. */
const deliveryQuery = z.object({ before: z.string().min(1).optional() })

interface Deps {
  store: WebhookStore
  guard: AddressGuard
  bus: Bus
  /** False lifts the limit on sending by hand, for load tests. */
  limits: boolean
  audit: Pick<Audit, 'record'>
}

const SENDS = {
  tries: 30,
  seconds: 60,
  told: 'You sent 30 times within a minute, the most that one person can.',
}

/** `/webhooks` and `/deliveries`, for whoever may manage webhooks. */
export function webhookRoutes(deps: Deps): Hono<Env> {
  const routes = new Hono<Env>()
  for (const path of ['/webhooks', '/webhooks/*', '/deliveries/*']) {
    routes.use(path, async (c, next) => {
      allowed(c, 'webhooks:manage', 'webhooks.manage')
      await next()
    })
  }
  addEndpointRoutes(routes, deps)
  addDeliveryRoutes(routes, deps)
  return routes
}

function addEndpointRoutes(routes: Hono<Env>, { store, guard, bus, audit }: Deps) {
  const told =
    (c: Context<Env>, deed: DeedName): Also<Endpoint> =>
    (trx, endpoint) =>
      audit.record(trx, doerOf(c), endpointDeed(deed, endpoint))
  routes.get('/webhooks', async (c) => c.json({ endpoints: await store.list() }))
  routes.post('/webhooks', async (c) => {
    const input = await readJson(c, newEndpoint)
    refuseUnlessPublic(guard, input.url)
    return c.json(await store.create(input, told(c, 'endpoint.made')), 201)
  })
  routes.get('/webhooks/:id', async (c) => c.json(found(await store.find(pathParam(c, 'id')))))
  routes.patch('/webhooks/:id', async (c) => {
    const change = await readJson(c, endpointChange)
    if (change.url !== undefined) refuseUnlessPublic(guard, change.url)
    const deed = deedOf(change.state)
    const endpoint = found(await store.change(pathParam(c, 'id'), change, told(c, deed)))
    bus.publish(CHANNELS.deliveries, {})
    return c.json(endpoint)
  })
  routes.delete('/webhooks/:id', async (c) => {
    const removed = await store.remove(pathParam(c, 'id'), told(c, 'endpoint.removed'))
    if (!removed) throw notFound()
    return c.body(null, 204)
  })
  routes.post('/webhooks/:id/rotate', async (c) =>
    c.json(found(await store.rotate(pathParam(c, 'id'), told(c, 'endpoint.rotated')))),
  )
}

function addDeliveryRoutes(routes: Hono<Env>, { store, bus, limits }: Deps) {
  const sending = perPerson(limits ? SENDS : null)
  routes.get('/webhooks/:id/deliveries', async (c) => {
    const { before = null } = readQuery(c, deliveryQuery)
    const { id } = found(await store.find(pathParam(c, 'id')))
    return c.json({ deliveries: await store.deliveries(id, { before, limit: PAGE }) })
  })
  routes.get('/deliveries/:id/attempts', async (c) =>
    c.json({ attempts: found(await store.attempts(pathParam(c, 'id'))) }),
  )
  routes.post('/webhooks/:id/test', sending, async (c) =>
    due(c, await store.addTestDelivery(pathParam(c, 'id'))),
  )
  routes.post('/deliveries/:id/resend', sending, async (c) =>
    due(c, await store.resend(pathParam(c, 'id'))),
  )

  function due(c: Context<Env>, result: Awaited<ReturnType<WebhookStore['resend']>>) {
    if (!result.ok) throw unsent(result)
    bus.publish(CHANNELS.deliveries, {})
    return c.json(result.delivery, 202)
  }
}

function deedOf(state: Endpoint['state'] | undefined): DeedName {
  if (state === undefined) return 'endpoint.changed'
  return state === 'active' ? 'endpoint.enabled' : 'endpoint.disabled'
}

function refuseUnlessPublic(guard: AddressGuard, url: string) {
  const check = guard.checkUrl(url)
  if (check.ok) return
  const faults = [{ field: 'url', message: check.reason }]
  throw new GalleyError('bad-input', `The URL ${check.reason}.`, { faults })
}

function found<T>(value: T | null): T {
  if (value === null) throw notFound()
  return value
}

function unsent({ reason }: Unsent): GalleyError {
  if (reason === 'not-found') return notFound()
  return new GalleyError('conflict', 'This webhook is disabled: enable it, then send.')
}

function notFound(): GalleyError {
  return new GalleyError('not-found', 'There is no such webhook or delivery.')
}
