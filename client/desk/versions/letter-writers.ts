import type { Person } from '../../../shared/model/person.ts'
import type { LetterWriters } from '../../../shared/protocol/api/versions.ts'
import type { ComparedRun } from '../../../shared/revision/compare-drafts.ts'

type Writers = LetterWriters['writers']
/** Who wrote the letter that a client made at a clock; null if nobody is known. */
export type WriterOf = (client: number, clock: number) => Person | null

/** Letters side by side of one person. */
export interface Piece {
  text: string
  by: Person | null
}

interface Range {
  from: number
  to: number
  person: Person
}

export function writerLookup(writers: Writers): WriterOf {
  const all = writers.flatMap(({ person, ranges }) =>
    ranges.map(([client, from, to]) => ({ client, from, to, person })),
  )
  const byClient = new Map(
    [...Map.groupBy(all, ({ client }) => client)].map(([client, ranges]) => [
      client,
      ranges.toSorted((a, b) => a.from - b.from),
    ]),
  )
  return (client, clock) => personAt(byClient.get(client) ?? [], clock)
}

function personAt(ranges: readonly Range[], clock: number): Person | null {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.from ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  const range = ranges[low - 1]
  return range && clock < range.to ? range.person : null
}

/** A run, cut where another person goes on. */
export function piecesOf({ text, letters }: ComparedRun, writerOf: WriterOf): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [client, from, to] of letters)
    for (let clock = from; clock < to; clock++) {
      const by = writerOf(client, clock)
      const last = pieces.at(-1)
      const letter = text.charAt(at++)
      if (last && last.by?.id === by?.id) last.text += letter
      else pieces.push({ text: letter, by })
    }
  return at < text.length ? [...pieces, { text: text.slice(at), by: null }] : pieces
}

export interface Share {
  person: Person
  words: number
}

/** Who wrote how many of these words, who wrote most first; a word that two wrote counts for both. */
export function sharesOf(runs: readonly ComparedRun[], writerOf: WriterOf): Share[] {
  const shares = new Map<string, Share>()
  for (const { text, by } of runs.flatMap((run) => piecesOf(run, writerOf))) {
    const words = text.match(/\S+/g)?.length ?? 0
    if (!by || words === 0) continue
    const share = shares.get(by.id) ?? { person: by, words: 0 }
    shares.set(by.id, { ...share, words: share.words + words })
  }
  return [...shares.values()].toSorted((a, b) => b.words - a.words)
}
