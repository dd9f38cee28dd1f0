/** Words that the newsroom writes otherwise, and how. */
export interface StyleEntry {
  id: string
  words: string
  /** What is written in their place; empty where that depends. */
  instead: string
  /** Empty where `instead` says it. */
  why: string
}

/** More would be a book that nobody reads. */
export const MOST_STYLE_ENTRIES = 500
