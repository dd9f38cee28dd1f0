import { TextSelection } from '@tiptap/pm/state'
import { FOUND, type FoundSpec } from '../fields/layers.ts'
import type { Painted } from '../fields/layer.ts'
import {
  standIn,
  takes,
  type OpenField,
  type OpenFields,
  type ReadField,
} from '../fields/open-fields.ts'
import { readScreen } from '../binding/read-screen.ts'
import type { Found, Matcher } from './matcher.ts'
import { NO_QUERY, replacementOf, type Hit, type Query } from './query.ts'
import { blocksIn, replacing } from './replace.ts'

/** `at`: which of them one stands at, from 1; 0 for none. */
export type FindState =
  | { kind: 'nothing-asked' | 'looking' }
  | { kind: Exclude<Found['kind'], 'found' | 'dropped'> }
  | { kind: 'found'; count: number; at: number; writable: number }

/** What one press replaced. `left`: fields are as long as they may be, or can’t be written. */
export interface Replaced {
  made: number
  fields: readonly ReadField[]
  left: number
}

type Match = Painted<FoundSpec> & { field: OpenField }

/** Words that change are looked through when they have been still for so long. */
const STILL_MS = 150
const NOTHING: FindState = { kind: 'nothing-asked' }

/** Finds in all fields of a draft, and replaces there. */
export class FindSession {
  readonly #fields: OpenFields
  readonly #matcher: Pick<Matcher, 'find' | 'end'>
  readonly #show: (field: ReadField) => void
  readonly #listeners = new Set<() => void>()
  readonly #unsubscribe: () => void
  #query = NO_QUERY
  #state = NOTHING
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0
  /** The first that is found comes into view. */
  #isNew = false
  #isBusy = false

  /** `show` brings the part of the screen into view that holds a field. */
  constructor(deps: {
    fields: OpenFields
    matcher: Pick<Matcher, 'find' | 'end'>
    show: (field: ReadField) => void
  }) {
    this.#fields = deps.fields
    this.#matcher = deps.matcher
    this.#show = deps.show
    this.#unsubscribe = deps.fields.subscribe((news) => {
      if (news === 'words' && !this.#isBusy && this.#query.text !== '') this.#lookIn(STILL_MS)
    })
  }

  readonly state = (): FindState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  ask(query: Query): void {
    this.#query = query
    this.#isNew = true
    if (query.text !== '') return this.#lookIn(0)
    clearTimeout(this.#timer)
    this.#asked += 1
    this.#forget(NOTHING)
  }

  /** Goes to the next one, or the one before; behind the last comes the first. */
  go(step: 1 | -1): void {
    const matches = this.#matches()
    const at = matches.findIndex(({ spec }) => spec.isCurrent)
    const from = at < 0 && step < 0 ? 0 : at
    const next = matches[(from + step + matches.length) % matches.length]
    if (next) this.#goTo(next)
  }

  /** Replaces the one where one stands, and goes to the next. */
  replace(by: string): Replaced {
    const matches = this.#matches()
    const at = matches.findIndex(({ spec }) => spec.isCurrent)
    const current = matches[at]
    if (!current) {
      this.go(1)
      return { made: 0, fields: [], left: 0 }
    }
    const next = matches[at + 1] ?? matches[0]
    if (next && next !== current) this.#goTo(next)
    return this.#change([current], by)
  }

  replaceAll(by: string): Replaced {
    return this.#change(this.#matches(), by)
  }

  /** Takes the marks away; the keyboard goes to where one stands, if there is such a place. */
  close(): void {
    const current = this.#matches().find(({ spec }) => spec.isCurrent)
    this.end()
    if (!current) return
    const { view } = current.field
    const { tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, current.from, current.to)))
    view.focus()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    this.#unsubscribe()
    this.#matcher.end()
    this.#forget(NOTHING)
  }

  #change(matches: readonly Match[], by: string): Replaced {
    let made = 0
    const fields: ReadField[] = []
    this.#busy(() => {
      for (const [field, own] of Map.groupBy(matches, ({ field }) => field)) {
        const { name, view } = field
        if (!view.editable || view.composing) continue
        readScreen(view)
        const changes = own.map(({ from, to, spec: { hit } }) => ({
          from,
          to,
          text: hit.text,
          by: replacementOf(hit, by, this.#query),
        }))
        const { tr, made: some } = replacing(view.state, changes)
        // A field that is full takes nothing.
        if (!takes(field, tr)) continue
        made += some
        fields.push(name)
      }
    })
    this.#lookIn(0)
    return { made, fields, left: matches.length - made }
  }

  #goTo(to: Match) {
    this.#paint(this.#matches(), to)
    this.#reveal(to)
  }

  #lookIn(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), ms)
  }

  /** It never rejects. */
  async #look() {
    const asked = ++this.#asked
    const fields = this.#fields.all
    const docs = fields.map(({ view }) => view.state.doc)
    const blocks = docs.map(blocksIn)
    const texts = blocks.flat().map(({ text }) => text)
    if (this.#state.kind !== 'found') this.#tell({ kind: 'looking' })
    const found = await this.#matcher.find(this.#query, texts)
    if (asked !== this.#asked || found.kind === 'dropped') return
    if (found.kind !== 'found') return this.#forget({ kind: found.kind })
    const isStill = fields.every(({ view }, i) => !view.isDestroyed && view.state.doc === docs[i])
    if (!isStill || fields.some(({ view }) => view.composing)) return this.#lookIn(STILL_MS)
    this.#found(matchesIn(fields, blocks, found.hits))
  }

  /** Whoever stood at one stays there, or comes to the one behind. */
  #found(matches: readonly Match[]) {
    const stood = this.#matches().find(({ spec }) => spec.isCurrent)
    const isBehind = ({ field, from }: Match, place: { field: OpenField; from: number }) =>
      field.name === place.field.name && from >= place.from
    const caret = this.#caret()
    const place = stood ?? (this.#isNew ? caret : null)
    const at = place && (matches.find((match) => isBehind(match, place)) ?? matches[0])
    const first = this.#isNew ? (at ?? matches[0]) : at
    this.#paint(matches, first ?? null)
    if (this.#isNew && first) this.#reveal(first)
    this.#isNew = false
  }

  #caret() {
    const field = this.#fields.last
    return field && { field, from: field.view.state.selection.from }
  }

  #paint(matches: readonly Match[], current: Match | null) {
    this.#busy(() => {
      for (const field of this.#fields.all) {
        const own = matches.filter((match) => match.field.name === field.name)
        const painted = own.map(({ from, to, spec: { hit } }) => {
          const isCurrent = current?.field.name === field.name && current.from === from
          return { from, to, spec: { hit, isCurrent } }
        })
        if (!FOUND.paint(field.view, painted)) this.#lookIn(STILL_MS)
      }
    })
    const now = this.#matches()
    const at = now.findIndex(({ spec }) => spec.isCurrent) + 1
    const writable = now.filter(({ field }) => field.view.editable).length
    this.#tell({ kind: 'found', count: now.length, at, writable })
  }

  #reveal({ field, from }: Match) {
    this.#show(field.name)
    // Once the part is shown.
    requestAnimationFrame(() => {
      if (field.view.isDestroyed) return
      const { node } = field.view.domAtPos(Math.min(from + 1, field.view.state.doc.content.size))
      const element = node instanceof Element ? node : node.parentElement
      element?.scrollIntoView({ block: 'center' })
    })
  }

  #matches(): Match[] {
    return this.#fields.all.flatMap((field) =>
      FOUND.of(field.view.state).map((painted) => ({ ...painted, field })),
    )
  }

  #forget(state: FindState) {
    this.#busy(() => {
      for (const { view } of this.#fields.all) FOUND.paint(view, [])
    })
    this.#tell(state)
  }

  /** What changes by this is no news to it. */
  #busy(run: () => void) {
    this.#isBusy = true
    try {
      run()
    } finally {
      this.#isBusy = false
    }
  }

  #tell(state: FindState) {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function matchesIn(
  fields: readonly OpenField[],
  blocks: readonly (readonly { from: number }[])[],
  hits: readonly (readonly Hit[])[],
): Match[] {
  let next = 0
  return fields.flatMap((field, i) =>
    (blocks[i] ?? [])
      .flatMap(({ from }) =>
        (hits[next++] ?? []).map((hit) => ({
          field,
          from: from + hit.from,
          to: from + hit.to,
          spec: { hit, isCurrent: false },
        })),
      )
      .filter(standIn(field)),
  )
}
