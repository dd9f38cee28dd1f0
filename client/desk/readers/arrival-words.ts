import type { Arrivals } from '../../../shared/protocol/api/readers.ts'
import * as readersWords from '../words/readers.ts'

/** It is known for an hour how far a revision has come. */
const KNOWN_MS = 60 * 60_000

export type ArrivalsShown =
  | { is: 'nothing' | 'unknown' | 'nobody' }
  /** `soon` and `told` are null as long as no page has told when it had it. */
  | { is: 'known'; all: boolean; have: string; soon: string | null; told: string | null }

/** What a desk says of the newest revision's way; `publishedAt` and `now` in milliseconds, `arrivals` undefined until they are there. */
export function arrivalsShown(of: {
  arrivals: Arrivals['arrivals'] | undefined
  revision: number | null
  publishedAt: number
  now: number
}): ArrivalsShown {
  const { arrivals, revision, publishedAt, now } = of
  if (arrivals === undefined) return { is: 'nothing' }
  if (arrivals?.revision !== revision || arrivals === null)
    return { is: now - publishedAt < KNOWN_MS ? 'unknown' : 'nothing' }
  const { pages, written } = arrivals
  if (pages === 0) return { is: 'nobody' }
  return {
    is: 'known',
    all: written === pages,
    have: readersWords.have(arrivals),
    ...timesOf(arrivals),
  }
}

function timesOf({ half, most, told }: NonNullable<Arrivals['arrivals']>) {
  if (half === null || most === null) return { soon: null, told: null }
  const soon = told === 1 ? readersWords.within(most) : readersWords.soon(half, most)
  return { soon, told: readersWords.told(told) }
}
