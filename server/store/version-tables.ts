import type { Generated } from 'kysely'
import type { VersionKind } from '../../shared/protocol/api/versions.ts'

/* Times are milliseconds since the epoch; blobs are bytes. */

/** What a draft said at `seq`. It is kept with what it is kept for, and made soon after that: `state` is null until then. */
export interface DraftVersionTable {
  story_id: string
  number: number
  seq: number
  at: number
  kind: KeptKind
  /** Of `state`, the state; of `restore`, the number of the version restored. */
  detail: string | null
  /** That somebody gave it. */
  name: string | null
  made_by: string | null
  /** Of `publication`, the revision's number. */
  revision: number | null
  schema: number | null
  /** A Yjs update (V2) of all of it, packed. */
  state: Uint8Array | null
  /** Whose letters are whose, packed: see log/letter-lines.ts. */
  letters: Uint8Array | null
  /** Of an automatic one, how often it was looked at and stayed: see versions/thinning-table.ts. */
  thinned: Generated<number>
}

/** Why a version is kept, whether it has a name or not. */
export type KeptKind = Exclude<VersionKind, 'named'>

/** Who wrote since the version before. */
export interface DraftVersionWriterTable {
  story_id: string
  number: number
  user_id: string
}

/** Who restores a version of a story just now. */
export interface DraftRestoreTable {
  story_id: string
  id: string
  /** Of the version. */
  number: number
  user_id: string
  until: number
}
