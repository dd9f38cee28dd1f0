import type { KeptWords, WhyKept } from '../../sync/kept-list.ts'
import * as keptWords from '../words/kept.ts'

/** What an editor is about to send is no news. */
const PASSING_MS = 5_000
const OPEN_MS = 60_000

/** What is worth telling of: what has waited for a while. An editor says for itself how its own words stand. */
export function worthTelling(
  kept: readonly KeptWords[],
  { now, online }: { now: number; online: boolean },
): KeptWords[] {
  return kept.filter(({ since, why }) => {
    const passing = online && why === 'open' ? OPEN_MS : PASSING_MS
    return now - since >= passing
  })
}

/** `sends`: this browser can send it without the story's being opened. */
export function whyWords(
  why: WhyKept | null,
  { online, sends }: { online: boolean; sends: boolean },
): string {
  if (!online) return keptWords.offline
  if (why === null) return sends ? keptWords.waiting : keptWords.openToSend
  return keptWords.why[why]
}

/** Another try ends the same way, or another tab tries already. */
const IN_VAIN: readonly WhyKept[] = ['gone', 'too-old', 'too-big', 'open']

/** What can be changed by trying again. */
export function mayTry(kept: readonly KeptWords[]): boolean {
  return kept.some(({ why }) => why === null || !IN_VAIN.includes(why))
}
