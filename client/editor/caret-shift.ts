/** Where a caret in `before` stands after somebody else turned the text into `after`. */
export function shiftCaret(before: string, after: string, caret: number): number {
  const start = commonStart(before, after)
  if (caret <= start) return caret
  const end = commonEnd(before, after, start)
  if (caret >= before.length - end) return after.length - (before.length - caret)
  return Math.min(caret, after.length - end)
}

function commonStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonEnd(a: string, b: string, start: number): number {
  let n = 0
  const most = Math.min(a.length, b.length) - start
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
