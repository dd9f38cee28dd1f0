import * as Y from 'yjs'
import { childrenOf } from '../../../shared/document/line.ts'
import { itemsOf, lettersOf } from '../binding/letters.ts'
import { Lineage } from '../binding/lineage.ts'
import { ToldMoves } from '../binding/told-moves.ts'
import { addedIn } from '../../../shared/document/suggested/pending.ts'
import type { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import type { Kid } from './staying-kids.ts'

/** What a draft held at a moment: of each client, the clock of its next letter. */
export type Known = ReadonlyMap<number, number>

export function knownNow(doc: Y.Doc): Known {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

/**
 * What colleagues have typed since whoever restores a version has decided to, and what is suggested: it stays, whatever the
 * version says.
 */
export class FreshLetters {
  readonly #doc: Y.Doc
  readonly #known: Known
  readonly #lineage: Lineage
  readonly #suggested: LetterSet
  readonly #areAny: boolean

  constructor(doc: Y.Doc, field: Y.XmlFragment, known: Known) {
    this.#doc = doc
    this.#known = known
    const isAnyNew = [...knownNow(doc)].some(([client, clock]) => this.#isNew(client, clock - 1))
    this.#suggested = addedIn(doc)
    this.#areAny = isAnyNew || !this.#suggested.isEmpty
    this.#lineage = new Lineage(doc)
    if (isAnyNew) this.#lineage.learn(new ToldMoves(doc, field).all())
  }

  /** For each character of a text, whether it stays; null if none has to. */
  in(text: Y.XmlText): readonly boolean[] | null {
    if (!this.#areAny) return null
    const stays = itemsOf(text)
      .filter(({ deleted, countable }) => !deleted && countable)
      .flatMap((item) => this.#of(item))
    return stays.includes(true) ? stays : null
  }

  areIn(kid: Kid): boolean {
    if (!this.#areAny) return false
    if (kid instanceof Y.XmlText) return this.in(kid) !== null
    return childrenOf(kid).some((one) => this.areIn(one))
  }

  #of(item: Y.Item): boolean[] {
    if (!(item.content instanceof Y.ContentString))
      return Array.from({ length: item.length }, () => false)
    return lettersOf(item).map(({ id }) => {
      if (this.#suggested.has(id.client, id.clock)) return true
      // Who moves words since has not typed them.
      const { client, clock } = this.#lineage.first(id)
      return this.#isNew(client, clock)
    })
  }

  #isNew(client: number, clock: number): boolean {
    return client !== this.#doc.clientID && clock >= (this.#known.get(client) ?? 0)
  }
}
