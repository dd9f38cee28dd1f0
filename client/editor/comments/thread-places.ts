import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Letters } from '../../../shared/protocol/api/comments.ts'
import type { Letter } from '../binding/letters.ts'
import { structAt } from '../binding/places.ts'
import type { Shown } from '../binding/shown.ts'
import { addRun } from './letters-between.ts'
import { piecesOf, textsOf, type Range } from './text-pieces.ts'

/** Where the letters of a thread stand. */
export interface Standing {
  /** In their order, apart where other words stand between them; none: all are gone. */
  ranges: Range[]
  /** Those that stand for them by now, and those that are gone, which an undo may bring back; null: they are the same. */
  letters: Letters | null
}

export interface Draft {
  doc: Y.Doc
  shown: Shown
  /** The letter that stands for one that may have been moved. */
  standing: (id: Y.ID) => Letter | null
  /** What the person here put in for a letter that they had cut. */
  heir: (id: Y.ID) => Y.ID | null
}

/** What was typed between letters of one thread is talked about as well, as far as it is no text of its own. */
const MOST_BETWEEN = 200

/** Letters of one item, of the thread with that index. */
interface Stretch {
  index: number
  item: Y.Item
  offset: number
  length: number
}

/**
 * Where each thread's letters stand: found in the draft one by one, which takes as long as there are letters, and then counted off
 * in each text only once, however many threads are about it.
 */
export function placesOf(draft: Draft, threads: readonly Letters[]): Standing[] {
  const found = threads.map((letters, index) => stretchesOf(draft, letters, index))
  const ranges = threads.map((): Range[] => [])
  const byText = Map.groupBy(
    found.flatMap(({ stretches }) => stretches),
    ({ item }) => item.parent,
  )
  for (const [text, start] of textsOf(draft.shown))
    for (const { index, from, to } of countedOff(text, start, byText.get(text) ?? []))
      ranges[index]?.push({ from, to })
  return found.map(({ letters }, index) => ({
    ranges: joined(draft.shown.node, ranges[index] ?? []),
    letters,
  }))
}

function countedOff(text: Y.XmlText, start: number, stretches: readonly Stretch[]) {
  if (stretches.length === 0) return []
  const byItem = Map.groupBy(stretches, ({ item }) => item)
  return piecesOf(text, start).flatMap(({ item, pos }) =>
    (byItem.get(item) ?? []).map(({ index, offset, length }) => ({
      index,
      from: pos + offset,
      to: pos + offset + length,
    })),
  )
}

function stretchesOf(draft: Draft, runs: Letters, index: number) {
  const stretches: Stretch[] = []
  const letters: Letters = []
  let moved = false
  const add = (item: Y.Item, offset: number, length: number) => {
    const last = stretches.at(-1)
    if (last?.item === item && last.offset + last.length === offset) last.length += length
    else stretches.push({ index, item, offset, length })
    addRun(letters, item.id.client, item.id.clock + offset, length)
  }
  for (const [client, clock, length] of runs)
    for (let at = clock; at < clock + length;) {
      const struct = structAt(draft.doc, Y.createID(client, at))
      if (struct instanceof Y.Item && !struct.deleted) {
        const offset = at - struct.id.clock
        const size = Math.min(struct.length - offset, clock + length - at)
        add(struct, offset, size)
        at += size
        continue
      }
      const id = Y.createID(client, at)
      const stands = draft.standing(id)
      const heir = stands ? null : standingHeir(draft, id)
      // An undo may bring it back.
      if (!stands) addRun(letters, client, at, 1)
      const now = stands ?? heir
      if (now) add(now.item, now.id.clock - now.item.id.clock, 1)
      moved ||= now !== null
      at += 1
    }
  return { stretches, letters: moved ? letters : null }
}

function standingHeir({ standing, heir }: Draft, id: Y.ID): Letter | null {
  const now = heir(id)
  return now && standing(now)
}

/** In order; two with little between them in one paragraph are one. */
function joined(doc: Node, ranges: readonly Range[]): Range[] {
  const apart: Range[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last && from - last.to <= MOST_BETWEEN && isOneText(doc, last.to, from))
      last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart.filter(({ from, to }) => /\S/.test(doc.textBetween(from, to, ' ', ' ')))
}

function isOneText(doc: Node, from: number, to: number): boolean {
  if (to <= from) return true
  const $from = doc.resolve(from)
  return to <= $from.end()
}
