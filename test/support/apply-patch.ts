import type { BlockOp, PageParts, Patch } from '../../shared/revision/patch.ts'

type PageBlock = PageParts['blocks'][number]

/** What a reader's page does in its DOM. */
export function applyPatch(parts: PageParts, patch: Patch): PageParts {
  return {
    slots: { ...parts.slots, ...patch.slots },
    blocks: patch.blocks.reduce(applyOp, parts.blocks),
    history: (patch.history ?? []).reduce(applyOp, parts.history),
  }
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
