import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { ADDITIONS, CARRIED, MOVES, STRIKES } from '../../shared/document/schema.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { pendingIn, type OpenSuggestion } from '../../shared/document/suggested/pending.ts'
import {
  readCarried,
  readNamed,
  readSuggestion,
  SUGGESTED_FIELDS,
  additionsOf,
  strikesOf,
  type CarriedRun,
} from '../../shared/document/suggested/suggestion.ts'
import { toldRuns, type ToldRun } from '../../shared/document/told-moves.ts'
import type { Place } from './places.ts'

/** Somebody who may suggest in a draft, but not change it. */
export interface Suggester {
  userId: string
  /** True for a client id under which only they write. */
  owns: (client: number) => boolean
  /** ms. */
  at: number
}

const FIELDS = new Set<string>(SUGGESTED_FIELDS)

/** What somebody who may only suggest may bring into a draft, as it is before that: their own suggested letters, and what tells of them. */
export class SuggestionRights {
  readonly #doc: Y.Doc
  readonly #by: Suggester
  readonly open: readonly OpenSuggestion[]
  /** Letters that they suggest, and that nobody has decided about. */
  readonly own: LetterSet
  readonly struck: LetterSet
  /** Letters that anybody suggests. */
  readonly #added: LetterSet

  constructor(doc: Y.Doc, by: Suggester) {
    this.#doc = doc
    this.#by = by
    const { open, added } = pendingIn(doc)
    this.#added = added
    this.open = open.filter(({ userId }) => userId === by.userId)
    this.own = new LetterSet(this.open.flatMap(({ added }) => added.ranges()))
    this.struck = new LetterSet(this.open.flatMap(({ struck }) => struck.ranges()))
  }

  /** Words in a field in which words can be suggested. */
  areWords({ content }: Y.Item, { kind, key, root }: Place): boolean {
    const isWords = content instanceof Y.ContentString || content instanceof Y.ContentDeleted
    return isWords && kind === 'text' && key === null && FIELDS.has(root)
  }

  mayBring(item: Y.Item, place: Place): boolean {
    if (this.areWords(item, place)) return true
    const { content } = item
    const isGone = content instanceof Y.ContentDeleted
    const values: unknown[] | null = content instanceof Y.ContentAny ? content.arr : null
    if (place.root === ADDITIONS || place.root === STRIKES)
      return (
        place.key !== null &&
        this.#isOwnKey(place.key) &&
        (isGone || this.#maySuggest(place.root, values))
      )
    if (place.root === MOVES || place.root === CARRIED)
      return place.key === null && (isGone || this.#mayTell(place.root, values ?? [null]))
    return false
  }

  /** True for what names letters of one of their suggestions. */
  mayDelete({ content, parent, parentSub }: Y.Item): boolean {
    const isNaming = parent === additionsOf(this.#doc) || parent === strikesOf(this.#doc)
    if (!isNaming || parentSub === null) return false
    const values: unknown[] = content instanceof Y.ContentAny ? content.arr : []
    return readNamed(values[0])?.userId === this.#by.userId
  }

  #isOwnKey(id: string): boolean {
    const before = readSuggestion(this.#doc, id)
    return before === null || before.userId === this.#by.userId
  }

  #maySuggest(root: string, values: readonly unknown[] | null): boolean {
    const named = values?.length === 1 ? readNamed(values[0]) : null
    if (named?.userId !== this.#by.userId) return false
    return root === STRIKES || named.letters.every((range) => this.#isTheirs(range))
  }

  /** Of their letters only; what they would strike they follow wherever others moved it. */
  #mayTell(root: string, values: readonly unknown[]): boolean {
    if (root === MOVES) return values.flatMap(toldRuns).every((run) => this.#areTheirs(run))
    return values.flatMap(readCarried).every((run) => {
      const [client, clock, , , length] = run
      return this.#areTheirs(run) || this.#areOnlyStruck([client, clock, clock + length])
    })
  }

  #areTheirs([client, clock, nowClient, nowClock, length]: CarriedRun | ToldRun): boolean {
    return (
      this.#isTheirs([nowClient, nowClock, nowClock + length]) &&
      this.#isTheirs([client, clock, clock + length])
    )
  }

  #areOnlyStruck(letters: LetterRange): boolean {
    return this.struck.missing(letters).length === 0 && this.#added.within(letters).length === 0
  }

  /** False if anybody would read one of the letters who doesn't see suggestions. */
  #isTheirs(range: LetterRange): boolean {
    const others = this.own.missing(range)
    return others.every(([client, from, to]) => {
      return this.#by.owns(client) && !standsIn(this.#doc, [client, from, to])
    })
  }
}

function standsIn(doc: Y.Doc, range: LetterRange): boolean {
  return standingIn(doc, range).length > 0
}

/** The letters that are not deleted. */
export function standingIn(doc: Y.Doc, [client, from, to]: LetterRange): LetterRange[] {
  return itemsIn(doc, [client, from, to]).flatMap(({ id, length, deleted, content }) =>
    deleted || !(content instanceof Y.ContentString)
      ? []
      : [[client, Math.max(from, id.clock), Math.min(to, id.clock + length)] as LetterRange],
  )
}

/** What a draft holds between two clocks of a client. */
export function itemsIn({ store }: Y.Doc, [client, from, to]: LetterRange): Y.Item[] {
  const structs = store.clients.get(client)
  const end = Math.min(to, Y.getState(store, client))
  if (!structs || from >= end) return []
  const items: Y.Item[] = []
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= end) break
    if (struct instanceof Y.Item) items.push(struct)
  }
  return items
}
