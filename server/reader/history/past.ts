import { isRetraction } from '../../../shared/model/story.ts'
import type { RevisionNote } from '../published/published.ts'

/** A revision in the history of a live story. */
export interface PastRevision extends RevisionNote {
  /** It is no text, but a retraction that was taken back. */
  isNote: boolean
  takenDownAt: number | null
}

/** Two revisions whose texts are compared, by their numbers. */
export interface Pair {
  from: number
  to: number
}

export function pastOf(
  notes: readonly RevisionNote[],
  takenDown: ReadonlyMap<number, number>,
): PastRevision[] {
  return notes.map((note) => ({
    ...note,
    isNote: isRetraction(note.kind),
    takenDownAt: takenDown.get(note.number) ?? null,
  }))
}

/** Whether its text may be read, and compared. */
export function isOpen({ isNote, takenDownAt }: PastRevision): boolean {
  return !isNote && takenDownAt === null
}

/** What it changed is told beside the newest text before it that may be read. */
export function openBefore(past: readonly PastRevision[], number: number): number | null {
  return past.findLast((one) => one.number < number && isOpen(one))?.number ?? null
}

/**
 * The pair that an address asks for, the older one first; `newest` where it names none, which a story of one revision has
 * not; null where there is no such pair.
 */
export function pairOf(
  past: readonly PastRevision[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Pair | 'none' | null {
  if (from === undefined && to === undefined) {
    const newest = past.findLast(isOpen)?.number ?? 0
    const before = openBefore(past, newest)
    return before === null ? 'none' : { from: before, to: newest }
  }
  const numbers = [from, to].map((text) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0))
  const [one, other] = numbers.map((number) => past.find((revision) => revision.number === number))
  if (!one || !other || !isOpen(one) || !isOpen(other)) return null
  return { from: Math.min(one.number, other.number), to: Math.max(one.number, other.number) }
}
