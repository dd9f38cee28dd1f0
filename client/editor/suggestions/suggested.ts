import type { Mark, Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import type { Change } from '../binding/changed-ranges.ts'
import type { Shown } from '../binding/shown.ts'
import { textsOf } from '../comments/text-pieces.ts'
import { cutBy, spansBetween, type Span } from './letter-spans.ts'
import type { OwnLetters } from './own-letters.ts'
import { wordChanges } from './word-changes.ts'

export interface Suggested {
  /** What the editor is to do. */
  tr: Transaction
  /** Letters that the person means to go, and that stay until somebody decides. */
  strikes: LetterRange[]
}

interface Known {
  state: EditorState
  shown: Shown
  own: OwnLetters
  /** They may bring words into a text and nothing else, not even a text where there is none, as between line breaks. */
  onlyWords: boolean
}

/** On what the editor does for a suggestion. */
const SUGGESTED = 'suggested'

export const isSuggested = (tr: Transaction): boolean => tr.getMeta(SUGGESTED) === true

/**
 * What somebody does to the text, as a suggestion: their own suggested words go, others stay and are struck, new ones
 * come. Null where not all of it can be suggested.
 */
export function suggested(meant: Transaction, known: Known): Suggested | null {
  const changes = wordChanges(meant, known.state.doc)
  if (!changes) return null
  const made = new Suggesting(meant, known)
  for (const change of changes.toReversed()) if (!made.change(change)) return null
  return made.done()
}

class Suggesting {
  readonly #meant: Transaction
  readonly #known: Known
  readonly #tr: Transaction
  readonly #strikes: LetterRange[] = []
  #caret: number | null = null

  constructor(meant: Transaction, known: Known) {
    this.#meant = meant
    this.#known = known
    this.#tr = known.state.tr
  }

  /** False for one that says nothing in words. */
  change({ from, to, newFrom, newTo }: Change): boolean {
    const words = this.#wordsOf(from, to, this.#meant.doc, newFrom, newTo)
    const spans = spansBetween(this.#known.shown, { from, to })
    const steps = this.#tr.steps.length
    for (const span of spans.toReversed()) this.#remove(span)
    if (words === '' && spans.length === 0) return false
    if (words !== '' && !this.#mayInsert(to)) return false
    const moved = new Mapping(this.#tr.mapping.maps.slice(steps))
    const end = moved.map(to, 1)
    if (words !== '') this.#insert(words, end, { newFrom, newTo })
    // Who strikes what they had selected writes on behind it; who goes back with a key goes on before it.
    else this.#caret = this.#isBackward(from, to) ? moved.map(from, -1) : end
    return true
  }

  /** Own words go at once; others stay. */
  #remove(span: Span) {
    const { added, struck } = this.#known.own
    for (const part of cutBy(span, added).toReversed())
      if (part.isIn) this.#tr.delete(part.from, part.to)
      else this.#strikes.unshift(...struck.missing(part.letters))
  }

  #mayInsert(at: number): boolean {
    const { shown, onlyWords } = this.#known
    const isIn = ([text, start]: [Y.XmlText, number]) => start <= at && at <= start + text.length
    return !onlyWords || [...textsOf(shown)].some(isIn)
  }

  #insert(words: string, at: number, { newFrom, newTo }: { newFrom: number; newTo: number }) {
    const marks = marksAt(this.#tr.doc, at, firstMarks(this.#meant.doc, newFrom, newTo))
    this.#tr.insert(at, this.#known.state.schema.text(words, marks))
    this.#caret = at + words.length
  }

  /** As text; where a paragraph is begun that there was not, with a sign for it. */
  #wordsOf(from: number, to: number, doc: Node, newFrom: number, newTo: number): string {
    const before = blocksIn(this.#known.state.doc, from, to)
    return joined(blocksIn(doc, newFrom, newTo), Math.max(1, before.length))
  }

  #isBackward(from: number, to: number): boolean {
    const { selection } = this.#known.state
    return selection.empty && selection.from === to && to > from
  }

  done(): Suggested {
    const tr = this.#tr
    const { doc } = tr
    if (this.#caret !== null)
      tr.setSelection(TextSelection.near(doc.resolve(Math.min(this.#caret, doc.content.size)), -1))
    if (this.#meant.scrolledIntoView) tr.scrollIntoView()
    for (const key of ['paste', 'uiEvent', 'composition']) {
      const value: unknown = this.#meant.getMeta(key)
      if (value !== undefined) tr.setMeta(key, value)
    }
    tr.setMeta('preventAutolink', true).setMeta(SUGGESTED, true)
    return { tr, strikes: this.#strikes }
  }
}

/** What replaces some paragraphs keeps their ends; what is more begins new ones. */
function joined(blocks: readonly string[], before: number): string {
  const more = Math.max(0, blocks.length - before)
  const first = blocks.slice(0, more + 1).join(SUGGESTED_SPLIT)
  return [first, ...blocks.slice(more + 1)].filter((words) => words !== '').join(' ')
}

/** The words of each block of text between two places. */
function blocksIn(doc: Node, from: number, to: number): string[] {
  const blocks: string[] = []
  const $from = doc.resolve(from)
  if ($from.parent.inlineContent) blocks.push('')
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock && pos >= from) blocks.push('')
    if (node.isText) {
      const words = (node.text ?? '').slice(Math.max(0, from - pos), to - pos)
      blocks.push(`${blocks.pop() ?? ''}${words}`)
    } else if (node.isInline && pos >= from && pos < to) blocks.push(`${blocks.pop() ?? ''} `)
  })
  return blocks
}

function firstMarks(doc: Node, from: number, to: number): readonly Mark[] {
  let marks: readonly Mark[] | null = null
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) marks ??= node.marks
  })
  return marks ?? []
}

/** Suggested words look like those beside them: how words look can't be suggested. */
function marksAt(doc: Node, at: number, meant: readonly Mark[]): readonly Mark[] {
  const { nodeBefore, nodeAfter } = doc.resolve(at)
  const isLike = (node: Node | null) =>
    node !== null &&
    node.marks.length === meant.length &&
    node.marks.every((mark) => mark.isInSet(meant))
  if (isLike(nodeAfter) && !isLike(nodeBefore)) return nodeAfter?.marks ?? []
  return nodeBefore?.marks ?? nodeAfter?.marks ?? []
}
