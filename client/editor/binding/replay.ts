import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { Shown } from './shown.ts'

/** What stands between two places of the old document, and between which of the new one it stands now. */
interface Change {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/**
 * Turns what `tr` begins with, which is `before`, into `after`, by steps so small that whatever they don't
 * touch (carets, compositions, selections, what is folded or dragged) keeps its place.
 */
export function replay(tr: Transaction, before: Shown, after: Shown): void {
  const { changes, markups } = compare(before, after)
  for (const { pos, node } of markups) tr.setNodeMarkup(pos, node.type, node.attrs)
  for (const { from, to, newFrom, newTo } of changes.toReversed())
    tr.step(new ReplaceStep(from, to, after.node.slice(newFrom, newTo)))
}

interface Differences {
  changes: Change[]
  /** Blocks that stay and are of another kind, or have other attributes; their places in the old document. */
  markups: { pos: number; node: Node }[]
}

interface Pair {
  before: Shown
  after: Shown
  /** Where their contents begin. */
  at: number
  newAt: number
}

function compare(before: Shown, after: Shown): Differences {
  const differences: Differences = { changes: [], markups: [] }
  compareContent({ before, after, at: 0, newAt: 0 }, differences)
  return differences
}

function compareContent({ before, after, at, newAt }: Pair, found: Differences) {
  if (before.node === after.node) return
  const { kids } = before
  if (kids.length === 0 || after.kids.length === 0)
    return compareWhole(before.node.content, after.node.content, { at, newAt }, found)
  const offsets = startsOf(kids, at)
  const newOffsets = startsOf(after.kids, newAt)
  for (const stretch of stretches(kids, after.kids)) {
    const { from, to, newFrom, newTo } = stretch
    const old = kids.slice(from, to)
    const now = after.kids.slice(newFrom, newTo)
    const places = { at: offsets[from] ?? at, newAt: newOffsets[newFrom] ?? newAt }
    if (old.length === now.length && old.every((kid, i) => kid.type === now[i]?.type))
      comparePairs(old, now, places, found)
    else compareWhole(contentOf(before, from, to), contentOf(after, newFrom, newTo), places, found)
  }
}

/** The same blocks, each with other words. */
function comparePairs(
  old: readonly Shown[],
  now: readonly Shown[],
  places: { at: number; newAt: number },
  found: Differences,
) {
  let { at, newAt } = places
  for (const [i, before] of old.entries()) {
    const after = now[i]
    if (!after) return
    if (!before.node.sameMarkup(after.node)) found.markups.push({ pos: at, node: after.node })
    compareContent({ before, after, at: at + 1, newAt: newAt + 1 }, found)
    at += before.node.nodeSize
    newAt += after.node.nodeSize
  }
}

function compareWhole(
  old: Fragment,
  now: Fragment,
  { at, newAt }: { at: number; newAt: number },
  found: Differences,
) {
  const start = old.findDiffStart(now)
  const end = old.findDiffEnd(now)
  if (start === null || !end) return
  // Where the same characters stand at both edges, both ends count them.
  const twice = Math.max(0, start - Math.min(end.a, end.b))
  const from = at + start
  const newFrom = newAt + start
  found.changes.push({ from, to: at + end.a + twice, newFrom, newTo: newAt + end.b + twice })
}

function contentOf(shown: Shown, from: number, to: number): Fragment {
  return Fragment.from(shown.node.children.slice(from, to))
}

function startsOf(kids: readonly Shown[], at: number): number[] {
  const starts = [at]
  for (const kid of kids) starts.push((at += kid.node.nodeSize))
  return starts
}

/** Runs of blocks that differ, by index, in order; blocks between them are the same objects in both. */
function* stretches(old: readonly Shown[], now: readonly Shown[]): Generator<Change> {
  const indexes = new Map(now.map((kid, i) => [kid.node, i]))
  let from = 0
  let newFrom = 0
  for (const [i, kid] of old.entries()) {
    const same = indexes.get(kid.node)
    if (same === undefined || same < newFrom || kid.type !== now[same]?.type) continue
    yield* between(old, now, { from, to: i, newFrom, newTo: same })
    from = i + 1
    newFrom = same + 1
  }
  yield* between(old, now, { from, to: old.length, newFrom, newTo: now.length })
}

/** Without the pairs at both ends that are the same blocks, as long as something is left on both sides or on neither. */
function* between(
  old: readonly Shown[],
  now: readonly Shown[],
  stretch: Change,
): Generator<Change> {
  let { from, to, newFrom, newTo } = stretch
  const tail: Change[] = []
  const same = (i: number, k: number) => old[i] !== undefined && old[i].type === now[k]?.type
  const mayStrip = () =>
    to - from > 0 && newTo - newFrom > 0 && (to - from === 1) === (newTo - newFrom === 1)
  while (mayStrip() && same(to - 1, newTo - 1)) {
    tail.unshift({ from: to - 1, to, newFrom: newTo - 1, newTo })
    to--
    newTo--
  }
  while (mayStrip() && same(from, newFrom)) {
    yield { from, to: from + 1, newFrom, newTo: newFrom + 1 }
    from++
    newFrom++
  }
  if (to > from || newTo > newFrom) yield { from, to, newFrom, newTo }
  yield* tail
}
