import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import { colleaguesOf } from '../binding/colleagues.ts'
import type { OpenField, OpenFields } from './open-fields.ts'

/** Where somebody is: at a place of a text, or in a field that is chosen as a whole. */
export type Whereabouts =
  { kind: 'text'; field: OpenField; pos: number } | { kind: 'field'; name: string }

const state = z.object({ user: z.object({ id: z.string() }), field: z.string().nullish() })

/** Null while they have the draft open, and are nowhere in it. */
export function whereIs(
  userId: string,
  awareness: Awareness,
  fields: OpenFields,
): Whereabouts | null {
  const own = statesOf(userId, awareness)
  for (const { client, head } of colleaguesOf(awareness)) {
    if (!own.has(client)) continue
    for (const field of fields.all) {
      const pos = field.positionOf(head)
      if (pos !== null) return { kind: 'text', field, pos }
    }
  }
  const name = [...own.values()].find((name) => name !== null)
  return name === undefined || name === null ? null : { kind: 'field', name }
}

/** True as long as the draft is open at some screen of theirs. */
export function isHere(userId: string, awareness: Awareness): boolean {
  return statesOf(userId, awareness).size > 0
}

/** By client, in which field of the panel they are. */
function statesOf(userId: string, awareness: Awareness): Map<number, string | null> {
  const own = new Map<number, string | null>()
  for (const [client, value] of awareness.getStates()) {
    const parsed = state.safeParse(value)
    if (parsed.success && parsed.data.user.id === userId) own.set(client, parsed.data.field ?? null)
  }
  return own
}
