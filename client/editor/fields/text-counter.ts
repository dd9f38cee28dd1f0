import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import { NODES } from '../../../shared/document/body-rule.ts'
import { countsOf, NO_TEXT, together, type TextCounts } from '../../../shared/model/text-counts.ts'
import type { Range } from '../comments/text-pieces.ts'
import type { Part } from '../use-draft.ts'
import type { OpenFields } from './open-fields.ts'

export interface StoryCounts {
  /** Of the body. */
  all: TextCounts
  /** Of what is selected, wherever; null while nothing is. */
  selected: TextCounts | null
}

/** No keystroke waits for it: it counts so long after the first one. */
const AFTER_MS = 250

/** Blocks that stay are counted once, since they stay the same objects. */
const known = new WeakMap<Node, TextCounts>()

/** What is said of a picture beside its caption is no part of what is read. */
const BESIDE: ReadonlySet<string> = new Set([NODES.alt, NODES.credit])

export function countsIn(doc: Node): TextCounts {
  if (BESIDE.has(doc.type.name)) return NO_TEXT
  const seen = known.get(doc)
  if (seen) return seen
  let counts = NO_TEXT
  if (doc.inlineContent) counts = countsOf(doc.textBetween(0, doc.content.size, null, ' '))
  else doc.forEach((child) => (counts = together(counts, countsIn(child))))
  known.set(doc, counts)
  return counts
}

/** A block that is selected as a whole is known already. What stands beside a caption counts only where nothing else is selected. */
export function selectedCounts({ doc, selection }: EditorState): TextCounts | null {
  const { from, to, $from, $to } = selection
  if (from === to) return null
  if ($from.parent.inlineContent && $from.sameParent($to))
    return countsOf(doc.textBetween(from, to, null, ' '))
  let counts = NO_TEXT
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.inlineContent) return true
    if (BESIDE.has(node.type.name)) return false
    const [start, end] = [Math.max(0, from - pos - 1), Math.min(node.content.size, to - pos - 1)]
    const isWhole = start === 0 && end === node.content.size
    const own = isWhole ? countsIn(node) : countsOf(node.textBetween(start, end, null, ' '))
    counts = together(counts, own)
    return false
  })
  return counts
}

/** Blocks that hold none of the words stay the same objects. */
function without(doc: Node, words: readonly Range[]): Node {
  const tr = new Transform(doc)
  for (const { from, to } of words.toReversed()) tr.delete(from, to)
  return tr.doc
}

/** How long the story is, and what is selected of it. */
export class TextCounter {
  readonly #fields: OpenFields
  readonly #naming: readonly Part[]
  #counts: StoryCounts = { all: NO_TEXT, selected: null }

  /** `naming`: what says which words are only suggested, and count for nothing. */
  constructor(fields: OpenFields, naming: readonly Part[]) {
    this.#fields = fields
    this.#naming = naming
  }

  readonly counts = (): StoryCounts => this.#counts

  readonly subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      timer = undefined
      const now = this.#count()
      if (JSON.stringify(now) === JSON.stringify(this.#counts)) return
      this.#counts = now
      listener()
    }
    const soon = () => {
      timer ??= setTimeout(count, AFTER_MS)
    }
    const unsubscribe = this.#fields.subscribe(soon)
    for (const part of this.#naming) part.observeDeep(soon)
    soon()
    return () => {
      unsubscribe()
      for (const part of this.#naming) part.unobserveDeep(soon)
      clearTimeout(timer)
    }
  }

  #count(): StoryCounts {
    const body = this.#fields.all.find(({ name }) => name === 'body')
    const { last } = this.#fields
    return {
      all: body ? countsIn(without(body.view.state.doc, body.added())) : NO_TEXT,
      selected: last && selectedCounts(last.view.state),
    }
  }
}
