import { describe, expect, it } from 'vitest'
import { LetterTeller, type Moved } from '../../../../client/desk/comments/letter-teller.ts'

/** A desk whose text moved, and time that passes when the test says so. */
function desk() {
  const told: [string, Moved['letters']][] = []
  const timers: { ms: number; run: () => void }[] = []
  const state = { moved: [] as Moved[], isSynced: true, onRefresh: () => {}, refreshed: 0 }
  const teller = new LetterTeller({
    moved: () => state.moved,
    isSynced: () => state.isSynced,
    refresh: () => {
      state.refreshed += 1
      state.onRefresh()
      return Promise.resolve()
    },
    tell: (id, letters) => Promise.resolve(told.push([id, letters])),
    after: (ms, run) => {
      const timer = { ms, run }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
    random: () => 0.5,
  })
  const pass = async () => {
    const due = timers.splice(0)
    for (const { run } of due) run()
    await new Promise((resolve) => setImmediate(resolve))
    return due.map(({ ms }) => ms)
  }
  return { teller, told, state, pass }
}

const moved = (clock: number, isOwn = true): Moved => ({
  id: 'th_1',
  letters: [[7, clock, 3]],
  isOwn,
})

describe('[COM2] where words went that are talked about', () => {
  it('is told by who moved them after a moment, as they stand then, and once', async () => {
    const { teller, told, state, pass } = desk()
    state.moved = [moved(1)]
    teller.look()
    state.moved = [moved(2)]
    teller.look()
    expect(await pass()).toEqual([1_500])
    teller.look()
    expect(await pass()).toEqual([])
    expect(told).toEqual([['th_1', [[7, 2, 3]]]])
  })

  it('is told by others only where nobody has told it when they look', async () => {
    const { teller, told, state, pass } = desk()
    state.moved = [moved(1, false)]
    state.onRefresh = () => (state.moved = [])
    teller.look()
    expect(await pass()).toEqual([13_000])
    expect({ told, refreshed: state.refreshed }).toEqual({ told: [], refreshed: 1 })

    state.moved = [moved(1, false)]
    state.onRefresh = () => {}
    teller.look()
    await pass()
    expect(told).toEqual([['th_1', [[7, 1, 3]]]])
  })

  it('is told by nobody whose draft is not the server’s, and not of what is back where it was', async () => {
    const { teller, told, state, pass } = desk()
    state.moved = [moved(1)]
    state.isSynced = false
    teller.look()
    await pass()
    state.isSynced = true
    teller.look()
    state.moved = []
    await pass()
    expect(told).toEqual([])
  })

  it('is not told back and forth for ever', async () => {
    const { teller, told, state, pass } = desk()
    for (let i = 0; i < 200; i++) {
      state.moved = [moved(i)]
      teller.look()
      await pass()
    }
    expect(told.length).toBe(30)
  })

  it('is not told after the story was left', async () => {
    const { teller, told, state, pass } = desk()
    state.moved = [moved(1)]
    teller.look()
    teller.stop()
    await pass()
    expect(told).toEqual([])
  })
})
