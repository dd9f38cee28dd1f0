import type { KeptWords, WhyKept } from '../../sync/kept-list.ts'

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
  if (!online) return 'This device is offline.'
  if (!sends) return 'Open the story to send it.'
  return why === null ? 'Waiting to be sent.' : WHY[why]
}

const WHY: Record<WhyKept, string> = {
  unreachable: 'Galley does not answer.',
  paused: 'The newsroom’s database does not answer.',
  'signed-out': 'It could not be sent while you were signed out.',
  'may-not': 'You may not write this story any more: your role or assignment changed.',
  gone: 'You can’t open this story any more.',
  'too-old': 'Galley has been updated: reload this page to send it.',
  'too-big': 'A change in it is too big to be sent: copy the text.',
  'no-room': 'There is no room for it in the draft: open the story to delete something there.',
  refused: 'The server could not take it: open the story.',
  open: 'Open in another tab, which sends it.',
  unreadable: 'This browser could not read it just now.',
}

/** What can be changed by trying again. */
export function mayTry(kept: readonly KeptWords[]): boolean {
  return kept.some(({ why }) => why !== 'gone' && why !== 'too-old')
}
