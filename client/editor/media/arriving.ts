import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { z } from 'zod'
import type { Place } from '../binding/places.ts'

/*
 * Pictures that are on their way into the text. Nothing of them is in the draft before they are there: colleagues hear of them as of a
 * cursor, and what a closed page was bringing is gone with it.
 */

/** Somebody's, as it came over the wire. */
export interface Arriving {
  id: string
  person: string
  name: string
  /** Of a hundred. */
  percent: number
  place: Place
}

const FIELD = 'arriving'
const MOST = 10
const LONGEST_NAME = 80

const id = z.object({ client: z.number(), clock: z.number() }).nullish()
const place = z.object({
  type: id,
  tname: z.string().nullish(),
  item: id,
  assoc: z.number().nullish(),
})
const state = z.object({
  user: z.object({ name: z.string() }),
  [FIELD]: z
    .array(
      z.object({
        id: z.string().max(100),
        name: z.string().max(LONGEST_NAME),
        percent: z.number().min(0).max(100),
        place,
      }),
    )
    .max(MOST),
})

export function arrivingOf(awareness: Awareness): Arriving[] {
  return [...awareness.getStates()].flatMap(([client, value]) => {
    const parsed = client === awareness.clientID ? null : state.safeParse(value)
    if (!parsed?.success) return []
    const { user, arriving } = parsed.data
    return arriving.map((one) => ({
      ...one,
      id: `${client}-${one.id}`,
      person: user.name,
      place: Y.createRelativePositionFromJSON(one.place),
    }))
  })
}

export function tellArriving(awareness: Awareness, own: readonly Omit<Arriving, 'person'>[]) {
  if (own.length === 0 && !awareness.getLocalState()?.[FIELD]) return
  const told = own.slice(0, MOST).map(({ id, name, percent, place }) => {
    return { id, name: name.slice(0, LONGEST_NAME), percent, place }
  })
  awareness.setLocalStateField(FIELD, told.length === 0 ? null : told)
}
