import * as Y from 'yjs'
import { behindTheirWord, carried } from './carried-places.ts'
import { keyOf, sameId, wordsOf, type Letter } from './letters.ts'
import { leftBehind } from './left-behind.ts'
import { Lineage } from './lineage.ts'
import { isWithin, textsIn, type Deletions, type Link } from './moved-text.ts'
import { placeBehind, type Place } from './places.ts'
import { remove, targetOf, type Rescue } from './rescue.ts'
import { TypedWords } from './typed-words.ts'

/** A letter that one made anew, and which stands elsewhere, too: one's own goes. */
interface Double {
  own: Letter
  theirs: Letter
}

/** What is to be done about one's own words. */
export interface Mending {
  rescues: readonly Rescue[]
  doubles: readonly Double[]
}

export interface Aftermath extends Mending {
  /** Where a caret that stood behind a letter that moved stands now. */
  carried: (place: Place) => Place | null
}

/** A step that an undo or a redo takes back. */
export interface Undone {
  insertions: Deletions
  deletions: Deletions
}

const MOST_TIMES = 20

/**
 * What somebody else's change did to the words that one is just typing. Two people write in one paragraph; one
 * splits it, and the letters that the other typed meanwhile stay behind, or vanish with the old paragraph. Only
 * the person who made a letter takes it along or takes it back, so that nobody does it twice.
 */
export class OwnWords {
  readonly #doc: Y.Doc
  readonly #field: Y.XmlFragment
  readonly #lineage: Lineage
  readonly #typed: TypedWords
  /** How often a letter was taken along already: two people must not call their words back and forth for ever. */
  readonly #times = new Map<string, number>()
  /** What was brought back where in the mending under way. */
  #rescued: Link[] = []

  constructor(doc: Y.Doc, field: Y.XmlFragment) {
    this.#doc = doc
    this.#field = field
    this.#lineage = new Lineage(doc, field)
    this.#typed = new TypedWords(doc.clientID, this.#lineage)
  }

  /** What the person here changed. */
  note(transaction: Y.Transaction): void {
    this.#learn(transaction)
    this.#typed.note(transaction)
  }

  /** What stands for typed letters now, so that an undo takes them back wherever others moved them. */
  standIns(typed: Deletions): Y.ID[] {
    const own = idsIn(typed).filter((id) => sameId(this.#lineage.first(id), id))
    const standing = own.flatMap((id) => this.#lineage.standing(id))
    return standing.map(({ id }) => id).filter((id) => !Y.isDeleted(typed, id))
  }

  /**
   * An undo takes back what one made anew and restores what it stood for, but not in a block that others have removed
   * meanwhile: then words would be gone that nobody deleted.
   */
  undone(transaction: Y.Transaction, undone: Undone): Mending {
    const redone = this.#lineage.learnRedone(transaction, undone.deletions)
    this.note(transaction)
    const isTakenBack = (id: Y.ID) => Y.isDeleted(undone.insertions, this.#lineage.first(id))
    const fell = ({ id }: Letter) =>
      this.#lineage.isMoved(id) && !this.#stands(id) && !isTakenBack(id)
    const doubles = this.#doublesOf(redone.map(({ now }) => now))
    return { rescues: this.#leftBehind(transaction, fell), doubles }
  }

  /** What a mending left to mend. */
  mended(transaction: Y.Transaction): Mending {
    this.#lineage.learnRestored(this.#rescued)
    this.#rescued = []
    this.#learn(transaction)
    return this.#mending(
      this.#leftBehind(transaction, () => false),
      [],
    )
  }

  /** `deleted` tells what the others deleted from what went down with a block that they deleted. */
  aftermath(transaction: Y.Transaction, deleted: Deletions): Aftermath {
    const isMaker = (client: number) => client !== this.#doc.clientID
    const links = this.#lineage.learn(transaction, { isMaker, deleted })
    const fell = ({ id }: Letter) => !Y.isDeleted(deleted, id) && !this.#stands(id)
    return {
      ...this.#mending(
        this.#leftBehind(transaction, fell),
        this.#doublesOf([...links.map(({ now }) => now), ...idsIn(deleted)]),
      ),
      carried: (place) =>
        carried(place, this.#lineage, this.#doc) ??
        this.behindTheirWord(place, transaction.beforeState),
    }
  }

  /** Where a caret stands that stood at `place` when the draft held no more than `known`. */
  behindTheirWord(place: Place, known: ReadonlyMap<number, number>): Place | null {
    return behindTheirWord(place, this.#doc, {
      isOwn: (id) => this.#isTyped(id),
      isNew: ({ client, clock }) => clock >= (known.get(client) ?? 0),
    })
  }

  #learn(transaction: Y.Transaction) {
    const isMaker = (client: number) => client === this.#doc.clientID
    this.#lineage.learn(transaction, { isMaker, deleted: transaction.deleteSet })
  }

  /** Where nothing else is to be mended, words are put together again. */
  #mending(rescues: readonly Rescue[], doubles: readonly Double[]): Mending {
    if (rescues.length > 0 || doubles.length > 0) return { rescues, doubles }
    return { rescues: this.#typed.torn().filter(this.#mayTake), doubles }
  }

  #leftBehind(transaction: Y.Transaction, fell: (letter: Letter) => boolean): Rescue[] {
    const ownClient = this.#doc.clientID
    const texts = textsIn(transaction.deleteSet, transaction)
    return texts
      .filter((text) => isWithin(text, this.#field))
      .flatMap((text) =>
        leftBehind(text, transaction, {
          ownClient,
          fell,
          field: this.#field,
          stands: (id) => this.#stands(id),
        }),
      )
      .filter(this.#mayTake)
  }

  #stands(id: Y.ID): Letter | null {
    return this.#lineage.standing(id)[0] ?? null
  }

  /** Of letters that stand more than once, those that are one's own to take back. */
  #doublesOf(ids: readonly Y.ID[]): Double[] {
    const lines = new Map(ids.map((id) => this.#lineage.first(id)).map((id) => [keyOf(id), id]))
    return [...lines.values()].flatMap((id) => {
      const [theirs, ...others] = this.#lineage.standing(id)
      const own = others.filter(({ id }) => id.client === this.#doc.clientID)
      return theirs ? own.map((letter) => ({ own: letter, theirs })) : []
    })
  }

  /** True for what the person typed, wherever it was moved since. */
  #isTyped(id: Y.ID): boolean {
    return this.#lineage.first(id).client === this.#doc.clientID
  }

  #timesOf(id: Y.ID): number {
    return this.#times.get(keyOf(this.#lineage.first(id))) ?? 0
  }

  readonly #mayTake = ({ letters }: Rescue) =>
    letters.every(({ id }) => this.#timesOf(id) < MOST_TIMES)

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
        if (!at.item) continue
        this.#times.set(keyOf(this.#lineage.first(id)), this.#timesOf(id) + 1)
        this.#rescued.push({ old: id, now: at.item })
      }
      // Asked before any is removed: removing one cuts its item in two.
      for (const { id } of letters.filter(({ item }) => !item.deleted)) remove(this.#doc, id)
    }
    return (place) => (place.item ? (places.get(keyOf(place.item)) ?? null) : null)
  }
}

function idsIn({ clients }: Deletions): Y.ID[] {
  return [...clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) =>
      Array.from({ length: len }, (_, i) => Y.createID(client, clock + i)),
    ),
  )
}
