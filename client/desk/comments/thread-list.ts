import { SUGGESTED_FIELDS } from '../../../shared/document/suggested/suggestion.ts'
import {
  COMMENTED_FIELDS,
  type Comment,
  type Thread,
  type ThreadList,
} from '../../../shared/protocol/api/comments.ts'
import type { Place } from '../../editor/comments/comment-anchors.ts'

/* What is shown of a story's threads, and in which order. */

export const FILTERS = ['open', 'mine', 'resolved'] as const
export type Filter = (typeof FILTERS)[number]

/** All threads of a story, up to a change. */
export interface Known {
  threads: readonly Thread[]
  seq: number
  seen: number
}

export const NOTHING_KNOWN: Known = { threads: [], seq: 0, seen: 0 }

/** What is known with some that came; of what came twice, the later change counts. One that was deleted is known, without comments. */
export function withThreads(known: Known, came: readonly Thread[]): Known {
  const threads = new Map(known.threads.map((thread) => [thread.id, thread]))
  for (const thread of came) {
    const before = threads.get(thread.id)
    if (!before || before.seq <= thread.seq) threads.set(thread.id, thread)
  }
  return { ...known, threads: [...threads.values()] }
}

export function withList(known: Known, { threads, seq, seen }: ThreadList): Known {
  const next = withThreads(known, threads)
  return { ...next, seq: Math.max(known.seq, seq), seen: Math.max(known.seen, seen) }
}

export function belongs(thread: Thread, filter: Filter, me: string): boolean {
  switch (filter) {
    case 'open':
      return thread.resolved === null
    case 'mine':
      return isPartOf(thread, me)
    case 'resolved':
      return thread.resolved !== null
  }
}

/** Who wrote in it, or was mentioned. */
function isPartOf({ comments }: Thread, me: string): boolean {
  return comments.some(
    ({ by, mentions }) => by.id === me || mentions.some((person) => person.id === me),
  )
}

/** Somebody else wrote in it, after what the person here has seen. */
export function isUnread({ comments }: Thread, seen: number, me: string): boolean {
  return comments.some(({ seq, by, deleted }) => seq > seen && by.id !== me && !deleted)
}

export function lastWord({ comments }: Thread): Comment | undefined {
  return comments.findLast(({ deleted }) => !deleted)
}

/** It is about words for which others can be suggested. */
export function isSuggestible({ place }: Thread): boolean {
  return place.on === 'words' && SUGGESTED_FIELDS.some((field) => field === place.field)
}

/** The words are gone, as far as an editor has looked. */
export function isGone(thread: Thread, place: Place | null): boolean {
  return thread.place.on === 'words' && place !== null && place.ranges.length === 0
}

/** Those of the whole story, those of the picture, then in the order of the text; last, those whose text is gone. */
export function inOrder(
  threads: readonly Thread[],
  placeOf: (id: string) => Place | null,
): Thread[] {
  const ranked = threads.map((thread, index) => ({
    thread,
    rank: [...rankOf(thread, placeOf(thread.id)), index],
  }))
  return ranked.toSorted((a, b) => compare(a.rank, b.rank)).map(({ thread }) => thread)
}

function rankOf(thread: Thread, place: Place | null): [number, number] {
  if (thread.place.on === 'story') return [0, 0]
  if (isGone(thread, place)) return [LAST, 0]
  if (thread.place.on === 'picture') return [COMMENTED_FIELDS.length, 0]
  return [1 + COMMENTED_FIELDS.indexOf(thread.place.field), place?.ranges[0]?.from ?? Infinity]
}

const LAST = COMMENTED_FIELDS.length + 2

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

/** The thread behind or before one in a list that goes round. */
export function beside(
  threads: readonly Thread[],
  from: string | null,
  step: 1 | -1,
): Thread | null {
  const at = threads.findIndex(({ id }) => id === from)
  if (at < 0) return (step === 1 ? threads[0] : threads.at(-1)) ?? null
  return threads[(at + step + threads.length) % threads.length] ?? null
}
