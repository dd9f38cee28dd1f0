import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { areBeside } from '../../shared/document/suggested/neighbours.ts'
import { decidedLetters } from '../../shared/document/suggested/pending.ts'
import { itemsIn, standingIn } from '../../shared/document/suggested/standing-letters.ts'
import {
  additionsOf,
  readNamed,
  strikesOf,
  writeNamed,
} from '../../shared/document/suggested/suggestion.ts'
import { readUpdate, writeUpdate } from '../../shared/document/update-parts.ts'
import { keptPending } from './kept-pending.ts'
import type { Suggester } from './suggestion-rights.ts'

/** A suggestion that names more goes on in another one. */
const MOST_RANGES = 500

/** What an entry of `additions` is to say now, behind the last that it said. */
interface SaidAgain {
  last: Y.ID
  letters: LetterRange[]
  at: number
}

/**
 * What a person's suggestions name in a draft. After an update of theirs has come in, as much of it as did, it tells what is
 * to be said in their name, so that readers get none of it, and nobody makes words public by bringing them back.
 */
export class SaidBefore {
  readonly #doc: Y.Doc
  readonly #by: Suggester
  readonly #named: ReadonlyMap<string, unknown>
  readonly #clocks: ReadonlyMap<number, number>

  constructor(doc: Y.Doc, by: Suggester) {
    this.#doc = doc
    this.#by = by
    this.#named = new Map(
      [...additionsOf(doc).entries()].filter(([, value]) => readNamed(value)?.userId === by.userId),
    )
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  }

  /**
   * As an update of its own; null if they have said it all. `news`: letters that they brought; `strikes`: those of others
   * that they would have deleted.
   */
  unsaid(news: LetterSet, strikes: LetterSet): Uint8Array | null {
    const adds = this.#unnamed(news)
    const goesOn = this.#goingOn(adds)
    const again = [...(goesOn ? [goesOn] : []), ...this.#lost()]
    if (adds.length === 0 && strikes.isEmpty && again.length === 0) return null
    const client = this.#by.teller()
    const next = Y.getState(this.#doc.store, client)
    const teller = docAt(client, next)
    const id = `${client}-${next}`
    if (adds.length > 0 && !goesOn) additionsOf(teller).set(id, this.#naming(adds))
    if (!strikes.isEmpty) strikesOf(teller).set(id, this.#naming(strikes.ranges()))
    const since = Y.encodeStateVector(new Map([[client, next]]))
    const { structs } = readUpdate(Y.encodeStateAsUpdate(teller, since))
    const more = again.map(({ last, letters, at }, i) => {
      const value = new Y.ContentAny([this.#naming(letters, at)])
      const id = Y.createID(client, next + structs.length + i)
      return new Y.Item(id, null, last, null, null, null, null, value)
    })
    return writeUpdate({ structs: [...structs, ...more], deletions: [] })
  }

  #naming(letters: LetterRange[], at = this.#by.at): unknown {
    return writeNamed({ userId: this.#by.userId, at, letters })
  }

  /** What somebody types in one go is one suggestion: the one that the server said last of letters right beside. */
  #goingOn(adds: LetterRange[]): SaidAgain | null {
    if (adds.length === 0) return null
    const mine = `${this.#by.teller()}-`
    const { open } = keptPending(this.#doc)
    const beside = open.findLast(
      ({ id, userId, added }) =>
        userId === this.#by.userId && id.startsWith(mine) && areBeside(this.#doc, adds, added),
    )
    const additions = additionsOf(this.#doc)
    const named = beside && readNamed(additions.get(beside.id))
    const last = beside && additions._map.get(beside.id)?.lastId
    if (!named || !last || named.letters.length >= MOST_RANGES) return null
    return { last, letters: new LetterSet([...named.letters, ...adds]).ranges(), at: named.at }
  }

  /** Their letters that stand, and that no suggestion names about which nobody has decided. */
  #unnamed(news: LetterSet): LetterRange[] {
    const stand = news.ranges().flatMap((range) => standingIn(this.#doc, range))
    if (stand.length === 0) return []
    const decided = decidedLetters(this.#doc)
    const said = new LetterSet()
    for (const [id, value] of additionsOf(this.#doc).entries()) {
      const named = readNamed(value)
      if (named?.userId !== this.#by.userId) continue
      for (const range of named.letters)
        for (const open of decided.get(id)?.all.missing(range) ?? [range]) said.add(open)
    }
    return stand.flatMap((range) => said.missing(range))
  }

  /** A name once given stays, whatever was decided: a colleague may bring back what they deleted, or take a decision back. */
  #lost(): SaidAgain[] {
    const now = additionsOf(this.#doc)
    return [...this.#named].flatMap(([id, before]) => {
      const last = now._map.get(id)?.lastId
      const letters = now.get(id) === before ? null : this.#withLost(before, now.get(id))
      return last && letters ? [{ last, letters, at: this.#by.at }] : []
    })
  }

  /** Null if none got lost. */
  #withLost(before: unknown, now: unknown): LetterRange[] | null {
    const named = new LetterSet(readNamed(now)?.letters)
    const lost = (readNamed(before)?.letters ?? [])
      .flatMap((range) => this.#lettersOf(range))
      .flatMap((range) => named.missing(range))
    for (const range of lost) named.add(range)
    return lost.length > 0 ? named.ranges() : null
  }

  /** What of a range was there before and may have been letters. */
  #lettersOf([client, from, to]: LetterRange): LetterRange[] {
    const end = Math.min(to, this.#clocks.get(client) ?? 0)
    if (from >= end) return []
    const others = new LetterSet(
      itemsIn(this.#doc, [client, from, end])
        .filter(({ parent }) => !(parent instanceof Y.XmlText))
        .map(({ id, length }): LetterRange => [client, id.clock, id.clock + length]),
    )
    return others.missing([client, from, end])
  }
}

/** An empty document in which the client writes on at that clock. */
function docAt(client: number, clock: number): Y.Doc {
  const doc = newDraftDoc()
  const before = clock > 0 ? [new Y.GC(Y.createID(client, 0), clock)] : []
  Y.applyUpdate(doc, writeUpdate({ structs: before, deletions: [] }))
  doc.clientID = client
  return doc
}
