import type { ListedStory, Position } from '../published/published.ts'

/** Stories on one page of a list. */
export const LISTED = 30

/** What one page shows of a list. */
export interface ListPart {
  stories: readonly ListedStory[]
  /** Where the page before ended; null on the first one. */
  before: Position | null
  /** Where the next page goes on; null on the last one. */
  older: Position | null
}

/** The address of the part of a list that comes after `before`. */
export function olderPath(path: string, before: Position | null): string {
  return before ? `${path}?before=${before.publishedAt}-${before.id}` : path
}

/** The `before` of such an address; null if it is none. */
export function readPosition(text: string): Position | null {
  const [, publishedAt, id] = /^(\d{1,15})-(\w{1,40})$/.exec(text) ?? []
  return publishedAt && id ? { publishedAt: Number(publishedAt), id } : null
}
