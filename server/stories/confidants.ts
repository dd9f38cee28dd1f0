import type { Confidants } from '../../shared/model/roles.ts'

export interface ConfidantsChange {
  /** True makes the story confidential, false lifts it. */
  confidential?: boolean | undefined
  add?: readonly string[] | undefined
  remove?: readonly string[] | undefined
}

/** A story that becomes confidential is so among `writers`, and whoever else is named at once. */
export function confidantsAfter(
  was: Confidants,
  { confidential, add = [], remove = [] }: ConfidantsChange,
  writers: readonly string[],
): Confidants {
  if (!(confidential ?? was !== null)) return null
  const named = [...(was ?? writers), ...add]
  return [...new Set(named)].filter((id) => !remove.includes(id))
}

/** Who loses sight of the story: `all` but those who may see it still, or some; null: nobody does. */
export function losers(was: Confidants, is: Confidants): 'all' | string[] | null {
  if (is === null) return null
  if (was === null) return 'all'
  const gone = was.filter((id) => !is.includes(id))
  return gone.length === 0 ? null : gone
}
