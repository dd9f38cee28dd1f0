import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { readScreen } from '../binding/read-screen.ts'

/** Words of an editor that are to look otherwise. `spec`: what whoever put it there wants to know of it later. */
export interface Painted<Spec> {
  from: number
  to: number
  spec: Spec
}

interface Looks {
  class: string
  [attribute: string]: string
}

/** Marks on the words of an editor that are no part of the draft: they go along with the words until they are painted anew. */
export class Layer<Spec> {
  readonly #key: PluginKey<DecorationSet>
  readonly #looks: (spec: Spec) => Looks

  constructor(name: string, looks: (spec: Spec) => Looks) {
    this.#key = new PluginKey(name)
    this.#looks = looks
  }

  plugin(): Plugin<DecorationSet> {
    const key = this.#key
    return new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set) => {
          const now: unknown = tr.getMeta(key)
          return now instanceof DecorationSet ? now : set.map(tr.mapping, tr.doc)
        },
      },
      props: { decorations: (state) => key.getState(state) },
    })
  }

  /** What is painted between two places, in the order of the text. */
  of(state: EditorState, from?: number, to?: number): Painted<Spec>[] {
    const found = this.#key.getState(state)?.find(from, to) ?? []
    return found
      .filter(({ from, to }) => from < to)
      .map(({ from, to, spec }) => ({ from, to, spec: (spec as { of: Spec }).of }))
      .toSorted((a, b) => a.from - b.from)
  }

  /** False while a word is composed: what comes or goes would cut the text in which that is done. */
  paint(view: EditorView, painted: readonly Painted<Spec>[]): boolean {
    if (view.composing) return false
    readScreen(view)
    const { state } = view
    if (painted.length === 0 && this.of(state).length === 0) return true
    const now = DecorationSet.create(
      state.doc,
      painted.map(({ from, to, spec }) =>
        Decoration.inline(from, to, this.#looks(spec), { of: spec }),
      ),
    )
    view.dispatch(state.tr.setMeta(this.#key, now).setMeta('addToHistory', false))
    return true
  }
}
