import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** What one update may bring: more than a person types or pastes at once. What is longer travels in parts. */
export const MOST_STRUCTS_OF_UPDATE = 5_000

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** So many clocks of one client, from `clock` on. */
export interface Deletion {
  client: number
  clock: number
  len: number
}

/** What a Yjs V1 update holds. Structs of one client stand in the order of their clocks. */
interface UpdateParts {
  structs: readonly Struct[]
  deletions: readonly Deletion[]
}

export function readUpdate(update: Uint8Array): UpdateParts {
  const { structs, ds } = Y.decodeUpdate(update)
  const deletions = [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, clock, len })),
  )
  return { structs, deletions }
}

/** https://github.com/yjs/yjs/blob/v13.6.33/INTERNALS.md, as `writeClientsStructs` and `writeDeleteSet` write it. */
export function writeUpdate({ structs, deletions }: UpdateParts): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  const ofClients = Map.groupBy(structs, ({ id }) => id.client)
  encoding.writeVarUint(restEncoder, ofClients.size)
  for (const [client, own] of ofClients) {
    encoding.writeVarUint(restEncoder, own.length)
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, own[0]?.id.clock ?? 0)
    for (const struct of own) struct.write(encoder, 0)
  }
  const deleted = Map.groupBy(deletions, ({ client }) => client)
  encoding.writeVarUint(restEncoder, deleted.size)
  for (const [client, own] of deleted) {
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, own.length)
    for (const { clock, len } of own) {
      encoding.writeVarUint(restEncoder, clock)
      encoding.writeVarUint(restEncoder, len)
    }
  }
  return encoder.toUint8Array()
}

/** What both delete. */
export function inBoth(some: readonly Deletion[], others: readonly Deletion[]): Deletion[] {
  const both: Deletion[] = []
  const ofClients = Map.groupBy(inOrder(others), ({ client }) => client)
  for (const [client, own] of Map.groupBy(inOrder(some), (deletion) => deletion.client)) {
    const theirs = ofClients.get(client) ?? []
    let next = 0
    for (const { clock, len } of own)
      for (; next < theirs.length; next++) {
        const other = theirs[next]
        if (!other || other.clock >= clock + len) break
        const from = Math.max(clock, other.clock)
        const to = Math.min(clock + len, other.clock + other.len)
        if (from < to) both.push({ client, clock: from, len: to - from })
        // What reaches further may meet the next one, too.
        if (other.clock + other.len > clock + len) break
      }
  }
  return both
}

/** Sorted, without overlaps. */
export function inOrder(deletions: readonly Deletion[]): Deletion[] {
  const sorted = deletions.toSorted((a, b) => a.client - b.client || a.clock - b.clock)
  const apart: Deletion[] = []
  for (const deletion of sorted) {
    const last = apart.at(-1)
    const end = deletion.clock + deletion.len
    if (last?.client === deletion.client && last.clock + last.len >= deletion.clock)
      apart[apart.length - 1] = { ...last, len: Math.max(last.clock + last.len, end) - last.clock }
    else apart.push(deletion)
  }
  return apart
}

/** The same without the words that it deletes itself: whoever takes it in would drop them. */
export function withoutDeletedWords({ structs, deletions }: UpdateParts): UpdateParts {
  const deleted = Map.groupBy(deletions, ({ client }) => client)
  const isDeleted = ({ id, length }: Y.Item) =>
    covers(deleted.get(id.client) ?? [], id.clock, id.clock + length)
  return {
    structs: structs.map((struct) =>
      struct instanceof Y.Item && holdsWords(struct) && isDeleted(struct)
        ? withContent(struct, new Y.ContentDeleted(struct.length))
        : struct,
    ),
    deletions,
  }
}

function holdsWords({ content }: Y.Item): boolean {
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentJSON
  )
}

/** `deletions` are of one client, in order, and don't overlap. */
function covers(deletions: readonly Deletion[], from: number, to: number): boolean {
  let [low, high] = [0, deletions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((deletions[middle]?.clock ?? Infinity) <= from) low = middle + 1
    else high = middle
  }
  const before = deletions[low - 1]
  return before !== undefined && before.clock + before.len >= to
}

/** A struct like `item` that holds something else, from `offset` of its clocks on. */
export function withContent(item: Y.Item, content: Y.Item['content'], offset = 0): Y.Item {
  const { client, clock } = item.id
  const before = offset === 0 ? item.origin : Y.createID(client, clock + offset - 1)
  return new Y.Item(
    Y.createID(client, clock + offset),
    null,
    before,
    null,
    item.rightOrigin,
    item.parent,
    item.parentSub,
    content,
  )
}
