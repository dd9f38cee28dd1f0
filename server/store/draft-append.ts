import { BASE_SCHEMA } from '../../shared/document/schema.ts'

/** Whose what server code writes is that no person asked for. */
export const NOBODY = ''

export interface NewUpdate {
  data: Uint8Array
  userId: string
  /** Yjs client ids that this update makes the user's own. */
  claims: readonly number[]
  /** What an editor must know of to keep all that this brings. */
  schema: number
}

/** The updates of one draft that are to be committed together, in this order. */
export interface Batch {
  storyId: string
  updates: readonly NewUpdate[]
  /** The seq that the draft's log must end with: they were made of what it said there, and are right nowhere else. */
  after?: number
}

/** Where a batch stands in its draft's log: the seqs `from` to `to`, and what has become of the draft. */
export interface Committed extends Grown {
  from: number
  to: number
}

/** How long the log's tail is, and which schema the draft needs. */
export interface Grown {
  tail: Tail
  schema: number
}

/** What a load must read behind the newest snapshot. */
export interface Tail {
  rows: number
  bytes: number
}

/**
 * Commits all batches in one transaction; one answer a batch, in order, null where there is no such draft, or it does
 * not end where it should.
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
  schema: number
  after: number | null
}

/** In the order of the drafts' ids, in which everybody locks them: two nodes can't wait for each other. */
export function growths(batches: readonly Batch[]): Growth[] {
  const updates = Map.groupBy(batches, ({ storyId }) => storyId)
  return [...updates]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([storyId, ofDraft]) => {
      const all = ofDraft.flatMap((batch) => batch.updates)
      const schema = all.reduce((most, u) => Math.max(most, u.schema), BASE_SCHEMA)
      const bytes = all.reduce((sum, u) => sum + u.data.byteLength, 0)
      const after = ofDraft.find((batch) => batch.after !== undefined)?.after ?? null
      return { storyId, updates: all, bytes, schema, after }
    })
}

/** Each batch's share of what its draft has grown by. */
export function shares(
  batches: readonly Batch[],
  grown: ReadonlyMap<string, Grown & { seq: number }>,
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
    const { tail, schema } = draft
    return { from: to - updates.length + 1, to, tail, schema }
  })
}
