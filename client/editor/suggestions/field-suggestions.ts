import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { SuggestedField } from '../../../shared/document/suggested/suggestion.ts'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import type { OpenSuggestion } from '../../../shared/document/suggested/pending.ts'
import type { DraftBinding } from '../binding/draft-binding.ts'
import { isFromDraft } from '../binding/from-draft.ts'
import type { Range } from '../comments/text-pieces.ts'
import type { DraftSuggestions } from './draft-suggestions.ts'
import { placesIn } from './letter-spans.ts'
import { suggested } from './suggested.ts'

interface Options {
  field: SuggestedField
  binding: DraftBinding
  suggestions: DraftSuggestions
  /** The person wants what can't be suggested. */
  onRefused: () => void
}

type Editor = Pick<EditorView, 'state' | 'dispatch'>

const DECIDED = 'decided'

/** What is suggested in one field, as its editor shows it. */
export class FieldSuggestions {
  readonly field: SuggestedField
  readonly #options: Options

  constructor(options: Options) {
    this.field = options.field
    this.#options = options
  }

  /** Of what somebody does, what the editor is to do. */
  dispatch(tr: Transaction, state: EditorState, next: (tr: Transaction) => void): void {
    const { binding, suggestions, onRefused } = this.#options
    const isMeant = tr.docChanged && !isFromDraft(tr) && tr.getMeta(DECIDED) !== true
    if (!isMeant || suggestions.mode === 'editing') return next(tr)
    const shown = binding.field.shownAs(state.doc)
    if (!shown || suggestions.mode === 'viewing') return
    const known = { state, shown, own: suggestions.own(), onlyWords: suggestions.onlySuggests }
    const made = suggested(typedOf(tr, state), known)
    if (!made) return onRefused()
    suggestions.carryOut({ kind: 'suggest', strikes: made.strikes }, () => next(made.tr), binding)
  }

  /** Where letters stand. */
  places(letters: LetterSet): Range[] {
    const shown = this.#options.binding.field.last
    return shown && !letters.isEmpty ? placesIn(shown, letters) : []
  }

  /** What is struck, where the person suggests and strikes nothing twice. */
  toGo(): Range[] {
    const { suggestions } = this.#options
    return suggestions.mode === 'suggesting' ? this.places(suggestions.pending().struck) : []
  }

  /** What is only suggested. */
  toCome(): Range[] {
    return this.places(this.#options.suggestions.pending().added)
  }

  /** Does to the text what a decision means. */
  settle(editor: Editor, open: readonly OpenSuggestion[], accepted: boolean): void {
    const added = this.places(unionOf(open, 'added'))
    const goes = accepted ? this.places(unionOf(open, 'struck')) : added
    const { tr, doc } = editor.state
    const ends = accepted
      ? added.flatMap((range) => splitsIn(doc.textBetween(range.from, range.to), range))
      : []
    // What goes as a whole begins no paragraph.
    const stays = ({ from }: Range) => !goes.some((range) => range.from <= from && from < range.to)
    const deeds = [...goes.map((range) => ({ ...range, splits: false })), ...ends.filter(stays)]
    for (const { from, to, splits } of deeds.toSorted((a, b) => b.from - a.from)) {
      tr.delete(from, to)
      if (splits) tr.split(from)
    }
    if (tr.docChanged) editor.dispatch(tr.setMeta(DECIDED, true).setMeta('preventAutolink', true))
  }
}

/** Where what is suggested begins a paragraph. */
function splitsIn(words: string, { from }: Range): (Range & { splits: true })[] {
  return words
    .split('')
    .flatMap((letter, i) =>
      letter === SUGGESTED_SPLIT
        ? [{ from: from + i, to: from + i + 1, splits: true as const }]
        : [],
    )
}

function unionOf(open: readonly OpenSuggestion[], which: 'added' | 'struck'): LetterSet {
  return new LetterSet(open.flatMap((one) => one[which].ranges()))
}

interface TypedByRule {
  text: string
  from: number
  to: number
}

/** A shortcut such as `**` would change how words look: what was typed is typed. */
function typedOf(tr: Transaction, state: EditorState): Transaction {
  for (const plugin of state.plugins) {
    if ((plugin.spec as { isInputRules?: boolean }).isInputRules !== true) continue
    const typed = tr.getMeta(plugin) as TypedByRule | undefined
    if (typed) return state.tr.insertText(typed.text, typed.from, typed.to)
  }
  return tr
}
