import type { Context } from 'hono'
import {
  attemptList,
  attemptQuery,
  delivery,
  deliveryList,
  deliveryQuery,
  endpoint,
  endpointChange,
  endpointList,
  endpointQuery,
  endpointWithSecret,
  newEndpoint,
  type Endpoint,
} from '../../shared/protocol/api/webhooks.ts'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import type { DeedName } from '../../shared/model/audit.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import type { Also } from '../store/database.ts'
import { endpointDeed } from './endpoint-deed.ts'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { AddressGuard } from './address-guard.ts'
import type { Unsent, WebhookStore } from './webhook-store.ts'

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

const may = { scopes: ['webhooks:manage'], action: 'webhooks.manage' } as const

export function webhookRoutes(deps: Deps): Route[] {
  return [...endpointRoutes(deps), ...changeRoutes(deps), ...deliveryRoutes(deps)]
}

const told =
  ({ audit }: Pick<Deps, 'audit'>, c: Context<Env>, deed: DeedName): Also<Endpoint> =>
  (trx, endpoint) =>
    audit.record(trx, doerOf(c), endpointDeed(deed, endpoint))

function endpointRoutes(deps: Deps): Route[] {
  const { store, guard } = deps
  return [
    route(
      'GET /api/webhooks',
      {
        summary: 'Webhooks, the oldest first.',
        may,
        query: endpointQuery,
        answers: { 200: endpointList },
      },
      async ({ query: { cursor, limit } }) => {
        const page = await store.page({ after: cursor, limit })
        return { ...page, next: writeCursor(page.next) }
      },
    ),
    route(
      'POST /api/webhooks',
      {
        summary: 'Makes a webhook, whose secret is shown now and never again.',
        may,
        body: newEndpoint,
        answers: { 201: endpointWithSecret },
      },
      async ({ c, body }) => {
        refuseUnlessPublic(guard, body.url)
        return store.create(body, told(deps, c, 'endpoint.made'))
      },
    ),
    route(
      'GET /api/webhooks/:id',
      { summary: 'A webhook.', may, answers: { 200: endpoint } },
      async ({ id }) => found(await store.find(id)),
    ),
  ]
}

function changeRoutes(deps: Deps): Route[] {
  const { store, guard, bus } = deps
  return [
    route(
      'PATCH /api/webhooks/:id',
      {
        summary: 'Changes, disables or enables a webhook.',
        may,
        body: endpointChange,
        answers: { 200: endpoint },
      },
      async ({ c, id, body }) => {
        if (body.url !== undefined) refuseUnlessPublic(guard, body.url)
        const changed = found(await store.change(id, body, told(deps, c, deedOf(body.state))))
        bus.publish(CHANNELS.deliveries, {})
        return changed
      },
    ),
    route(
      'DELETE /api/webhooks/:id',
      { summary: 'Removes a webhook.', may, answers: { 204: null } },
      async ({ c, id }) => {
        const removed = await store.remove(id, told(deps, c, 'endpoint.removed'))
        if (!removed) throw notFound()
        return undefined
      },
    ),
    route(
      'POST /api/webhooks/:id/rotate',
      {
        summary: 'Gives a webhook a new secret; the old one signs as well for a day.',
        may,
        answers: { 200: endpointWithSecret },
      },
      async ({ c, id }) => found(await store.rotate(id, told(deps, c, 'endpoint.rotated'))),
    ),
  ]
}

function deliveryRoutes({ store, bus, limits }: Deps): Route[] {
  const sending = { may, often: new PersonLimit({ ...SENDS, limits }), answers: { 202: delivery } }
  const due = (result: Awaited<ReturnType<WebhookStore['resend']>>) => {
    if (!result.ok) throw unsent(result)
    bus.publish(CHANNELS.deliveries, {})
    return result.delivery
  }
  return [
    route(
      'GET /api/webhooks/:id/deliveries',
      {
        summary: 'What a webhook was sent, and is owed, the newest first.',
        may,
        query: deliveryQuery,
        answers: { 200: deliveryList },
      },
      async ({ id: endpointId, query: { cursor, limit } }) => {
        const { id } = found(await store.find(endpointId))
        const page = await store.deliveries(id, { after: cursor, limit })
        return { ...page, next: writeCursor(page.next) }
      },
    ),
    route(
      'GET /api/deliveries/:id/attempts',
      {
        summary: 'Every try at a delivery.',
        may,
        query: attemptQuery,
        answers: { 200: attemptList },
      },
      async ({ id, query: { cursor, limit } }) => {
        const page = found(await store.attempts(id, { after: cursor, limit }))
        return { ...page, next: writeCursor(page.next) }
      },
    ),
    route(
      'POST /api/webhooks/:id/test',
      { ...sending, summary: 'Sends a webhook an event to try it.' },
      async ({ id }) => due(await store.addTestDelivery(id)),
    ),
    route(
      'POST /api/deliveries/:id/resend',
      { ...sending, summary: 'Sends a delivery again.' },
      async ({ id }) => due(await store.resend(id)),
    ),
  ]
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
