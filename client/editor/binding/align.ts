import type { Node } from '@tiptap/pm/model'
import { mayBecome } from '../../../shared/document/block-kind.ts'
import type { Kept } from './changed-ranges.ts'
import type { Shown } from './shown.ts'

/** Block `old` of the draft becomes block `now` of the editor. */
interface Pairing {
  old: number
  now: number
}

/** Offsets in a block's content where colleagues have their carets, at any depth. */
export type CaretsIn = (block: Shown) => readonly number[]

interface Facts {
  caretsIn: CaretsIn
  /** What of old block `i` stands in new block `k`. */
  kept: (i: number, k: number) => readonly Kept[]
}

const CARET_WEIGHT = 1_000_000
const EMPTY_WEIGHT = 1_000 * CARET_WEIGHT
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
  const pairings = unchanged(old, now, within, facts).flatMap((stretch) =>
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
  { from, to, newFrom, newTo }: Stretch,
  { caretsIn }: Facts,
): (Stretch & { kept?: Pairing })[] {
  const places = new Map(now.slice(newFrom, newTo).map((node, i) => [node, newFrom + i]))
  const same = old.slice(from, to).flatMap(({ node }, i) => {
    const place = places.get(node)
    return place === undefined ? [] : [{ old: from + i, now: place }]
  })
  const cut: (Stretch & { kept?: Pairing })[] = []
  let next = { from, newFrom }
  for (const kept of inTheirPlace(same, (i) => needOf(old[i], caretsIn))) {
    cut.push({ ...next, to: kept.old, newTo: kept.now })
    cut.push({ from: kept.old, to: kept.old, newFrom: kept.now, newTo: kept.now, kept })
    next = { from: kept.old + 1, newFrom: kept.now + 1 }
  }
  cut.push({ ...next, to, newTo })
  return cut
}

/** Of blocks that were moved past each other, those that need it most stay where they are, and the others are made anew. */
function inTheirPlace(same: readonly Pairing[], needOf: (i: number) => number): Pairing[] {
  const isRising = same.every(({ now }, i) => i === 0 || now > (same[i - 1]?.now ?? 0))
  if (isRising || same.length ** 2 > MOST_CELLS) return rising(same)
  /** For each, the most that is needed of it and those before that can stay with it. */
  const best: { need: number; before: number }[] = []
  for (const [i, { old, now }] of same.entries()) {
    const before = same.slice(0, i).map((one, j) => (one.now < now ? (best[j]?.need ?? 0) : 0))
    const most = Math.max(0, ...before)
    best.push({ need: needOf(old) + most, before: most > 0 ? before.indexOf(most) : -1 })
  }
  const stay: Pairing[] = []
  const needs = best.map(({ need }) => need)
  for (let i = needs.indexOf(Math.max(...needs)); i >= 0; i = best[i]?.before ?? -1)
    stay.unshift(...same.slice(i, i + 1))
  return stay
}

function rising(same: readonly Pairing[]): Pairing[] {
  let last = -1
  return same.filter(({ now }) => {
    if (now < last) return false
    last = now
    return true
  })
}

/** Beside a letter that is made anew a caret is found again; where there is none, it is lost. */
function needOf(shown: Shown | undefined, caretsIn: CaretsIn): number {
  if (!shown) return 0
  const carets = caretsIn(shown).map((offset) => {
    const { parent } = shown.node.resolve(offset)
    return parent.content.size === 0 ? EMPTY_WEIGHT : CARET_WEIGHT
  })
  return carets.reduce((sum, weight) => sum + weight, shown.node.nodeSize)
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
