import type { Visitor } from './visitor-key.ts'

/** What a story's pages show of its readers: people since it went live, and people reading right now. */
export interface ViewCount {
  total: number
  reading: number
}

/** What reader pages and desks need of the views. [VUE1] No total it ever gave goes down. */
export interface ViewCounts {
  /** Zero for a story that nobody has opened yet. */
  totals(storyIds: readonly string[]): Promise<Map<string, number>>
  reading(storyId: string): number
  /** Null as long as people who read may not have come to this node yet, or not be heard of. */
  knownReading(storyId: string): number | null
  onChange(handler: (storyId: string, count: ViewCount) => void): () => void
  /** A person has the story open until the function that this returns is called. Who it is stays in memory. */
  open(storyId: string, visitor: Visitor): () => void
}
