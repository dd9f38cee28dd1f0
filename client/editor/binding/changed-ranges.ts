import type { StepMap } from '@tiptap/pm/transform'
import type { Change } from './inline-changes.ts'

/** The stretches of the old document that `maps`, one after the other, changed, and of the new one; in order. */
export function changedRanges(maps: readonly StepMap[]): Change[] {
  let ranges: Change[] = []
  for (const map of maps) {
    const added: Change[] = []
    map.forEach((from, to, newFrom, newTo) => added.push({ from, to, newFrom, newTo }))
    ranges = combined(ranges, added, map)
  }
  return ranges
}

/** `ranges` end in the document in which `added` begin. */
function combined(ranges: readonly Change[], added: readonly Change[], map: StepMap): Change[] {
  const mapped = ranges.map(({ from, to, newFrom, newTo }) => ({
    from,
    to,
    newFrom: map.map(newFrom, -1),
    newTo: map.map(newTo, 1),
  }))
  const back = added.map(({ from, to, newFrom, newTo }) => ({
    from: origin(ranges, from, -1),
    to: origin(ranges, to, 1),
    newFrom,
    newTo,
  }))
  const all = [...mapped, ...back].toSorted((a, b) => a.newFrom - b.newFrom || a.from - b.from)
  const merged: Change[] = []
  for (const range of all) {
    const last = merged.at(-1)
    if (!last || (range.newFrom > last.newTo && range.from > last.to)) merged.push(range)
    else merged[merged.length - 1] = union(last, range)
  }
  return merged
}

function union(a: Change, b: Change): Change {
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    newFrom: Math.min(a.newFrom, b.newFrom),
    newTo: Math.max(a.newTo, b.newTo),
  }
}

/** Where `pos` of the changed document was before; inside a change, at its edge. */
function origin(ranges: readonly Change[], pos: number, side: -1 | 1): number {
  let shift = 0
  for (const { from, to, newFrom, newTo } of ranges) {
    if (pos < newFrom) break
    if (pos <= newTo) return side === -1 ? from : to
    shift = to - newTo
  }
  return pos + shift
}
