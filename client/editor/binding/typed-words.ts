import * as Y from 'yjs'
import { letterOf, lettersOf, sameId, type Letter } from './letters.ts'
import type { Lineage } from './lineage.ts'
import { newItems } from './moved-text.ts'
import { structAt } from './places.ts'
import type { Rescue } from './rescue.ts'

/** Words that were typed earlier are where everybody wants them. */
const MOST_WORDS = 40

/** A letter that was typed, and what stands for it now. */
interface Typed {
  id: Y.ID
  now: Letter
}

/**
 * The words that the person typed lately. Whatever others do, the letters of a word stand side by side: only the
 * person, or who saw the word and wrote into it, may part them.
 */
export class TypedWords {
  readonly #ownClient: number
  readonly #lineage: Lineage
  #words: Y.ID[][] = []

  constructor(ownClient: number, lineage: Lineage) {
    this.#ownClient = ownClient
    this.#lineage = lineage
  }

  /** What the person changed: letters that they typed, and words that they parted. */
  note(transaction: Y.Transaction): void {
    this.#part(() => true)
    for (const item of newItems(transaction, (client) => client === transaction.doc.clientID))
      if (!item.deleted) lettersOf(item).forEach(this.#type)
    this.#words = this.#words.slice(-MOST_WORDS)
  }

  /** Letters that don't stand behind the beginning of their word any more. */
  torn(): Rescue[] {
    this.#part((before, after) => isWrittenInto(before, after) || this.#isMovedAway(before, after))
    return this.#words.flatMap((word) => {
      const letters = this.#standing(word).map(({ now }) => now)
      const at = letters.findIndex((letter, i) => i > 0 && !isBehind(letter, letters[i - 1]))
      const behind = letters[at - 1]
      return behind ? [{ letters: letters.slice(at), beside: { behind } }] : []
    })
  }

  readonly #type = (letter: Letter) => {
    const isMoved = !sameId(this.#lineage.first(letter.id), letter.id)
    if (isMoved || letter.text.trim() === '') return
    const word = this.#words.at(-1) ?? []
    if (isBehind(letter, this.#standing(word).at(-1)?.now)) word.push(letter.id)
    else this.#words.push([letter.id])
  }

  #standing(word: readonly Y.ID[]): Typed[] {
    return word.flatMap((id) => {
      const [now] = this.#lineage.standing(id)
      return now ? [{ id, now }] : []
    })
  }

  /**
   * Somebody else moved the second and not the first: a word is typed from its beginning, so they had both before their
   * eyes.
   */
  #isMovedAway(before: Letter, after: Letter): boolean {
    const mover = after.id.client
    return mover !== this.#ownClient && mover !== before.id.client
  }

  /** Makes two words of one where `isMeant` parted it. */
  #part(isMeant: (before: Letter, after: Letter) => boolean) {
    this.#words = this.#words.flatMap((word) => {
      const parts: Y.ID[][] = []
      let before: Letter | undefined
      for (const { id, now } of this.#standing(word)) {
        const isParted = before && !isBehind(now, before) && isMeant(before, now)
        const part = parts.at(-1)
        if (part && !isParted) part.push(id)
        else parts.push([id])
        before = now
      }
      return parts
    })
  }
}

function isBehind(letter: Letter, before: Letter | undefined): boolean {
  return before !== undefined && sameId(nextTo(before)?.id ?? null, letter.id)
}

/** The next letter that stands in the same text. */
function nextTo({ item, id }: Letter): Letter | null {
  const next = letterOf(item, id.clock + 1 - item.id.clock)
  if (next) return next
  let right = item.right
  while (right && (right.deleted || !right.countable)) right = right.right
  return right && letterOf(right, 0)
}

/** Somebody who had both before their eyes wrote between them. */
function isWrittenInto(before: Letter, after: Letter): boolean {
  const between = nextTo(before)
  if (!between || !sameId(between.id, between.item.id)) return false
  return sameId(writtenBefore(between.item), after.id)
}

/** The letter before which `item` was written, as far as one can tell. */
function writtenBefore({ rightOrigin, parent }: Y.Item): Y.ID | null {
  const doc = parent instanceof Y.AbstractType ? parent.doc : null
  const right = doc && rightOrigin && structAt(doc, rightOrigin)
  return right instanceof Y.Item && !right.countable ? writtenBefore(right) : rightOrigin
}
