import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { z } from 'zod'
import { readingOnce } from '../reading-once.ts'
import type { CaretsIn } from './align.ts'
import type { Place } from './places.ts'
import { findShown } from './shown.ts'

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

/** Where colleagues write in a block. */
export function caretsOf(awareness: Awareness): CaretsIn {
  let carets: { block: Y.XmlFragment; offset: number }[] | null = null
  return (shown) => {
    carets ??= colleaguesOf(awareness).flatMap(({ head }) => caretAt(awareness.doc, head))
    return carets.flatMap(({ block, offset }) => {
      const found = findShown(shown, block)
      return found && offset <= found.shown.node.content.size ? [found.start + offset] : []
    })
  }
}

function caretAt(doc: Y.Doc, place: Place): { block: Y.XmlFragment; offset: number }[] {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc)
  if (!(found?.type instanceof Y.XmlText)) return []
  const block = found.type.parent
  if (!(block instanceof Y.XmlFragment)) return []
  return [{ block, offset: offsetIn(block, found.type) + found.index }]
}

function offsetIn(block: Y.XmlFragment, text: Y.XmlText): number {
  const children = block.toArray() as unknown[]
  const before = children.slice(0, children.indexOf(text))
  return before.reduce(
    (sum: number, child) => sum + (child instanceof Y.XmlText ? child.length : 1),
    0,
  )
}
