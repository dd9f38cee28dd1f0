import type * as Y from 'yjs'
import type { LetterRange } from '../letter-range.ts'
import { CarriedLetters, keptRuns, lateRuns } from './carried-letters.ts'
import { LetterSet } from './letter-set.ts'
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
    const left = undecided(suggestion, decided.get(suggestion.id))
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

/** All letters that any suggestion names, whatever was decided about it: a decision can be taken back. */
export function everNamed(doc: Y.Doc): LetterSet {
  const named = allSuggestions(doc).flatMap(({ adds, strikes }) => [...adds, ...strikes])
  return new CarriedLetters([...keptRuns(doc), ...lateRuns(doc)]).withHeirs(named)
}

/** By suggestion. */
export function decidedLetters(doc: Y.Doc): Map<string, LetterSet> {
  const decided = new Map<string, LetterSet>()
  for (const value of decisionsOf(doc).values()) {
    const decision = readDecision(value)
    if (!decision) continue
    const letters = decided.get(decision.suggestionId) ?? new LetterSet()
    for (const range of decision.letters) letters.add(range)
    decided.set(decision.suggestionId, letters)
  }
  return decided
}

function undecided(suggestion: Suggestion, decided: LetterSet | undefined): Suggestion {
  if (!decided) return suggestion
  const left = (letters: readonly LetterRange[]) =>
    letters.flatMap((range) => decided.missing(range))
  return { ...suggestion, adds: left(suggestion.adds), strikes: left(suggestion.strikes) }
}

/** Letters that a reader must not get: nobody has decided that they come. */
export function addedIn(doc: Y.Doc): LetterSet {
  return pendingIn(doc).added
}
