import * as Y from 'yjs'
import { keyOf, letterAt, type Letter } from '../binding/letters.ts'
import type { Shown } from '../binding/shown.ts'
import { lettersBetween } from './letters-between.ts'
import type { Range } from './text-pieces.ts'

/** Who moves more than a long chapter in one go has its threads found by what they quote. */
const MOST_LETTERS = 20_000

/**
 * Letters that the person here cut out and put in elsewhere. For the draft those are others, and nobody could tell them from such
 * as were typed; so threads go along by what was seen here.
 */
export class CutLetters {
  readonly #doc: Y.Doc
  readonly #heirs = new Map<string, Y.ID>()
  #cut: readonly Letter[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Right before they are cut. */
  cut(shown: Shown, range: Range): void {
    this.#cut = this.#between(shown, range)
  }

  /** Something was put in: what was cut last, perhaps. */
  pasted(shown: Shown, range: Range): void {
    const cut = this.#cut
    if (cut.length === 0) return
    const now = this.#between(shown, range)
    if (cut.length !== now.length || cut.some(({ text }, i) => text !== now[i]?.text)) return
    if (this.#heirs.size > MOST_LETTERS) this.#heirs.clear()
    for (const [i, { id }] of cut.entries()) if (now[i]) this.#heirs.set(keyOf(id), now[i].id)
    // Put in once more, they are a copy.
    this.#cut = []
  }

  /** The letter that was put in for one that was cut. */
  heir(id: Y.ID): Y.ID | null {
    return this.#heirs.get(keyOf(id)) ?? null
  }

  /** White space comes and goes with what is around. */
  #between(shown: Shown, range: Range): Letter[] {
    if (range.to - range.from > MOST_LETTERS) return []
    return lettersBetween(shown, range)
      .flatMap(([client, clock, length]) =>
        Array.from({ length }, (_, i) => letterAt(this.#doc, Y.createID(client, clock + i))),
      )
      .filter((letter) => letter !== null)
      .filter(({ text }) => /\S/.test(text))
  }
}
