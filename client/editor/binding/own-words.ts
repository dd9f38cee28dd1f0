import * as Y from 'yjs'
import { behindTheirWord, carried } from './carried-places.ts'
import { keyOf, wordsOf } from './letters.ts'
import { leftBehind, wentDown } from './left-behind.ts'
import { findMovedText, goneFrom, textsWithDeletions, type IsMeant } from './moved-text.ts'
import { DoubleMoves, type Double } from './double-moves.ts'
import { placeBehind, type Place } from './places.ts'
import { remove, targetOf, type Rescue } from './rescue.ts'
import { tornWords } from './torn-words.ts'

interface Aftermath {
  rescues: readonly Rescue[]
  /** What two people made anew: one's own goes. */
  doubles: readonly Double[]
  /** Where a caret that stood behind a letter that moved stands now. */
  carried: (place: Place) => Place | null
}

export type Mending = Pick<Aftermath, 'rescues' | 'doubles'>

const MOST_TIMES = 3

/**
 * What somebody else's change did to the words that one is just typing. Two people write in one paragraph; one
 * splits it, and the letters that the other typed meanwhile stay behind, or vanish with the old paragraph. Only
 * the person who typed them takes them along, so that nobody does it twice.
 */
export class OwnWords {
  readonly #doc: Y.Doc
  /** How often a letter was taken along already: two people must not call their words back and forth for ever. */
  readonly #times = new Map<string, number>()

  readonly #moves: DoubleMoves

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#moves = new DoubleMoves(doc.clientID)
  }

  /** What the person here changed. */
  note(transaction: Y.Transaction): void {
    this.#moves.note(transaction)
  }

  /**
   * An undo takes back what one made anew and restores what it stood for, but not in a block that others have removed
   * meanwhile: then words would be gone that nobody deleted.
   */
  undone(transaction: Y.Transaction): Rescue[] {
    const isMaker = (client: number) => client === this.#doc.clientID
    const isMeant = (id: Y.ID) => this.#moves.hasMade(id)
    const moved = findMovedText(transaction, { isMaker, mayMiss: null, isMeant })
    return [...textsWithDeletions(transaction)]
      .filter((text) => !moved.some(({ from }) => from === text))
      .flatMap((text) => {
        const letters = goneFrom(text, transaction).filter(({ id }) => isMeant(id))
        return letters.length > 0 ? [{ letters, beside: { insteadOf: text } }] : []
      })
  }

  /** `isMeant` tells what the others deleted from what went down with a block that they deleted. */
  aftermath(transaction: Y.Transaction, isMeant: IsMeant): Aftermath {
    const { clientID } = this.#doc
    const isMaker = (client: number) => client !== clientID
    const moved = findMovedText(transaction, { isMaker, mayMiss: clientID, isMeant })
    const rescues = [
      ...moved.flatMap((text) => leftBehind(text, transaction, clientID)),
      ...wentDown(transaction, clientID, { isMeant, moved }),
      ...tornWords(transaction, clientID),
    ].filter(({ letters }) => letters.every(({ id }) => this.#timesOf(id) < MOST_TIMES))
    return {
      rescues,
      doubles: this.#moves.find(transaction, isMeant),
      carried: (place) => carried(place, moved) ?? behindTheirWord(place, transaction, clientID),
    }
  }

  #timesOf(id: Y.ID): number {
    return this.#times.get(keyOf(id)) ?? 0
  }

  /** Brings the letters along and takes back the doubles; answers where a caret behind any of them stands then. */
  mend({ rescues, doubles }: Mending): (place: Place) => Place | null {
    const places = new Map<string, Place>()
    for (const { own, theirs } of doubles) {
      places.set(keyOf(own.id), placeBehind(theirs.id))
      remove(this.#doc, own.id)
    }
    for (const { letters, beside } of rescues) {
      const target = targetOf(beside, this.#doc)
      if (!target) continue
      target.type.insert(target.index, wordsOf(letters))
      for (const [i, { id }] of letters.entries()) {
        const at = Y.createRelativePositionFromTypeIndex(target.type, target.index + i + 1, -1)
        places.set(keyOf(id), at)
        if (at.item) this.#times.set(keyOf(at.item), this.#timesOf(id) + 1)
      }
      // Asked before any is removed: removing one cuts its item in two.
      for (const { id } of letters.filter(({ item }) => !item.deleted)) remove(this.#doc, id)
    }
    return (place) => (place.item ? (places.get(keyOf(place.item)) ?? null) : null)
  }
}
