import { Mark, type Fragment, type Node } from '@tiptap/pm/model'
import { changesBetween, type Change, type Kept } from './changed-ranges.ts'

/** Stands for a line break among characters. No person can type it. */
const LEAF = '\u0000'

/**
 * What changed in a block's text, in order, if `kept` is what the person's steps left alone. Only the steps can tell
 * which of two equal letters is the new one; a letter in the wrong one's place tears a colleague's word. Where a block
 * is `cut` (a half of it is elsewhere now), letters of new words must not stand for those that went.
 */
export function inlineChanges(
  old: Fragment,
  now: Fragment,
  { kept, cut }: { kept: readonly Kept[]; cut: boolean },
): Change[] {
  const before = charactersOf(old)
  const after = charactersOf(now)
  const changes = changesBetween(kept, before.length, after.length)
  if (!explains(before, after, kept))
    return trimmed(before, after, { from: 0, to: before.length, newFrom: 0, newTo: after.length })
  return cut ? changes : changes.flatMap((change) => trimmed(before, after, change))
}

function explains(before: string, after: string, kept: readonly Kept[]): boolean {
  return kept.every(
    ({ from, newFrom, size }) =>
      before.slice(from, from + size) === after.slice(newFrom, newFrom + size),
  )
}

function charactersOf(content: Fragment): string {
  return content.textBetween(0, content.size, null, LEAF)
}

/** A change without what is the same at its ends. */
function trimmed(before: string, after: string, change: Change): Change[] {
  const old = before.slice(change.from, change.to)
  const now = after.slice(change.newFrom, change.newTo)
  if (old === now) return []
  const most = Math.min(old.length, now.length)
  const start = wholeBefore(old, wholeBefore(now, commonStart(old, now)))
  const rest = Math.min(commonEnd(old, now), most - start)
  const end = wholeAfter(old, wholeAfter(now, rest))
  return [
    {
      from: change.from + start,
      to: change.to - end,
      newFrom: change.newFrom + start,
      newTo: change.newTo - end,
    },
  ]
}

export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a[n] === b[n]) n++
  return n
}

export function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** Yjs makes two question marks of a character (a surrogate pair) that is cut in the middle. */
function wholeBefore(text: string, start: number): number {
  return start > 0 && isHigh(text, start - 1) ? start - 1 : start
}

function wholeAfter(text: string, end: number): number {
  return end > 0 && isLow(text, text.length - end) ? end - 1 : end
}

const isHigh = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at))
const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at))

/** A run of new text whose marks are others than its old ones. */
interface Remarked {
  /** Offsets in the new content. */
  from: number
  to: number
  before: readonly Mark[]
  after: readonly Mark[]
}

/** Text that stayed and has other marks now. */
export function remarked(old: Fragment, now: Fragment, changes: readonly Change[]): Remarked[] {
  const before = spansOf(old)
  const after = spansOf(now)
  const found: Remarked[] = []
  for (const { from, newFrom, size } of between(old.size, changes)) {
    const shift = newFrom - from
    for (const a of overlapping(before, from, from + size))
      for (const b of overlapping(after, a.from + shift, a.to + shift))
        if (!Mark.sameSet(a.marks, b.marks))
          found.push({ from: b.from, to: b.to, before: a.marks, after: b.marks })
  }
  return found
}

function between(oldSize: number, changes: readonly Change[]): Kept[] {
  const kept: Kept[] = []
  let from = 0
  let newFrom = 0
  for (const change of [...changes, { from: oldSize, to: oldSize, newFrom: 0, newTo: 0 }]) {
    if (change.from > from) kept.push({ from, newFrom, size: change.from - from })
    from = change.to
    newFrom = change.newTo
  }
  return kept
}

interface Span {
  from: number
  to: number
  marks: readonly Mark[]
}

function spansOf(content: Fragment): Span[] {
  const spans: Span[] = []
  content.forEach((node: Node, from: number) => {
    if (node.isText) spans.push({ from, to: from + node.nodeSize, marks: node.marks })
  })
  return spans
}

function overlapping(spans: readonly Span[], from: number, to: number): Span[] {
  return spans
    .filter((span) => span.from < to && span.to > from)
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))
}
