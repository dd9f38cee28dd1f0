import type { Node } from '@tiptap/pm/model'
import type { StepMap } from '@tiptap/pm/transform'
import * as Y from 'yjs'
import { alignBlocks, type CaretsIn } from './align.ts'
import type { Change } from './inline-changes.ts'
import { typeOf, type Attributes } from './make-types.ts'
import type { Shown } from './shown.ts'
import { changedRanges } from './changed-ranges.ts'
import { writeInline } from './write-inline.ts'

/** Brings the draft, which says `shown`, to say `now`. `maps` are the steps by which the person did it. */
export function writeDraft(
  shown: Shown,
  now: Node,
  { maps, caretsIn }: { maps: readonly StepMap[]; caretsIn: CaretsIn },
): void {
  writeKids({ shown, now, at: 0, newAt: 0 }, { ranges: changedRanges(maps), caretsIn })
}

interface Context {
  ranges: readonly Change[]
  caretsIn: CaretsIn
}

interface Pair {
  shown: Shown
  now: Node
  /** Where their contents begin, in the old document and in the new one. */
  at: number
  newAt: number
}

function writeBlock(pair: Pair, context: Context) {
  const { shown, now, at, newAt } = pair
  if (shown.node === now) return
  if (shown.type instanceof Y.XmlElement) writeAttributes(shown.type, shown.node, now)
  if (!now.inlineContent) return writeKids(pair, context)
  const hints = context.ranges
    .filter(({ from, to }) => from >= at && to <= at + shown.node.content.size)
    .filter(({ newFrom, newTo }) => newFrom >= newAt && newTo <= newAt + now.content.size)
    .map(({ from, to, newFrom, newTo }) => ({
      from: from - at,
      to: to - at,
      newFrom: newFrom - newAt,
      newTo: newTo - newAt,
    }))
  writeInline(shown.type, shown.node.content, now.content, hints)
}

function writeAttributes(element: Y.XmlElement<Attributes>, old: Node, now: Node) {
  for (const [key, value] of Object.entries(now.attrs as Partial<Attributes>)) {
    if (JSON.stringify(value) === JSON.stringify(old.attrs[key])) continue
    if (value === null || value === undefined) element.removeAttribute(key)
    else element.setAttribute(key, value)
  }
}

/** From the last block to the first, so that the places of those before stay what they are. */
function writeKids({ shown, now, at, newAt }: Pair, context: Context) {
  const { kids, type } = shown
  const nodes = now.children
  const starts = startsOf(
    kids.map((kid) => kid.node),
    at,
  )
  const newStarts = startsOf(nodes, newAt)
  let oldEnd = kids.length
  let newEnd = nodes.length
  const pairings = alignBlocks(kids, nodes, context.caretsIn)
  for (const pair of [...pairings.toReversed(), { old: -1, now: -1 }]) {
    replaceKids(type, kids, { from: pair.old + 1, to: oldEnd, by: nodes.slice(pair.now + 1, newEnd) })
    const kid = kids[pair.old]
    const node = nodes[pair.now]
    if (kid && node) {
      const place = { at: (starts[pair.old] ?? 0) + 1, newAt: (newStarts[pair.now] ?? 0) + 1 }
      writeBlock({ shown: kid, now: node, ...place }, context)
    }
    oldEnd = pair.old
    newEnd = pair.now
  }
}

function replaceKids(
  parent: Y.XmlFragment,
  kids: readonly Shown[],
  { from, to, by }: { from: number; to: number; by: readonly Node[] },
) {
  const indexOf = (kid: Shown | undefined) => (parent.toArray() as unknown[]).indexOf(kid?.type)
  for (const kid of kids.slice(from, to).toReversed()) parent.delete(indexOf(kid), 1)
  if (by.length === 0) return
  const before = kids[from - 1]
  parent.insert(before ? indexOf(before) + 1 : 0, by.map(typeOf))
}

function startsOf(nodes: readonly Node[], at: number): number[] {
  let start = at
  return nodes.map((node) => {
    const here = start
    start += node.nodeSize
    return here
  })
}
