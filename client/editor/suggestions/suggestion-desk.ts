import type { EditorView } from '@tiptap/pm/view'
import { Selection, TextSelection } from '@tiptap/pm/state'
import {
  SUGGESTED_FIELDS,
  type SuggestedField,
} from '../../../shared/document/suggested/suggestion.ts'
import type { Selected } from '../comments/comment-anchors.ts'
import { aboutWords, quoted } from '../comments/quote-of.ts'
import type { DraftBinding } from '../binding/draft-binding.ts'
import type { DraftUndo } from '../binding/draft-undo.ts'
import { cardsIn, readOf, type Card, type PlacedCard } from './cards.ts'
import type { DraftSuggestions } from './draft-suggestions.ts'
import type { FieldSuggestions } from './field-suggestions.ts'

/** A field's editor, as suggestions need it. */
export interface SuggestionField {
  places: FieldSuggestions
  binding: DraftBinding
  undo: DraftUndo
  view: EditorView
}

/** While somebody types, what stands beside the text may be so far behind. */
const LATE_MS = 150

/** Brings together what is suggested in a draft and the editors of its fields. */
export class SuggestionDesk {
  readonly suggestions: DraftSuggestions
  readonly #fields = new Map<SuggestedField, SuggestionField>()
  readonly #marks = new Set<() => void>()
  readonly #listeners = new Set<() => void>()
  #placed: readonly PlacedCard[] | null = null
  #cards: readonly Card[] = []
  #late: ReturnType<typeof setTimeout> | undefined
  #active: string | null = null
  #last: SuggestedField | null = null
  /** Something was to be done that can't be suggested. */
  onRefused: () => void = () => {}
  /** How a person is called, and their colour. */
  lookOf: (userId: string) => { name: string; colour: string } = () => ({
    name: '',
    colour: 'gray',
  })

  constructor(suggestions: DraftSuggestions) {
    this.suggestions = suggestions
    suggestions.subscribe(() => this.changed())
  }

  /** False where what somebody does is not to change the draft: who suggests more than words is told that it can't be. */
  takesAll(): boolean {
    const { mode } = this.suggestions
    if (mode === 'suggesting') this.onRefused()
    return mode === 'editing'
  }

  attach(field: SuggestedField, editor: SuggestionField): () => void {
    this.#fields.set(field, editor)
    this.changed()
    return () => {
      if (this.#fields.get(field) === editor) this.#fields.delete(field)
    }
  }

  /** Somebody is in a field; while they are in none, that is still where they select. */
  focused(field: SuggestedField): void {
    this.#last = field
  }

  get active(): string | null {
    return this.#active
  }

  activate(id: string | null): void {
    if (id === this.#active) return
    this.#active = id
    this.changed()
  }

  /** `mark` is called at once whenever what is suggested may stand elsewhere. */
  marks(mark: () => void): () => void {
    this.#marks.add(mark)
    return () => this.#marks.delete(mark)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is suggested is other than before. */
  changed(): void {
    this.#markAnew()
    this.#tell()
  }

  /** The text is other than before. */
  moved(): void {
    this.#markAnew()
    this.#late ??= setTimeout(() => this.#tell(), LATE_MS)
  }

  #markAnew() {
    this.#placed = null
    for (const mark of this.#marks) mark()
  }

  #tell() {
    clearTimeout(this.#late)
    this.#late = undefined
    for (const listener of this.#listeners) listener()
  }

  /** In the order of the text; a suggestion of which all letters are gone has none. The same list, and the same cards, until they say something else. */
  readonly cards = (): readonly Card[] => {
    this.#cards = readOf(this.#placedCards(), this.#cards)
    return this.#cards
  }

  #placedCards(): readonly PlacedCard[] {
    this.#placed ??= SUGGESTED_FIELDS.flatMap((name) => {
      const shown = this.#fields.get(name)?.binding.field.last
      return shown ? cardsIn(shown, name, this.suggestions.pending()) : []
    })
    return this.#placed
  }

  /** Suggestions that what is selected touches, or the caret. */
  selected(): string[] {
    const field = this.#lastField
    if (!field) return []
    const { from, to } = field.view.state.selection
    return this.#placedCards()
      .filter((card) => card.field === field.places.field)
      .filter((card) => card.from <= to && card.to >= from)
      .map(({ id }) => id)
  }

  decide(ids: readonly string[], accepted: boolean): void {
    this.#settle(ids, accepted, 'decide')
  }

  /** Whoever suggested it takes it back. */
  withdraw(ids: readonly string[]): void {
    this.#settle(ids, false, 'withdraw')
  }

  /** Field by field, each a step of its own that an undo there takes back. */
  #settle(ids: readonly string[], accepted: boolean, kind: 'decide' | 'withdraw') {
    const all = this.suggestions.pending().open.filter(({ id }) => ids.includes(id))
    const cards = this.#placedCards()
    for (const [name, field] of this.#fields) {
      const here = new Set(cards.filter((card) => card.field === name).map(({ id }) => id))
      const open = all.filter(({ id }) => here.has(id))
      if (open.length === 0) continue
      field.undo.pause()
      this.suggestions.carryOut(
        kind === 'decide' ? { kind, open, accepted } : { kind, open },
        () => field.places.settle(field.view, open, accepted),
        field.binding,
      )
      field.undo.pause()
    }
  }

  /** Selects the words of a suggestion, and brings them into view. */
  enter(id: string): void {
    const card = this.#placedCards().find((one) => one.id === id)
    const field = card && this.#fields.get(card.field)
    if (!card || !field) return
    const { state } = field.view
    const size = state.doc.content.size
    const from = state.doc.resolve(Math.min(card.from, size))
    const to = state.doc.resolve(Math.min(card.to, size))
    const selection = from.parent.inlineContent
      ? TextSelection.between(from, to)
      : Selection.near(from)
    field.view.dispatch(state.tr.setSelection(selection).scrollIntoView())
    field.view.focus()
    const { node } = field.view.domAtPos(selection.from)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest' })
  }

  /** What a comment on a suggestion is about: all its letters, so that it stays with whichever are left once it is decided. */
  about(id: string): Selected | null {
    const card = this.#placedCards().find((one) => one.id === id)
    const shown = card && this.#fields.get(card.field)?.binding.field.last
    const about = shown && aboutWords(shown, card)
    if (!about) return null
    const quote = quoted(card.adds.trim() || card.strikes.trim())
    return { ...about, quote: quote || about.quote, field: card.field }
  }

  get #lastField(): SuggestionField | undefined {
    return this.#last === null ? undefined : this.#fields.get(this.#last)
  }
}
