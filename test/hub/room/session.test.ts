import { expect, it } from 'vitest'
import type { Session } from '../../../server/hub/room/session.ts'
import { ManualClock } from '../../support/manual-clock.ts'
import { sessionOf } from './open-session.ts'

const DRAFT = new Uint8Array([0])

it('[HUB7] lacks something until a whole step 2 answers what was asked afterwards', () => {
  const session = open()
  session.ask(DRAFT)
  session.leaveOut(1)
  session.count('update', false)
  session.count('step2', true)
  expect(session.heal()).toBe('too early')
  session.ask(DRAFT)
  session.count('step2', true)
  expect(session.heal()).toBe('healed')
  expect(session.heal()).toBe('was whole')
})

it('[HUB7] is due once for each state of the draft that has come further', () => {
  const session = open()
  expect(session.isDue(1)).toBe(false)
  expect(session.leaveOut(1)).toBe(true)
  expect(session.leaveOut(1)).toBe(false)
  expect(session.isDue(1)).toBe(false)
  expect(session.isDue(2)).toBe(true)
  expect(session.isDue(2)).toBe(false)
})

it('[MAX1] waits for room with all that had none since it was last asked', () => {
  const session = open()
  session.refuse({ bytes: 5, structs: 1 })
  session.refuse({ bytes: 7, structs: 2 })
  expect(session.unplaced).toEqual({ bytes: 12, structs: 3 })
  expect(session.leaveOut(3)).toBe(false)
  expect(session.isDue(9)).toBe(false)
  session.ask(DRAFT)
  expect(session.unplaced).toBeNull()
})

it('lacks nothing any more once it is closed', () => {
  const session = open()
  session.gone()
  session.refuse({ bytes: 5, structs: 1 })
  expect(session.leaveOut(1)).toBe(false)
  expect([session.closed, session.unplaced, session.isDue(2)]).toEqual([true, null, false])
})

function open(): Session {
  return sessionOf(new ManualClock(), () => undefined)
}
