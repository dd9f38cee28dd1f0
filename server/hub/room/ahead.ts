import * as Y from 'yjs'
import { FRAGMENTS, LISTS, META, MOVES } from '../../../shared/document/schema.ts'
import type { Piece, Typing } from './typing.ts'

/** The end of what a client typed. */
interface Caret {
  /** Its next clock. */
  to: number
  right: Piece['right']
  root: string
}

const OF_SCHEMA = new Set<string>([
  ...Object.values(FRAGMENTS),
  ...Object.values(LISTS),
  META,
  MOVES,
])
const MOST_CLIMBED = 64

/**
 * What typing brought that the document does not hold yet. It is brought in later, many at once, by when nobody can be refused
 * any more: so only what Yjs places without a search waits here, which is what stands between two neighbours of the document,
 * or goes on behind what is here, and is text within a text.
 */
export class Ahead {
  readonly #carets = new Map<number, Caret>()

  /** The next clock that a client will write at; undefined if the document knows. */
  clockOf(client: number): number | undefined {
    return this.#carets.get(client)?.to
  }

  /** The root that it types in; null where it has to be looked at. */
  rootOf({ added, pieces }: Typing, doc: Y.Doc): string | null {
    const [first, ...more] = pieces
    if (!added || !first) return null
    const known = this.#carets.has(added.client)
    const root = this.#goesOn(first) ?? (known ? null : rootBetween(first, doc))
    if (root === null) return null
    let clock = added.from + first.length
    for (const { left, right, length } of more) {
      const follows = left?.client === added.client && left.clock === clock - 1
      if (!follows || !isSame(right, first.right)) return null
      clock += length
    }
    return root
  }

  add({ added, pieces }: Typing, root: string): void {
    if (added)
      this.#carets.set(added.client, { to: added.to, right: pieces[0]?.right ?? null, root })
  }

  clear(): void {
    this.#carets.clear()
  }

  #goesOn({ left, right }: Piece): string | null {
    const caret = left && this.#carets.get(left.client)
    return caret?.to === (left?.clock ?? 0) + 1 && isSame(caret.right, right) ? caret.root : null
  }
}

function isSame(a: Piece['right'], b: Piece['right']): boolean {
  return a === b || (a !== null && a.client === b?.client && a.clock === b.clock)
}

/** Null if Yjs would have to search between these for its place, or they stand in no text. */
function rootBetween({ left, right }: Piece, doc: Y.Doc): string | null {
  const item = itemAt(left ?? right, doc)
  if (!item || item.parentSub !== null || !(item.parent instanceof Y.AbstractType)) return null
  const isBetween = left
    ? isSame(nextOf(item, left), right) || isAloneBehind(item, { left, right }, doc)
    : isFirst(item, right)
  return isBetween ? rootOfText(item.parent) : null
}

/** What stands behind `left` came to another place, and on: whoever writes there goes before it. */
function isAloneBehind(
  item: Y.Item,
  { left, right }: { left: NonNullable<Piece['left']>; right: Piece['right'] },
  doc: Y.Doc,
): boolean {
  const isLast = item.id.clock + item.length - 1 === left.clock
  if (!isLast || !item.right || isSame(item.right.origin, left)) return false
  return right === null || itemAt(right, doc)?.parent === item.parent
}

function itemAt(at: Piece['left'], { store }: Y.Doc): Y.Item | null {
  if (!at || at.clock >= Y.getState(store, at.client)) return null
  const struct = Y.getItem(store, Y.createID(at.client, at.clock)) as Y.AbstractStruct
  return struct instanceof Y.Item ? struct : null
}

function nextOf(item: Y.Item, { client, clock }: NonNullable<Piece['left']>): Piece['right'] {
  const isLast = item.id.clock + item.length - 1 === clock
  return isLast ? (item.right?.id ?? null) : { client, clock: clock + 1 }
}

function isFirst(item: Y.Item, right: Piece['right']): boolean {
  return item.left === null && item.id.clock === right?.clock
}

function rootOfText(type: Y.AbstractType<unknown>): string | null {
  let top = type
  for (let climbed = 0; top._item && climbed < MOST_CLIMBED; climbed++) {
    if (!(top._item.parent instanceof Y.AbstractType)) return null
    top = top._item.parent as Y.AbstractType<unknown>
  }
  if (top._item) return null
  const root = Y.findRootTypeKey(top)
  return type instanceof Y.XmlText || !OF_SCHEMA.has(root) ? root : null
}
