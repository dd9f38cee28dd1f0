import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, runComposition, runLineComposition, SIDES } from '../typing/compositions.ts'
import { Desks } from '../typing/desks.ts'

const RUNS = Number(process.env['RUNS'] ?? 1)
const FROM = Number(process.env['FROM'] ?? 1)
const CASES = LANGUAGES.flatMap((language) =>
  SIDES.map((side) => [language.name, side, language] as const),
)

describe('a word that is composed while a colleague types', { timeout: RUNS * 60_000 }, () => {
  let desks: Desks
  beforeAll(async () => {
    desks = await Desks.open(2)
  })
  afterAll(() => desks?.[Symbol.asyncDispose]())

  it.each(CASES)(
    '[EDIT1] is whole, and so is what the colleague types: %s, %s',
    async (_, side, language) => {
      const faults: string[] = []
      for (let seed = FROM; seed < FROM + RUNS; seed++)
        faults.push(...(await runComposition(desks, { language, side, seed })))
      expect(faults).toEqual([])
    },
  )

  it.each(LANGUAGES)(
    '[EDIT1] is whole in a line that was just begun where a colleague’s cursor stands: $name',
    async (language) => {
      expect(await runLineComposition(desks, language)).toEqual([])
    },
  )
})
