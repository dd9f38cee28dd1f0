import { Plugin, type PluginView, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Place } from '../binding/places.ts'
import type { Range } from '../comments/text-pieces.ts'
import { FOUND, HOUSE_STYLE } from './layers.ts'
import { OpenLists } from './open-lists.ts'

/** Fields whose words readers are shown, in the order in which they are read here. */
export const READ_FIELDS = [
  'headline',
  'standfirst',
  'body',
  'heroAlt',
  'heroCaption',
  'heroCredit',
  'heroDisclaimer',
] as const
export type ReadField = (typeof READ_FIELDS)[number]

export interface OpenField {
  name: ReadField
  view: EditorView
  /** Takes back the person's own last change in it. */
  undo: () => void
  /** Where a place of the draft is in it; null if that is elsewhere. */
  positionOf: (place: Place) => number | null
  /** Words that would go, where what the person does is a suggestion; nothing is to be done with them again. */
  struck: () => readonly Range[]
  /** Words that are only suggested. */
  added: () => readonly Range[]
}

/** What an editor itself knows of its field. */
export type FieldParts = Pick<OpenField, 'undo' | 'positionOf' | 'struck' | 'added'>

/** True for words of which none would go. */
export function standIn(field: Pick<OpenField, 'struck'>): (words: Range) => boolean {
  const struck = field.struck()
  return ({ from, to }) => struck.every((range) => range.to <= from || range.from >= to)
}

/** Does something in a field; false if that is as it was, and so are the words that would go. */
export function takes(
  { view, struck }: Pick<OpenField, 'view' | 'struck'>,
  tr: Transaction,
): boolean {
  const { doc } = view.state
  const before = JSON.stringify(struck())
  view.dispatch(tr)
  return !view.state.doc.eq(doc) || JSON.stringify(struck()) !== before
}

/** `words`: they changed, or an editor came or went; `selection`: something else is selected. */
export type FieldNews = 'words' | 'selection'

type Listener = (news: FieldNews, name: ReadField) => void

/** The editors of the fields of one open draft, for tools that work on all of them. */
export class OpenFields {
  readonly lists = new OpenLists()
  readonly #fields = new Map<ReadField, OpenField>()
  readonly #listeners = new Set<Listener>()
  #last: ReadField | null = null

  /** What an editor needs so that tools find it; none for a field that is no text for readers. */
  plugins(field: string, parts: FieldParts): Plugin[] {
    const name = READ_FIELDS.find((one) => one === field)
    if (!name) return []
    const teller = new Plugin({
      view: (view) => this.#attach({ name, view, ...parts }),
      props: {
        handleDOMEvents: {
          focus: () => {
            this.#last = name
            return false
          },
        },
      },
    })
    return [FOUND.plugin(), HOUSE_STYLE.plugin(), teller]
  }

  /** In the order in which they are read. */
  get all(): OpenField[] {
    return READ_FIELDS.flatMap((name) => this.#fields.get(name) ?? [])
  }

  /** Where the person was last. */
  get last(): OpenField | null {
    return (this.#last && this.#fields.get(this.#last)) ?? null
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #attach(field: OpenField): PluginView {
    const { name } = field
    this.#fields.set(name, field)
    this.#tell('words', name)
    return {
      update: ({ state }, before) => {
        if (!before.doc.eq(state.doc)) this.#tell('words', name)
        if (!before.selection.eq(state.selection)) this.#tell('selection', name)
      },
      destroy: () => {
        if (this.#fields.get(name) !== field) return
        this.#fields.delete(name)
        this.#tell('words', name)
      },
    }
  }

  #tell(news: FieldNews, name: ReadField) {
    for (const listener of this.#listeners) listener(news, name)
  }
}
