import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import type { ClaimedDelivery } from '../../server/webhooks/delivery-store.ts'
import type { NextState, Outcome } from '../../server/webhooks/delivery.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import type { FreshDatabase } from '../support/fresh-database.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { openQueue, type Queue } from './queue.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import { WHOLE } from '../support/whole.ts'

const DAY = 24 * 60 * 60 * 1000
const LEASE = 60_000
const fine: Outcome = { kind: 'answered', status: 200, retryAfter: null, response: 'ok', ms: 12 }
const bad: Outcome = { kind: 'unanswered', error: 'connection refused', ms: 3 }
const delivered: NextState = { state: 'delivered', disable: null }

const input = { url: 'https://hooks.example.org/in', description: 'The app', types: [] }

describe.each(['sqlite', 'postgres'] as const)('the webhook stores on %s', (dialect) => {
  let clock: ManualClock
  let fresh: FreshDatabase | null = null
  let nodes: Database[]
  let queue: Queue

  beforeEach(async () => {
    clock = new ManualClock()
    if (dialect === 'sqlite') nodes = [await openDatabase({ kind: 'sqlite', path: ':memory:' })]
    else {
      fresh = await emptyPostgres()
      const config = { kind: 'postgres' as const, url: fresh.url }
      nodes = [await openDatabase(config), await openDatabase(config)]
    }
    queue = openQueue(nodes[0] as Database, clock)
  })
  afterEach(async () => {
    for (const node of nodes) await node[Symbol.asyncDispose]()
    await fresh?.[Symbol.asyncDispose]()
  })

  function claim(limits: { total?: number; underWay?: ReadonlyMap<string, number> } = {}) {
    return claimOn(queue, limits)
  }

  async function claimOne(): Promise<ClaimedDelivery> {
    const [first] = await claim({ total: 1 })
    if (!first) throw new Error('nothing is due')
    return first
  }

  async function record(claimed: ClaimedDelivery, outcome: Outcome, next: NextState) {
    return queue.deliveries.record(claimed, { at: clock.now(), outcome }, next)
  }

  describe('endpoints', () => {
    it('are made, listed, changed and removed', async () => {
      const { secret, ...endpoint } = await queue.webhooks.create(input)
      expect(secret).toMatch(/^whsec_/)
      expect(endpoint).toMatchObject({ ...input, state: 'active', pending: 0, failed: 0 })
      expect(await queue.webhooks.page(WHOLE)).toEqual({ endpoints: [endpoint], next: null })
      const types = ['story.published' as const]
      const changed = await queue.webhooks.change(endpoint.id, { types, state: 'disabled' })
      expect(changed).toEqual({ ...endpoint, types, state: 'disabled' })
      expect(await queue.webhooks.change(endpoint.id, {})).toEqual(changed)
      expect(await queue.webhooks.remove(endpoint.id)).toBe(true)
      expect(await queue.webhooks.remove(endpoint.id)).toBe(false)
      expect(await queue.webhooks.find(endpoint.id)).toBeNull()
      expect(await queue.webhooks.change(endpoint.id, { state: 'active' })).toBeNull()
      expect(await queue.webhooks.rotate(endpoint.id)).toBeNull()
    })

    it('take their deliveries and attempts with them', async () => {
      const { id } = await queue.webhooks.create(input)
      const delivery = await queue.publish(id)
      const claimed = await claimOne()
      await record(claimed, bad, { state: 'failed', disable: null })
      expect((await queue.webhooks.attempts(delivery, WHOLE))?.attempts).toHaveLength(1)
      await queue.webhooks.remove(id)
      expect(await queue.webhooks.attempts(delivery, WHOLE)).toBeNull()
      expect(await record(claimed, fine, delivered)).toMatchObject({ recorded: false })
    })

    it('are signed for with both secrets for a day after a rotation', async () => {
      const first = await queue.webhooks.create(input)
      const second = await queue.webhooks.rotate(first.id)
      expect(second?.secret).not.toBe(first.secret)
      await queue.publish(first.id)
      const during = await claimOne()
      expect(during.secrets).toEqual([second?.secret, first.secret])
      await queue.deliveries.release(during)
      await clock.advance(DAY)
      expect((await claimOne()).secrets).toEqual([second?.secret])
    })

    it('count what waits and what failed', async () => {
      const { id } = await queue.webhooks.create(input)
      for (const headline of ['a', 'b', 'c']) await queue.publish(id, headline)
      await record(await claimOne(), bad, { state: 'failed', disable: null })
      await record(await claimOne(), fine, delivered)
      expect(await queue.webhooks.find(id)).toMatchObject({ pending: 1, failed: 1 })
    })
  })

  describe('the log', () => {
    it('lists deliveries newest first, page by page', async () => {
      const { id } = await queue.webhooks.create(input)
      const published = []
      for (const headline of ['a', 'b', 'c', 'd', 'e'])
        published.push(await queue.publish(id, headline))
      const other = await queue.webhooks.create(input)
      await queue.publish(other.id)
      const pages: string[][] = []
      let after: Place<number> | null = null
      do {
        const wanted = { after, limit: 2 }
        const page: Awaited<ReturnType<typeof queue.webhooks.deliveries>> =
          await queue.webhooks.deliveries(id, wanted)
        pages.push(page.deliveries.map((it) => it.id))
        after = page.next
      } while (after)
      expect(pages.map((page) => page.length)).toEqual([2, 2, 1])
      expect(pages.flat()).toEqual(published.toReversed())
    })

    it('lists every attempt with what was answered', async () => {
      const { id } = await queue.webhooks.create(input)
      const delivery = await queue.publish(id)
      await record(await claimOne(), bad, { state: 'pending', nextAt: clock.now(), disable: null })
      await record(await claimOne(), fine, delivered)
      const at = new Date(clock.now()).toISOString()
      const first = {
        number: 1,
        at,
        ms: 3,
        status: null,
        error: 'connection refused',
        response: null,
      }
      const second = { number: 2, at, ms: 12, status: 200, error: null, response: 'ok' }
      const one = await queue.webhooks.attempts(delivery, { after: null, limit: 1 })
      expect(one?.attempts).toEqual([first])
      const rest = await queue.webhooks.attempts(delivery, { after: one?.next ?? null, limit: 1 })
      expect(rest).toEqual({ attempts: [second], next: null })
      expect((await queue.webhooks.deliveries(id, WHOLE)).deliveries).toMatchObject([
        { id: delivery, state: 'delivered', attempts: 2, nextAt: null, lastStatus: 200 },
      ])
    })

    it('[WHK1] a delivery sent again is the same event and body, its next attempt', async () => {
      const { id } = await queue.webhooks.create(input)
      const delivery = await queue.publish(id)
      const first = await claimOne()
      await record(first, fine, delivered)
      expect(await claim()).toEqual([])
      expect(await queue.webhooks.resend(delivery)).toMatchObject({
        ok: true,
        delivery: { state: 'pending', attempts: 1 },
      })
      const { eventId, body, sequence } = first
      expect(await claimOne()).toMatchObject({ id: delivery, eventId, body, sequence, attempts: 1 })
    })

    it('sends nothing again to a disabled endpoint, or of an unknown delivery', async () => {
      const { id } = await queue.webhooks.create(input)
      const delivery = await queue.publish(id)
      await queue.webhooks.change(id, { state: 'disabled' })
      const disabled = { ok: false, reason: 'disabled' }
      expect(await queue.webhooks.resend(delivery)).toEqual(disabled)
      expect(await queue.webhooks.addTestDelivery(id)).toEqual(disabled)
      const unknown = { ok: false, reason: 'not-found' }
      expect(await queue.webhooks.resend('dl_none')).toEqual(unknown)
      expect(await queue.webhooks.addTestDelivery('ep_none')).toEqual(unknown)
    })

    it('adds a test on demand, whatever the types', async () => {
      const { id } = await queue.webhooks.create({ ...input, types: ['story.corrected'] })
      await queue.webhooks.addTestDelivery(id)
      const { body } = await claimOne()
      const timestamp = new Date(clock.now()).toISOString()
      expect(JSON.parse(body)).toMatchObject({ type: 'endpoint.test', timestamp })
    })
  })

  describe('claims', () => {
    it('come due in order, and only when due', async () => {
      const { id } = await queue.webhooks.create(input)
      await queue.publish(id, 'a')
      await queue.publish(id, 'b')
      const first = await claimOne()
      await record(first, bad, { state: 'pending', nextAt: clock.now() + 5_000, disable: null })
      expect((await claim()).map((it) => it.sequence)).toEqual([2])
      await clock.advance(4_999)
      expect(await claim()).toEqual([])
      await clock.advance(1)
      expect((await claim()).map((it) => it.sequence)).toEqual([1])
    })

    it('[WHK3] run out, so that another node takes the delivery over', async () => {
      const { id } = await queue.webhooks.create(input)
      await queue.publish(id)
      const lost = await claimOne()
      await clock.advance(LEASE - 1)
      expect(await claim()).toEqual([])
      await clock.advance(1)
      const taken = await claimOne()
      expect(taken).toMatchObject({ id: lost.id, attempts: 0 })
      expect(await record(lost, fine, delivered)).toMatchObject({ recorded: false })
      await queue.deliveries.release(lost)
      expect(await claim()).toEqual([])
      expect(await record(taken, fine, delivered)).toMatchObject({ recorded: true })
      expect((await queue.webhooks.attempts(lost.id, WHOLE))?.attempts).toHaveLength(1)
    })

    it('given back are due at once', async () => {
      const { id } = await queue.webhooks.create(input)
      await queue.publish(id)
      await queue.deliveries.release(await claimOne())
      expect(await claim()).toHaveLength(1)
    })

    it('[WHK2] leave room for every endpoint, the idlest first', async () => {
      const ids = []
      for (const url of ['a', 'b', 'c']) {
        const { id } = await queue.webhooks.create({ ...input, url: `https://${url}.example/` })
        for (let i = 0; i < 9; i += 1) await queue.publish(id)
        ids.push(id)
      }
      const [a = '', b = '', c = ''] = ids
      const underWay = new Map([
        [a, 4],
        [b, 3],
      ])
      expect(endpointsOf(await claim({ total: 3, underWay }))).toEqual([c, c, c])
      expect(endpointsOf(await claim({ underWay }))).toEqual([c, c, c, c, b])
    })

    it('never give one delivery to two nodes', async () => {
      for (const url of ['a', 'b', 'c', 'd']) {
        const { id } = await queue.webhooks.create({ ...input, url: `https://${url}.example/` })
        for (let i = 0; i < 20; i += 1) await queue.publish(id)
      }
      const queues = [...nodes, ...nodes].map((node) => openQueue(node, clock))
      const claimed: string[] = []
      for (let round = 0; round < 100 && claimed.length < 80; round += 1) {
        const rounds = await Promise.all(queues.map((node) => claimOn(node)))
        claimed.push(...rounds.flat().map((it) => it.id))
      }
      expect(claimed).toHaveLength(80)
      expect(new Set(claimed).size).toBe(80)
    })
  })

  describe('a disabled endpoint', () => {
    it('[WHK3] keeps what waits until it is enabled again', async () => {
      const { id } = await queue.webhooks.create(input)
      await queue.publish(id)
      await queue.webhooks.change(id, { state: 'disabled' })
      expect(await claim()).toEqual([])
      await clock.advance(30 * DAY)
      await queue.webhooks.change(id, { state: 'active' })
      expect(await claim()).toHaveLength(1)
    })

    it('is reported to every other active endpoint that wants to know', async () => {
      const gone = await queue.webhooks.create({ ...input, description: 'Old app' })
      const all = await queue.webhooks.create(input)
      const some = await queue.webhooks.create({ ...input, types: ['endpoint.disabled'] })
      await queue.webhooks.create({ ...input, types: ['story.published'] })
      const off = await queue.webhooks.create(input)
      await queue.webhooks.change(off.id, { state: 'disabled' })
      await queue.publish(gone.id)
      await queue.publish(gone.id)
      const [one, two] = await claim()
      const next = { state: 'pending', nextAt: clock.now(), disable: 'gone' } as const
      const outcome = { ...fine, status: 410 } as const
      if (!one || !two) throw new Error('nothing is due')
      expect(await record(one, outcome, next)).toEqual({ recorded: true, announced: 2 })
      expect(await record(two, outcome, next)).toEqual({ recorded: true, announced: 0 })
      expect(await queue.webhooks.find(gone.id)).toMatchObject({
        state: 'disabled',
        disabledReason: 'The consumer answered 410 Gone.',
        pending: 2,
      })
      const reports = await claim()
      expect(reports.map((it) => it.endpointId).sort()).toEqual([all.id, some.id].sort())
      expect(new Set(reports.map((it) => it.eventId)).size).toBe(1)
      expect(JSON.parse(reports[0]?.body ?? '')).toMatchObject({
        type: 'endpoint.disabled',
        data: { endpointId: gone.id, description: 'Old app' },
      })
    })

    it('was one whose delivery used up its attempts, unless something got through meanwhile', async () => {
      const exhausted = { state: 'failed', disable: 'exhausted' } as const
      const { id } = await queue.webhooks.create(input)
      await queue.publish(id)
      const stubborn = await claimOne()
      await queue.publish(id)
      await clock.advance(1_000)
      await record(await claimOne(), fine, delivered)
      await record(stubborn, bad, exhausted)
      expect(await queue.webhooks.find(id)).toMatchObject({ state: 'active', failed: 1 })
      await clock.advance(1_000)
      await queue.publish(id)
      await record(await claimOne(), bad, exhausted)
      expect(await queue.webhooks.find(id)).toMatchObject({ state: 'disabled', failed: 2 })
    })

    it('disabled by two nodes at once is reported once, and nobody waits for ever', async () => {
      const endpoints = []
      for (let i = 0; i < 6; i += 1) endpoints.push(await queue.webhooks.create(input))
      for (const { id } of endpoints) await queue.publish(id)
      const claims = await claim()
      const queues = nodes.map((node) => openQueue(node, clock))
      const next = { state: 'failed', disable: 'gone' } as const
      const results = await Promise.all(
        claims.map((claimed, i) =>
          (queues[i % queues.length] as Queue).deliveries.record(
            claimed,
            { at: clock.now(), outcome: { ...fine, status: 410 } },
            next,
          ),
        ),
      )
      expect(results.map((it) => it.announced).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
    })
  })
})

function endpointsOf(claims: ClaimedDelivery[]) {
  return claims.map((it) => it.endpointId)
}

function claimOn(
  { deliveries }: Queue,
  limits: { total?: number; underWay?: ReadonlyMap<string, number> } = {},
) {
  const { total = 64, underWay = new Map() } = limits
  return deliveries.claimDue({ leaseMs: LEASE, perEndpoint: 4, total, underWay })
}
