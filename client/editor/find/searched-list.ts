import type * as Y from 'yjs'
import { LONGEST_FIELD } from '../../../shared/document/draft-size.ts'
import { tidy } from '../../../shared/document/line.ts'
import { listOf, replaceInList } from '../../../shared/document/list.ts'
import type { FieldUndo } from '../field-undo.ts'
import type { Painted } from '../fields/layer.ts'
import type { FoundSpec } from '../fields/layers.ts'
import type { Change } from './replace.ts'
import type { Searched } from './searched.ts'

interface ListDeps<Name extends string> {
  name: Name
  list: Y.Array<unknown>
  undo: FieldUndo
  /** Where it is on the screen. */
  element: () => HTMLElement | null
}

/** How words that are found look in an entry. */
export type EntryLook = 'found' | 'found-current'

/** Names that are added and taken out as a whole. A place in it counts the letters of all entries, and one between two. */
export class SearchedList<Name extends string> implements Searched<Name> {
  readonly name: Name
  readonly composing = false
  editable = false
  readonly #list: Y.Array<unknown>
  readonly #undo: FieldUndo
  readonly #element: () => HTMLElement | null
  readonly #listeners = new Set<() => void>()
  #painted: readonly Painted<FoundSpec>[] = []
  #looks: ReadonlyMap<string, EntryLook> = new Map()

  constructor({ name, list, undo, element }: ListDeps<Name>) {
    this.name = name
    this.#list = list
    this.#undo = undo
    this.#element = element
  }

  get words(): string {
    return JSON.stringify(listOf(this.#list))
  }

  /** Of those in which something is found. */
  readonly looks = (): ReadonlyMap<string, EntryLook> => this.#looks

  /** Nothing is suggested in a list. */
  readonly struck = () => []

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  texts(): { from: number; text: string }[] {
    let from = 0
    return listOf(this.#list).map((text) => {
      const entry = { from, text }
      from += text.length + 1
      return entry
    })
  }

  painted(): readonly Painted<FoundSpec>[] {
    return this.#painted
  }

  paint(painted: readonly Painted<FoundSpec>[]): boolean {
    this.#painted = painted
    const looks = new Map<string, EntryLook>()
    for (const { from, spec } of painted) {
      const entry = this.#entryAt(from)
      if (entry && looks.get(entry.text) !== 'found-current')
        looks.set(entry.text, spec.isCurrent ? 'found-current' : 'found')
    }
    this.#looks = looks
    for (const listener of this.#listeners) listener()
    return true
  }

  replace(changes: readonly Change[]): number {
    let made = 0
    this.#undo.change(() => {
      for (const { from, text } of this.texts()) {
        const own = changes.filter((change) => {
          const at = change.from - from
          return at >= 0 && text.slice(at, change.to - from) === change.text
        })
        const by = tidy(changed(text, from, own))
        if (by === text || by.length > LONGEST_FIELD) continue
        replaceInList(this.#list, text, by)
        made += own.length
      }
    })
    return made
  }

  undo(): void {
    this.#undo.undo()
  }

  reveal(): void {
    this.#element()?.scrollIntoView({ block: 'center' })
  }

  select(): void {
    this.#element()?.focus()
  }

  #entryAt(place: number) {
    return this.texts().find(({ from, text }) => place >= from && place < from + text.length)
  }
}

function changed(text: string, from: number, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((now, change) => {
      const [start, end] = [change.from - from, change.to - from]
      return `${now.slice(0, start)}${change.by}${now.slice(end)}`
    }, text)
}
