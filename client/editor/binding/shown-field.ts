import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import type { Caret } from '../../sync/own-caret.ts'
import { transactionTo, type Following } from './from-draft.ts'
import { inNewLine } from './empty-lines.ts'
import type { Letter } from './letters.ts'
import { mapCaret, placeAt, positionOf, type Place } from './places.ts'
import { Show } from './show.ts'
import { adopted, type Shown } from './shown.ts'

/** Why an editor does not write: it can't show all that the draft holds, or could not follow it. */
export type Problem = { kind: 'unreadable'; what: readonly string[] } | { kind: 'lost' }

export interface FieldOptions {
  fragment: Y.XmlFragment
  /** Called when it changes. */
  onProblem: (problem: Problem | null) => void
  /** Told of faults of ours, which cost nobody a word. */
  onError: (error: unknown) => void
}

/**
 * What an editor shows of a field of the draft. The draft is right: after each of its changes the two are compared, and an
 * editor that can't show it may not write [EDIT2].
 */
export class ShownField {
  readonly #options: FieldOptions
  #show: Show | null = null
  #shown: Shown | null = null
  #problem: Problem | null = null

  constructor(options: FieldOptions) {
    this.#options = options
  }

  get mayWrite(): boolean {
    return this.#problem === null
  }

  /** What the draft and the editor said last; null until they did. */
  get last(): Shown | null {
    return this.#shown
  }

  /** True for a document of the editor that says what the draft says, so that places in it can be named. */
  isShown(doc: Node): boolean {
    return doc === this.#shown?.node
  }

  /** What of the draft `doc` shows; null while the two say different things. */
  shownAs(doc: Node): Shown | null {
    return this.isShown(doc) ? this.#shown : null
  }

  positionOf(place: Place): number | null {
    return this.#shown && positionOf(this.#shown, place)
  }

  /** The selection of a document that is shown. */
  hold({ anchor, head }: { anchor: number; head: number }): Caret | null {
    const shown = this.#shown
    return shown && { anchor: placeAt(shown, anchor), head: placeAt(shown, head) }
  }

  /** The draft changed: the editor shows it. Whatever goes wrong, nothing is written back. */
  follow(
    view: EditorView,
    {
      dirty,
      held,
      from,
      standing,
    }: Pick<Following, 'held' | 'from'> & {
      dirty: ReadonlySet<unknown>
      /** The letter that stands for one now. */
      standing: (id: Y.ID) => Letter | null
    },
  ): void {
    try {
      this.#show ??= new Show(view.state.schema)
      const next = this.#show.draft(this.#options.fragment, dirty)
      const before = this.#shown
      const inPlace = (place: Place) =>
        (before && inNewLine(place, { before, next, standing })) ?? place
      const stands = held && mapCaret(held, inPlace)
      if (!this.#reach(view, { before, next, held: stands, from }))
        return this.#report({ kind: 'lost' })
      this.#report(next.faults.length > 0 ? { kind: 'unreadable', what: next.faults } : null)
    } catch (error) {
      this.#report({ kind: 'lost' })
      this.#options.onError(error)
    }
  }

  /** After a change that failed: whatever was made of the draft is made anew. */
  forget(): void {
    this.#show = null
  }

  /** False if the editor does not say what `next` says, whatever was tried. */
  #reach(view: EditorView, following: Following): boolean {
    const { next } = following
    if (!view.state.doc.eq(next.node)) view.dispatch(transactionTo(view.state, following))
    if (!view.state.doc.eq(next.node)) return false
    this.#shown = adopted(next, view.state.doc)
    this.#show?.keep(this.#shown)
    return true
  }

  #report(problem: Problem | null) {
    if (JSON.stringify(problem) === JSON.stringify(this.#problem)) return
    this.#problem = problem
    this.#options.onProblem(problem)
  }
}
