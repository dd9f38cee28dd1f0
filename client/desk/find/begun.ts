import type { Query } from '../../editor/find/asked.ts'

/** What was looked for last, and what for it. */
export interface Kept {
  query: Query
  by: string
}

/** Each time that somebody wants to find something. */
export interface Begun {
  /** What they have selected, or typed since. */
  text: string | null
  /** They go on typing. */
  isTyped: boolean
}

export interface Find {
  begun: Begun | null
  kept: { current: Kept }
  begin: () => void
  close: () => void
}
