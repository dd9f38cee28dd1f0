import { keyOf, nextTo, type Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import type { Double } from './mending.ts'
import type { Rescue } from './rescue.ts'

/** What of their words one has behind letters to be given up: nobody is to see it apart from them. */
export function wordEnds(
  doubles: readonly Double[],
  lineage: Lineage,
  ownClient: number,
): Rescue[] {
  const given = new Set(doubles.map(({ own }) => keyOf(own.id)))
  const isEnd = (before: Letter, { id, text }: Letter) =>
    id.client === ownClient &&
    !given.has(keyOf(id)) &&
    /^\S\S$/.test(before.text + text) &&
    lineage.first(id).client === lineage.first(before.id).client
  return doubles.flatMap(({ own, theirs }) => {
    const letters: Letter[] = []
    let before = own
    for (let next = nextTo(own); next && isEnd(before, next); next = nextTo(next)) {
      letters.push(next)
      before = next
    }
    return letters.length > 0 ? [{ letters, beside: { behind: theirs } }] : []
  })
}
