import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import type { DraftSize } from '../../shared/document/draft-size.ts'
import { fromDraft } from './binding/from-draft.ts'

/** What a block, a line break or a mark takes beside its words. */
const PART: DraftSize = { bytes: 40, structs: 2 }

/** Refuses, before it enters the draft, what the draft has no room for. */
export function draftLimit(takes: (added: DraftSize) => boolean): Plugin {
  return new Plugin({
    filterTransaction: (tr) => {
      if (!tr.docChanged || fromDraft(tr)) return true
      const added = addedBy(tr)
      return added.bytes === 0 || takes(added)
    },
  })
}

/** About what a change adds to the draft; what it only takes away is nothing. */
function addedBy(tr: Transaction): DraftSize {
  return tr.steps.map(addedByStep).reduce(plus, { bytes: 0, structs: 0 })
}

function addedByStep(step: Step): DraftSize {
  if (step instanceof AddMarkStep) return PART
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep))
    return { bytes: 0, structs: 0 }
  let added: DraftSize = { bytes: 0, structs: 0 }
  step.slice.content.descendants((node) => {
    added = plus(added, sizeOfNode(node))
  })
  return added
}

const encoder = new TextEncoder()

function sizeOfNode(node: Node): DraftSize {
  const marks = node.marks.reduce((sum) => plus(sum, PART), { bytes: 0, structs: 0 })
  if (!node.isText) return plus(marks, PART)
  return plus(marks, { bytes: encoder.encode(node.text).length, structs: 1 })
}

function plus(a: DraftSize, b: DraftSize): DraftSize {
  return { bytes: a.bytes + b.bytes, structs: a.structs + b.structs }
}
