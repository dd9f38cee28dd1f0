import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deed } from '../typing/deeds.ts'
import { Desks } from '../typing/desks.ts'
import { runRound } from '../typing/round.ts'

const SEED = 1
const FOR_MS = 30_000
/** Others, in the same moment at the same block, are among the known faults: `npm run test:typing` tries them all. */
const DEEDS: readonly Deed[] = ['type', 'mistake', 'move', 'enter', 'compose', 'paste']

describe('three people who type at each other', { timeout: 240_000 }, () => {
  let desks: Desks
  beforeAll(async () => {
    desks = await Desks.open(3)
  })
  afterAll(() => desks?.[Symbol.asyncDispose]())

  it('[EDIT1] end with the same text, in which every word stands whole and once', async () => {
    const { faults, journal } = await runRound(desks, {
      seed: SEED,
      forMs: FOR_MS,
      deeds: DEEDS,
    })
    expect(faults, `seed ${SEED}\n${journal.toString()}`).toEqual([])
  })
})
