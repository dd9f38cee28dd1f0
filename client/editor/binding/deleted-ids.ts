import * as Y from 'yjs'
import type { Deletions } from '../../sync/their-deletions.ts'

/** Of letters that go at once, those of which each is looked after. */
const MOST_AT_ONCE = 100_000

/** Nothing of more letters than anybody looks after. */
export function idsIn(deletions: Deletions): Y.ID[] {
  if (isVast(deletions)) return []
  return [...deletions.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) =>
      Array.from({ length: len }, (_, i) => Y.createID(client, clock + i)),
    ),
  )
}

/** A book was taken away, not a passage that somebody is writing. */
export function isVast({ clients }: Deletions): boolean {
  const ranges = [...clients.values()].flat()
  return ranges.reduce((sum, { len }) => sum + len, 0) > MOST_AT_ONCE
}
