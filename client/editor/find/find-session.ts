import type { FoundSpec } from '../fields/layers.ts'
import type { Painted } from '../fields/layer.ts'
import { READ_FIELDS, standIn, type OpenFields, type ReadField } from '../fields/open-fields.ts'
import { READ_LISTS, type ReadList } from '../fields/open-lists.ts'
import type { Found, Matcher } from './matcher.ts'
import { NO_QUERY, type Query } from './asked.ts'
import { replacementOf, type Hit } from './query.ts'
import { searchedEditor } from './searched-editor.ts'
import type { Searched } from './searched.ts'

/** A slug is an address: nobody changes it in passing. */
export type FoundField = ReadField | ReadList

/** As they are read, and what stands below the body beside it. */
const ORDER: readonly FoundField[] = [
  ...READ_FIELDS.slice(0, READ_FIELDS.indexOf('body') + 1),
  ...READ_LISTS,
  ...READ_FIELDS.slice(READ_FIELDS.indexOf('body') + 1),
]

/** `at`: which of them one stands at, from 1; 0 for none. */
export type FindState =
  | { kind: 'nothing-asked' | 'looking' }
  | { kind: Exclude<Found['kind'], 'found' | 'dropped'> }
  | { kind: 'found'; count: number; at: number; writable: number }

/** What one press replaced. `left`: fields are as long as they may be, or can’t be written. */
export interface Replaced {
  made: number
  fields: readonly FoundField[]
  left: number
}

type Match = Painted<FoundSpec> & { field: Searched<FoundField> }

/** Words that change are looked through when they have been still for so long. */
const STILL_MS = 150
const NOTHING: FindState = { kind: 'nothing-asked' }

/** Finds in all fields of a draft, and replaces there. */
export class FindSession {
  readonly #fields: OpenFields
  readonly #matcher: Pick<Matcher, 'find' | 'end'>
  readonly #show: (field: FoundField) => void
  readonly #listeners = new Set<() => void>()
  readonly #unsubscribe: readonly (() => void)[]
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
    show: (field: FoundField) => void
  }) {
    this.#fields = deps.fields
    this.#matcher = deps.matcher
    this.#show = deps.show
    const lookAgain = () => {
      if (!this.#isBusy && this.#query.text !== '') this.#lookIn(STILL_MS)
    }
    this.#unsubscribe = [
      deps.fields.subscribe((news) => news === 'words' && lookAgain()),
      deps.fields.lists.subscribe(lookAgain),
    ]
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
    current?.field.select(current)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#matcher.end()
    this.#forget(NOTHING)
  }

  #change(matches: readonly Match[], by: string): Replaced {
    let made = 0
    const fields: FoundField[] = []
    this.#busy(() => {
      for (const field of this.#searched()) {
        const own = matches.filter((match) => match.field.name === field.name)
        if (own.length === 0 || !field.editable || field.composing) continue
        const changes = own.map(({ from, to, spec: { hit } }) => ({
          from,
          to,
          text: hit.text,
          by: replacementOf(hit, by, this.#query),
        }))
        const some = field.replace(changes)
        made += some
        if (some > 0) fields.push(field.name)
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
    const fields = this.#searched()
    const words = fields.map((field) => field.words)
    const blocks = fields.map((field) => field.texts())
    const texts = blocks.flat().map(({ text }) => text)
    if (this.#state.kind !== 'found') this.#tell({ kind: 'looking' })
    const found = await this.#matcher.find(this.#query, texts)
    if (asked !== this.#asked || found.kind === 'dropped') return
    if (found.kind !== 'found') return this.#forget({ kind: found.kind })
    const isStill = fields.every((field, i) => field.words !== null && field.words === words[i])
    if (!isStill || fields.some(({ composing }) => composing)) return this.#lookIn(STILL_MS)
    this.#found(matchesIn(fields, blocks, found.hits))
  }

  /** Whoever stood at one stays there, or comes to the one behind. */
  #found(matches: readonly Match[]) {
    const stood = this.#matches().find(({ spec }) => spec.isCurrent)
    const isBehind = (
      { field, from }: Match,
      place: { field: { name: FoundField }; from: number },
    ) => field.name === place.field.name && from >= place.from
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
      for (const field of this.#searched()) {
        const own = matches.filter((match) => match.field.name === field.name)
        const painted = own.map(({ from, to, spec: { hit } }) => {
          const isCurrent = current?.field.name === field.name && current.from === from
          return { from, to, spec: { hit, isCurrent } }
        })
        if (!field.paint(painted)) this.#lookIn(STILL_MS)
      }
    })
    const now = this.#matches()
    const at = now.findIndex(({ spec }) => spec.isCurrent) + 1
    const writable = now.filter(({ field }) => field.editable).length
    this.#tell({ kind: 'found', count: now.length, at, writable })
  }

  #reveal({ field, from }: Match) {
    this.#show(field.name)
    // Once the part is shown.
    requestAnimationFrame(() => field.reveal(from))
  }

  #searched(): Searched<FoundField>[] {
    return searchedIn(this.#fields)
  }

  #matches(): Match[] {
    return this.#searched().flatMap((field) =>
      field.painted().map((painted) => ({ ...painted, field })),
    )
  }

  #forget(state: FindState) {
    this.#busy(() => {
      for (const field of this.#searched()) field.paint([])
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

/** What is open of a draft, and holds words that readers are shown. */
export function searchedIn({ all, lists }: OpenFields): Searched<FoundField>[] {
  const searched: Searched<FoundField>[] = [...all.map(searchedEditor), ...lists.all]
  return searched.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
}

function matchesIn(
  fields: readonly Searched<FoundField>[],
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
