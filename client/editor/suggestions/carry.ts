import type * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { lateRuns } from '../../../shared/document/suggested/carried-letters.ts'
import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import {
  everNamed,
  hasSuggestions,
  pendingIn,
  pendingWith,
} from '../../../shared/document/suggested/pending.ts'
import { carriedOf, type CarriedRun } from '../../../shared/document/suggested/suggestion.ts'
import type { Link } from '../binding/moved-text.ts'
import { mayOnlySuggest } from './only-suggested.ts'

/*
 * A draft forgets which letters moved where after a while. Of letters that are suggested, or would be struck, it keeps that
 * for good.
 */

/** Within the transaction that moved them. Of who may only suggest the server takes no word for where letters went. */
export function carry(doc: Y.Doc, links: readonly Link[]): void {
  if (links.length === 0 || !hasSuggestions(doc) || mayOnlySuggest(doc)) return
  const named = everNamed(doc)
  const runs = runsOf(links.filter(({ old }) => named.has(old.client, old.clock)))
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
 * Somebody struck letters while somebody else moved them: whoever did one of the two, and only they, keeps where the letters
 * went. (Whoever moves suggested letters knows that they are: what says so came with them.)
 */
export function keepCarried(doc: Y.Doc, userId: string): void {
  if (!hasSuggestions(doc) || mayOnlySuggest(doc)) return
  const before = new Map(pendingWith(doc, []).open.map((one) => [one.id, one]))
  const missing = new LetterSet()
  const pending = pendingIn(doc)
  for (const { id, userId: by, struck } of pending.open)
    for (const range of struck.ranges())
      for (const lost of before.get(id)?.struck.missing(range) ?? [range])
        if (lost[0] === doc.clientID || (by === userId && pending.added.within(lost).length === 0))
          missing.add(lost)
  if (missing.isEmpty) return
  const runs = lateRuns(doc).flatMap((run) => within(run, missing))
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
