import { describe, expect, it } from 'vitest'
import type { StoryEventData } from '../../shared/protocol/events.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { EventStore } from '../../server/outbox/event-store.ts'
import { Outbox } from '../../server/outbox/outbox.ts'
import { Relay } from '../../server/outbox/relay.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { Stories } from '../../server/stories/stories.ts'
import { countedIds } from '../support/counted-ids.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'
import { seeded } from '../support/seeded-random.ts'
import { silentLogger } from '../support/silent-logger.ts'
import { addUser, publishable } from '../support/stories.ts'

describe('the relay', () => {
  it('tells every part of an event as soon as the bus says so', async () => {
    await using newsroom = await start()
    await newsroom.publish()
    await settle()
    expect(newsroom.heard).toEqual([1])
  })

  it('[OUT1] [BUS1] tells of every event, in order, whatever the bus loses', async () => {
    await using newsroom = await start()
    const random = seeded(3)
    for (let i = 0; i < 40; i++) {
      newsroom.bus.lose = random.chance(0.6)
      await newsroom.publish()
      if (random.chance(0.4)) await settle()
      if (random.chance(0.1)) await newsroom.clock.advance(1_000)
    }
    await newsroom.clock.advance(1_000)
    expect(newsroom.heard).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  it('starts with the events after its start, and goes on when a part fails', async () => {
    await using newsroom = await start()
    await newsroom.publish()
    await settle()
    await using late = new Relay(newsroom)
    await late.start()
    const heard: number[] = []
    late.onEvent(() => {
      throw new Error('a part broke')
    })
    late.onEvent((event) => heard.push(event.seq))
    await newsroom.publish()
    await newsroom.publish()
    await settle()
    expect(heard).toEqual([2, 3])
  })
})

class LossyBus extends MemoryBus {
  lose = false

  override publish(channel: string, message: unknown): void {
    if (!this.lose) super.publish(channel, message)
  }
}

async function start() {
  const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const [clock, ids, bus] = [new ManualClock(), countedIds(), new LossyBus()]
  const { db } = database
  await addUser(database, 'ada')
  const storyId = await new Stories({ db, clock, ids }).create(publishable(), 'ada')
  const events = new EventStore(db)
  const outbox = new Outbox({ clock, ids })
  const relay = new Relay({ events, bus, clock, logger: silentLogger })
  await relay.start()
  const heard: number[] = []
  relay.onEvent((event) => heard.push(event.seq))
  return {
    bus,
    clock,
    events,
    heard,
    logger: silentLogger,
    async publish() {
      const event = await db
        .transaction()
        .execute((trx) => outbox.append(trx, { type: 'story.updated', data: dataOf(storyId) }))
      relay.announce(event)
    },
    async [Symbol.asyncDispose]() {
      await relay[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}

function dataOf(storyId: string): StoryEventData {
  return {
    storyId,
    revision: 1,
    url: 'https://galley.test/world/2026/01/05/a',
    section: 'world',
    slug: 'a',
    headline: 'A',
    standfirst: '',
    bylines: [],
    tags: [],
    note: null,
    publishedAt: '2026-01-05T09:00:00.000Z',
    reinstated: false,
    minor: false,
    hero: null,
  }
}
