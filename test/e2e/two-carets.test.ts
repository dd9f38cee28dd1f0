import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desks } from '../typing/desks.ts'
import { nameOf, PLACES, runPlace } from '../typing/places.ts'

/* RUNS=20 npx vitest run test/e2e/two-carets.test.ts, FROM=7 to begin with another seed. */
const RUNS = Number(process.env['RUNS'] ?? 2)
const FROM = Number(process.env['FROM'] ?? 1)

describe(
  'two people who click at the same spot and type at once',
  { timeout: RUNS * 60_000 },
  () => {
    let desks: Desks
    beforeAll(async () => {
      desks = await Desks.open(2)
    })
    afterAll(() => desks?.[Symbol.asyncDispose]())

    it.each(PLACES.map((place) => [nameOf(place), place] as const))(
      '[EDIT1] have each sentence whole and once: %s',
      async (_, place) => {
        const faults: string[] = []
        for (let seed = FROM; seed < FROM + RUNS; seed++)
          faults.push(...(await runPlace(desks, place, seed)))
        expect(faults).toEqual([])
      },
    )
  },
)
