import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { systemIds, type Ids } from '../../server/kernel/ids.ts'
import { createLogger } from '../../server/kernel/logger.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { AddressGuard } from '../../server/webhooks/address-guard.ts'
import { DeliveryStore } from '../../server/webhooks/delivery-store.ts'
import { Dispatcher } from '../../server/webhooks/dispatcher.ts'
import { HttpSender, type Sender, type SendResult } from '../../server/webhooks/http-sender.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { answerNever, answerWith, startConsumer, type Consumer } from './consumer.ts'
import { openQueue, type Queue } from './queue.ts'
import { WHOLE } from '../support/whole.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const LEASE = 60 * SECOND
const logger = createLogger('silent')
/** Without jitter. */
const ids: Ids = { ...systemIds, random: () => 0.5 }
const fine: SendResult = { kind: 'answered', status: 200, retryAfter: null, response: '', ms: 1 }

const until = <T>(check: () => T | Promise<T>) => eventually(check, { within: 5_000, every: 5 })

/** Never answers; ends when aborted, as a sender must. */
class HangingSender implements Sender {
  readonly urls: string[] = []

  send({ url }: { url: string }, signal: AbortSignal): Promise<SendResult> {
    this.urls.push(url)
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true })
    })
  }
}

describe('the dispatcher', () => {
  let clock: ManualClock
  let bus: MemoryBus
  let database: Database
  let queue: Queue
  let consumer: Consumer
  let dispatchers: { dispatcher: Dispatcher; clock: ManualClock }[]

  beforeEach(async () => {
    clock = new ManualClock(Date.now())
    bus = new MemoryBus()
    database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
    queue = openQueue(database, clock)
    consumer = await startConsumer()
    dispatchers = []
  })
  afterEach(async () => {
    for (const it of dispatchers) await stop(it.dispatcher, it.clock)
    await consumer[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
  })

  async function start(
    options: { sender?: Sender; store?: DeliveryStore; clock?: ManualClock } = {},
  ): Promise<Dispatcher> {
    const time = options.clock ?? clock
    const guard = new AddressGuard({ resolve: async () => [], allowHosts: ['127.0.0.1'] })
    const sender = options.sender ?? new HttpSender({ guard, clock: time })
    const store = options.store ?? openQueue(database, time, ids).deliveries
    const dispatcher = new Dispatcher({ store, sender, bus, clock: time, ids, logger })
    dispatchers.push({ dispatcher, clock: time })
    await dispatcher.start()
    return dispatcher
  }

  async function stop(dispatcher: Dispatcher, time = clock) {
    const stopped = dispatcher[Symbol.asyncDispose]()
    await time.advance(5 * SECOND)
    await stopped
  }

  async function addEndpoint(url = consumer.url) {
    return queue.webhooks.create({ url, description: '', types: [] })
  }

  async function publish(endpointId: string) {
    const id = await queue.publish(endpointId)
    bus.publish(CHANNELS.deliveries, {})
    return id
  }

  const logOf = async (endpointId: string) =>
    (await queue.webhooks.deliveries(endpointId, WHOLE)).deliveries

  async function untilLog(endpointId: string, ...expected: object[]) {
    await until(async () => expect(await logOf(endpointId)).toMatchObject(expected))
  }

  it('delivers what the standardwebhooks package verifies, as soon as the bus says so', async () => {
    await start()
    const { id, secret } = await addEndpoint()
    await publish(id)
    await untilLog(id, { state: 'delivered', attempts: 1, lastStatus: 204, nextAt: null })
    const [{ headers, body } = { headers: {}, body: '' }] = consumer.received
    const event = new Webhook(secret).verify(body, headers as Record<string, string>)
    expect(event).toMatchObject({ type: 'story.published', data: { headline: 'Ferry runs again' } })
    expect(headers).toMatchObject({ 'webhook-sequence': '1', 'webhook-attempt': '1' })
  })

  it('[BUS1] delivers within a second when the bus is silent', async () => {
    await start()
    const { id } = await addEndpoint()
    await queue.publish(id)
    await clock.advance(SECOND)
    await untilLog(id, { state: 'delivered' })
  })

  it('[WHK1] retries by the schedule with the same id and body, signed anew', async () => {
    consumer.answer = answerWith(500)
    await start()
    const { id, secret } = await addEndpoint()
    await publish(id)
    for (const [attempts, wait] of [5 * SECOND, 5 * MINUTE, 30 * MINUTE].entries()) {
      const nextAt = new Date(clock.now() + wait).toISOString()
      await untilLog(id, { state: 'pending', attempts: attempts + 1, lastStatus: 500, nextAt })
      await clock.advance(wait - SECOND)
      expect(consumer.received).toHaveLength(attempts + 1)
      if (wait === 30 * MINUTE) consumer.answer = answerWith(200)
      await clock.advance(SECOND)
    }
    await untilLog(id, { state: 'delivered', attempts: 4, nextAt: null })
    const { received } = consumer
    const headers = received.map((it) => it.headers)
    expect(new Set(headers.map((it) => it['webhook-id'])).size).toBe(1)
    expect(new Set(received.map((it) => it.body)).size).toBe(1)
    expect(new Set(headers.map((it) => it['webhook-signature'])).size).toBe(4)
    expect(headers.map((it) => it['webhook-attempt'])).toEqual(['1', '2', '3', '4'])
    const { body, headers: first } = received[0] ?? { body: '', headers: {} }
    new Webhook(secret).verify(body, first as Record<string, string>)
  })

  it('waits as long as a busy consumer asks', async () => {
    consumer.answer = answerWith(429, { 'retry-after': '600' })
    await start()
    const { id } = await addEndpoint()
    await publish(id)
    const nextAt = new Date(clock.now() + 10 * MINUTE).toISOString()
    await untilLog(id, { state: 'pending', nextAt })
  })

  it('records what was answered, cut at 16,000 bytes, and why nobody did', async () => {
    consumer.answer = answerWith(200, {}, 'é'.repeat(100_000))
    await start()
    const { id } = await addEndpoint()
    const delivery = await publish(id)
    await untilLog(id, { state: 'delivered' })
    const response = 'é'.repeat(8_000)
    expect((await queue.webhooks.attempts(delivery, WHOLE))?.attempts).toMatchObject([
      { status: 200, response },
    ])
    const refused = await addEndpoint('http://10.0.0.1/')
    await publish(refused.id)
    await untilLog(refused.id, { lastStatus: null, lastError: expect.stringContaining('10.0.0.1') })
  })

  it('stops at once after 410, tells the other endpoints, and goes on when enabled', async () => {
    consumer.answer = (response, { path }) =>
      void response.writeHead(path === '/hook' ? 410 : 200).end()
    await start()
    const gone = await addEndpoint()
    const other = await addEndpoint(`http://127.0.0.1:${consumer.port}/other`)
    await publish(gone.id)
    await untilLog(other.id, { eventType: 'endpoint.disabled', state: 'delivered' })
    await clock.advance(MINUTE)
    await untilLog(gone.id, { state: 'pending', attempts: 1, lastStatus: 410 })
    consumer.answer = answerWith(200)
    await queue.webhooks.change(gone.id, { state: 'active' })
    await clock.advance(SECOND)
    await untilLog(gone.id, { state: 'delivered', attempts: 2 })
  })

  it('[WHK2] delivers to a quick endpoint while a slow one keeps all its attempts waiting', async () => {
    consumer.answer = (response, { path }) =>
      path === '/slow' ? answerNever() : void response.writeHead(200).end()
    await start()
    const slow = await addEndpoint(`http://127.0.0.1:${consumer.port}/slow`)
    const quick = await addEndpoint()
    for (let i = 0; i < 20; i += 1) await queue.publish(slow.id)
    await publish(slow.id)
    await until(() => expect(consumer.received).toHaveLength(4))
    for (let i = 0; i < 10; i += 1) await publish(quick.id)
    await untilLog(quick.id, ...Array.from({ length: 10 }, () => ({ state: 'delivered' })))
    expect(consumer.received.filter(({ path }) => path === '/slow')).toHaveLength(4)
  })

  it('[WHK2] tries at most 4 at once to an endpoint and 64 in all', async () => {
    const sender = new HangingSender()
    for (let i = 0; i < 17; i += 1) {
      const { id } = await addEndpoint(`https://slow-${i}.example/`)
      for (let n = 0; n < 6; n += 1) await queue.publish(id)
    }
    await start({ sender })
    await until(() => expect(sender.urls).toHaveLength(64))
    await clock.advance(5 * SECOND)
    expect(sender.urls).toHaveLength(64)
    const counts = new Map<string, number>()
    for (const url of sender.urls) counts.set(url, (counts.get(url) ?? 0) + 1)
    expect([...counts.values()]).toEqual(Array.from({ length: 16 }, () => 4))
  })

  describe('after a restart', () => {
    it('[WHK3] retries what the one before could not deliver', async () => {
      consumer.answer = answerWith(500)
      const first = await start()
      const { id } = await addEndpoint()
      await publish(id)
      await untilLog(id, { state: 'pending', attempts: 1 })
      await stop(first)
      consumer.answer = answerWith(200)
      await start()
      await clock.advance(SECOND)
      await untilLog(id, { state: 'delivered', attempts: 2 })
      expect(new Set(consumer.received.map((it) => it.headers['webhook-id'])).size).toBe(1)
    })

    it('[WHK3] takes over what a crashed node was attempting, once its lease has run out', async () => {
      const crashed = new HangingSender()
      await start({ sender: crashed, clock: new ManualClock(clock.now()) })
      const { id } = await addEndpoint()
      await publish(id)
      await until(() => expect(crashed.urls).toHaveLength(1))
      await start()
      await clock.advance(LEASE - SECOND)
      expect(consumer.received).toHaveLength(0)
      await clock.advance(SECOND)
      await untilLog(id, { state: 'delivered', attempts: 1 })
    })

    it('[WHK3] takes over at once what a stopping node cut off', async () => {
      const sender = new HangingSender()
      const first = await start({ sender })
      const { id } = await addEndpoint()
      await publish(id)
      await until(() => expect(sender.urls).toHaveLength(1))
      await stop(first)
      await untilLog(id, { state: 'pending', attempts: 0 })
      await start()
      await untilLog(id, { state: 'delivered', attempts: 1 })
    })
  })

  describe('stopping', () => {
    it('[END1] waits for the attempts under way and starts no more', async () => {
      const held: ServerResponse[] = []
      consumer.answer = (response) => void held.push(response)
      const dispatcher = await start()
      const { id } = await addEndpoint()
      await publish(id)
      await until(() => expect(consumer.received).toHaveLength(1))
      const stopped = dispatcher[Symbol.asyncDispose]()
      await publish(id)
      for (const response of held) response.writeHead(200).end()
      await stopped
      await untilLog(id, { state: 'pending', attempts: 0 }, { state: 'delivered' })
      expect(clock.pending).toBe(0)
    })
  })

  describe('while the database fails', () => {
    class FailingStore extends DeliveryStore {
      failures = 0

      override async claimDue(limits: Parameters<DeliveryStore['claimDue']>[0]) {
        this.#fail()
        return super.claimDue(limits)
      }

      override async record(...given: Parameters<DeliveryStore['record']>) {
        this.#fail()
        return super.record(...given)
      }

      #fail() {
        if (this.failures === 0) return
        this.failures -= 1
        throw new Error('the database is away')
      }
    }

    it('[WHK3] claims again at the next sweep', async () => {
      const store = new FailingStore({ ...queue, db: database.db, clock, ids })
      store.failures = 2
      const { id } = await addEndpoint()
      await queue.publish(id)
      await start({ store })
      await clock.advance(3 * SECOND)
      await untilLog(id, { state: 'delivered' })
    })

    it('keeps the outcome until it is stored, and does not send again', async () => {
      const store = new FailingStore({ ...queue, db: database.db, clock, ids })
      const sent: string[] = []
      const sender: Sender = {
        async send({ body }) {
          sent.push(body)
          store.failures = 2
          return fine
        },
      }
      const { id } = await addEndpoint()
      await queue.publish(id)
      await start({ store, sender })
      await until(async () => {
        await clock.advance(SECOND)
        expect(await logOf(id)).toMatchObject([{ state: 'delivered', attempts: 1 }])
      })
      expect(sent).toHaveLength(1)
    })
  })
})
