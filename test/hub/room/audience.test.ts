import * as decoding from 'lib0/decoding'
import { expect, it } from 'vitest'
import { RoomAudience, SAVED_NEWS_MS } from '../../../server/hub/room/audience.ts'
import { ManualClock } from '../../support/manual-clock.ts'
import { sessionOf } from './open-session.ts'

it('acks go out at once again after a pause, whatever is done to the wall clock', async () => {
  const { clock, audience, frame, told } = open()
  for (let seq = 11; seq <= 22; seq++) audience.acknowledge([frame], seq)
  clock.set(clock.now() - 3_600_000)
  await clock.advance(10_000)
  audience.acknowledge([frame], 23)
  expect(told.at(-1)).toEqual([13, 23])
})

it('[LOG1] an ack’s seq holds all that it counts, also while another node’s rows are missing', async () => {
  const { clock, audience, frame, told } = open()
  for (let seq = 11; seq <= 22; seq++) audience.acknowledge([frame], seq)
  await clock.advance(SAVED_NEWS_MS)
  expect(told.at(-1)).toEqual([12, 22])
  for (const [committed = 0, seq] of told) expect(seq).toBe(10 + committed)
})

/** A room with one person in it, whose document has come to seq 10. */
function open() {
  const clock = new ManualClock()
  const told: number[][] = []
  const session = sessionOf(clock, (frame) => {
    const decoder = decoding.createDecoder(frame.subarray(1))
    told.push([decoding.readVarUint(decoder), decoding.readVarUint(decoder)])
  })
  const audience = new RoomAudience({
    clock,
    schema: 1,
    news: () => ({ seq: 10, state: { stalled: false, apart: false, full: false, unkept: false } }),
  })
  audience.add(session)
  const frame = { session, kind: 'update', whole: true } as const
  return { clock, audience, frame, told }
}
