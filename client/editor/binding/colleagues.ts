import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { z } from 'zod'
import { readingOnce } from '../reading-once.ts'
import type { CaretsIn } from './align.ts'
import type { Place } from './places.ts'

/** Somebody else's selection, as it came over the wire. */
export interface Colleague {
  client: number
  name: string
  colour: string
  anchor: Place
  head: Place
}

const id = z.object({ client: z.number(), clock: z.number() }).nullish()
const place = z.object({
  type: id,
  tname: z.string().nullish(),
  item: id,
  assoc: z.number().nullish(),
})
const state = z.object({
  user: z.object({ name: z.string(), color: z.string() }),
  cursor: z.object({ anchor: place, head: place }),
})

export function colleaguesOf(awareness: Awareness): Colleague[] {
  return [...awareness.getStates()].flatMap(([client, value]) => {
    const told = client === awareness.clientID ? null : toldIn(value)
    return told ? [{ client, ...told }] : []
  })
}

const toldIn = readingOnce((value): Omit<Colleague, 'client'> | null => {
  const parsed = state.safeParse(value)
  if (!parsed.success) return null
  const { user, cursor } = parsed.data
  const { name, color: colour } = user
  return { name, colour, anchor: placeOf(cursor.anchor), head: placeOf(cursor.head) }
})

function placeOf(json: z.infer<typeof place>): Place {
  return Y.createRelativePositionFromJSON(json)
}

/** Where colleagues write in a block of text. */
export function caretsOf(awareness: Awareness): CaretsIn {
  let carets: { block: unknown; offset: number }[] | null = null
  return (shown) => {
    carets ??= colleaguesOf(awareness).flatMap(({ head }) => caretAt(awareness.doc, head))
    return carets.filter(({ block }) => block === shown.type).map(({ offset }) => offset)
  }
}

function caretAt(doc: Y.Doc, place: Place): { block: unknown; offset: number }[] {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc)
  if (!(found?.type instanceof Y.XmlText)) return []
  const block = found.type.parent
  const before = block instanceof Y.XmlElement ? offsetIn(block, found.type) : 0
  return [{ block, offset: before + found.index }]
}

function offsetIn(block: Y.XmlElement, text: Y.XmlText): number {
  const children = block.toArray() as unknown[]
  const before = children.slice(0, children.indexOf(text))
  return before.reduce(
    (sum: number, child) => sum + (child instanceof Y.XmlText ? child.length : 1),
    0,
  )
}
