import type { ComparedBlock, Standing } from '../../../shared/revision/compare-drafts.ts'
import { standingIn, type Part } from './compared-runs.ts'

/** Blocks as they stand in each other. */
export type BlockNode =
  | { kind: 'block'; block: ComparedBlock; standing: Standing }
  | { kind: 'quote'; nodes: BlockNode[] }
  | { kind: 'gallery'; nodes: BlockNode[] }
  | { kind: 'list'; ordered: boolean; items: Item[] }

interface Item {
  number: number
  /** False for the rest of an item that began before. */
  begins: boolean
  nodes: BlockNode[]
}

interface Placed {
  block: ComparedBlock
  standing: Standing
}

type Wrapper = Standing['within'][number]

export function blockTree(blocks: readonly ComparedBlock[], part: Part): BlockNode[] {
  const placed = blocks.flatMap((block) => {
    const standing = standingIn(part, block)
    return standing ? [{ block, standing }] : []
  })
  return nodesOf(placed, 0)
}

function nodesOf(placed: readonly Placed[], depth: number): BlockNode[] {
  return stretches(placed, (one, other) =>
    isSameKind(wrapperOf(one, depth), wrapperOf(other, depth)),
  ).flatMap((stretch): BlockNode[] => {
    const wrapper = stretch[0] && wrapperOf(stretch[0], depth)
    if (!wrapper) return stretch.map((one) => ({ kind: 'block', ...one }))
    if (wrapper.kind !== 'item') return [{ kind: wrapper.kind, nodes: nodesOf(stretch, depth + 1) }]
    return [{ kind: 'list', ordered: wrapper.ordered, items: itemsOf(stretch, depth) }]
  })
}

function itemsOf(placed: readonly Placed[], depth: number): Item[] {
  const begins = (one: Placed) => {
    const wrapper = wrapperOf(one, depth)
    return wrapper?.kind === 'item' && wrapper.first
  }
  return stretches(placed, (_, next) => !begins(next)).flatMap((stretch) => {
    const [first] = stretch
    const wrapper = first && wrapperOf(first, depth)
    if (!first || wrapper?.kind !== 'item') return []
    const nodes = nodesOf(stretch, depth + 1)
    return [{ number: wrapper.number, begins: begins(first), nodes }]
  })
}

/** Neighbours that belong together. */
function stretches(
  placed: readonly Placed[],
  belong: (one: Placed, next: Placed) => boolean,
): Placed[][] {
  const all: Placed[][] = []
  for (const one of placed) {
    const last = all.at(-1)
    const before = last?.at(-1)
    if (last && before && belong(before, one)) last.push(one)
    else all.push([one])
  }
  return all
}

function wrapperOf({ standing }: Placed, depth: number): Wrapper | undefined {
  return standing.within[depth]
}

function isSameKind(one: Wrapper | undefined, other: Wrapper | undefined): boolean {
  if (one?.kind !== 'item' || other?.kind !== 'item') return one?.kind === other?.kind
  return one.ordered === other.ordered
}
