import * as Y from 'yjs'
import { childrenOf } from '../../../shared/document/line.ts'
import { itemsOf, lettersOf } from '../binding/letters.ts'
import { Lineage } from '../binding/lineage.ts'
import type { Link } from '../binding/moved-text.ts'
import { ToldMoves } from '../binding/told-moves.ts'
import type { Kid } from './staying-kids.ts'

/**
 * Which letters a restore made anew for which letters of the version, told like every move: so comments find their words
 * again, and whoever wrote them first has written them still.
 */
export class RestoredLetters {
  readonly #doc: Y.Doc
  readonly #told: ToldMoves
  readonly #made: Link[] = []

  constructor(doc: Y.Doc, field: Y.XmlFragment) {
    this.#doc = doc
    this.#told = new ToldMoves(doc, field)
  }

  /** `run` makes all that `kid` holds. */
  make(kid: Kid, run: () => void): void {
    this.#link(idsIn(kid), run)
  }

  /** `run` makes some letters of a text. */
  makeWords(text: Y.XmlText, { from, length }: { from: number; length: number }, run: () => void) {
    this.#link(idsIn(text).slice(from, from + length), run)
  }

  /** Of letters that stand elsewhere, nothing is told: none stands twice. */
  tell(): void {
    const lineage = new Lineage(this.#doc)
    lineage.learn(this.#told.all())
    this.#told.tell(this.#made.filter(({ old }) => lineage.standing(old).length === 0))
  }

  #link(then: readonly Y.ID[], run: () => void) {
    const { store, clientID } = this.#doc
    const clock = Y.getState(store, clientID)
    run()
    const structs = store.clients.get(clientID) ?? []
    if (Y.getState(store, clientID) === clock) return
    const made = structs
      .slice(Y.findIndexSS(structs, clock))
      .flatMap((struct) => (struct instanceof Y.Item ? lettersOf(struct) : []))
    if (made.length !== then.length) return
    this.#made.push(
      ...made.flatMap(({ id }, i): Link[] => {
        const old = then[i]
        return old ? [{ old, now: id, how: 'brought back' }] : []
      }),
    )
  }
}

/** The letters that stand in it, in their order. */
function idsIn(kid: Kid): Y.ID[] {
  if (kid instanceof Y.XmlElement) return childrenOf(kid).flatMap(idsIn)
  return itemsOf(kid)
    .filter(({ deleted }) => !deleted)
    .flatMap(lettersOf)
    .map(({ id }) => id)
}
