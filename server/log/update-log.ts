import type { Batch, Committed } from '../store/draft-append.ts'

export { NOBODY } from '../store/draft-append.ts'
export type { Batch, Committed, NewUpdate, Tail } from '../store/draft-append.ts'

/** One Yjs update (V1) of a draft, as it stands in the log. */
export interface LoggedUpdate {
  seq: number
  data: Uint8Array
  userId: string
  /** What its draft needed when this was read: at least what this update needs. */
  schema: number
}

/** A draft as its first updates made it. */
export interface Snapshot {
  data: Uint8Array
  /** What its authors deleted, as an update; null where nobody knows. */
  deletions: Uint8Array | null
  /** Which letters stand for which (`LetterLines`, packed); null where nobody knows. */
  moves: Uint8Array | null
}

/** A draft at `seq`: apply the snapshot, then the updates in order. */
export interface DraftAt {
  seq: number
  snapshot: Snapshot | null
  updates: readonly LoggedUpdate[]
  /** The version that an editor must have to keep all that is in it. */
  schema: number
}

/**
 * The truth about every draft. [LOG1] what `append` returned for is committed; [LOG3] `seq` is per draft,
 * gapless and given out under a row lock.
 */
export interface UpdateLog {
  /** Commits all batches in one transaction; one answer a batch, in order, null where there is no such draft. */
  append(batches: readonly Batch[]): Promise<readonly (Committed | null)[]>
  /** The draft at `upTo`, or now. Null: no such draft, or its log no longer reaches back that far. */
  load(storyId: string, upTo?: number): Promise<DraftAt | null>
  readAfter(storyId: string, seq: number): Promise<LoggedUpdate[]>
  /** The last seq of each draft. */
  heads(storyIds: readonly string[]): Promise<Map<string, number>>
  /** Whose client ids are that nobody has written under; what is somebody's already stays theirs. */
  claim(storyId: string, clients: ReadonlyMap<number, string>): Promise<void>
  /** Whose each Yjs client id of a draft is. */
  clients(storyId: string): Promise<Map<number, string>>
}
