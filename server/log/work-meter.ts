import * as Y from 'yjs'
import type { Deletion } from '../../shared/document/update-parts.ts'

/** What comes beside what many others put in the same place is compared with each of theirs. */
const SPLIT_COST = 20
/** Structs of a client that Yjs moves, to make one of them two, in the time of one comparison. */
const MOVED_AT_ONCE = 100

/** Whoever sends this has used up the work that may be done for them. What came in before stays in. */
export class TooMuchWork extends Error {
  override name = 'TooMuchWork'
}

/**
 * Counts what placing structs costs beyond their number, as comparisons that Yjs makes: it is quadratic where much stands in one
 * place, and no look at an update tells. Throws `TooMuchWork` between two structs, where the document is whole.
 */
export class WorkMeter {
  readonly #most: number
  #done = 0
  #splits = 0

  constructor(most: number) {
    this.#most = most
  }

  get done(): number {
    return this.#done
  }

  /** Before the item is integrated, with its neighbours found. */
  charge(item: Y.Item, transaction: Y.Transaction, offset: number): void {
    const splits = transaction._mergeStructs.length
    if (splits > this.#splits) {
      const structs = transaction.doc.store.clients.get(item.origin?.client ?? item.id.client)
      this.#done += (splits - this.#splits) * (SPLIT_COST + (structs?.length ?? 0) / MOVED_AT_ONCE)
    }
    this.#splits = splits
    this.#done += comparisons(item, {
      offset,
      store: transaction.doc.store,
      most: this.#most - this.#done,
    })
    if (this.#done > this.#most) throw new TooMuchWork()
  }
}

/** What is deleted already costs nothing; what is cut out of a longer struct makes others of it. */
export function workOfDeletion({ client, clock, len }: Deletion, doc: Y.Doc): number {
  const structs = doc.store.clients.get(client)
  if (!structs || clock >= Y.getState(doc.store, client)) return 0
  const first = structs[Y.findIndexSS(structs, clock)]
  if (!first || first.deleted) return 0
  const isWhole = first.id.clock === clock && first.length <= len
  return isWhole ? 1 : SPLIT_COST + structs.length / MOVED_AT_ONCE
}

let running: WorkMeter | null = null

/** Runs `place`, which applies updates. */
export function metered<T>(meter: WorkMeter, place: () => T): T {
  const before = running
  running = meter
  try {
    return place()
  } finally {
    running = before
  }
}

// oxlint-disable-next-line typescript/unbound-method -- called with its item below
const { integrate } = Y.Item.prototype
Y.Item.prototype.integrate = function (transaction, offset) {
  running?.charge(this, transaction, offset)
  integrate.call(this, transaction, offset)
}

/**
 * How many of them Yjs makes to find the item's place, at most `most` and one. Its own loop, without the result. The first `offset`
 * clocks of the item are here.
 */
function comparisons(
  item: Y.Item,
  { offset, store, most }: { offset: number; store: Y.Doc['store']; most: number },
): number {
  const { right, parent, parentSub, id } = item
  const begun = offset > 0 ? Y.getItem(store, Y.createID(id.client, id.clock + offset - 1)) : null
  const left = begun ?? item.left
  const origin = begun ? begun.lastId : item.origin
  if (!(parent instanceof Y.AbstractType)) return 0
  const isBeside = left ? left.right === right : right !== null && right.left === null
  if (isBeside) return 0
  let steps = 0
  let other = left ? left.right : parent._start
  if (!left && parentSub !== null) {
    other = parent._map.get(parentSub) ?? null
    for (; other?.left && steps <= most; steps++) other = other.left
  }
  const passed = new Set<Y.AbstractStruct>()
  for (; other && other !== right && steps <= most; other = other.right) {
    steps++
    passed.add(other)
    if (Y.compareIDs(origin, other.origin)) {
      const goesFirst = other.id.client >= id.client
      if (goesFirst && Y.compareIDs(item.rightOrigin, other.rightOrigin)) break
    } else if (!other.origin || !passed.has(Y.getItem(store, other.origin))) break
  }
  return steps
}
