import * as Y from 'yjs'
import { idsIn } from './deleted-ids.ts'
import { keyOf, letterAt } from './letters.ts'
import type { Lineage } from './lineage.ts'
import type { Link } from './moved-text.ts'
import type { Deletions } from '../../sync/their-deletions.ts'

/** Enough for some long paragraphs. */
const MOST_FALLEN = 5_000
/** More letters than have moved lately. */
const MOST_TRUSTED = 100_000

/**
 * Letters that are gone and that nobody meant to delete: they went down with a block, or with what stood for them. The
 * person looks after those that they typed or made, and after those for which they gave their own up: who made these
 * may not know that nothing else stands for them.
 */
export class FallenLetters {
  readonly #doc: Y.Doc
  readonly #lineage: Lineage
  readonly #fallen = new Map<string, Y.ID>()
  readonly #trusted = new Set<string>()

  constructor(doc: Y.Doc, lineage: Lineage) {
    this.#doc = doc
    this.#lineage = lineage
  }

  has(id: Y.ID): boolean {
    return this.#fallen.has(keyOf(id))
  }

  /** The texts in which they stood, as far as these can still be read. */
  texts(): unknown[] {
    return [...this.#fallen.values()].flatMap((id) => letterAt(this.#doc, id)?.item.parent ?? [])
  }

  /** Own letters were given up for this one. */
  trust(id: Y.ID): void {
    if (this.#trusted.size > MOST_TRUSTED) this.#trusted.clear()
    this.#trusted.add(keyOf(id))
  }

  forget(id: Y.ID): void {
    this.#fallen.delete(keyOf(id))
  }

  forgetGone(): void {
    for (const [key, id] of this.#fallen) if (!this.#stands(id)) this.#fallen.delete(key)
  }

  /** After a version came back, nothing follows any more what went before it. */
  heard(links: readonly Link[]): void {
    if (!links.some(({ how }) => how === 'brought back')) return
    for (const [key, id] of this.#fallen) if (this.#stands(id)) this.#fallen.delete(key)
  }

  /** What went in a transaction of others, who sent `deleted`, and told `links` with it. */
  watch({ deleteSet }: Y.Transaction, deleted: Deletions, links: readonly Link[]): void {
    const told = new Set(links.map(({ old }) => keyOf(this.#lineage.first(old))))
    const isMeant = (id: Y.ID) =>
      Y.isDeleted(deleted, id) &&
      !this.#lineage.livesOn(id) &&
      !told.has(keyOf(this.#lineage.first(id)))
    for (const id of idsIn(deleteSet))
      if (this.#isMine(id) && !isMeant(id) && letterAt(this.#doc, id))
        this.#fallen.set(keyOf(id), id)
    for (const [key, id] of this.#fallen)
      if (!this.#stands(id) && this.#lineage.line(id).some(isMeant)) this.#fallen.delete(key)
    for (const key of this.#fallen.keys())
      if (this.#fallen.size > MOST_FALLEN) this.#fallen.delete(key)
  }

  #isMine(id: Y.ID): boolean {
    const { clientID } = this.#doc
    const isOwn = id.client === clientID || this.#lineage.first(id).client === clientID
    return isOwn || this.#trusted.has(keyOf(id))
  }

  #stands(id: Y.ID): boolean {
    return this.#lineage.standing(id).length > 0
  }
}
