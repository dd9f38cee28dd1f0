import { Mark, type Fragment, type Node } from '@tiptap/pm/model'

/** Old text from `from` to `to` became new text from `newFrom` to `newTo`; all are offsets in a block's content. */
export interface Change {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** Stands for a line break among characters. No person can type it. */
const LEAF = '\u0000'

/**
 * What changed in a block's text, in order. `hints` are where the person changed something: only they can tell
 * which of two equal letters is the new one, and a letter in the wrong one's place tears a colleague's word.
 */
export function inlineChanges(old: Fragment, now: Fragment, hints: readonly Change[]): Change[] {
  const before = charactersOf(old)
  const after = charactersOf(now)
  const exact = hints.flatMap((hint) => trimmed(before, after, hint))
  if (explains(before, after, exact)) return exact
  const whole = { from: 0, to: before.length, newFrom: 0, newTo: after.length }
  return trimmed(before, after, whole, hints[0]?.newFrom)
}

function charactersOf(content: Fragment): string {
  return content.textBetween(0, content.size, null, LEAF)
}

/** Everything outside of `changes` is the same. */
function explains(before: string, after: string, changes: readonly Change[]): boolean {
  let from = 0
  let newFrom = 0
  for (const change of [...changes, ending(before, after)]) {
    if (change.from < from || change.newFrom < newFrom) return false
    if (before.slice(from, change.from) !== after.slice(newFrom, change.newFrom)) return false
    from = change.to
    newFrom = change.newTo
  }
  return true
}

function ending(before: string, after: string): Change {
  const { length: from } = before
  const { length: newFrom } = after
  return { from, to: from, newFrom, newTo: newFrom }
}

/** A change without what is the same at its ends; where equal letters leave a choice, it begins at `begins`. */
function trimmed(before: string, after: string, change: Change, begins?: number): Change[] {
  const old = before.slice(change.from, change.to)
  const now = after.slice(change.newFrom, change.newTo)
  if (old === now) return []
  const most = Math.min(old.length, now.length)
  const suffix = commonEnd(old, now)
  const least = Math.max(0, most - suffix)
  let start = commonStart(old, now)
  if (begins !== undefined)
    start = Math.min(start, Math.max(least, begins - change.newFrom))
  start = wholeBefore(old, wholeBefore(now, start))
  let end = Math.min(suffix, most - start)
  end = wholeAfter(old, wholeAfter(now, end))
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
export interface Remarked {
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
  for (const { from, newFrom, length } of kept(old.size, changes)) {
    const shift = newFrom - from
    for (const a of overlapping(before, from, from + length))
      for (const b of overlapping(after, a.from + shift, a.to + shift))
        if (!Mark.sameSet(a.marks, b.marks))
          found.push({ from: b.from, to: b.to, before: a.marks, after: b.marks })
  }
  return found
}

function kept(size: number, changes: readonly Change[]) {
  const runs: { from: number; newFrom: number; length: number }[] = []
  let from = 0
  let newFrom = 0
  for (const change of [...changes, { from: size, to: size, newFrom: 0, newTo: 0 }]) {
    if (change.from > from) runs.push({ from, newFrom, length: change.from - from })
    from = change.to
    newFrom = change.newTo
  }
  return runs
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
