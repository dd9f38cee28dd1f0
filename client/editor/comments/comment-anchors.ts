import type { CommentedField, Letters } from '../../../shared/protocol/api/comments.ts'
import type { About } from './find-threads.ts'
import type { Range } from './text-pieces.ts'

/** A thread on words, as an editor has to know it. */
export interface AnchoredThread extends About {
  id: string
  field: CommentedField
  /** Of a thread that is resolved nothing is marked, unless it is the one that somebody looks at. */
  isOpen: boolean
  /** What a screen reader says of the words. */
  label: string
}

export interface Place {
  field: CommentedField
  /** None: the words are gone. */
  ranges: readonly Range[]
  /** The letters that the thread is about by now, if they are not those that it says. */
  letters: Letters | null
}

/** Words that somebody selected, where they can be talked about. */
export interface Selected extends About {
  field: CommentedField
}

/** What an editor of one field does for the threads on its words. */
export interface FieldAnchors {
  /** The threads are others. */
  renew: () => void
  /** The one that somebody looks at is another. */
  remark: () => void
  /** Words that are selected, or among which the caret stands. */
  selected: () => Selected | null
  /** Where on the screen the end of what is selected is; null without a selection. */
  endOfSelection: () => DOMRect | null
  /** Brings words into view. */
  reveal: (range: Range) => void
  /** Puts the caret behind words, and the keyboard there. */
  enter: (range: Range) => void
  /** Selects words, and puts the keyboard there. */
  select: (range: Range) => void
  caret: () => number
  focus: () => void
  /** Letters made here are this person's own. */
  client: () => number
}

type Listener = () => void

/** What is known of the threads on words of one open draft, between its editors and the desk. */
export class CommentAnchors {
  readonly #fields = new Map<CommentedField, FieldAnchors>()
  readonly #places = new Map<string, Place>()
  readonly #listeners = new Set<Listener>()
  readonly #isWhole: () => boolean
  #threads: readonly AnchoredThread[] = []
  #active: string | null = null
  #last: CommentedField | null = null
  /** It comes into view once an editor has found it. */
  #wanted: string | null = null
  /** Somebody pressed on words of threads, or their caret came among them; the smallest first. */
  onTouch: (ids: readonly string[], how: 'pressed' | 'caret') => void = () => {}

  /** `isWhole`: the draft holds all that the server has, so that what is not found is gone. */
  constructor({ isWhole }: { isWhole: () => boolean }) {
    this.#isWhole = isWhole
  }

  get active(): string | null {
    return this.#active
  }

  isWhole(): boolean {
    return this.#isWhole()
  }

  threadsOf(field: CommentedField): AnchoredThread[] {
    return this.#threads.filter((thread) => thread.field === field)
  }

  show(threads: readonly AnchoredThread[]): void {
    const before = JSON.stringify(this.#threads)
    this.#threads = threads
    const ids = new Set(threads.map(({ id }) => id))
    for (const id of this.#places.keys()) if (!ids.has(id)) this.#places.delete(id)
    if (JSON.stringify(threads) !== before) this.#renew()
  }

  /** Marks the words of a thread more than those of others. */
  mark(id: string | null): void {
    if (id === this.#active) return
    this.#active = id
    for (const field of this.#fields.values()) field.remark()
    this.#tell()
  }

  attach(field: CommentedField, anchors: FieldAnchors): () => void {
    this.#fields.set(field, anchors)
    return () => {
      if (this.#fields.get(field) === anchors) this.#fields.delete(field)
    }
  }

  /** An editor has looked where its threads' words stand. */
  found(field: CommentedField, places: ReadonlyMap<string, Omit<Place, 'field'>>): void {
    for (const [id, place] of places) this.#places.set(id, { field, ...place })
    if (this.#wanted !== null && places.has(this.#wanted)) this.reveal(this.#wanted)
    this.#tell()
  }

  /** Null while no editor has looked. */
  place(id: string): Place | null {
    return this.#places.get(id) ?? null
  }

  touched(field: CommentedField, ids: readonly string[], how: 'pressed' | 'caret'): void {
    this.#last = field
    this.onTouch(ids, how)
  }

  /** Has the editors look anew where the words stand. */
  look(): void {
    this.#renew()
  }

  /** Something is selected in a field, or nothing any more. */
  selectionChanged(field: CommentedField): void {
    this.#last = field
    this.#tell()
  }

  /** The person's caret is in a field. */
  isIn(field: CommentedField): void {
    this.#last = field
  }

  /** Of the field where the person was last. */
  selected(): Selected | null {
    return this.#lastField?.selected() ?? null
  }

  endOfSelection(): DOMRect | null {
    return this.#lastField?.endOfSelection() ?? null
  }

  /** The field where the person was last, and where in it. */
  caret(): { field: CommentedField; pos: number } | null {
    const pos = this.#lastField?.caret()
    return this.#last === null || pos === undefined ? null : { field: this.#last, pos }
  }

  /** Puts the keyboard back to where the person was. */
  focus(): void {
    this.#lastField?.focus()
  }

  /** True for letters of which the person at this page made some. */
  isOwn(field: CommentedField, letters: Letters): boolean {
    const client = this.#fields.get(field)?.client()
    return letters.some(([by]) => by === client)
  }

  reveal(id: string): void {
    this.#wanted = this.place(id) ? null : id
    this.#at(id, ({ reveal }, range) => reveal(range))
  }

  /** Puts the keyboard to the words of a thread; false if there are none. */
  enter(id: string): boolean {
    return this.#at(id, ({ enter }, range) => enter(range))
  }

  /** Selects the words of a thread, to write in their place; false if there are none. */
  select(id: string): boolean {
    return this.#at(id, ({ select }, range) => select(range))
  }

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get #lastField(): FieldAnchors | undefined {
    return this.#last === null ? undefined : this.#fields.get(this.#last)
  }

  #at(id: string, run: (field: FieldAnchors, range: Range) => void): boolean {
    const place = this.place(id)
    const field = place && this.#fields.get(place.field)
    const range = place?.ranges[0]
    if (!field || !range) return false
    run(field, range)
    return true
  }

  #renew() {
    for (const field of this.#fields.values()) field.renew()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}
