import type * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import {
  CarriedLetters,
  keptRuns,
  lateRuns,
} from '../../../shared/document/suggested/carried-letters.ts'
import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import {
  hasSuggestions,
  pendingIn,
  pendingWith,
} from '../../../shared/document/suggested/pending.ts'
import { carriedOf, type CarriedRun } from '../../../shared/document/suggested/suggestion.ts'
import type { Link } from '../binding/moved-text.ts'

/*
 * A draft forgets which letters moved where after a while. Of letters that are suggested, or would be struck, it keeps that
 * for good.
 */

/** Within the transaction that moved them. */
export function carry(doc: Y.Doc, links: readonly Link[]): void {
  if (links.length === 0 || !hasSuggestions(doc)) return
  const { added, struck } = pendingIn(doc)
  const has = ({ old: { client, clock } }: Link) =>
    added.has(client, clock) || struck.has(client, clock)
  const runs = runsOf(links.filter(has))
  if (runs.length > 0) carriedOf(doc).push([runs])
}

function runsOf(links: readonly Link[]): CarriedRun[] {
  const runs: CarriedRun[] = []
  for (const { old, now } of links) {
    const last = runs.at(-1)
    const goesOn =
      last?.[0] === old.client &&
      last[1] + last[4] === old.clock &&
      last[2] === now.client &&
      last[3] + last[4] === now.clock
    if (last && goesOn) last[4] += 1
    else runs.push([old.client, old.clock, now.client, now.clock, 1])
  }
  return runs
}

/**
 * Somebody suggested something about letters while somebody else moved them: whoever did one of the two, and only they, keeps
 * where the letters went.
 */
export function keepCarried(doc: Y.Doc, userId: string): void {
  if (!hasSuggestions(doc)) return
  const late = lateRuns(doc)
  const kept = keptRuns(doc)
  const before = new Map(
    pendingWith(doc, new CarriedLetters(kept)).open.map((one) => [one.id, one]),
  )
  const missing = new LetterSet()
  const pending = pendingIn(doc)
  for (const open of pending.open) {
    const known = before.get(open.id)
    const isOwn = open.userId === userId
    for (const set of ['added', 'struck'] as const)
      for (const range of open[set].ranges())
        for (const lost of known?.[set].missing(range) ?? [range])
          if (lost[0] === doc.clientID || (isOwn && pending.added.within(lost).length === 0))
            missing.add(lost)
  }
  if (missing.isEmpty) return
  const runs = late.flatMap((run) => within(run, missing))
  if (runs.length > 0) doc.transact(() => carriedOf(doc).push([runs]), 'carried')
}

/** What of a run makes letters of `now`. */
function within([client, clock, nowClient, nowClock, length]: CarriedRun, now: LetterSet) {
  return now
    .within([nowClient, nowClock, nowClock + length])
    .map(([, from, to]: LetterRange): CarriedRun => [
      client,
      clock + from - nowClock,
      nowClient,
      from,
      to - from,
    ])
}
