import { longestIncreasing } from './longest-increasing.ts'

/** The parts of a story page that may change under a reader's eyes, each as finished HTML. */
export interface PageParts {
  slots: Record<string, string>
  blocks: PageBlock[]
  /** The revisions, the newest first. */
  history: PageBlock[]
}

interface PageBlock {
  id: string
  html: string
}

/** What turns one revision's page into another's. Apply `blocks`, and `history` if it is there, in order. */
export interface Patch {
  slots: Record<string, string>
  blocks: BlockOp[]
  history?: BlockOp[]
}

/** `after: null` puts the block first. */
export type BlockOp =
  | { op: 'remove'; id: string }
  | { op: 'replace'; id: string; html: string }
  | { op: 'insert'; id: string; after: string | null; html: string }
  | { op: 'move'; id: string; after: string | null }

/** Both pages have the same slots. */
export function patchBetween(from: PageParts, to: PageParts): Patch {
  const slots = Object.entries(to.slots).filter(([name, html]) => from.slots[name] !== html)
  const history = blockOps(from.history, to.history)
  return {
    slots: Object.fromEntries(slots),
    blocks: blockOps(from.blocks, to.blocks),
    ...(history.length === 0 ? {} : { history }),
  }
}

function blockOps(from: readonly PageBlock[], to: readonly PageBlock[]): BlockOp[] {
  const wanted = new Set(to.map((block) => block.id))
  const removed = from.filter((block) => !wanted.has(block.id))
  const ops: BlockOp[] = removed.map(({ id }) => ({ op: 'remove', id }))
  const before = new Map(from.map((block) => [block.id, block.html]))
  const staying = stayingBlocks(from, to)
  to.forEach(({ id, html }, i) => {
    const after = to[i - 1]?.id ?? null
    if (!before.has(id)) ops.push({ op: 'insert', id, after, html })
    else {
      if (!staying.has(id)) ops.push({ op: 'move', id, after })
      if (before.get(id) !== html) ops.push({ op: 'replace', id, html })
    }
  })
  return ops
}

/** The most blocks that can stay where they are while the others move around them. */
function stayingBlocks(from: readonly PageBlock[], to: readonly PageBlock[]): Set<string> {
  const position = new Map(from.map((block, i) => [block.id, i]))
  const kept = to.map((block) => block.id).filter((id) => position.has(id))
  const staying = longestIncreasing(kept.map((id) => position.get(id) ?? 0))
  return new Set(staying.map((i) => kept[i] ?? ''))
}
