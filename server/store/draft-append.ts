export interface NewUpdate {
  data: Uint8Array
  userId: string
  /** Yjs client ids that this update makes the user's own. */
  claims: readonly number[]
}

/** The updates of one draft that are to be committed together, in this order. */
export interface Batch {
  storyId: string
  updates: readonly NewUpdate[]
}

/** Where a batch stands in its draft's log: the seqs `from` to `to`, and how long the log's tail has become. */
export interface Committed {
  from: number
  to: number
  tail: Tail
}

/** What a load must read behind the newest snapshot. */
export interface Tail {
  rows: number
  bytes: number
}

/**
 * Commits all batches in one transaction; one answer a batch, in order, null where there is no such draft.
 * The busiest statement of a newsroom, so each database has its own words for it. `at`: ms since the epoch.
 */
export type AppendDrafts = (
  batches: readonly Batch[],
  at: number,
) => Promise<readonly (Committed | null)[]>

/** All batches of one draft as one, so that its row is locked and counted once. */
export interface Growth {
  storyId: string
  updates: readonly NewUpdate[]
  bytes: number
}

/** In the order of the drafts' ids, in which everybody locks them: two nodes can't wait for each other. */
export function growths(batches: readonly Batch[]): Growth[] {
  const updates = Map.groupBy(batches, ({ storyId }) => storyId)
  return [...updates]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([storyId, ofDraft]) => {
      const all = ofDraft.flatMap((batch) => batch.updates)
      return { storyId, updates: all, bytes: all.reduce((sum, u) => sum + u.data.byteLength, 0) }
    })
}

/** Each batch's share of what its draft has grown by. */
export function shares(
  batches: readonly Batch[],
  grown: ReadonlyMap<string, { seq: number; tail: Tail }>,
): (Committed | null)[] {
  const left = new Map<string, number>()
  for (const { storyId, updates } of batches)
    left.set(storyId, (left.get(storyId) ?? 0) + updates.length)
  return batches.map(({ storyId, updates }) => {
    const draft = grown.get(storyId)
    if (!draft) return null
    const behind = (left.get(storyId) ?? 0) - updates.length
    left.set(storyId, behind)
    const to = draft.seq - behind
    return { from: to - updates.length + 1, to, tail: draft.tail }
  })
}
