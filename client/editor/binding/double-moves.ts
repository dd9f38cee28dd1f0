import type * as Y from 'yjs'
import { wordsOf, type Letter } from './letters.ts'
import { findMovedText, madeBy, type IsMeant } from './moved-text.ts'

/** A letter that somebody else, too, made anew elsewhere; theirs stays. */
export interface Double {
  own: Letter
  theirs: Letter
}

interface OwnMove {
  gone: readonly Letter[]
  now: readonly (Letter | null)[]
}

/** Older moves have reached everybody. */
const MOST_MOVES = 50

/**
 * Two people split or wrap one paragraph in the same moment: both make its words anew, and they stand twice. Both see
 * it; the one with the greater client id takes back what they made.
 */
export class DoubleMoves {
  readonly #ownClient: number
  #moves: OwnMove[] = []

  constructor(ownClient: number) {
    this.#ownClient = ownClient
  }

  /** Remembers what one moved oneself. */
  note(transaction: Y.Transaction): void {
    const isMaker = (client: number) => client === this.#ownClient
    const moved = findMovedText(transaction, { isMaker, mayMiss: null, isMeant: () => true })
    this.#moves = [...this.#moves, ...moved].slice(-MOST_MOVES)
  }

  find(transaction: Y.Transaction, isMeant: IsMeant): Double[] {
    const made = madeBy(transaction, (client) => client < this.#ownClient)
    if (made.length === 0) return []
    return this.#moves.flatMap((move) => doubled(move, made, isMeant))
  }
}

/** What both deleted and made anew: the longest stretch of it that stands among what the other made. */
function doubled(
  { gone, now }: OwnMove,
  made: readonly (readonly Letter[])[],
  isMeant: IsMeant,
): Double[] {
  const pairs = gone.flatMap((letter, i) => {
    const own = now[i]
    return own && isMeant(letter.id) ? [{ letter, own }] : []
  })
  const words = wordsOf(pairs.map(({ letter }) => letter))
  if (words === '') return []
  for (const letters of made) {
    const start = wordsOf(letters).indexOf(words)
    if (start < 0) continue
    return pairs.flatMap(({ own }, i) => {
      const theirs = letters[start + i]
      return theirs ? [{ own, theirs }] : []
    })
  }
  return []
}
