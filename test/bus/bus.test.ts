import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import type { Bus } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { RedisBus } from '../../server/bus/redis-bus.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { eventually } from '../support/eventually.ts'
import { startRedis } from '../support/redis-server.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { TcpProxy } from '../support/tcp-proxy.ts'

const BUSES = [
  {
    name: 'memory',
    open: async () => {
      const bus = new MemoryBus()
      return [bus, bus] as const
    },
  },
  {
    name: 'Redis',
    open: async () => {
      const prefix = `test:${randomUUID()}:`
      return [
        await redisBus(inject('redisUrl'), prefix),
        await redisBus(inject('redisUrl'), prefix),
      ] as const
    },
  },
]

describe.each(BUSES)('the $name bus', ({ open }) => {
  it('brings what one node publishes to every subscriber of the channel, its own included', async () => {
    const [here, there] = await open()
    const heard: unknown[] = []
    await here.subscribe('news', (message) => heard.push(['here', message]))
    await there.subscribe('news', (message) => heard.push(['there', message]))
    await there.subscribe('other', (message) => heard.push(['other', message]))
    here.publish('news', { seq: 1 })
    await eventually(
      () =>
        expect(heard.map((item) => JSON.stringify(item)).sort()).toEqual([
          '["here",{"seq":1}]',
          '["there",{"seq":1}]',
        ]),
      { within: 2_000 },
    )
    await close(here, there)
  })

  it('brings what one tells to all others, and makes no message that nobody hears', async () => {
    const [here, there] = await open()
    const heard: unknown[] = []
    const own = (message: unknown) => heard.push(['own', message])
    await here.subscribe('news', own)
    await there.subscribe('news', (message) => heard.push(['other', message]))
    here.tell('news', own, () => 'told')
    here.publish('news', 'published')
    await eventually(() => expect(heard).toContainEqual(['own', 'published']), { within: 2_000 })
    await eventually(() => expect(heard).toHaveLength(3), { within: 2_000 })
    expect(heard).not.toContainEqual(['own', 'told'])
    await close(here, there)
  })

  it('keeps the order of one publisher', async () => {
    const [here, there] = await open()
    const heard: unknown[] = []
    await there.subscribe('news', (message) => heard.push(message))
    const sent = Array.from({ length: 200 }, (_, i) => i)
    for (const i of sent) here.publish('news', i)
    await eventually(() => expect(heard).toEqual(sent), { within: 2_000 })
    await close(here, there)
  })

  it('stays silent for a subscriber that left', async () => {
    const [here, there] = await open()
    const heard: unknown[] = []
    const leave = await there.subscribe('news', (message) => heard.push(message))
    const stayed: unknown[] = []
    await there.subscribe('news', (message) => stayed.push(message))
    leave()
    here.publish('news', 1)
    await eventually(() => expect(stayed).toEqual([1]), { within: 2_000 })
    expect(heard).toEqual([])
    await close(here, there)
  })

  it('gives every subscriber a value of its own', async () => {
    const [here, there] = await open()
    const heard: { list: number[] }[] = []
    const take = (message: unknown) => heard.push(message as { list: number[] })
    await there.subscribe('news', take)
    await there.subscribe('news', take)
    const sent = { list: [1] }
    here.publish('news', sent)
    sent.list.push(2)
    await eventually(() => expect(heard).toEqual([{ list: [1] }, { list: [1] }]), { within: 2_000 })
    await close(here, there)
  })
})

describe('the Redis bus', () => {
  it('[BUS1] drops messages while Redis is away, waits for nobody, and hears again when it is back', async () => {
    await using redis = await startRedis()
    const bus = await redisBus(redis.url, 'test:')
    const heard: unknown[] = []
    await bus.subscribe('news', (message) => heard.push(message))
    await redis.kill()
    await eventually(() => expect(bus.connected).toBe(false), { within: 5_000 })
    bus.publish('news', 'lost')
    await bus.subscribe('later', (message) => heard.push(message))
    await redis.restart()
    await eventually(
      () => {
        bus.publish('news', 'again')
        bus.publish('later', 'as well')
        expect(heard).toEqual(expect.arrayContaining(['again', 'as well']))
      },
      { within: 10_000 },
    )
    expect(heard).not.toContain('lost')
    await close(bus)
  })

  it('[BUS1] notices that Redis stands still though its connections look open, and that it goes on', async () => {
    await using redis = await startRedis()
    const bus = await redisBus(redis.url, 'test:')
    const heard: unknown[] = []
    await bus.subscribe('news', (message) => heard.push(message))
    await redis.pause()
    await eventually(() => expect(bus.connected).toBe(false), { within: 5_000 })
    await redis.resume()
    await eventually(
      () => {
        bus.publish('news', 'again')
        expect([bus.connected, heard]).toEqual([true, expect.arrayContaining(['again'])])
      },
      { within: 10_000 },
    )
    await close(bus)
  })

  it('[BUS1] leaves a path on which nothing arrives any more, and takes another', async () => {
    await using redis = await startRedis()
    await using path = await TcpProxy.to(redis.url)
    const bus = await redisBus(path.url, 'test:')
    const heard: unknown[] = []
    await bus.subscribe('news', (message) => heard.push(message))
    path.cut('silent', { onlyOpen: true })
    await eventually(() => expect(bus.connected).toBe(false), { within: 5_000 })
    await eventually(
      () => {
        bus.publish('news', 'again')
        expect([bus.connected, heard]).toEqual([true, expect.arrayContaining(['again'])])
      },
      { within: 20_000 },
    )
    await close(bus)
  }, 30_000)

  it('keeps newsrooms with different prefixes apart', async () => {
    const ours = await redisBus(inject('redisUrl'), `test:${randomUUID()}:`)
    const theirs = await redisBus(inject('redisUrl'), `test:${randomUUID()}:`)
    const heard: unknown[] = []
    await ours.subscribe('news', (message) => heard.push(message))
    theirs.publish('news', 'theirs')
    ours.publish('news', 'ours')
    await eventually(() => expect(heard).toEqual(['ours']), { within: 2_000 })
    await close(ours, theirs)
  })
})

async function redisBus(url: string, prefix: string): Promise<RedisBus> {
  const bus = new RedisBus({
    url,
    prefix,
    node: randomUUID(),
    clock: systemClock,
    logger: silentLogger,
  })
  await bus.ready(5_000)
  return bus
}

async function close(...buses: Bus[]) {
  for (const bus of buses) await bus[Symbol.asyncDispose]()
}
