/** What came of an attempt: `refused` is said of this letter, `away` of the server. */
export type Outcome =
  { kind: 'sent' } | { kind: 'refused'; error: string } | { kind: 'away'; error: string }

export type Next =
  | { kind: 'done' }
  | { kind: 'again'; at: number; error: string }
  | { kind: 'given-up'; error: string }

const MINUTE_MS = 60_000
/** After the first attempt, and each that follows; then it is given up, a day after it was written. */
const PAUSES_MS = [1, 5, 15, 60, 180, 480, 720].map((minutes) => minutes * MINUTE_MS)

/** `attempts`: with the one that had this outcome. */
export function next(
  { attempts, uselessAt }: { attempts: number; uselessAt: number },
  outcome: Outcome,
  now: number,
): Next {
  if (outcome.kind === 'sent') return { kind: 'done' }
  const { kind, error } = outcome
  const pause = PAUSES_MS[attempts - 1]
  if (kind === 'refused' || pause === undefined || now + pause >= uselessAt)
    return { kind: 'given-up', error }
  return { kind: 'again', at: now + pause, error }
}
