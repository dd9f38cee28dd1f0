import * as publishWords from '../words/publish.ts'

export interface Fault {
  field: string
  message: string
}

/** What is known of whether a story may go out. */
export interface Check {
  /** Undefined while nothing is known; of an earlier moment unless they are `current`. */
  faults: readonly Fault[] | undefined
  current: boolean
  /** Everything typed here is saved: what is checked is what would go out. */
  saved: boolean
  failed: boolean
}

/** What the checklist says above its faults, if there are any; null where a problem says it. */
export function checkWords({ faults, current, saved, failed }: Check): string | null {
  if (faults && faults.length > 0) return publishWords.missing(faults.length)
  if (faults && current) return publishWords.good
  if (!saved) return publishWords.checkWaits
  return failed ? null : publishWords.checking
}

/** What was refused at `tried` is so until something newer is committed: that is checked anew. */
export function isStillRefused(tried: number | null, seq: number | null): boolean {
  return tried !== null && seq !== null && seq <= tried
}
