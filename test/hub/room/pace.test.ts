import { expect, it } from 'vitest'
import { Pace } from '../../../server/hub/room/pace.ts'

/** What the last of a hundred edits waits that come so far apart, in a room of so many where a broadcast takes so long. */
function waitOf(room: { sockets: number; broadcastMs: number; gapMs: number }): number {
  const pace = new Pace()
  let wait = NaN
  for (let edit = 0; edit < 100; edit += 1) {
    wait = pace.gathers(room.sockets, edit * room.gapMs)
    pace.sent(room.sockets, room.broadcastMs)
  }
  return wait
}

it('what many write for many waits some milliseconds for more, and no longer', () => {
  expect(waitOf({ sockets: 200, broadcastMs: 2, gapMs: 4 })).toBe(4)
  expect(waitOf({ sockets: 2_000, broadcastMs: 20, gapMs: 1 })).toBe(4)
})

it('it waits less where a broadcast costs little', () => {
  expect(waitOf({ sockets: 30, broadcastMs: 0.2, gapMs: 4 })).toBeCloseTo(1.6)
})

it('nobody waits where few listen, or few write', () => {
  expect(waitOf({ sockets: 15, broadcastMs: 2, gapMs: 1 })).toBe(0)
  expect(waitOf({ sockets: 1_000, broadcastMs: 15, gapMs: 50 })).toBe(0)
})

it('after a pause they write as before', () => {
  const pace = new Pace()
  let now = 0
  const write = (edits: number) => {
    let wait = NaN
    for (let edit = 0; edit < edits; edit += 1) {
      wait = pace.gathers(100, (now += 2))
      pace.sent(100, 1)
    }
    return wait
  }
  expect(write(100)).toBe(4)
  now += 3_600_000
  expect(write(1)).toBe(0)
  expect(write(20)).toBe(4)
})
