import assert from 'node:assert/strict'
import type { SeededRandom } from '../support/seeded-random.ts'
import { within } from './bounds.ts'
import type { Crowd } from './crowd.ts'

/** Other nodes poll each second while the bus is away. */
const POLLED_MS = 2_000

/** Somebody types a word, and everybody else at the story sees it. */
export async function oneCrosses(crowd: Crowd, random: SeededRandom): Promise<void> {
  const typist = random.pick(crowd.present)
  const word = typist.typeToStay()
  await within(POLLED_MS, `${word} is seen on all nodes`, () => {
    for (const other of crowd.at(typist.storyId))
      assert.ok(other === typist || other.hasSeen(word), `${other.name} has not seen it`)
  })
}
