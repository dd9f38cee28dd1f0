import { describe, expect, it } from 'vitest'
import { ManualClock } from './manual-clock.ts'

describe('a manual clock', () => {
  it('stands still until it is moved', async () => {
    const clock = new ManualClock(1000)
    expect(clock.now()).toBe(1000)
    await clock.advance(250)
    expect(clock.now()).toBe(1250)
  })

  it('runs timers in the order of time, each at its own time, ties as they were set', async () => {
    const clock = new ManualClock(0)
    const ran: string[] = []
    const note = (name: string) => () => void ran.push(`${name}@${clock.now()}`)
    clock.after(30, note('c'))
    clock.after(10, note('a'))
    clock.after(10, note('b'))
    clock.after(31, note('later'))
    await clock.advance(30)
    expect(ran).toEqual(['a@10', 'b@10', 'c@30'])
    expect(clock.pending).toBe(1)
  })

  it('runs what a timer sets, if that falls due within the same move', async () => {
    const clock = new ManualClock(0)
    const ran: number[] = []
    clock.after(10, () => clock.after(5, () => ran.push(clock.now())))
    await clock.advance(20)
    expect(ran).toEqual([15])
  })

  it('repeats until cancelled, also from within', async () => {
    const clock = new ManualClock(0)
    const ran: number[] = []
    const timer = clock.every(10, () => {
      ran.push(clock.now())
      if (ran.length === 3) timer.cancel()
    })
    await clock.advance(100)
    expect(ran).toEqual([10, 20, 30])
    expect(clock.pending).toBe(0)
  })

  it('forgets a cancelled timer', async () => {
    const clock = new ManualClock()
    clock.after(10, () => expect.unreachable()).cancel()
    expect(clock.pending).toBe(0)
    await clock.advance(10)
  })

  it('lets promises settle between timers', async () => {
    const clock = new ManualClock(0)
    const woke: number[] = []
    async function loop() {
      for (let round = 0; round < 3; round += 1) {
        await clock.sleep(10)
        woke.push(clock.now())
      }
    }
    const done = loop()
    await clock.advance(30)
    await done
    expect(woke).toEqual([10, 20, 30])
  })

  it('ends a sleep early on abort, without rejecting and leaving no timer', async () => {
    const clock = new ManualClock()
    const abort = new AbortController()
    const sleep = clock.sleep(10, abort.signal)
    expect(clock.pending).toBe(1)
    abort.abort()
    await sleep
    await clock.sleep(10, abort.signal)
    expect(clock.pending).toBe(0)
  })

  it('jumps without moving any timer', async () => {
    const clock = new ManualClock(5000)
    const ran: number[] = []
    clock.after(10, () => ran.push(clock.now()))
    clock.set(9000)
    await clock.advance(9)
    clock.set(0)
    expect(ran).toEqual([])
    await clock.advance(1)
    expect(ran).toEqual([1])
  })

  it('hands on what a timer throws', async () => {
    const clock = new ManualClock()
    clock.after(10, () => {
      throw new Error('broken timer')
    })
    await expect(clock.advance(10)).rejects.toThrow('broken timer')
  })
})
