import { z } from 'zod'
import type * as Y from 'yjs'
import type { LetterRange } from '../letter-range.ts'
import { ADDITIONS, CARRIED, DECISIONS, STRIKES } from '../schema.ts'

/*
 * What somebody suggests stands in the draft's own letters: suggested words are letters like any other, and a suggestion
 * names them. A letter that no suggestion names was written directly, so nothing can be suggested by mistake, and nothing
 * that is suggested can lose its mark.
 */

/** The fields in which words can be suggested. */
export const SUGGESTED_FIELDS = ['headline', 'standfirst', 'body'] as const
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number]

/** Stands among suggested words where a paragraph would end. */
export const SUGGESTED_SPLIT = '\u2029'

export interface Suggestion {
  id: string
  userId: string
  /** ms. */
  at: number
  /** Letters that would come. */
  adds: LetterRange[]
  /** Letters that would go. */
  strikes: LetterRange[]
}

/** What somebody decided about letters of a suggestion. */
export interface Decision {
  suggestionId: string
  userId: string
  at: number
  accepted: boolean
  letters: LetterRange[]
}

/** So many letters that were made anew, which stand for those of old. */
export type CarriedRun = [
  client: number,
  clock: number,
  nowClient: number,
  nowClock: number,
  length: number,
]

const whole = z.int().nonnegative()
const range = z.tuple([whole, whole, whole])
// However many there are: whoever reads none of a list would publish what it names.
const ranges = z.array(range)
const userId = z.string().max(100)
const named = z.tuple([userId, z.number(), ranges])
const decision = z.tuple([z.string().max(200), userId, z.number(), z.boolean(), ranges])
const carried = z.array(z.tuple([whole, whole, whole, whole, whole]))

/** By suggestion, the letters that would come: an undo takes the letters back, never what they are. */
export const additionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(ADDITIONS)
/** By suggestion, the letters that would go. */
export const strikesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(STRIKES)
export const decisionsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(DECISIONS)
export const carriedOf = (doc: Y.Doc): Y.Array<unknown> => doc.getArray(CARRIED)

/** Letters that somebody's suggestion names. */
export interface Named {
  userId: string
  at: number
  letters: LetterRange[]
}

/** What drafts hold never changes, and is read with each keystroke: each is read once. */
const known = new WeakMap<object, Named | null>()

/** Null for what is none. */
export function readNamed(value: unknown): Named | null {
  if (typeof value !== 'object' || value === null) return null
  const before = known.get(value)
  if (before !== undefined) return before
  const { data } = named.safeParse(value)
  const now = data ? { userId: data[0], at: data[1], letters: data[2] } : null
  known.set(value, now)
  return now
}

export function writeNamed({ userId, at, letters }: Named): unknown {
  return [userId, at, letters]
}

/** Of one id, null for none. */
export function readSuggestion(doc: Y.Doc, id: string): Suggestion | null {
  const adds = readNamed(additionsOf(doc).get(id))
  const strikes = readNamed(strikesOf(doc).get(id))
  const by = adds ?? strikes
  if (!by) return null
  const { userId, at } = by
  // Nobody strikes in another's name.
  const own = strikes?.userId === userId ? strikes.letters : []
  return { id, userId, at, adds: adds?.letters ?? [], strikes: own }
}

export function allSuggestions(doc: Y.Doc): Suggestion[] {
  const ids = new Set([...additionsOf(doc).keys(), ...strikesOf(doc).keys()])
  return [...ids].flatMap((id) => readSuggestion(doc, id) ?? [])
}

export function readDecision(value: unknown): Decision | null {
  const { data } = decision.safeParse(value)
  if (!data) return null
  const [suggestionId, userId, at, accepted, letters] = data
  return { suggestionId, userId, at, accepted, letters }
}

export function writeDecision(decided: Decision): unknown {
  const { suggestionId, userId, at, accepted, letters } = decided
  return [suggestionId, userId, at, accepted, letters]
}

export function readCarried(value: unknown): CarriedRun[] {
  return carried.safeParse(value).data ?? []
}
