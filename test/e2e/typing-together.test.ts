import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_DEEDS } from '../typing/deeds.ts'
import { Desks } from '../typing/desks.ts'
import { runRound } from '../typing/round.ts'

const SEED = 1
const FOR_MS = 20_000

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
      deeds: ALL_DEEDS,
    })
    expect(faults, `seed ${SEED}\n${journal.toString()}`).toEqual([])
  })
})
