import * as Y from 'yjs'
import { isBehind, letterAt, lettersOf, nextTo, sameId, type Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import { newItems, type Link } from './moved-text.ts'
import { structAt } from './places.ts'
import type { Rescue } from './rescue.ts'

/** Words that were typed earlier are where everybody wants them. */
const MOST_WORDS = 40
/** What comes before in a long paste is none of the last words. */
const MOST_LETTERS = 4_000

/**
 * The words that the person typed lately. Whatever others do, the letters of a word stand side by side: only the
 * person, or who saw the word and wrote into it, may part them.
 */
export class TypedWords {
  readonly #doc: Y.Doc
  readonly #lineage: Lineage
  #words: Y.ID[][] = []

  constructor(doc: Y.Doc, lineage: Lineage) {
    this.#doc = doc
    this.#lineage = lineage
  }

  /** What the person changed: letters that they typed, and words that they parted. */
  note(transaction: Y.Transaction): void {
    this.#partWritten()
    const items = newItems(transaction, (client) => client === transaction.doc.clientID)
    for (const item of lastOf(items)) lettersOf(item).forEach(this.#type)
    this.#words = this.#words.slice(-MOST_WORDS)
  }

  /** Letters that don't stand behind the beginning of their word any more. */
  torn(): Rescue[] {
    this.#partWritten()
    return this.#words.flatMap((word) => {
      const letters = this.#standing(word)
      const at = letters.findIndex((letter, i) => i > 0 && !isBehind(letter, letters[i - 1]))
      const behind = letters[at - 1]
      return behind ? [{ letters: letters.slice(at), beside: { behind } }] : []
    })
  }

  /** True for letters of one word, in this order, wherever they stand. */
  isOneWord(before: Y.ID, next: Y.ID): boolean {
    const [first, second] = [this.#lineage.first(before), this.#lineage.first(next)]
    return this.#words.some((word) => {
      const at = indexIn(word, first)
      return at >= 0 && indexIn(word, second) > at
    })
  }

  /** Somebody parted a word, or brought letters back with a version, which says where each of them stands. */
  heard(links: readonly Link[]): void {
    for (const { old, how } of links) {
      if (how === 'parted') this.#partBefore(this.#lineage.first(old))
      if (how === 'brought back') this.#forget(this.#lineage.first(old))
    }
  }

  #partBefore(first: Y.ID) {
    this.#words = this.#words.flatMap((word) => {
      const at = indexIn(word, first)
      return at > 0 ? [word.slice(0, at), word.slice(at)] : [word]
    })
  }

  #forget(first: Y.ID) {
    this.#words = this.#words.filter((word) => indexIn(word, first) < 0)
  }

  readonly #type = (letter: Letter) => {
    const isMoved = !sameId(this.#lineage.first(letter.id), letter.id)
    if (isMoved || letter.text.trim() === '') return
    const word = this.#words.at(-1) ?? []
    if (this.#lastOf(word).some((last) => isBehind(letter, last))) word.push(letter.id)
    else this.#words.push([letter.id])
  }

  /** The last letter of a word that stands, wherever it does. */
  #lastOf(word: readonly Y.ID[]): Letter[] {
    const standing = word.map((id) => this.#lineage.standing(id))
    return standing.findLast((letters) => letters.length > 0) ?? []
  }

  #standing(word: readonly Y.ID[]): Letter[] {
    return word.flatMap((id) => this.#lineage.standing(id)[0] ?? [])
  }

  /** Somebody who had both before their eyes wrote between them, wherever all that moved since. */
  #isWrittenInto(before: Letter, after: Letter): boolean {
    const between = nextTo(before)
    const written = between && letterAt(this.#doc, this.#lineage.first(between.id))
    const right = written && writtenBefore(written.item)
    return right !== null && sameId(this.#lineage.first(right), this.#lineage.first(after.id))
  }

  /** Makes two words of one where somebody wrote into it. */
  #partWritten() {
    this.#words = this.#words.flatMap((word) => {
      const parts: Y.ID[][] = [[]]
      let before: Letter | undefined
      for (const id of word) {
        const [now] = this.#lineage.standing(id)
        if (before && now && !isBehind(now, before) && this.#isWrittenInto(before, now))
          parts.push([])
        parts.at(-1)?.push(id)
        before = now ?? before
      }
      return parts
    })
  }
}

function indexIn(word: readonly Y.ID[], id: Y.ID): number {
  return word.findIndex((one) => sameId(one, id))
}

/** The letter before which `item` was written, as far as one can tell. */
function writtenBefore({ rightOrigin, parent }: Y.Item): Y.ID | null {
  const doc = parent instanceof Y.AbstractType ? parent.doc : null
  const right = doc && rightOrigin && structAt(doc, rightOrigin)
  return right instanceof Y.Item && !right.countable ? writtenBefore(right) : rightOrigin
}

/** The last of `items` that stand, with so many letters together or a little more. */
function lastOf(items: readonly Y.Item[]): Y.Item[] {
  const standing = items.filter(({ deleted }) => !deleted)
  let letters = 0
  const from = standing.findLastIndex((item) => (letters += item.length) > MOST_LETTERS)
  return standing.slice(Math.max(0, from))
}
