import type * as Y from 'yjs'
import type { LetterRange } from '../letter-range.ts'
import { CarriedLetters, keptRuns, lateRuns } from './carried-letters.ts'
import { LetterSet } from './letter-set.ts'
import { standingIn } from './standing-letters.ts'
import {
  additionsOf,
  allSuggestions,
  decisionsOf,
  readDecision,
  strikesOf,
  type CarriedRun,
  type Suggestion,
} from './suggestion.ts'

/** A suggestion, as far as nobody has decided about it. */
export interface OpenSuggestion extends Suggestion {
  /** Its letters wherever they are by now; some may be gone. */
  added: LetterSet
  struck: LetterSet
}

/** All that is suggested in a draft and not decided. */
export interface Pending {
  open: readonly OpenSuggestion[]
  /** Letters that only would be there. */
  added: LetterSet
  /** Letters that would be gone. */
  struck: LetterSet
}

const NOTHING: Pending = { open: [], added: new LetterSet(), struck: new LetterSet() }

export function pendingIn(doc: Y.Doc): Pending {
  if (!hasSuggestions(doc)) return NOTHING
  return pendingWith(doc, lateRuns(doc))
}

/** A document that was never asked for suggestions has no root for them, and gets none. */
export function hasSuggestions(doc: Y.Doc): boolean {
  return additionsOf(doc).size > 0 || strikesOf(doc).size > 0
}

/**
 * The same, as far as `late` tells where letters went. What would come follows only what is kept for good: a letter that was
 * suggested must not be one that readers get once the draft forgets how it moved.
 */
export function pendingWith(doc: Y.Doc, late: readonly CarriedRun[]): Pending {
  const decided = decidedLetters(doc)
  const kept = keptRuns(doc)
  const carried = new CarriedLetters(kept)
  const told = late.length > 0 ? new CarriedLetters([...kept, ...late]) : carried
  const open: OpenSuggestion[] = []
  for (const suggestion of allSuggestions(doc)) {
    const stands = (range: LetterRange) => standIn(doc, carried.withHeirs([range]))
    const left = undecided(suggestion, decided.get(suggestion.id), stands)
    if (left.adds.length + left.strikes.length === 0) continue
    const added = carried.withHeirs(left.adds)
    open.push({ ...left, added, struck: told.withHeirs(left.strikes) })
  }
  return {
    open,
    added: new LetterSet(open.flatMap(({ added }) => added.ranges())),
    struck: new LetterSet(open.flatMap(({ struck }) => struck.ranges())),
  }
}

/** Those of which letters are there; of the others there is nothing to decide. */
export function standingOf(doc: Y.Doc, { open }: Pending): OpenSuggestion[] {
  return open.filter(({ added, struck }) => standIn(doc, added) || standIn(doc, struck))
}

function standIn(doc: Y.Doc, letters: LetterSet): boolean {
  return letters.ranges().some((range) => standingIn(doc, range).length > 0)
}

/** All letters that any suggestion names, whatever was decided about it: a decision can be taken back. */
export function everNamed(doc: Y.Doc): LetterSet {
  const named = allSuggestions(doc).flatMap(({ adds, strikes }) => [...adds, ...strikes])
  return new CarriedLetters([...keptRuns(doc), ...lateRuns(doc)]).withHeirs(named)
}

/** Letters of a suggestion about which somebody has decided. */
interface Decided {
  all: LetterSet
  accepted: LetterSet
}

/** By suggestion. */
export function decidedLetters(doc: Y.Doc): Map<string, Decided> {
  const decided = new Map<string, Decided>()
  for (const value of decisionsOf(doc).values()) {
    const decision = readDecision(value)
    if (!decision) continue
    const { suggestionId, accepted, letters } = decision
    const of = decided.get(suggestionId) ?? { all: new LetterSet(), accepted: new LetterSet() }
    for (const set of accepted ? [of.all, of.accepted] : [of.all])
      for (const range of letters) set.add(range)
    decided.set(suggestionId, of)
  }
  return decided
}

/** Whoever rejects letters deletes them: those that still stand were moved in the same moment, and are to be decided again. */
function undecided(
  suggestion: Suggestion,
  decided: Decided | undefined,
  stands: (range: LetterRange) => boolean,
): Suggestion {
  if (!decided) return suggestion
  const { all, accepted } = decided
  const adds = suggestion.adds
    .flatMap((range) => accepted.missing(range))
    .flatMap((range) => all.parts(range))
    .flatMap(({ range, isIn }) => (isIn && !stands(range) ? [] : [range]))
  return { ...suggestion, adds, strikes: suggestion.strikes.flatMap((one) => all.missing(one)) }
}

/** Letters that a reader must not get: nobody has decided that they come. */
export function addedIn(doc: Y.Doc): LetterSet {
  return pendingIn(doc).added
}
