import { blockText, type Block } from './content.ts'
import { renderBlock } from './render-html.ts'

/** A top-level block of a revision. Its id stays while its words change, so that open pages can follow it. */
export interface RevisionBlock {
  id: string
  html: string
  text: string
}

/**
 * Gives the blocks of a new revision their ids: an unchanged block keeps its id, a changed one takes the id
 * of the most similar block that stood between the same neighbours, and a new one gets `r<revision>-<n>`.
 */
export function alignBlocks(
  previous: readonly RevisionBlock[],
  next: readonly Block[],
  revision: number,
): RevisionBlock[] {
  const rendered = next.map((block) => ({ html: renderBlock(block), text: blockText(block) }))
  const ids = new Array<string | undefined>(rendered.length)
  let from = { previous: 0, next: 0 }
  for (const [p, n] of [
    ...unchangedPairs(previous, rendered),
    [previous.length, rendered.length],
  ]) {
    pairSimilar(previous, rendered, ids, from, { previous: p ?? 0, next: n ?? 0 })
    const kept = previous[p ?? 0]
    if (kept && (n ?? 0) < ids.length) ids[n ?? 0] = kept.id
    from = { previous: (p ?? 0) + 1, next: (n ?? 0) + 1 }
  }
  return rendered.map((block, i) => ({ id: ids[i] ?? `r${revision}-${i + 1}`, ...block }))
}

type Rendered = Omit<RevisionBlock, 'id'>
interface Position {
  previous: number
  next: number
}

/** Longest common subsequence of blocks with the same HTML, as pairs of positions. */
function unchangedPairs(
  previous: readonly Rendered[],
  next: readonly Rendered[],
): [number, number][] {
  const width = next.length + 1
  const lengths = new Uint32Array((previous.length + 1) * width)
  const at = (p: number, n: number) => lengths[p * width + n] ?? 0
  const same = (p: number, n: number) => previous[p]?.html === next[n]?.html
  for (let p = previous.length - 1; p >= 0; p--)
    for (let n = next.length - 1; n >= 0; n--)
      lengths[p * width + n] = same(p, n)
        ? at(p + 1, n + 1) + 1
        : Math.max(at(p + 1, n), at(p, n + 1))
  const pairs: [number, number][] = []
  for (let p = 0, n = 0; p < previous.length && n < next.length;) {
    if (same(p, n)) pairs.push([p++, n++])
    else if (at(p + 1, n) >= at(p, n + 1)) p++
    else n++
  }
  return pairs
}

const SIMILAR = 0.35

function pairSimilar(
  previous: readonly RevisionBlock[],
  next: readonly Rendered[],
  ids: (string | undefined)[],
  from: Position,
  to: Position,
) {
  let p = from.previous
  for (let n = from.next; n < to.next; n++) {
    const candidates = previous.slice(p, to.previous).map((block, i) => ({
      block,
      at: p + i,
      likeness: similarity(block.text, next[n]?.text ?? ''),
    }))
    const best = candidates.reduce(
      (a, b) => (b.likeness > a.likeness ? b : a),
      candidates[0] ?? none,
    )
    if (!best.block || best.likeness < SIMILAR) continue
    ids[n] = best.block.id
    p = best.at + 1
  }
}

const none = { block: undefined, at: 0, likeness: 0 }

/** Dice's coefficient over words: 0 for nothing in common, 1 for the same words. */
function similarity(a: string, b: string): number {
  const wordsA = a.toLowerCase().split(/\s+/)
  const left = new Map<string, number>()
  for (const word of wordsA) left.set(word, (left.get(word) ?? 0) + 1)
  const wordsB = b.toLowerCase().split(/\s+/)
  let common = 0
  for (const word of wordsB) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return (2 * common) / (wordsA.length + wordsB.length)
}
