import { z } from 'zod'
import { person } from './person.ts'

/** Somebody who was in a draft and vanished without a word, at `since`: words of theirs may be on their device. */
export const absence = person.extend({ since: z.number() })
export type Absence = z.infer<typeof absence>

/** The last that a node knows of somebody who vanished from a draft: `gone` then, or back again. Times are ms since the epoch. */
export const sighting = z.object({ person, at: z.number(), gone: z.boolean() })
export type Sighting = z.infer<typeof sighting>

/** So long it is told. */
export const MOST_ABSENT_MS = 60 * 60_000

/** What is known last of each, by all nodes. */
export function newestSightings(parts: readonly (readonly Sighting[])[]): Sighting[] {
  const newest = new Map<string, Sighting>()
  for (const seen of parts.flat()) {
    const known = newest.get(seen.person.id)
    if (!known || known.at < seen.at) newest.set(seen.person.id, seen)
  }
  return [...newest.values()]
}

/** Who vanished within the last hour and is not back, whoever has been away for longest first. */
export function absentBy(parts: readonly (readonly Sighting[])[], now: number): Absence[] {
  return newestSightings(parts)
    .filter(({ at, gone }) => gone && now - at < MOST_ABSENT_MS)
    .map(({ person, at }) => ({ ...person, since: at }))
    .sort((a, b) => a.since - b.since)
}
