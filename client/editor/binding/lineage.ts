import * as Y from 'yjs'
import { keyOf, letterAt, type Letter } from './letters.ts'
import { findMoves, type Deed, type Deletions, type Link } from './moved-text.ts'

/** More letters than have moved lately. */
const MOST_LETTERS = 100_000

/**
 * Yjs can't move text: what moves is deleted here and made anew there. This knows for every letter made anew which
 * one it stands for, whoever moved it, so that each can be asked where it stands now, and how often.
 */
export class Lineage {
  readonly #doc: Y.Doc
  readonly #field: Y.XmlFragment
  /** The first letter of its line, for each that was made anew. */
  readonly #roots = new Map<string, Y.ID>()
  /** All letters of a line, by its first one. */
  readonly #lines = new Map<string, Y.ID[]>()
  /** Letters that were made anew by a move, not by bringing back what was typed. */
  readonly #moved = new Set<string>()
  /** Of which only the person here knows what they stand for. */
  readonly #unseen = new Set<string>()

  constructor(doc: Y.Doc, field: Y.XmlFragment) {
    this.#doc = doc
    this.#field = field
  }

  /** Learns what `transaction` moved. */
  learn(transaction: Y.Transaction, deed: Omit<Deed, 'field'>): Link[] {
    const links = findMoves(transaction, { ...deed, field: this.#field })
    for (const link of links) this.#move(link)
    return links
  }

  /** Learns what an undo made anew of what had been deleted. */
  learnRedone(transaction: Y.Transaction, restored: Deletions): Link[] {
    const links: Link[] = []
    Y.iterateDeletedStructs(transaction, restored, (struct) => {
      if (struct instanceof Y.Item) links.push(...redoneOf(struct, transaction))
    })
    this.learnRestored(links)
    return links
  }

  /** Learns what the person brought back; others can't tell what it stands for. */
  learnRestored(links: readonly Link[]): void {
    for (const link of links) {
      if (this.#roots.has(keyOf(link.now))) continue
      this.#add(link)
      this.#unseen.add(keyOf(link.now))
      if (this.isMoved(link.old)) this.#moved.add(keyOf(link.now))
    }
  }

  /** The letter at the beginning of its line: whoever typed it has its client id. */
  first(id: Y.ID): Y.ID {
    return this.#roots.get(keyOf(id)) ?? id
  }

  isMoved(id: Y.ID): boolean {
    return this.#moved.has(keyOf(id))
  }

  /** All letters of the line of `id` that stand; the one that everybody keeps comes first. */
  standing(id: Y.ID): Letter[] {
    const line = this.#lines.get(keyOf(this.first(id))) ?? [id]
    const letters = line.flatMap((one) => letterAt(this.#doc, one) ?? [])
    return letters.filter(({ item }) => !item.deleted).toSorted((a, b) => this.#order(a, b))
  }

  #order(a: Letter, b: Letter): number {
    const unseen = Number(this.#unseen.has(keyOf(a.id))) - Number(this.#unseen.has(keyOf(b.id)))
    return unseen || a.id.client - b.id.client || a.id.clock - b.id.clock
  }

  #move(link: Link) {
    this.#unseen.delete(keyOf(link.now))
    if (this.#roots.has(keyOf(link.now))) return
    this.#add(link)
    this.#moved.add(keyOf(link.now))
  }

  #add({ old, now }: Link) {
    if (this.#roots.size > MOST_LETTERS) this.#forget()
    const root = this.first(old)
    const line = this.#lines.get(keyOf(root)) ?? [root]
    this.#roots.set(keyOf(now), root)
    this.#lines.set(keyOf(root), [...line, now])
  }

  #forget() {
    for (const known of [this.#roots, this.#lines, this.#moved, this.#unseen]) known.clear()
  }
}

function redoneOf(item: Y.Item, { beforeState }: Y.Transaction): Link[] {
  const { id, redone } = item
  if (!redone || !(item.content instanceof Y.ContentString)) return []
  if (redone.clock < (beforeState.get(redone.client) ?? 0)) return []
  return Array.from({ length: item.length }, (_, i) => ({
    old: Y.createID(id.client, id.clock + i),
    now: Y.createID(redone.client, redone.clock + i),
  }))
}
