import * as Y from 'yjs'
import type { Going } from './others-words.ts'

type Step = Y.UndoManager['undoStack'][number]
type List = Y.AbstractType<unknown>

interface Manager extends Y.UndoManager {
  /** Called before a text goes in which others may have written. */
  beforeGoing: (going: Going) => void
}

/** One step taken back within a transaction: what it brought goes, and what it deleted is made anew. */
export class Returning {
  readonly #transaction: Y.Transaction
  readonly #manager: Manager
  readonly #step: Step
  /** What stands for all that came by the step. */
  readonly #goes: readonly Y.Item[]
  /** What went by it. */
  readonly #comes: ReadonlySet<Y.Item>

  constructor(transaction: Y.Transaction, manager: Manager, step: Step) {
    this.#transaction = transaction
    this.#manager = manager
    this.#step = step
    const { insertions, deletions } = step
    this.#itemsIn(insertions)
    this.#itemsIn(deletions)
    alignRedone(transaction)
    const standing = this.#itemsIn(insertions).map((item) => this.#lineOf(item).at(-1) ?? item)
    this.#goes = standing.filter((item) => !item.deleted && this.#isInScope(item))
    const deleted = this.#itemsIn(deletions).filter((item) => this.#isInScope(item))
    // What came and went within the step stays away.
    this.#comes = new Set(deleted.filter(({ id }) => !Y.isDeleted(insertions, id)))
  }

  /** False if nothing was left to take back. */
  run(): boolean {
    let changed = false
    for (const item of this.#comes) if (this.#bring(item)) changed = true
    this.#tellOfTexts()
    // What a block holds goes before it does, which tells whether the block may go.
    for (const item of this.#goes.toReversed())
      if (this.#manager.deleteFilter(item)) {
        item.delete(this.#transaction)
        changed = true
      }
    return changed
  }

  #tellOfTexts() {
    forgetPlaces(this.#transaction)
    const going = new Set(this.#goes)
    const goes = (item: Y.Item) => going.has(item)
    for (const { content } of this.#goes)
      if (content instanceof Y.ContentType && content.type instanceof Y.XmlText)
        this.#manager.beforeGoing({ text: content.type, goes })
  }

  /** Cut at the ends of `ids`. */
  #itemsIn(ids: Step['insertions']): Y.Item[] {
    const items: Y.Item[] = []
    Y.iterateDeletedStructs(this.#transaction, ids, (struct) => {
      if (struct instanceof Y.Item) items.push(struct)
    })
    return items
  }

  #isInScope(item: Y.Item): boolean {
    return this.#manager.scope.some((type) => type instanceof Y.Doc || Y.isParentOf(type, item))
  }

  /** What stands for `item` now; null if its block is gone, or somebody has chosen something else since. */
  #bring(item: Y.Item): Y.Item | null {
    if (item.redone) return itemAt(this.#transaction, item.redone)
    const parent = this.#parentOf(item)
    const place = parent && this.#placeOf(item, parent)
    if (!place) return null
    const { left, right } = place
    const { doc } = this.#transaction
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
    const origin = left && left.lastId
    const rightOrigin = right && right.id
    const content = item.content.copy()
    const made = new Y.Item(id, left, origin, right, rightOrigin, parent, item.parentSub, content)
    item.redone = id
    keep(made)
    made.integrate(this.#transaction, 0)
    return made
  }

  /** What the item was in, or what stands for that. */
  #parentOf({ parent }: Y.Item): List | null {
    if (!(parent instanceof Y.AbstractType)) return null
    const block = parent._item
    if (!block?.deleted) return parent
    if (!block.redone && !(this.#comes.has(block) && this.#bring(block))) return null
    const { content } = this.#lineOf(block).at(-1) ?? block
    return content instanceof Y.ContentType ? content.type : null
  }

  #placeOf(item: Y.Item, parent: List): { left: Y.Item | null; right: Y.Item | null } | null {
    if (item.parentSub !== null) return this.#placeOfValue(item, item.parentSub, parent)
    const left = this.#neighbour(item.left, 'left', parent)
    const right = this.#neighbour(item, 'right', parent)
    return { left, right: left && right && !standsBehind(left, right) ? left.right : right }
  }

  /** The nearest from `item` on that stands in `parent` or has something that does. */
  #neighbour(item: Y.Item | null, side: 'left' | 'right', parent: List): Y.Item | null {
    for (let at = item; at; at = at[side]) {
      if (at.parent === parent) return at
      const [, next] = this.#lineOf(at)
      // What was made anew in the same block has its place there by itself.
      if (next?.parent === at.parent) continue
      const there = this.#lineOf(at).find((one) => one.parent === parent)
      if (there) return there
    }
    return null
  }

  #placeOfValue(item: Y.Item, name: string, parent: List) {
    let left: Y.Item | null = parent._map.get(name) ?? null
    if (item.right) {
      let last = item
      while (last.right && this.#isOwn(last.right))
        last = this.#lineOf(last.right).at(-1) ?? last.right
      // Another value that somebody has chosen since is theirs.
      if (last.right) return null
      if (last.parent === parent) left = last
    }
    return { left, right: null }
  }

  /** True for a value that goes, or that the person has replaced. */
  #isOwn({ id, redone }: Y.Item): boolean {
    const { undoStack, redoStack } = this.#manager
    const isGone = ({ deletions }: Step) => Y.isDeleted(deletions, id)
    return (
      redone !== null ||
      Y.isDeleted(this.#step.insertions, id) ||
      [...undoStack, ...redoStack].some(isGone)
    )
  }

  #lineOf(item: Y.Item): Y.Item[] {
    return lineOf(this.#transaction, item.id)
  }
}

/** Cuts all that was made anew just as that for which it was made, and the other way round. */
function alignRedone(transaction: Y.Transaction) {
  const redone = [...transaction.doc.store.clients.values()].flatMap((structs) =>
    structs.filter((struct) => struct instanceof Y.Item && struct.redone !== null),
  )
  for (const { id, length } of redone)
    for (let done = 0; done < length;)
      done += alignFirst(transaction, Y.createID(id.client, id.clock + done))
}

/** Gives how long the item that begins with `id` is then. */
function alignFirst(transaction: Y.Transaction, id: Y.ID): number {
  const line = lineOf(transaction, id)
  const length = Math.min(...line.map((item) => item.length))
  for (const { id, length: itsLength } of line)
    if (itsLength > length) itemAt(transaction, Y.createID(id.client, id.clock + length))
  return length
}

/** The item that begins with `id`, what was made for it, what was made for that, and so on. */
function lineOf(transaction: Y.Transaction, id: Y.ID): Y.Item[] {
  const line: Y.Item[] = []
  for (let at: Y.ID | null = id; at;) {
    const item = itemAt(transaction, at)
    if (!item) break
    line.push(item)
    at = item.redone
  }
  return line
}

/** Cut so that it begins with `id`; null if it is forgotten. */
function itemAt(transaction: Y.Transaction, id: Y.ID): Y.Item | null {
  const item: unknown = Y.getItemCleanStart(transaction, id)
  return item instanceof Y.Item ? item : null
}

function standsBehind(left: Y.Item, right: Y.Item): boolean {
  let at = left.right
  while (at && at !== right) at = at.right
  return at === right
}

/** Neither it nor what holds it is ever forgotten. */
function keep(item: Y.Item) {
  for (let at: Y.Item | null = item; at && !at.keep;) {
    at.keep = true
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null
  }
}

/** What Yjs remembers of places in lists that have changed. */
export function forgetPlaces({ changed }: Y.Transaction) {
  for (const [type, keys] of changed)
    if (keys.has(null) && type._searchMarker) type._searchMarker.length = 0
}
