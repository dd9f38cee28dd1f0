import type { Node } from '@tiptap/pm/model'
import { mayBecome } from '../../../shared/document/block-kind.ts'
import type { Kept } from './changed-ranges.ts'
import type { Shown } from './shown.ts'

/** Block `old` of the draft becomes block `now` of the editor. */
interface Pairing {
  old: number
  now: number
}

/** Offsets in a block's text where colleagues have their carets. */
export type CaretsIn = (block: Shown) => readonly number[]

interface Facts {
  caretsIn: CaretsIn
  /** What of old block `i` stands in new block `k`. */
  kept: (i: number, k: number) => readonly Kept[]
}

const CARET_WEIGHT = 1_000_000
/** More blocks than these at once are a paste or a deletion; who writes in them is asked no more. */
const MOST_CELLS = 10_000

/**
 * Which blocks stay, in order. Words that move to another block are made anew there, and whatever a colleague
 * types into them meanwhile stays behind: so the half of a split paragraph that stays is the one where
 * colleagues write, else the longer one.
 */
export function alignBlocks(old: readonly Shown[], now: readonly Node[], facts: Facts): Pairing[] {
  const all = { from: 0, to: old.length, newFrom: 0, newTo: now.length }
  // Who pastes what stands there already has equal blocks: the ones that stay are the same objects.
  const { before, within, behind } = trimmed(all, (i, k) => old[i]?.node === now[k])
  const pairings = unchanged(old, now, within).flatMap((stretch) =>
    stretch.kept ? [stretch.kept] : pairsWithin(old, now, stretch, facts),
  )
  return [...before, ...pairings, ...behind]
}

function pairsWithin(
  old: readonly Shown[],
  now: readonly Node[],
  stretch: Stretch,
  facts: Facts,
): Pairing[] {
  const { before, within, behind } = trimmed(stretch, (i, k) => isSame(old[i], now[k]))
  return [...before, ...likeliest(old, now, within, facts), ...behind]
}

function isSame(shown: Shown | undefined, node: Node | undefined): boolean {
  return shown !== undefined && node !== undefined && shown.node.eq(node)
}

/** The pairs that are the same at both ends of a stretch, and what lies between them. */
function trimmed(
  { from, to, newFrom, newTo }: Stretch,
  same: (i: number, k: number) => boolean,
): { before: Pairing[]; within: Stretch; behind: Pairing[] } {
  const most = Math.min(to - from, newTo - newFrom)
  let start = 0
  while (start < most && same(from + start, newFrom + start)) start++
  let rest = 0
  while (rest < most - start && same(to - 1 - rest, newTo - 1 - rest)) rest++
  return {
    before: range(start).map((i) => ({ old: from + i, now: newFrom + i })),
    within: { from: from + start, to: to - rest, newFrom: newFrom + start, newTo: newTo - rest },
    behind: range(rest).map((i) => ({ old: to - rest + i, now: newTo - rest + i })),
  }
}

interface Stretch {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** Cuts what differs at the blocks that are the same objects in both. */
function unchanged(
  old: readonly Shown[],
  now: readonly Node[],
  within: Stretch,
): (Stretch & { kept?: Pairing })[] {
  const { to, newTo } = within
  let { from, newFrom } = within
  const places = new Map(now.slice(newFrom, newTo).map((node, i) => [node, within.newFrom + i]))
  const cut: (Stretch & { kept?: Pairing })[] = []
  for (let i = from; i < to; i++) {
    const node = old[i]?.node
    const place = node && places.get(node)
    if (place === undefined || place < newFrom) continue
    cut.push({ from, to: i, newFrom, newTo: place })
    cut.push({ from: i, to: i, newFrom, newTo: newFrom, kept: { old: i, now: place } })
    from = i + 1
    newFrom = place + 1
  }
  cut.push({ from, to, newFrom, newTo })
  return cut
}

/** The pairs in order that keep most words in their place. */
function likeliest(
  old: readonly Shown[],
  now: readonly Node[],
  { from, to, newFrom, newTo }: Stretch,
  facts: Facts,
): Pairing[] {
  const rows = to - from
  const columns = newTo - newFrom
  if (rows * columns === 0) return []
  if (rows * columns > MOST_CELLS) return inOrder(old, now, { from, to, newFrom, newTo })
  const worth = (i: number, k: number) =>
    worthOf(old, now, { old: from + i, now: newFrom + k }, facts)
  const best = bestSums(rows, columns, worth)
  const pairings: Pairing[] = []
  let i = 0
  let k = 0
  while (i < rows && k < columns) {
    const here = at(best, i, k)
    const worthHere = worth(i, k)
    if (worthHere > 0 && here === worthHere + at(best, i + 1, k + 1))
      pairings.push({ old: from + i++, now: newFrom + k++ })
    else if (here === at(best, i, k + 1)) k++
    else i++
  }
  return pairings
}

/** `sums[i][k]`: the most that blocks from `i` and `k` on are worth. */
function bestSums(
  rows: number,
  columns: number,
  worth: (i: number, k: number) => number,
): number[][] {
  const sums: number[][] = []
  for (let i = rows - 1; i >= 0; i--) {
    const row: number[] = []
    const below = sums[i + 1]
    for (let k = columns - 1; k >= 0; k--) {
      const value = worth(i, k)
      const paired = value > 0 ? value + (below?.[k + 1] ?? 0) : 0
      row[k] = Math.max(paired, below?.[k] ?? 0, row[k + 1] ?? 0)
    }
    sums[i] = row
  }
  return sums
}

const at = (sums: number[][], i: number, k: number) => sums[i]?.[k] ?? 0

function inOrder(
  old: readonly Shown[],
  now: readonly Node[],
  { from, to, newFrom, newTo }: Stretch,
): Pairing[] {
  return range(Math.min(to - from, newTo - newFrom))
    .map((i) => ({ old: from + i, now: newFrom + i }))
    .filter((pair) => fits(old[pair.old], now[pair.now]))
}

/** 0 for blocks that can't become each other. */
function worthOf(
  old: readonly Shown[],
  now: readonly Node[],
  pairing: Pairing,
  { caretsIn, kept }: Facts,
): number {
  const shown = old[pairing.old]
  if (!shown || !fits(shown, now[pairing.now])) return 0
  const ranges = kept(pairing.old, pairing.now)
  const least = shown.node.type === now[pairing.now]?.type ? 2 : 1
  if (beginsInWord(shown.node, ranges)) return least
  const carets = caretsIn(shown).filter((caret) =>
    ranges.some(({ from, size }) => from <= caret && caret <= from + size),
  )
  const letters = ranges.reduce((sum, { size }) => sum + size, 0)
  return least + letters + carets.length * CARET_WEIGHT
}

function fits(shown: Shown | undefined, node: Node | undefined): boolean {
  if (!shown || !node) return false
  return shown.node.type === node.type || mayBecome(shown.node.type.name, node.type.name)
}

/** Whoever parts a word means it, which shows for others only in that the second half moves, and the first does not. */
function beginsInWord(old: Node, [first]: readonly Kept[]): boolean {
  if (!first || first.from === 0) return false
  return /^\S\S$/.test(old.textBetween(first.from - 1, first.from + 1, null, ' '))
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i)
}
