import type { Node } from '@tiptap/pm/model'
import type { StepMap } from '@tiptap/pm/transform'
import * as Y from 'yjs'
import { AS } from '../../../shared/document/block-kind.ts'
import { alignBlocks, type CaretsIn } from './align.ts'
import type { Written } from './kept-letters.ts'
import { bounded, typeOf, type Attributes } from './make-types.ts'
import type { Shown } from './shown.ts'
import { keptRanges, keptWithin, type Kept } from './changed-ranges.ts'
import { writeInline } from './write-inline.ts'

/** Brings the draft, which says `shown`, to say `now`. `maps` are the steps by which the person did it. */
export function writeDraft(
  shown: Shown,
  now: Node,
  { maps, caretsIn }: { maps: readonly StepMap[]; caretsIn: CaretsIn },
): Written {
  const kept = keptRanges(maps, shown.node.content.size)
  writeKids({ shown, now, at: 0, newAt: 0 }, { kept, caretsIn })
  return { shown, now, kept }
}

interface Context {
  kept: readonly Kept[]
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
  if (shown.type instanceof Y.XmlElement) {
    if (shown.node.type !== now.type) writeKind(shown.type, now)
    writeAttributes(shown.type, shown.node, now)
  }
  if (!now.inlineContent) return writeKids(pair, context)
  const old = { at, size: shown.node.content.size }
  const kept = keptWithin(context.kept, old, { at: newAt, size: now.content.size })
  const cut = isCut(context.kept, old, kept)
  writeInline(shown.type, shown.node.content, now.content, { kept, cut })
}

/** Something of an old block stands elsewhere now. */
function isCut(all: readonly Kept[], old: { at: number; size: number }, here: readonly Kept[]) {
  const anywhere = all.flatMap(({ from, size }) => {
    const start = Math.max(from, old.at)
    return Math.max(0, Math.min(from + size, old.at + old.size) - start)
  })
  return sum(anywhere) > sum(here.map(({ size }) => size))
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** What the block was before has left nothing behind. */
function writeKind(element: Y.XmlElement<Attributes>, now: Node) {
  const kind = now.type.name
  if (kind === element.nodeName) element.removeAttribute(AS)
  else element.setAttribute(AS, kind)
  for (const key of Object.keys(element.getAttributes()))
    if (key !== AS && !(key in now.attrs)) element.removeAttribute(key)
}

function writeAttributes(element: Y.XmlElement<Attributes>, old: Node, now: Node) {
  for (const [key, value] of Object.entries(now.attrs)) {
    if (JSON.stringify(value) === JSON.stringify(old.attrs[key])) continue
    if (value === null || value === undefined) element.removeAttribute(key)
    else element.setAttribute(key, bounded(value))
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
  const pairings = alignBlocks(kids, nodes, {
    caretsIn: context.caretsIn,
    kept: (i, k) =>
      keptWithin(
        context.kept,
        { at: (starts[i] ?? 0) + 1, size: kids[i]?.node.content.size ?? 0 },
        { at: (newStarts[k] ?? 0) + 1, size: nodes[k]?.content.size ?? 0 },
      ),
  })
  for (const pair of [...pairings.toReversed(), { old: -1, now: -1 }]) {
    replaceKids(type, kids, {
      from: pair.old + 1,
      to: oldEnd,
      by: nodes.slice(pair.now + 1, newEnd),
    })
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
