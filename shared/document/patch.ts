/** The parts of a story page that may change under a reader's eyes, each as finished HTML. */
export interface PageParts {
  slots: Record<string, string>
  blocks: PageBlock[]
}

export interface PageBlock {
  id: string
  html: string
}

/** What turns one revision's page into another's. Apply `blocks` in order. */
export interface Patch {
  slots: Record<string, string>
  blocks: BlockOp[]
}

/** `after: null` puts the block first. `place` inserts a new block or moves one that is there. */
export type BlockOp =
  | { op: 'remove'; id: string }
  | { op: 'replace'; id: string; html: string }
  | { op: 'insert'; id: string; after: string | null; html: string }
  | { op: 'move'; id: string; after: string | null }

export function patchBetween(from: PageParts, to: PageParts): Patch {
  const slots = Object.entries(to.slots).filter(([name, html]) => from.slots[name] !== html)
  return { slots: Object.fromEntries(slots), blocks: blockOps(from.blocks, to.blocks) }
}

export function isEmptyPatch(patch: Patch): boolean {
  return patch.blocks.length === 0 && Object.keys(patch.slots).length === 0
}

export function applyPatch(parts: PageParts, patch: Patch): PageParts {
  return {
    slots: { ...parts.slots, ...patch.slots },
    blocks: patch.blocks.reduce(applyOp, parts.blocks),
  }
}

function blockOps(from: readonly PageBlock[], to: readonly PageBlock[]): BlockOp[] {
  const wanted = new Set(to.map((block) => block.id))
  const removed = from.filter((block) => !wanted.has(block.id))
  const ops: BlockOp[] = removed.map(({ id }) => ({ op: 'remove', id }))
  let order = from.filter((block) => wanted.has(block.id)).map((block) => block.id)
  const before = new Map(from.map((block) => [block.id, block.html]))
  to.forEach((block, i) => {
    const after = to[i - 1]?.id ?? null
    const html = before.get(block.id)
    if (html === undefined) ops.push({ op: 'insert', id: block.id, after, html: block.html })
    else {
      if (order[i] !== block.id) ops.push({ op: 'move', id: block.id, after })
      if (html !== block.html) ops.push({ op: 'replace', id: block.id, html: block.html })
    }
    if (order[i] !== block.id) {
      order = order.filter((id) => id !== block.id)
      order.splice(i, 0, block.id)
    }
  })
  return ops
}

function applyOp(blocks: PageBlock[], op: BlockOp): PageBlock[] {
  const rest = blocks.filter((block) => block.id !== op.id)
  switch (op.op) {
    case 'remove':
      return rest
    case 'replace':
      return blocks.map((block) => (block.id === op.id ? { ...block, html: op.html } : block))
    case 'insert':
      return placed(rest, op.after, { id: op.id, html: op.html })
    case 'move': {
      const block = blocks.find((candidate) => candidate.id === op.id)
      return block ? placed(rest, op.after, block) : blocks
    }
  }
}

function placed(blocks: PageBlock[], after: string | null, block: PageBlock): PageBlock[] {
  const at = after === null ? 0 : blocks.findIndex((candidate) => candidate.id === after) + 1
  return [...blocks.slice(0, at), block, ...blocks.slice(at)]
}
