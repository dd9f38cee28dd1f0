import { useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import type { Awareness } from 'y-protocols/awareness'
import type { Person } from '../../shared/model/person.ts'
import { readingOnce } from './reading-once.ts'

const state = z.object({
  user: z.object({ id: z.string(), name: z.string(), color: z.string() }),
})

const readState = readingOnce((value) => state.safeParse(value))

/** Who has the draft open, each once however many tabs they have, oneself first. */
function peopleIn(states: Iterable<[number, unknown]>, me: Person): Person[] {
  const people = new Map<string, Person>([[me.id, me]])
  for (const [, value] of states) {
    const parsed = readState(value)
    if (!parsed.success) continue
    const { id, name, color } = parsed.data.user
    if (!people.has(id)) people.set(id, { id, name, colour: color })
  }
  return [...people.values()]
}

export function usePeople(awareness: Awareness, me: Person): Person[] {
  const store = useMemo(() => {
    let people = peopleIn(awareness.getStates(), me)
    return {
      get: () => people,
      subscribe: (listener: () => void) => {
        const onChange = () => {
          const next = peopleIn(awareness.getStates(), me)
          if (JSON.stringify(next) === JSON.stringify(people)) return
          people = next
          listener()
        }
        awareness.on('change', onChange)
        onChange()
        return () => awareness.off('change', onChange)
      },
    }
  }, [awareness, me])
  return useSyncExternalStore(store.subscribe, store.get)
}
