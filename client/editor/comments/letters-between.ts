import type { Letters } from '../../../shared/protocol/api/comments.ts'
import type { Shown } from '../binding/shown.ts'
import { piecesOf, textsOf, type Range } from './text-pieces.ts'

/** The letters of the draft that stand between two places of the editor. */
export function lettersBetween(shown: Shown, { from, to }: Range): Letters {
  const runs: Letters = []
  for (const [text, start] of textsOf(shown)) {
    if (start >= to || start + text.length <= from) continue
    for (const { item, pos } of piecesOf(text, start)) {
      const skip = Math.max(0, from - pos)
      const length = Math.min(item.length, to - pos) - skip
      if (length > 0) addRun(runs, item.id.client, item.id.clock + skip, length)
    }
  }
  return runs
}

export function addRun(runs: Letters, client: number, clock: number, length: number): void {
  const last = runs.at(-1)
  if (last && last[0] === client && last[1] + last[2] === clock) last[2] += length
  else runs.push([client, clock, length])
}
