import * as Y from 'yjs'

export type Deletions = Y.Transaction['deleteSet']
type Ranges = readonly { clock: number; len: number }[]

export const NO_DELETIONS: Deletions = Y.createDeleteSet()

/** What colleagues deleted, as they sent it. */
export function deletionsIn(update: Uint8Array): Deletions {
  return Y.decodeUpdate(update).ds
}

/**
 * What colleagues deleted while the person at `doc` was away: a step 2 tells of all that was ever deleted, by this
 * person too. Of their own letters from `clock` on nobody knew when the connection broke, or only just: nobody deleted
 * them on purpose.
 */
export function deletedMeanwhile(step2: Uint8Array, doc: Y.Doc, clock: number): Deletions {
  const told = deletionsIn(step2)
  const known = Y.createDeleteSetFromStructStore(doc.store)
  const own = known.clients.get(doc.clientID) ?? []
  const before = own.filter((range) => range.clock < clock)
  known.clients.set(doc.clientID, [...before, { clock, len: Infinity }])
  for (const [client, ranges] of told.clients)
    told.clients.set(client, without(ranges, known.clients.get(client) ?? []))
  return told
}

/** Both in the order of their clocks. */
function without(ranges: Ranges, known: Ranges): { clock: number; len: number }[] {
  const left: { clock: number; len: number }[] = []
  let next = 0
  for (const { clock, len } of ranges) {
    let from = clock
    for (; from < clock + len; next++) {
      const cut = known[next]
      const to = Math.min(cut?.clock ?? Infinity, clock + len)
      if (to > from) left.push({ clock: from, len: to - from })
      if (!cut || cut.clock + cut.len > clock + len) break
      from = Math.max(from, cut.clock + cut.len)
    }
  }
  return left
}
