import { useMemo, useSyncExternalStore, type FocusEvent } from 'react'
import { z } from 'zod'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Person } from '../../../shared/model/person.ts'
import { colleaguesOf } from '../../editor/binding/colleagues.ts'
import { readingOnce } from '../../editor/reading-once.ts'
import { ON_SHEET } from '../ui/story-fields.ts'

const FIELD = 'field'
const state = z.object({
  user: z.object({ id: z.string(), name: z.string(), color: z.string() }),
  [FIELD]: z.string().nullish(),
})

const readState = readingOnce((value) => state.safeParse(value))

/** In which field each colleague is; a person in two tabs may be in two. */
function peopleIn(awareness: Awareness, me: string): [string, Person[]][] {
  const fields = new Map<string, Map<string, Person>>()
  const places = new Map(colleaguesOf(awareness).map(({ client, head }) => [client, head]))
  for (const [client, value] of awareness.getStates()) {
    const parsed = readState(value)
    if (!parsed.success || parsed.data.user.id === me) continue
    const { user } = parsed.data
    const place = places.get(client)
    const field = parsed.data.field ?? (place && fieldOf(awareness.doc, place))
    if (!field) continue
    const people = fields.get(field) ?? new Map<string, Person>()
    fields.set(field, people.set(user.id, { id: user.id, name: user.name, colour: user.color }))
  }
  return [...fields].map(([field, people]) => [field, [...people.values()]])
}

/** The field of the sheet in which a place is. */
function fieldOf(doc: Y.Doc, place: Y.RelativePosition): string | null {
  let at: unknown = Y.createAbsolutePositionFromRelativePosition(place, doc)?.type
  while (at instanceof Y.AbstractType && at.parent !== null) at = at.parent
  return ON_SHEET.find((field) => doc.getXmlFragment(field) === at) ?? null
}

export function usePeopleInFields(awareness: Awareness, me: string): Map<string, Person[]> {
  const store = useMemo(() => {
    let seen = '[]'
    let people = new Map<string, Person[]>()
    const look = () => {
      const now = peopleIn(awareness, me)
      if (JSON.stringify(now) === seen) return
      seen = JSON.stringify(now)
      people = new Map(now)
    }
    return {
      get: () => people,
      subscribe: (listener: () => void) => {
        const onChange = () => {
          const before = people
          look()
          if (people !== before) listener()
        }
        awareness.on('change', onChange)
        onChange()
        return () => awareness.off('change', onChange)
      },
    }
  }, [awareness, me])
  return useSyncExternalStore(store.subscribe, store.get)
}

/** Tells colleagues in which field of the panel the person is. */
export function tellField(awareness: Awareness) {
  const tell = (field: string | null) => {
    if ((awareness.getLocalState()?.[FIELD] ?? null) !== field)
      awareness.setLocalStateField(FIELD, field)
  }
  return {
    onFocus: (event: FocusEvent<HTMLElement>) =>
      tell(event.target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null),
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) tell(null)
    },
  }
}
