import { expect, it } from 'vitest'
import { inBoth, type Deletion } from '../../../shared/document/update-parts.ts'
import { seeded, type SeededRandom } from '../../support/seeded-random.ts'

it('two lists of deletions have in both what each of them deletes, once', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seeded(seed)
    const some = deletions(random)
    const others = deletions(random)
    const expected = clocksOf(some).filter((one) => new Set(clocksOf(others)).has(one))
    const found = inBoth(some, others).flatMap(clocksIn)
    expect(found.toSorted(), `seed ${seed}`).toEqual([...new Set(expected)].toSorted())
  }
})

function deletions(random: SeededRandom): Deletion[] {
  return Array.from({ length: random.int(8) }, () => ({
    client: random.int(2),
    clock: random.int(30),
    len: 1 + random.int(9),
  }))
}

const clocksOf = (all: readonly Deletion[]) => all.flatMap(clocksIn)

function clocksIn({ client, clock, len }: Deletion): string[] {
  return Array.from({ length: len }, (_, i) => `${client}:${clock + i}`)
}
