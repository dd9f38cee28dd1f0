import assert from 'node:assert/strict'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { Crowd } from './crowd.ts'

/** Somebody types a word, and everybody else at the story sees it within `ms`. */
export async function oneCrosses(
  crowd: Crowd,
  random: SeededRandom,
  { ms, when }: { ms: number; when: string },
): Promise<void> {
  const typist = random.pick(crowd.present)
  const word = typist.typeToStay()
  await crowd.newsroom.bounds.within(ms, `a word crosses ${when}`, () => {
    for (const other of crowd.at(typist.storyId))
      assert.ok(other === typist || other.hasSeen(word), `${other.name} has not seen ${word}`)
  })
}
