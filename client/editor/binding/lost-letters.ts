import * as Y from 'yjs'
import { idsIn } from './deleted-ids.ts'
import { itemsOf, keyOf, letterAt, type Letter } from './letters.ts'
import type { Undone } from './mending.ts'
import type { Beside, Rescue } from './rescue.ts'

/**
 * What a step deleted in blocks that others have removed meanwhile: Yjs brings nothing back where the block is gone.
 */
export class LostLetters {
  readonly #step: Undone
  readonly #letters: ReadonlyMap<string, Letter>
  /** True if there is nothing else that taking back the step would change. */
  readonly areAll: boolean

  constructor(doc: Y.Doc, step: Undone) {
    this.#step = step
    const stands = (id: Y.ID) => letterAt(doc, id)?.item.deleted === false
    const deleted = idsIn(step.deletions)
      .filter((id) => !Y.isDeleted(step.insertions, id))
      .flatMap((id) => letterAt(doc, id) ?? [])
    const lost = deleted.filter(({ item }) => this.#isLost(item))
    this.#letters = new Map(lost.map((letter) => [keyOf(letter.id), letter]))
    const isAlone = !idsIn(step.insertions).some(stands)
    this.areAll = isAlone && deleted.length > 0 && this.#letters.size === deleted.length
  }

  /** Each beside what stood beside it, wherever that is now; none for what stands somewhere. */
  rescues(stands: (id: Y.ID) => Letter | null): Rescue[] {
    const texts = new Set([...this.#letters.values()].map(({ item }) => item.parent))
    return [...texts].flatMap((text) => (text instanceof Y.XmlText ? this.#of(text, stands) : []))
  }

  #of(text: Y.XmlText, stands: (id: Y.ID) => Letter | null): Rescue[] {
    const ids = itemsOf(text).flatMap(idsOf)
    const first = ids.map(stands).find((letter) => letter !== null)
    let beside: Beside = first ? { before: first } : { insteadOf: text }
    const rescues: { letters: Letter[]; beside: Beside; how: 'restored' }[] = []
    for (const id of ids) {
      const place = stands(id)
      const letter = this.#letters.get(keyOf(id))
      if (place) beside = { behind: place }
      else if (letter && rescues.at(-1)?.beside === beside) rescues.at(-1)?.letters.push(letter)
      else if (letter) rescues.push({ letters: [letter], beside, how: 'restored' })
    }
    return rescues
  }

  #isLost({ deleted, redone, parent }: Y.Item): boolean {
    return (
      deleted && redone === null && parent instanceof Y.AbstractType && this.#isGone(parent._item)
    )
  }

  /** True for a block that goes on being deleted when the step is taken back. */
  #isGone(block: Y.Item | null): boolean {
    if (!block?.deleted || block.redone !== null) return false
    const { parent } = block
    if (!Y.isDeleted(this.#step.deletions, block.id)) return true
    return parent instanceof Y.AbstractType && this.#isGone(parent._item)
  }
}

/** Also of what can't be read any more. */
function idsOf({ id: { client, clock }, length }: Y.Item): Y.ID[] {
  return Array.from({ length }, (_, i) => Y.createID(client, clock + i))
}
