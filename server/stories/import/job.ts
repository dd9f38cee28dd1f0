import type { Section } from '../../../shared/model/section.ts'
import type { ImportKind } from './bytes.ts'

/** A page to be read; to the import's thread they go one at a time. */
export interface Job {
  bytes: Uint8Array<ArrayBuffer>
  /** What its sender says that it is. */
  kind: ImportKind
  sections: readonly Section[]
}
