import { useEffect, useSyncExternalStore } from 'react'
import type { Person } from '../../../shared/model/person.ts'

/** Who took the right to write from the person here: in a story, or (`null`) with their role in all that are not theirs. */
export interface Taker {
  storyId: string | null
  by: Person
}

/* What the server told last, as long as this desk is open. */
const takers = new Map<string | null, Taker>()
const listeners = new Set<() => void>()

export function noteTaker(taker: Taker) {
  takers.set(taker.storyId, taker)
  tell()
}

/** The story is theirs to write in again: whatever ends that later is another thing. */
function forget(storyId: string) {
  if (takers.delete(storyId) || takers.delete(null)) tell()
}

function tell() {
  for (const listener of listeners) listener()
}

/** Who it was in this story, while nobody may write here any more who could. */
export function useTaker(storyId: string, editable: boolean): Taker | null {
  useEffect(() => {
    if (editable) forget(storyId)
  }, [storyId, editable])
  return useSyncExternalStore(subscribe, () => takers.get(storyId) ?? takers.get(null) ?? null)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
