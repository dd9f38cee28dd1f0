import type { PurgeState } from '../../../shared/protocol/api/publishing.ts'
import { tellLasting } from '../ui/tell.ts'
import * as purgesWords from '../words/purges.ts'

/** What is published is out; a cache in front of the newsroom may still give out what was there before. */
export function tellPending(purge: PurgeState | null, headline: string) {
  if (purge === 'pending') tellLasting(purgesWords.pending, purgesWords.pendingLong(headline))
}
