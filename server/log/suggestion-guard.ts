import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { ADDITIONS, CARRIED, MOVES, STRIKES } from '../../shared/document/schema.ts'
import {
  CarriedLetters,
  keptRuns,
  lateRuns,
} from '../../shared/document/suggested/carried-letters.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import {
  readCarried,
  readNamed,
  SUGGESTED_FIELDS,
  writeNamed,
  type CarriedRun,
} from '../../shared/document/suggested/suggestion.ts'
import { toldRuns } from '../../shared/document/told-moves.ts'
import {
  readUpdate,
  writeUpdate,
  type Deletion,
  type Struct,
} from '../../shared/document/update-parts.ts'
import { Places } from './places.ts'
import { itemsIn, standingIn, SuggestionRights, type Suggester } from './suggestion-rights.ts'

export interface Guarded {
  /** What may come in, and what is suggested in their name; words of it are where they sent them. */
  update: Uint8Array
  /** Of that, what they have not sent; null for nothing. */
  added: Uint8Array | null
  /** Something that they sent does not come in: their copy of the draft says other things than the draft. */
  isOther: boolean
}

/**
 * [SUG1] What comes of an update by somebody who may only suggest, whatever it holds: nothing that a reader would get
 * changes. Words that they typed become a suggestion, and so does a deletion of words of others; all else takes up
 * its clocks and is nothing. The draft is not changed.
 */
export function guardSuggestions(doc: Y.Doc, update: Uint8Array, by: Suggester): Guarded {
  const { structs, deletions } = readUpdate(update)
  const guard = new Guard(doc, structs, by)
  const kept = { structs: structs.map(guard.struct), deletions: deletions.flatMap(guard.deletion) }
  const added = guard.suggested(kept.deletions)
  const own = writeUpdate(kept)
  return {
    update: added ? Y.mergeUpdates([own, added]) : own,
    added,
    isOther: guard.isOther,
  }
}

class Guard {
  readonly #doc: Y.Doc
  readonly #by: Suggester
  readonly #rights: SuggestionRights
  readonly #places: Places
  /** Letters that they bring, and those that they say to suggest. */
  readonly #news = new LetterSet()
  readonly #said = new LetterSet()
  /** Suggestions of theirs that they change, and where they say that letters went. */
  readonly #changed = new Set<string>()
  readonly #told: CarriedRun[] = []
  /** Letters of others that they would have deleted. */
  readonly #strikes = new LetterSet()
  isOther = false

  constructor(doc: Y.Doc, structs: readonly Struct[], by: Suggester) {
    this.#doc = doc
    this.#by = by
    this.#rights = new SuggestionRights(doc, by)
    this.#places = new Places(structs, doc)
  }

  readonly struct = (struct: Struct): Struct => {
    if (!(struct instanceof Y.Item)) return struct
    const { id, length } = struct
    const state = Y.getState(this.#doc.store, id.client)
    if (id.clock + length <= state) return struct
    const place = this.#places.of(struct)
    // What waits for others is left out, and what hangs from what is gone goes down with it.
    if (typeof place === 'string') return struct
    if (!this.#rights.mayBring(struct, place)) {
      this.isOther = true
      return new Y.GC(id, length)
    }
    const range: LetterRange = [id.client, Math.max(state, id.clock), id.clock + length]
    if (this.#rights.areWords(struct, place) && struct.content instanceof Y.ContentString)
      this.#news.add(range)
    const values: unknown[] = struct.content instanceof Y.ContentAny ? struct.content.arr : []
    if (place.root === ADDITIONS && place.key !== null) this.#note(place.key, values)
    else if (place.root !== STRIKES) this.#told.push(...values.flatMap(runsOf))
    return struct
  }

  #note(id: string, values: readonly unknown[]) {
    this.#changed.add(id)
    for (const range of readNamed(values[0])?.letters ?? []) this.#said.add(range)
  }

  readonly deletion = ({ client, clock, len }: Deletion): Deletion[] => {
    const end = clock + len
    const state = Y.getState(this.#doc.store, client)
    const kept: LetterRange[] = []
    for (const item of itemsIn(this.#doc, [client, clock, end])) {
      const from = Math.max(clock, item.id.clock)
      kept.push(
        ...this.#deletable(item, [client, from, Math.min(end, item.id.clock + item.length)]),
      )
    }
    // Of what they bring themselves they may take back all.
    if (end > state && this.#by.owns(client)) kept.push([client, Math.max(clock, state), end])
    return new LetterSet(kept)
      .ranges()
      .map(([client, from, to]) => ({ client, clock: from, len: to - from }))
  }

  #deletable(item: Y.Item, range: LetterRange): LetterRange[] {
    const { content, parent, deleted } = item
    if (deleted) return [range]
    if (this.#rights.mayDelete(item)) {
      this.#changed.add(item.parentSub ?? '')
      return [range]
    }
    if (content instanceof Y.ContentString) return this.#ownOf(range, parent)
    const isTelling = [MOVES, CARRIED].some((name) => parent === this.#doc.share.get(name))
    // Formats that the words left between them don't need say nothing, and neither do old tellings.
    this.isOther ||= !isTelling && !(content instanceof Y.ContentFormat)
    return []
  }

  /** Their own letters go, those of others would go. */
  #ownOf(range: LetterRange, parent: unknown): LetterRange[] {
    const { own, struck } = this.#rights
    const others = own.missing(range)
    this.isOther ||= others.length > 0
    if (isSuggestedIn(parent))
      for (const other of others.flatMap((one) => struck.missing(one))) this.#strikes.add(other)
    return own.within(range)
  }

  /** In their name, and as an update of its own; null if they have said it all. */
  suggested(deletions: readonly Deletion[]): Uint8Array | null {
    const adds = this.#unsaid(deletions)
    const strikes = this.#strikes.ranges()
    if (adds.length + strikes.length === 0) return null
    const { userId, at } = this.#by
    const teller = newDraftDoc()
    const id = `${teller.clientID}-0`
    if (adds.length > 0) teller.getMap(ADDITIONS).set(id, writeNamed({ userId, at, letters: adds }))
    if (strikes.length > 0)
      teller.getMap(STRIKES).set(id, writeNamed({ userId, at, letters: strikes }))
    return Y.encodeStateAsUpdate(teller)
  }

  /** Letters of theirs that stand, and of which nothing would say any more that they are only suggested. */
  #unsaid(deletions: readonly Deletion[]): LetterRange[] {
    const { open } = this.#rights
    const gone = new LetterSet(
      deletions.map(({ client, clock, len }): LetterRange => [client, clock, clock + len]),
    )
    const left = open.filter(({ id }) => this.#changed.has(id)).flatMap((one) => one.added.ranges())
    const known = open.filter(({ id }) => !this.#changed.has(id)).flatMap(({ adds }) => adds)
    const runs = [...keptRuns(this.#doc), ...lateRuns(this.#doc), ...this.#told]
    const said = new CarriedLetters(runs).withHeirs([...this.#said.ranges(), ...known])
    return [...this.#news.ranges(), ...left.flatMap((range) => standingIn(this.#doc, range))]
      .flatMap((range) => gone.missing(range))
      .flatMap((range) => said.missing(range))
  }
}

function runsOf(told: unknown): CarriedRun[] {
  const late = toldRuns(told).map(([client, clock, now, nowClock, length]): CarriedRun => {
    return [client, clock, now, nowClock, length]
  })
  return [...late, ...readCarried(told)]
}

const FIELDS = new Set<string>(SUGGESTED_FIELDS)

function isSuggestedIn(type: unknown): boolean {
  let top = type
  while (top instanceof Y.AbstractType && top._item) top = top._item.parent
  // A root that nobody has asked for by its kind is of none yet.
  return top instanceof Y.AbstractType && top.doc !== null && FIELDS.has(Y.findRootTypeKey(top))
}
