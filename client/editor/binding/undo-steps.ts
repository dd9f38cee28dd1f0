import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'
import type { Node } from '@tiptap/pm/model'

/** What a person did since the draft last heard of them, as far as undo asks. */
export type Change = { kind: 'other' } | TypedChange

/** Letters in one block of text that came, and how many went for them. */
interface TypedChange {
  kind: 'typed'
  text: string
  gone: number
  /** What stood right before them. */
  before: string
  isComposed: boolean
}

/** What one undo would take back. */
export interface UndoStep {
  letters: number
  /** It holds more than the space before a word. */
  hasWords: boolean
  /** Typing may go on in it. */
  isOpen: boolean
}

export const NO_STEP: UndoStep = { letters: 0, hasWords: false, isOpen: false }

/** Then the next word is a step of its own. */
const SOME_WORDS = 30
/** Then the next letter is, for scripts without spaces. */
const MOST_LETTERS = 40
const BEFORE = 4

const SENTENCE_END = /(?:[.!?…]["'’”»)\]]*\s+|[。！？][”」』）]?)$/

/** True if a change is more than the step under way: a sentence, a break, a paste, or enough words begin there. */
export function beginsStep(step: UndoStep, change: Change): boolean {
  if (change.kind === 'other' || !step.isOpen) return true
  const { text, before, isComposed } = change
  if (text.trim() === '' || !step.hasWords) return false
  if (SENTENCE_END.test(before)) return true
  if (step.letters >= SOME_WORDS && /\s$/.test(before)) return true
  return step.letters >= MOST_LETTERS && !isComposed
}

export function stepWith(step: UndoStep, change: Change): UndoStep {
  if (change.kind === 'other') return NO_STEP
  const { text, gone } = change
  const letters = Math.max(0, step.letters + text.length - gone)
  return { letters, hasWords: step.hasWords || text.trim() !== '', isOpen: true }
}

export function changeIn(tr: Transaction): Change {
  if (tr.getMeta('paste') || tr.getMeta('uiEvent')) return { kind: 'other' }
  const isComposed = tr.getMeta('composition') !== undefined
  const parts = tr.steps.map((step, i) => typedIn(step, tr.docs[i] ?? tr.before))
  return parts.reduce<Change>(
    (all, part) => together(all, part && { ...part, kind: 'typed', isComposed }),
    { kind: 'typed', text: '', gone: 0, before: parts[0]?.before ?? '', isComposed },
  )
}

export function together(first: Change, next: Change | null): Change {
  if (first.kind === 'other' || next?.kind !== 'typed') return { kind: 'other' }
  return { ...first, text: first.text + next.text, gone: first.gone + next.gone }
}

/** Null if it does more than typing. */
function typedIn(step: Step, doc: Node): Pick<TypedChange, 'text' | 'gone' | 'before'> | null {
  if (!(step instanceof ReplaceStep)) return null
  const { from, to, slice } = step
  const $from = doc.resolve(from)
  const isPlain = slice.content.content.every((node) => node.isText)
  if (!isPlain || !$from.parent.inlineContent || !$from.sameParent(doc.resolve(to))) return null
  const text = slice.content.textBetween(0, slice.content.size)
  const before = doc.textBetween(Math.max($from.start(), from - BEFORE), from, null, ' ')
  return { text, gone: to - from, before }
}
