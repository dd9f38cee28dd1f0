import { longestIncreasing } from './longest-increasing.ts'

/** In the text as it was, `remove` characters at `at` become `insert`. */
export interface WordEdit {
  at: number
  remove: number
  insert: string
}

/** What turns one text into another, word by word; the last one first, so that each can be made where it says. */
export function wordEdits(from: string, to: string): WordEdit[] {
  if (from === to) return []
  const [old, now] = [tokensOf(from), tokensOf(to)]
  const edits: WordEdit[] = []
  let [i, j, at] = [0, 0, 0]
  for (const [nextI, nextJ] of [...staying(old, now), [old.length, now.length] as const]) {
    const edit = between(old.slice(i, nextI), now.slice(j, nextJ), at)
    if (edit) edits.push(edit)
    at += old.slice(i, nextI + 1).join('').length
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return edits.reverse()
}

function tokensOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? []
}

/** Positions of the words that stand once in each text, in the same order in both. */
function staying(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const places = onceOnly(now)
  const pairs = [...onceOnly(old)].flatMap(([token, i]) => {
    const j = places.get(token)
    return j === undefined ? [] : [[i, j] as const]
  })
  const kept = new Set(longestIncreasing(pairs.map(([, j]) => j)))
  return pairs.filter((_, at) => kept.has(at))
}

/** The position of each token that stands there once, in order. */
function onceOnly(tokens: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>()
  const again = new Set<string>()
  tokens.forEach((token, i) => {
    if (positions.has(token)) again.add(token)
    positions.set(token, i)
  })
  for (const token of again) positions.delete(token)
  return positions
}

/** The one edit between two words that stay: what both begin and end with stays, too. */
function between(old: readonly string[], now: readonly string[], at: number): WordEdit | null {
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const remove = old.slice(start, old.length - end).join('').length
  const insert = now.slice(start, now.length - end).join('')
  if (remove === 0 && insert === '') return null
  return { at: at + old.slice(0, start).join('').length, remove, insert }
}
