import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role, Scope } from '../../shared/model/roles.ts'
import {
  attemptList,
  delivery,
  deliveryList,
  endpoint,
  endpointList,
  endpointWithSecret,
} from '../../shared/protocol/api/webhooks.ts'
import { CHANNELS } from '../../server/bus/bus.ts'
import type { Credential } from '../../server/kernel/credential.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { Env } from '../../server/http/request.ts'
import { errorHandler } from '../../server/http/problems.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { AddressGuard } from '../../server/webhooks/address-guard.ts'
import { webhookRoutes } from '../../server/webhooks/webhook-routes.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { openQueue, type Queue } from './queue.ts'
import { WHOLE } from '../support/whole.ts'

const url = 'https://hooks.example.org/in'
const EVERY_ROUTE = [
  ['GET', '/webhooks'],
  ['POST', '/webhooks'],
  ['GET', '/webhooks/ep_1'],
  ['PATCH', '/webhooks/ep_1'],
  ['DELETE', '/webhooks/ep_1'],
  ['POST', '/webhooks/ep_1/rotate'],
  ['POST', '/webhooks/ep_1/test'],
  ['GET', '/webhooks/ep_1/deliveries'],
  ['GET', '/deliveries/dl_1/attempts'],
  ['POST', '/deliveries/dl_1/resend'],
] as const

describe('the webhook routes', () => {
  let database: Database
  let queue: Queue
  let woken: number
  let actor: { role: Role; scopes: Scope[] | null } | null
  let person: string
  let app: Hono<Env>

  beforeEach(async () => {
    database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
    queue = openQueue(database, new ManualClock())
    const bus = new MemoryBus()
    woken = 0
    await bus.subscribe(CHANNELS.deliveries, () => (woken += 1))
    actor = { role: 'admin', scopes: null }
    person = 'us_1'
    const guard = new AddressGuard({ resolve: async () => [], allowHosts: [] })
    app = new Hono<Env>()
    app.use(async (c, next) => {
      const credential: Credential = { kind: 'session', id: 'si_1' }
      const known = { id: person, name: 'A', email: 'a@example.org', colour: 'red', credential }
      c.set('actor', actor && { ...known, ...actor })
      c.set('ip', '192.0.2.7')
      await next()
    })
    const { webhooks: store, audit } = queue
    app.route('/', mounted(webhookRoutes({ store, guard, bus, audit, limits: true })))
    app.onError(errorHandler(silentLogger))
  })
  afterEach(() => database[Symbol.asyncDispose]())

  async function call(method: string, path: string, body?: unknown) {
    const response = await app.request(`/api${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    await settle()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

  const create = async () =>
    endpointWithSecret.parse((await call('POST', '/webhooks', { url })).body)

  it('make, show, change and remove an endpoint', async () => {
    const made = await call('POST', '/webhooks', { url, types: ['story.published'] })
    expect(made.status).toBe(201)
    const { secret, ...created } = endpointWithSecret.strict().parse(made.body)
    expect(secret).toMatch(/^whsec_/)
    const list = await call('GET', '/webhooks')
    expect(endpointList.parse(list.body).endpoints).toEqual([created])
    expect(JSON.stringify(list.body)).not.toContain('whsec_')
    const one = await call('GET', `/webhooks/${created.id}`)
    expect(endpoint.strict().parse(one.body)).toEqual(created)
    const changed = await call('PATCH', `/webhooks/${created.id}`, { state: 'disabled' })
    expect(endpoint.strict().parse(changed.body).state).toBe('disabled')
    expect(await call('DELETE', `/webhooks/${created.id}`)).toEqual({ status: 204, body: null })
    expect(await call('GET', `/webhooks/${created.id}`)).toMatchObject({ status: 404 })
  })

  it.each([
    'not a url',
    'ftp://example.org',
    'https://me:pass@example.org',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest',
    'http://localhost:3000/',
  ])('[WHK4] refuse %s and say why', async (bad) => {
    const { id } = await create()
    const fault = { field: 'url', message: expect.stringMatching(/\w/) }
    const refused = { status: 422, body: { code: 'bad-input', faults: [fault] } }
    expect(await call('POST', '/webhooks', { url: bad })).toMatchObject(refused)
    expect(await call('PATCH', `/webhooks/${id}`, { url: bad })).toMatchObject(refused)
    expect((await queue.webhooks.page(WHOLE)).endpoints).toMatchObject([{ id, url }])
  })

  it('name every faulty field', async () => {
    const { status, body } = await call('POST', '/webhooks', { types: ['story.eaten'], more: 1 })
    expect(status).toBe(422)
    expect(body.faults.map((it: { field: string }) => it.field)).toContain('url')
  })

  it('rotate the secret and show the new one', async () => {
    const { id, secret } = await create()
    const rotated = await call('POST', `/webhooks/${id}/rotate`)
    expect(endpointWithSecret.strict().parse(rotated.body).secret).not.toBe(secret)
  })

  it('send a test, list it, tell its attempts, send it again, and wake the dispatcher', async () => {
    const { id } = await create()
    const test = await call('POST', `/webhooks/${id}/test`)
    expect(test.status).toBe(202)
    const sent = delivery.strict().parse(test.body)
    expect(sent).toMatchObject({ eventType: 'endpoint.test', state: 'pending' })
    expect(woken).toBe(1)
    const list = await call('GET', `/webhooks/${id}/deliveries`)
    expect(deliveryList.parse(list.body).deliveries).toEqual([sent])
    expect((await call('POST', `/webhooks/${id}/test`)).status).toBe(202)
    const newest = await call('GET', `/webhooks/${id}/deliveries?limit=1`)
    const { next } = deliveryList.parse(newest.body)
    const older = await call('GET', `/webhooks/${id}/deliveries?limit=1&cursor=${next}`)
    expect(deliveryList.parse(older.body)).toEqual({ deliveries: [sent], next: null })
    const attempts = await call('GET', `/deliveries/${sent.id}/attempts`)
    expect(attemptList.parse(attempts.body)).toEqual({ attempts: [], next: null })
    expect((await call('POST', `/deliveries/${sent.id}/resend`)).status).toBe(202)
    expect(woken).toBe(3)
  })

  it('refuse to send to a disabled endpoint, and wake the dispatcher when it is enabled', async () => {
    const { id } = await create()
    await call('PATCH', `/webhooks/${id}`, { state: 'disabled' })
    expect(await call('POST', `/webhooks/${id}/test`)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    })
    woken = 0
    await call('PATCH', `/webhooks/${id}`, { state: 'active' })
    expect(woken).toBe(1)
  })

  it('[COST3] send by hand thirty times a minute for one person, and say when to try again', async () => {
    const { id } = await create()
    const { body } = await call('POST', `/webhooks/${id}/test`)
    for (let sent = 1; sent < 30; sent += 1)
      expect((await call('POST', `/deliveries/${body.id}/resend`)).status).toBe(202)
    for (const path of [`/webhooks/${id}/test`, `/deliveries/${body.id}/resend`]) {
      const refused = await app.request(`/api${path}`, { method: 'POST' })
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await refused.text()).toMatch(/Try again in (\d+ seconds|a second)\./)
    }
    person = 'us_2'
    expect((await call('POST', `/webhooks/${id}/test`)).status).toBe(202)
  })

  it('know no endpoint or delivery that is not there', async () => {
    for (const [method, path] of EVERY_ROUTE.slice(2)) {
      const body = method === 'PATCH' ? {} : undefined
      expect(await call(method, path, body), `${method} ${path}`).toMatchObject({ status: 404 })
    }
  })

  it('refuse a cursor that no page gave', async () => {
    const { id } = await create()
    expect((await call('GET', `/webhooks/${id}/deliveries?cursor=`)).status).toBe(422)
  })

  it.each(EVERY_ROUTE)('%s %s is for admins, and for keys with the scope', async (method, path) => {
    const body = method === 'GET' ? undefined : {}
    actor = null
    expect((await call(method, path, body)).status).toBe(401)
    actor = { role: 'publisher', scopes: null }
    expect((await call(method, path, body)).status).toBe(403)
    actor = { role: 'admin', scopes: ['stories:read'] }
    expect((await call(method, path, body)).status).toBe(403)
    actor = { role: 'admin', scopes: ['webhooks:manage'] }
    expect([401, 403]).not.toContain((await call(method, path, body)).status)
  })
})
