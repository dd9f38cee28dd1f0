import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { ADDITIONS, CARRIED, MOVES, STRIKES } from '../../shared/document/schema.ts'
import { CarriedLetters, keptRuns } from '../../shared/document/suggested/carried-letters.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { itemsIn, standingIn } from '../../shared/document/suggested/standing-letters.ts'
import {
  readCarried,
  readNamed,
  SUGGESTED_FIELDS,
  additionsOf,
  strikesOf,
} from '../../shared/document/suggested/suggestion.ts'
import { toldRuns } from '../../shared/document/told-moves.ts'
import { keptPending } from './kept-pending.ts'
import type { Place } from './places.ts'
import { TooMuchWork } from './work-meter.ts'

/** Somebody who may suggest in a draft, but not change it. */
export interface Suggester {
  userId: string
  /** True for a client id under which only they write. */
  owns: (client: number) => boolean
  /** The client id under which the server says in their name what they have not said: nobody else writes under it. */
  teller: () => number
  /** ms. */
  at: number
}

/** More than an editor names in one go; who strikes a long selection names more. */
const MOST_RANGES = { added: 1_000, struck: 5_000 }
/** So many ranges of what is open are read in the time in which one that is brought is looked at. */
const READ_AT_ONCE = 20
const FIELDS = new Set<string>(SUGGESTED_FIELDS)

/** What somebody who may only suggest may bring into a draft, as it is before that: their own suggested letters, and what tells of them. */
export class SuggestionRights {
  readonly #doc: Y.Doc
  readonly #by: Suggester
  readonly #brought: LetterSet
  readonly #carried: CarriedLetters
  /** Letters that they suggest, and that nobody has decided about. */
  readonly own: LetterSet
  readonly struck: LetterSet
  readonly #mostWork: number
  #work = 0

  /** `brought`: the clocks that come with the update. `mostWork`: behind it comes `TooMuchWork`. */
  constructor(
    doc: Y.Doc,
    by: Suggester,
    { brought, mostWork }: { brought: LetterSet; mostWork: number },
  ) {
    this.#doc = doc
    this.#by = by
    this.#brought = brought
    this.#carried = new CarriedLetters(keptRuns(doc))
    this.#mostWork = mostWork
    const pending = keptPending(doc)
    const ranges = pending.open.reduce((sum, one) => sum + one.adds.length + one.strikes.length, 0)
    this.charge(Math.floor(ranges / READ_AT_ONCE))
    const open = pending.open.filter(({ userId }) => userId === by.userId)
    this.own = new LetterSet(open.flatMap(({ added }) => added.ranges()))
    this.struck = new LetterSet(open.flatMap(({ struck }) => struck.ranges()))
  }

  /** Ranges and structs that were looked at. */
  get work(): number {
    return this.#work
  }

  charge(work: number): void {
    this.#work += work
    if (this.#work > this.#mostWork) throw new TooMuchWork()
  }

  /** Words in a field in which words can be suggested. */
  areWords({ content }: Y.Item, { kind, key, root }: Place): boolean {
    const isWords = content instanceof Y.ContentString || content instanceof Y.ContentDeleted
    return isWords && kind === 'text' && key === null && FIELDS.has(root)
  }

  mayBring(item: Y.Item, place: Place): boolean {
    if (this.areWords(item, place)) return this.#mayWrite(item)
    const { root, key } = place
    if (item.content instanceof Y.ContentDeleted)
      return key === null ? root === MOVES || root === CARRIED : this.#isOwnKey(item, root, key)
    const values = valuesOf(item.content)
    if (!values) return false
    if (root === MOVES) return key === null && values.every((value) => this.#mayTell(value))
    // What it names is hidden from readers as long as a suggestion is open: only editors say that.
    if (root === CARRIED) return key === null && values.flatMap(readCarried).length === 0
    return key !== null && this.#isOwnKey(item, root, key) && this.#maySay(root, key, values)
  }

  /** True for what names letters of one of their suggestions. */
  mayDelete({ content, parent, parentSub }: Y.Item): boolean {
    const isNaming = parent === additionsOf(this.#doc) || parent === strikesOf(this.#doc)
    if (!isNaming || parentSub === null) return false
    return readNamed(valuesOf(content)?.[0])?.userId === this.#by.userId
  }

  /** Not within a character, and no letters of which somebody has said already for what they stand. */
  #mayWrite({ id, origin, rightOrigin, length }: Y.Item): boolean {
    const { client, clock } = id
    const letters: LetterRange = [client, clock, clock + length]
    const isWithin =
      (origin && isCharacterOf(this.#doc, origin, /[\ud800-\udbff]/)) ||
      (rightOrigin && isCharacterOf(this.#doc, rightOrigin, /[\udc00-\udfff]/))
    return !isWithin && this.#areHeirsTheirs(letters)
  }

  /** A suggestion is written under one client id, which its name begins with: so no two who write it can race. */
  #isOwnKey({ id }: Y.Item, root: string, key: string): boolean {
    if ((root !== ADDITIONS && root !== STRIKES) || !key.startsWith(`${id.client}-`)) return false
    return [additionsOf, strikesOf].every((named) => {
      const before = readNamed(named(this.#doc).get(key))
      return before === null || before.userId === this.#by.userId
    })
  }

  #maySay(root: string, key: string, values: readonly unknown[]): boolean {
    const said = values.length === 1 ? readNamed(values[0]) : null
    if (said?.userId !== this.#by.userId) return false
    const { letters } = said
    this.charge(letters.length)
    if (root === STRIKES)
      return letters.length <= MOST_RANGES.struck && letters.every((range) => this.#isThere(range))
    if (letters.length > MOST_RANGES.added) return false
    const before = new LetterSet(readNamed(additionsOf(this.#doc).get(key))?.letters)
    return new LetterSet(letters)
      .ranges()
      .flatMap((range) => before.missing(range))
      .every((range) => this.#isTheirs(range) && this.#areHeirsTheirs(range))
  }

  #mayTell(told: unknown): boolean {
    return toldRuns(told).every(
      ([client, clock, nowClient, nowClock, length]) =>
        this.#isTheirs([nowClient, nowClock, nowClock + length]) &&
        this.#isTheirs([client, clock, clock + length]),
    )
  }

  /** What is yet to come can't be struck. */
  #isThere([client, from, to]: LetterRange): boolean {
    const end = Y.getState(this.#doc.store, client)
    return this.#brought.missing([client, Math.max(from, end), to]).length === 0
  }

  #areHeirsTheirs(letters: LetterRange): boolean {
    const heirs = this.#carried.withHeirs([letters]).ranges()
    return heirs.every((range) => this.#isTheirs(range))
  }

  /** False if anybody would read one of the letters who doesn't see suggestions. */
  #isTheirs(range: LetterRange): boolean {
    const others = this.own.missing(range)
    return others.every(([client, from, to]) => {
      if (!this.#by.owns(client)) return false
      this.charge(1 + itemsIn(this.#doc, [client, from, to]).length)
      return standingIn(this.#doc, [client, from, to]).length === 0
    })
  }
}

/** Null for what is no values. */
function valuesOf(content: Y.Item['content']): readonly unknown[] | null {
  return content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.arr : null
}

/** True if the letter is half of a character of this kind: what comes beside that half makes the character none. */
function isCharacterOf(doc: Y.Doc, { client, clock }: Y.ID, half: RegExp): boolean {
  const [item] = itemsIn(doc, [client, clock, clock + 1])
  if (!(item?.content instanceof Y.ContentString)) return false
  return half.test(item.content.str.charAt(clock - item.id.clock))
}
