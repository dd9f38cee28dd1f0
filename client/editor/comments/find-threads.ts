import type { Letters } from '../../../shared/protocol/api/comments.ts'
import { lettersBetween } from './letters-between.ts'
import { plainOf, quotedPlace, type Quote } from './quoted-place.ts'
import type { Range } from './text-pieces.ts'
import { placesOf, type Draft } from './thread-places.ts'

/** What a thread is about, of the words of one field. */
export interface About extends Quote {
  letters: Letters
}

export interface Found {
  /** None: the words are gone. */
  ranges: Range[]
  /** The letters that the thread is about by now, if they are not those that it says. */
  letters: Letters | null
}

/** Where the words stand that threads are about: their own letters, and where none of them stands, the same words. */
export function findThreads(draft: Draft, threads: readonly About[]): Found[] {
  const { node } = draft.shown
  let plain: ReturnType<typeof plainOf> | null = null
  const standing = placesOf(
    draft,
    threads.map(({ letters }) => letters),
  )
  return standing.map((stands, i) => {
    const thread = threads[i]
    if (stands.ranges.length > 0 || !thread) return stands
    plain ??= plainOf(node)
    const range = quotedPlace(plain, thread)
    return range
      ? { ranges: [range], letters: lettersBetween(draft.shown, range) }
      : { ranges: [], letters: null }
  })
}
