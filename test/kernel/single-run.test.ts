import { describe, expect, it } from 'vitest'
import { SingleRun } from '../../server/kernel/single-run.ts'
import { settle } from '../support/manual-clock.ts'

describe('a single run', () => {
  it('begins at once when nothing is under way', async () => {
    const { run, runs } = open()
    const asked = run.ask()
    expect(runs).toHaveLength(1)
    runs[0]?.resolve()
    await asked
    expect(run.running).toBe(false)
  })

  it('begins anew for each who asks when the one before has ended', async () => {
    const { run, runs } = open()
    for (const count of [1, 2, 3]) {
      const asked = run.ask()
      expect(runs).toHaveLength(count)
      runs.at(-1)?.resolve()
      await asked
    }
  })

  it('runs once more for all who ask meanwhile, and they wait for that', async () => {
    const { run, runs } = open()
    const ended: string[] = []
    const first = run.ask().then(() => ended.push('first'))
    const later = ['a', 'b', 'c'].map((name) => run.ask().then(() => ended.push(name)))
    expect(runs).toHaveLength(1)
    runs[0]?.resolve()
    await first
    await settle()
    expect(runs).toHaveLength(2)
    expect(ended).toEqual(['first'])
    runs[1]?.resolve()
    await Promise.all(later)
    await settle()
    expect(ended).toEqual(['first', 'a', 'b', 'c'])
    expect(runs).toHaveLength(2)
  })

  it('forgets nobody who asks in the moment in which a run ends', async () => {
    for (let microtasks = 0; microtasks < 10; microtasks += 1) {
      const { run, runs } = open()
      void run.ask()
      runs[0]?.resolve()
      for (let i = 0; i < microtasks; i += 1) await Promise.resolve()
      void run.ask()
      await settle()
      expect(runs, `${microtasks} microtasks later`).toHaveLength(2)
    }
  })

  it('tells a failure to those who asked for that run only, and goes on', async () => {
    const { run, runs } = open()
    const first = run.ask()
    const second = run.ask()
    runs[0]?.reject(new Error('no database'))
    await expect(first).rejects.toThrow('no database')
    await settle()
    runs[1]?.resolve()
    await expect(second).resolves.toBeUndefined()
    const third = run.ask()
    runs[2]?.reject(new Error('no database'))
    await expect(third).rejects.toThrow('no database')
    await expect(run.idle()).resolves.toBeUndefined()
    expect(run.running).toBe(false)
  })

  it('takes work that throws at once for a run that failed', async () => {
    const run = new SingleRun(() => {
      throw new Error('a bug')
    })
    await expect(run.ask()).rejects.toThrow('a bug')
    await expect(run.ask()).rejects.toThrow('a bug')
  })

  it.each(['before it waits', 'after it waited'])(
    'runs once more when the work asks %s',
    async (when) => {
      let underWay = 0
      let most = 0
      let runs = 0
      const run: SingleRun = new SingleRun(async () => {
        runs += 1
        most = Math.max(most, ++underWay)
        if (when === 'after it waited') await Promise.resolve()
        if (runs < 3) void run.ask()
        await Promise.resolve()
        underWay -= 1
      })
      await run.ask()
      await run.idle()
      expect({ runs, most }).toEqual({ runs: 3, most: 1 })
    },
  )

  it('is idle when all that was asked for has ended', async () => {
    const { run, runs } = open()
    await run.idle()
    void run.ask()
    void run.ask()
    let idle = false
    const waiting = run.idle().then(() => (idle = true))
    runs[0]?.resolve()
    await settle()
    expect(idle).toBe(false)
    runs[1]?.resolve()
    await waiting
    expect(runs).toHaveLength(2)
  })

  it('lets what is under way end when it is closed, and begins nothing more', async () => {
    const { run, runs } = open()
    const first = run.ask()
    const second = run.ask()
    let closed = false
    const closing = run.close().then(() => (closed = true))
    await settle()
    expect(closed).toBe(false)
    runs[0]?.resolve()
    await Promise.all([first, second, closing])
    await run.ask()
    expect(runs).toHaveLength(1)
  })
})

/** `runs`: every run that has begun; it ends when the test says so. */
function open() {
  const runs: PromiseWithResolvers<void>[] = []
  const run = new SingleRun(() => {
    const ended = Promise.withResolvers<void>()
    runs.push(ended)
    return ended.promise
  })
  return { run, runs }
}
