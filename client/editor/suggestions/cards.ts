import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import type { Pending } from '../../../shared/document/suggested/pending.ts'
import {
  SUGGESTED_SPLIT,
  type SuggestedField,
} from '../../../shared/document/suggested/suggestion.ts'
import type { Shown } from '../binding/shown.ts'
import type { Range } from '../comments/text-pieces.ts'
import { cutBy, spansBetween } from './letter-spans.ts'
import { NamedLetters } from './named-letters.ts'

/** A suggestion as somebody reads it beside the text. */
export interface Card {
  id: string
  userId: string
  at: number
  field: SuggestedField
  adds: string
  strikes: string
}

/** From where it begins in its field to where it ends. */
export interface PlacedCard extends Card, Range {}

/** The suggestions in a field, in the order of its text; one of which all letters are gone is none. */
export function cardsIn(
  shown: Shown,
  field: SuggestedField,
  { open, added, struck }: Pending,
): PlacedCard[] {
  if (open.length === 0) return []
  const cards = new Map<string, PlacedCard>()
  const any = new LetterSet([...added.ranges(), ...struck.ranges()])
  const parts = spansBetween(shown, { from: 0, to: shown.node.content.size })
    .flatMap((span) => cutBy(span, any))
    .filter(({ isIn }) => isIn)
  const named = [
    ['adds', new NamedLetters(open, 'added')],
    ['strikes', new NamedLetters(open, 'struck')],
  ] as const
  for (const part of parts)
    for (const [what, letters] of named)
      for (const { one, from, to } of letters.in(part)) {
        const { id, userId, at } = one
        const card = cards.get(id) ?? { id, userId, at, field, from, to, adds: '', strikes: '' }
        const words = shown.node.textBetween(from, to).replaceAll(SUGGESTED_SPLIT, ' ¶ ')
        const gap = card[what] !== '' && from > card.to ? ' ' : ''
        card[what] += gap + words
        card.to = to
        cards.set(id, card)
      }
  return [...cards.values()].toSorted((a, b) => a.from - b.from || a.at - b.at)
}

/** What is read of some cards; of those that say what one said before, that one, and the same list if all do. */
export function readOf(placed: readonly PlacedCard[], before: readonly Card[]): readonly Card[] {
  const known = new Map(before.map((card) => [`${card.field} ${card.id}`, card]))
  const cards = placed.map(({ from: _from, to: _to, ...card }): Card => {
    const last = known.get(`${card.field} ${card.id}`)
    return last && isSame(last, card) ? last : card
  })
  const areSame = cards.length === before.length && cards.every((card, i) => card === before[i])
  return areSame ? before : cards
}

function isSame(one: Card, other: Card): boolean {
  const { userId, at, adds, strikes } = one
  return (
    other.userId === userId && other.at === at && other.adds === adds && other.strikes === strikes
  )
}
