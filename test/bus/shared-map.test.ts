import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { SharedMap } from '../../server/bus/shared-map.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { seeded } from '../support/seeded-random.ts'

const CHANNEL = 'reading'
const count = z.int().positive()

/** A bus that drops what `loses` says, on its way out. */
class LossyBus extends MemoryBus {
  readonly sent: unknown[] = []
  loses: (message: unknown) => boolean = () => false

  override publish(channel: string, message: unknown): void {
    this.sent.push(message)
    if (!this.loses(message)) super.publish(channel, message)
  }
}

const parse = (value: unknown) => count.safeParse(value).data ?? null
const ascending = (a: number, b: number) => a - b

function newsroom() {
  const clock = new ManualClock()
  const bus = new LossyBus()
  const map = async (node: string) => {
    const made = new SharedMap<number>({ bus, channel: CHANNEL, node, clock, parse })
    onTestFinished(() => made[Symbol.asyncDispose]())
    await made.start()
    return made
  }
  return { clock, bus, map }
}

describe('SharedMap', () => {
  it('shows every node the parts of all', async () => {
    const { clock, map } = newsroom()
    const [a, b, c] = [await map('a'), await map('b'), await map('c')]
    a.set('story', 2)
    b.set('story', 3)
    b.set('other', 1)
    await clock.advance(200)

    for (const node of [a, b, c]) {
      expect(node.parts('story').sort(ascending)).toEqual([2, 3])
      expect(node.keys().sort()).toEqual(['other', 'story'])
    }
    expect(a.parts('nothing')).toEqual([])
  })

  it('tells a node that starts what the others have', async () => {
    const { clock, map } = newsroom()
    const a = await map('a')
    a.set('story', 2)
    await clock.advance(1_000)
    const late = await map('late')
    await clock.advance(200)
    expect(late.parts('story')).toEqual([2])
  })

  it('takes a part away with null, at every node', async () => {
    const { clock, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    a.set('story', 2)
    await clock.advance(200)
    a.set('story', null)
    await clock.advance(200)
    expect(a.keys()).toEqual([])
    expect(b.keys()).toEqual([])
  })

  it('sends at most one message per 200 ms, however often a part changes', async () => {
    const { clock, bus, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    await clock.advance(600)
    bus.sent.length = 0
    for (let i = 1; i <= 100; i += 1) {
      a.set('story', i)
      await clock.advance(10)
    }
    await clock.advance(200)
    expect(bus.sent.length).toBeGreaterThan(3)
    expect(bus.sent.length).toBeLessThanOrEqual(7)
    expect(b.parts('story')).toEqual([100])
  })

  it('calls the handlers once for each change, and not for a renewal', async () => {
    const { clock, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    const [atA, atB]: [string[], string[]] = [[], []]
    const off = a.onChange((key) => atA.push(key))
    b.onChange((key) => atB.push(key))
    a.set('story', 1)
    a.set('story', 1)
    await clock.advance(60_000)
    expect(atA).toEqual(['story'])
    expect(atB).toEqual(['story'])
    off()
    a.set('story', 2)
    await clock.advance(200)
    expect(atA).toEqual(['story'])
    expect(atB).toEqual(['story', 'story'])
  })

  it('[BUS1] heals within 3 s what lost messages left out or left behind', async () => {
    const { clock, bus, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    a.set('goes', 1)
    await clock.advance(1_000)
    bus.loses = () => true
    a.set('goes', null)
    a.set('comes', 1)
    a.set('changes', 1)
    await clock.advance(500)
    expect(b.keys()).toEqual(['goes'])
    bus.loses = () => false
    await clock.advance(3_000)
    expect(b.keys().sort()).toEqual(['changes', 'comes'])
  })

  it('drops the parts of a node that died, 10 s after its last sign of life', async () => {
    const { clock, bus, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    a.set('story', 1)
    await clock.advance(3_000)
    const changes: string[] = []
    b.onChange((key) => changes.push(key))
    bus.loses = (message) => z.object({ node: z.literal('a') }).safeParse(message).success
    await clock.advance(9_900)
    expect(b.parts('story')).toEqual([1])
    await clock.advance(200)
    expect(b.parts('story')).toEqual([])
    expect(changes).toEqual(['story'])
    bus.loses = () => false
    await clock.advance(3_000)
    expect(b.parts('story')).toEqual([1])
  })

  it('keeps every node when the wall clock jumps', async () => {
    const { clock, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    a.set('story', 1)
    await clock.advance(500)
    clock.set(clock.now() + 86_400_000)
    await clock.advance(100)
    expect(b.parts('story')).toEqual([1])
    clock.set(clock.now() - 2 * 86_400_000)
    a.set('story', 2)
    await clock.advance(200)
    expect(b.parts('story')).toEqual([2])
  })

  it('drops the parts of a node that says goodbye at once', async () => {
    const { clock, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    a.set('story', 1)
    await clock.advance(200)
    await a[Symbol.asyncDispose]()
    await clock.advance(0)
    expect(b.keys()).toEqual([])
  })

  it('leaves no timer behind', async () => {
    const { clock, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    a.set('story', 1)
    await clock.advance(100)
    await a[Symbol.asyncDispose]()
    await clock.advance(0)
    await b[Symbol.asyncDispose]()
    expect(clock.pending).toBe(0)
  })

  it('ignores what is malformed', async () => {
    const { clock, bus, map } = newsroom()
    const a = await map('a')
    const junk: unknown[] = [
      null,
      'hello',
      { kind: 'change', node: 'x', entries: 'none' },
      { kind: 'change', node: 'x', entries: [['story']] },
      { kind: 'change', node: 'x', entries: [['story', -1]] },
      { kind: 'change', node: 'x', entries: [['story', { $: 1 }]] },
      { kind: 'unheard of', node: 'x' },
      { kind: 'state', node: 'x', entries: [['story', 1]] },
    ]
    for (const message of junk) bus.publish(CHANNEL, message)
    bus.publish(CHANNEL, { kind: 'change', node: 'a', entries: [['story', 7]] })
    await clock.advance(0)
    expect(a.keys()).toEqual([])
  })

  it('splits what is large by keys, and each message heals its own keys', async () => {
    const { clock, bus, map } = newsroom()
    const [a, b] = [await map('a'), await map('b')]
    const keys = Array.from({ length: 3_000 }, (_, i) => `story-${String(i).padStart(20, '0')}`)
    for (const key of keys) a.set(key, 1)
    await clock.advance(4_000)
    expect(b.keys().length).toBe(3_000)
    expect(Math.max(...bus.sent.map((message) => JSON.stringify(message).length))).toBeLessThan(
      40_000,
    )

    bus.loses = () => true
    for (const key of keys.slice(0, 2_500)) a.set(key, null)
    await clock.advance(500)
    bus.loses = () => false
    await clock.advance(3_000)
    expect(b.keys().sort()).toEqual(keys.slice(2_500))
  })

  it('[BUS1] comes to agree after any losses', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const random = seeded(seed)
    const { clock, bus, map } = newsroom()
    bus.loses = () => random.chance(0.5)
    const nodes = [await map('a'), await map('b'), await map('c')]
    for (let step = 0; step < 300; step += 1) {
      const value = random.chance(0.3) ? null : 1 + random.int(9)
      random.pick(nodes).set(random.pick(['p', 'q', 'r', 's']), value)
      await clock.advance(random.int(300))
    }
    bus.loses = () => false
    await clock.advance(3_200)
    const [first, ...rest] = nodes.map((node) =>
      ['p', 'q', 'r', 's'].map((key) => node.parts(key).sort(ascending)),
    )
    for (const other of rest) expect(other, `seed ${seed}`).toEqual(first)
  })
})
