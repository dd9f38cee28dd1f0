import type { SeededRandom } from '../support/seeded-random.ts'
import type { Typist } from './typist.ts'

/** Everything that people do to a text, and how often. */
const DEEDS = {
  type: { weight: 40, act: (typist: Typist) => typist.word() },
  mistake: { weight: 8, act: (typist: Typist) => typist.wordWithMistake() },
  move: { weight: 20, act: (typist: Typist) => typist.goSomewhere() },
  enter: { weight: 8, act: (typist: Typist) => press(typist, 'Enter') },
  break: { weight: 4, act: (typist: Typist) => press(typist, 'Shift+Enter') },
  undo: { weight: 5, act: (typist: Typist) => typist.undoneWord() },
  paste: { weight: 4, act: (typist: Typist) => typist.pastedWords() },
  list: { weight: 4, act: (typist: Typist) => press(typist, 'Control+Shift+8') },
  heading: { weight: 4, act: (typist: Typist) => press(typist, 'Control+Alt+2') },
  compose: { weight: 8, act: (typist: Typist) => typist.composedWord() },
  offline: { weight: 2, act: offline },
} as const

export type Deed = keyof typeof DEEDS

export const ALL_DEEDS = Object.keys(DEEDS) as Deed[]

export function isDeed(name: string): name is Deed {
  return Object.hasOwn(DEEDS, name)
}

export function pickDeed(random: SeededRandom, deeds: readonly Deed[]): Deed {
  const sum = deeds.reduce((sum, deed) => sum + DEEDS[deed].weight, 0)
  let left = random.int(sum)
  for (const deed of deeds) {
    left -= DEEDS[deed].weight
    if (left < 0) return deed
  }
  throw new RangeError('no deed to pick from')
}

/** Gives what was written. */
export function act(deed: Deed, typist: Typist): Promise<string> {
  return DEEDS[deed].act(typist)
}

async function press(typist: Typist, key: string): Promise<string> {
  await typist.writer.press(key)
  await typist.writer.breathe()
  return ''
}

/** A tunnel of a few words. */
async function offline(typist: Typist): Promise<string> {
  const context = typist.writer.page.context()
  await context.setOffline(true)
  const words: string[] = []
  for (let left = 1 + typist.random.int(4); left > 0; left -= 1) words.push(await typist.word())
  await context.setOffline(false)
  return words.join(' ')
}
