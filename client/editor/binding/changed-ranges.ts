import type { StepMap } from '@tiptap/pm/transform'

/** From `from` to `to` of the old document became from `newFrom` to `newTo` of the new one. */
export interface Change {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** A stretch of the old document that stands in the new one as it was. */
export interface Kept {
  from: number
  newFrom: number
  size: number
}

/** What `maps`, one after the other, left as it was, in order. */
export function keptRanges(maps: readonly StepMap[], oldSize: number): Kept[] {
  let kept: Kept[] = [{ from: 0, newFrom: 0, size: oldSize }]
  for (const map of maps) {
    const stays = stretchesOf(map)
    kept = kept.flatMap((range) => stays.flatMap((stretch) => overlap(range, stretch)))
  }
  return kept
}

/** The old places between the changes of a step, and by how much they moved. */
function stretchesOf(map: StepMap): { from: number; to: number; shift: number }[] {
  const stretches: { from: number; to: number; shift: number }[] = []
  let from = 0
  let shift = 0
  map.forEach((start, end, _newStart, newEnd) => {
    stretches.push({ from, to: start, shift })
    from = end
    shift = newEnd - end
  })
  return [...stretches, { from, to: Infinity, shift }]
}

function overlap(range: Kept, stretch: { from: number; to: number; shift: number }): Kept[] {
  const from = Math.max(range.newFrom, stretch.from)
  const to = Math.min(range.newFrom + range.size, stretch.to)
  if (from >= to) return []
  return [
    { from: range.from + from - range.newFrom, newFrom: from + stretch.shift, size: to - from },
  ]
}

/** What of `kept` lies in the content of an old block and of a new one; places are counted from their beginnings. */
export function keptWithin(
  kept: readonly Kept[],
  old: { at: number; size: number },
  now: { at: number; size: number },
): Kept[] {
  return kept.flatMap((range) => {
    const skip = Math.max(0, old.at - range.from, now.at - range.newFrom)
    const end = Math.min(
      range.size,
      old.at + old.size - range.from,
      now.at + now.size - range.newFrom,
    )
    if (skip >= end) return []
    const from = range.from + skip - old.at
    return [{ from, newFrom: range.newFrom + skip - now.at, size: end - skip }]
  })
}

/** What lies between `kept` stretches. */
export function changesBetween(kept: readonly Kept[], oldSize: number, newSize: number): Change[] {
  const changes: Change[] = []
  let from = 0
  let newFrom = 0
  for (const range of [...kept, { from: oldSize, newFrom: newSize, size: 0 }]) {
    if (range.from > from || range.newFrom > newFrom)
      changes.push({ from, to: range.from, newFrom, newTo: range.newFrom })
    from = range.from + range.size
    newFrom = range.newFrom + range.size
  }
  return changes
}
