/** One Yjs update (V1) of a draft, as it stands in the log. */
export interface LoggedUpdate {
  seq: number
  data: Uint8Array
  userId: string
}

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

/** A draft at `seq`: apply the snapshot, then the updates in order. */
export interface DraftAt {
  seq: number
  snapshot: Uint8Array | null
  updates: readonly LoggedUpdate[]
}

/**
 * The truth about every draft. [LOG1] what `append` returned for is committed; [LOG3] `seq` is per draft,
 * gapless and given out under a row lock.
 */
export interface UpdateLog {
  /** Commits all batches in one transaction; one answer a batch, in order. */
  append(batches: readonly Batch[]): Promise<Committed[]>
  /** The draft at `upTo`, or now. Null: no such draft, or its log no longer reaches back that far. */
  load(storyId: string, upTo?: number): Promise<DraftAt | null>
  readAfter(storyId: string, seq: number): Promise<LoggedUpdate[]>
  /** The last seq of each draft. */
  heads(storyIds: readonly string[]): Promise<Map<string, number>>
  /** Whose each Yjs client id of a draft is. */
  clients(storyId: string): Promise<Map<number, string>>
}
