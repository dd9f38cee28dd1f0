import { seeded } from '../support/seeded-random.ts'
import { act, pickDeed, type Deed } from './deeds.ts'
import type { Desks } from './desks.ts'
import { Journal } from './journal.ts'
import { textsOf } from './outline.ts'
import { Typist } from './typist.ts'
import { wordFaults } from './words.ts'

const LETTERS = 'abc'

export interface RoundOptions {
  seed: number
  forMs: number
  deeds: readonly Deed[]
}

export interface Round {
  /** One line each; empty if all is well. */
  faults: string[]
  /** How many words were torn, doubled, lost or came back while others did these deeds. */
  causes: Map<string, number>
  words: number
  /** What stands there, a line for each block. */
  text: string
  journal: Journal
}

/** Everybody types at each other in the body of a new story, then what stands there is accounted for. */
export async function runRound(desks: Desks, { seed, forMs, deeds }: RoundOptions): Promise<Round> {
  const random = seeded(seed)
  await desks.newStory(random)
  const journal = new Journal()
  const until = performance.now() + forMs
  const typists = desks.writers.map(
    (writer, i) =>
      new Typist({ writer, random: seeded(random.int(2 ** 31)), letter: LETTERS[i] ?? 'z' }),
  )
  await Promise.all(typists.map((typist) => typist.writer.click('body', 1)))
  await Promise.all(
    typists.map(async (typist) => {
      while (performance.now() < until) {
        const deed = pickDeed(typist.random, deeds)
        await journal.write({ name: typist.writer.name, deed }, async () => {
          const did = await act(deed, typist)
          const missing = await typist.missing()
          return missing.length > 0 ? `${did} (missing now: ${missing.join(' ')})` : did
        })
      }
    }),
  )
  return judge(desks, typists, journal)
}

async function judge(desks: Desks, typists: Typist[], journal: Journal): Promise<Round> {
  const apart = await desks.settled('body')
  const standing = new Set(typists.flatMap((typist) => [...typist.standing]))
  const text = textsOf(desks.outline('body')).join('\n')
  const found = wordFaults(text, standing)
  const causes = new Map<string, number>()
  const faults = found.map(({ kind, word }) => {
    if (kind === 'scraps') return `left over: ${word}`
    const cause = journal.meanwhile(word).join(' and ') || 'no change of blocks'
    causes.set(cause, (causes.get(cause) ?? 0) + 1)
    return `${word} ${kind}, with ${cause} by others meanwhile`
  })
  const seen = typists.flatMap((typist) => typist.faults)
  return {
    faults: [...desks.pageErrors(), ...apart, ...seen, ...faults],
    causes,
    words: standing.size,
    text,
    journal,
  }
}
