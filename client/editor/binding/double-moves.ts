import type * as Y from 'yjs'
import { wordsOf, type Letter } from './letters.ts'
import { findMovedText, madeBy, type IsMeant, type Made } from './moved-text.ts'

/** A letter that somebody else, too, made anew elsewhere; theirs stays. */
export interface Double {
  own: Letter
  theirs: Letter
}

interface OwnMove {
  gone: readonly Letter[]
  now: readonly (Letter | null)[]
}

interface ClockRange {
  client: number
  clock: number
  end: number
}

/** Older moves have reached everybody. */
const MOST_MOVES = 50

/**
 * Two people split or wrap one paragraph in the same moment: both make its words anew, and they stand twice. Both see
 * it; the one with the greater client id takes back what they made.
 */
export class DoubleMoves {
  readonly #ownClient: number
  #moves: OwnMove[] = []
  #made: ClockRange[] = []

  constructor(ownClient: number) {
    this.#ownClient = ownClient
  }

  /** Remembers what one moved oneself. */
  note(transaction: Y.Transaction): void {
    const isMaker = (client: number) => client === this.#ownClient
    const moved = findMovedText(transaction, { isMaker, mayMiss: null, isMeant: () => true })
    if (moved.length === 0) return
    this.#moves = [...this.#moves, ...moved].slice(-MOST_MOVES)
    this.#made = this.#moves.flatMap(({ now }) => rangesOf(now))
  }

  /** True for a letter that one made anew, when it moved. */
  hasMade({ client, clock }: Y.ID): boolean {
    return this.#made.some(
      (made) => made.client === client && made.clock <= clock && clock < made.end,
    )
  }

  find(transaction: Y.Transaction, isMeant: IsMeant): Double[] {
    const made = madeBy(transaction, (client) => client < this.#ownClient)
    if (made.length === 0) return []
    return this.#moves.flatMap((move) => doubled(move, made, isMeant))
  }
}

function rangesOf(letters: readonly (Letter | null)[]): ClockRange[] {
  const ranges: ClockRange[] = []
  for (const letter of letters) {
    if (!letter) continue
    const { client, clock } = letter.id
    const last = ranges.at(-1)
    if (last && last.client === client && last.end === clock) last.end = clock + 1
    else ranges.push({ client, clock, end: clock + 1 })
  }
  return ranges
}

/** What both deleted and made anew: the longest stretch of it that stands among what the other made. */
function doubled({ gone, now }: OwnMove, made: readonly Made[], isMeant: IsMeant): Double[] {
  const pairs = gone.flatMap((letter, i) => {
    const own = now[i]
    return own && isMeant(letter.id) ? [{ letter, own }] : []
  })
  if (pairs.length === 0) return []
  return made.map((there) => aligned(pairs, there)).find((found) => found !== null) ?? []
}

/** All of `pairs`, in order, among `made`; letters that only the other knew may stand between them. */
function aligned(
  pairs: readonly { letter: Letter; own: Letter }[],
  { words, letterAt }: Made,
): Double[] | null {
  const start = words.indexOf(wordsOf(pairs.map(({ letter }) => letter)))
  let at = Math.max(0, start)
  const found: Double[] = []
  for (const { letter, own } of pairs) {
    at = words.indexOf(letter.text, at)
    const theirs = at < 0 ? null : letterAt(at)
    if (!theirs) return null
    found.push({ own, theirs })
    at += 1
  }
  return found
}
