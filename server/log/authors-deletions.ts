import { inOrder, readUpdate, writeUpdate } from '../../shared/document/update-parts.ts'
import { mended } from './mended-update.ts'
import type { DraftAt } from './update-log.ts'

/**
 * An update that holds no more than what the draft's authors deleted, not what went down with it: of what is gone in a
 * document nobody can tell any more. Of a snapshot without them, all that is gone counts as their doing.
 */
export function authorsDeletions({ snapshot, updates }: DraftAt): Uint8Array {
  const before = snapshot ? [snapshot.deletions ?? snapshot.data] : []
  return deletionsOf([...before, ...updates.map(({ data }) => data)].map(mended))
}

export function deletionsOf(updates: readonly Uint8Array[]): Uint8Array {
  const deletions = inOrder(updates.flatMap((update) => readUpdate(update).deletions))
  return writeUpdate({ structs: [], deletions })
}
