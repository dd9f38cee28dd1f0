import { describe, expect, it } from 'vitest'
import { seeded } from '../../../support/seeded-random.ts'
import { Line, seedOf, type Field, type Writer } from './writers.ts'

const FIELDS: readonly Field[] = ['headline', 'standfirst', 'body']
const SENTENCES = [
  ['Tug sent out at dawn.', 'Ferry aground off bar.'],
  ['aaab aaba', 'baaa abaa'],
  ['lletters', 'sletterl'],
  ['😀😁😀 x', '😁😀 y😁'],
] as const
const PLACES = {
  empty: { text: '', before: 0 },
  middle: { text: 'The harbour  is shut', before: 12 },
  end: { text: 'Hello. ', before: 7 },
} as const

const RUNS = Number(process.env['RUNS'] ?? 20)

/** Two people type at one spot, key by key, while what the other types arrives now or later. */
function typeAtOneSpot(
  field: Field,
  place: keyof typeof PLACES,
  { seed, bare }: { seed: number; bare: boolean },
) {
  const random = seeded(seed)
  const { text, before } = PLACES[place]
  const line = new Line(seedOf(field, [text], bare))
  const words = random.pick(SENTENCES)
  const ann = line.join('Ann', field)
  const ben = line.join('Ben', field)
  const left = new Map<Writer, string[]>([
    [ann, Array.from(words[0])],
    [ben, Array.from(words[1])],
  ])
  for (const writer of line.writers) writer.caret(1 + before)
  while ([...left.values()].some((letters) => letters.length > 0)) {
    const writer = random.pick(line.writers)
    const letter = left.get(writer)?.shift()
    if (letter) writer.type(letter)
    for (const other of line.writers) if (random.chance(0.4)) other.receive(1)
  }
  line.settle()
  line.close()
  const either = [`${words[0]}${words[1]}`, `${words[1]}${words[0]}`]
  const wanted = either.map((typed) => text.slice(0, before) + typed + text.slice(before))
  return { ann, ben, wanted }
}

describe.each(FIELDS)('two people type at one spot of the %s', (field) => {
  describe.each(Object.keys(PLACES) as (keyof typeof PLACES)[])('%s', (place) => {
    it.each([
      ['a text that has its text node from birth', false],
      ['a text of an earlier draft, without one', true],
    ])('both sentences stand whole, in %s', (_name, bare) => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const { ann, ben, wanted } = typeAtOneSpot(field, place, { seed, bare })
        expect(wanted, `seed ${seed}`).toContain(ann.text)
        expect(ben.text).toBe(ann.text)
        expect(ben.draft).toBe(ann.draft)
        expect([...ann.errors, ...ben.errors]).toEqual([])
      }
    })
  })
})
