import { describe, expect, it } from 'vitest'
import { Follower } from '../../server/bus/follow.ts'
import { settle } from '../support/manual-clock.ts'
import { seeded } from '../support/seeded-random.ts'
import { silentLogger } from '../support/silent-logger.ts'

interface Row {
  seq: number
}

describe('a follower', () => {
  it('[HUB2] applies rows at once when they are the next', () => {
    const { follower, applied } = follow([])
    follower.offer([{ seq: 1 }, { seq: 2 }])
    follower.offer([{ seq: 3 }])
    expect(applied).toEqual([1, 2, 3])
  })

  it('[HUB2] reads a gap from the source before it applies what comes after', async () => {
    const { follower, applied } = follow([{ seq: 1 }, { seq: 2 }, { seq: 3 }])
    follower.offer([{ seq: 3 }])
    expect(applied).toEqual([])
    await settle()
    expect(applied).toEqual([1, 2, 3])
  })

  it('applies nothing twice', async () => {
    const { follower, applied } = follow([{ seq: 1 }, { seq: 2 }])
    follower.offer([{ seq: 1 }])
    follower.offer([{ seq: 1 }, { seq: 2 }])
    follower.notice(2)
    await settle()
    expect(applied).toEqual([1, 2])
  })

  it('reads again for news that comes while it reads', async () => {
    const rows: Row[] = [{ seq: 1 }]
    const { follower, applied } = follow(rows)
    follower.notice(1)
    rows.push({ seq: 2 })
    follower.notice(2)
    await settle()
    expect(applied).toEqual([1, 2])
  })

  it('[BUS1] forgets no news that comes in the moment in which it ends reading', async () => {
    for (let microtasks = 0; microtasks < 20; microtasks += 1) {
      const rows: Row[] = [{ seq: 1 }]
      const { follower, applied } = follow(rows)
      follower.notice(1)
      for (let i = 0; i < microtasks; i += 1) await Promise.resolve()
      rows.push({ seq: 2 })
      follower.offer([{ seq: 2 }])
      await settle()
      expect(applied, `${microtasks} microtasks later`).toEqual([1, 2])
    }
  })

  it('goes on after a source that failed', async () => {
    const rows: Row[] = [{ seq: 1 }]
    const source = { failing: true }
    const { follower, applied } = follow(rows, source)
    follower.notice(1)
    await settle()
    expect(applied).toEqual([])
    source.failing = false
    await follower.catchUp()
    expect(applied).toEqual([1])
  })

  it('[BUS1] [OUT1] ends with every row once, in order, whatever the bus loses, doubles and reorders', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed)
      const rows: Row[] = []
      const { follower, applied } = follow(rows)
      const news: Row[][] = []
      for (let i = 0; i < 60; i++) {
        const batch = Array.from({ length: 1 + random.int(3) }, (_, k) => ({
          seq: rows.length + 1 + k,
        }))
        rows.push(...batch)
        news.push(batch)
        if (random.chance(0.7)) follower.offer(random.pick(news))
        if (random.chance(0.3)) follower.notice(random.int(rows.length + 1))
        if (random.chance(0.2)) await settle()
      }
      await follower.catchUp()
      await follower.catchUp()
      expect(applied, `seed ${seed}`).toEqual(rows.map((row) => row.seq))
    }
  })
})

function follow(rows: readonly Row[], state = { failing: false }) {
  const applied: number[] = []
  const follower = new Follower<Row>({
    source: {
      async readAfter(seq) {
        if (state.failing) throw new Error('the database is away')
        return rows.filter((row) => row.seq > seq).slice(0, 5)
      },
    },
    from: 0,
    apply: (taken) => applied.push(...taken.map((row) => row.seq)),
    logger: silentLogger,
  })
  return { follower, applied }
}
