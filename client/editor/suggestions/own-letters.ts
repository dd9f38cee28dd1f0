import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import type { Pending } from '../../../shared/document/suggested/pending.ts'

/** What somebody suggests. */
export interface OwnLetters {
  added: LetterSet
  struck: LetterSet
}

export function ownLetters({ open }: Pending, userId: string): OwnLetters {
  const own = open.filter((one) => one.userId === userId)
  return {
    added: new LetterSet(own.flatMap(({ added }) => added.ranges())),
    struck: new LetterSet(own.flatMap(({ struck }) => struck.ranges())),
  }
}
