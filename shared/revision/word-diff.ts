/** Text that both have, or only the text as it was, or only the text now. */
export interface WordRun {
  how: 'same' | 'removed' | 'added'
  text: string
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
    .source
/** Words, spaces and signs; Han, Kana, Thai and their like write no spaces: there a character counts as a word. */
const TOKEN = new RegExp(
  `${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}_'’-])+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]`,
  'gu',
)
/** Of tokens in one text: beyond, all between what both begin and end with counts as replaced. */
const MOST_EDITS = 2_000

/**
 * What became of a text, word by word: all that is `same` and `removed` is the text as it was, all that is `same` and `added` the text
 * now. What changed in one place is told as one: what went, then what came.
 */
export function wordDiff(was: string, now: string): WordRun[] {
  if (was === now) return was === '' ? [] : [{ how: 'same', text: was }]
  return joined(tokenDiff(tokensOf(was), tokensOf(now)))
}

/** The same of lists, entry by entry, each on its own. */
export function tokenDiff(old: readonly string[], next: readonly string[]): WordRun[] {
  const start = commonStart(old, next)
  const end = commonEnd(old.slice(start), next.slice(start))
  const middle = edits(old.slice(start, old.length - end), next.slice(start, next.length - end))
  return [...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? []
}

const same = (text: string): WordRun => ({ how: 'same', text })
const removed = (text: string): WordRun => ({ how: 'removed', text })
const added = (text: string): WordRun => ({ how: 'added', text })

function commonStart(old: readonly string[], now: readonly string[]): number {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  return start
}

function commonEnd(old: readonly string[], now: readonly string[]): number {
  let end = 0
  const shorter = Math.min(old.length, now.length)
  while (end < shorter && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return end
}

/** Myers, "An O(ND) Difference Algorithm" (1986): how far each diagonal reaches after d edits, until one reaches the end. */
function edits(old: readonly string[], now: readonly string[]): WordRun[] {
  const most = Math.min(old.length + now.length, MOST_EDITS)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const [below, above] = [reach[middle + k - 1] ?? 0, reach[middle + k + 1] ?? 0]
      let i = k === -d || (k !== d && below < above) ? above : below + 1
      while (i < old.length && i - k < now.length && old[i] === now[i - k]) i += 1
      reach[middle + k] = i
      if (i >= old.length && i - k >= now.length) return walkBack(old, now, trace)
    }
  }
  return [...old.map(removed), ...now.map(added)]
}

function walkBack(
  old: readonly string[],
  now: readonly string[],
  trace: readonly Int32Array[],
): WordRun[] {
  const runs: WordRun[] = []
  let [i, j] = [old.length, now.length]
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d] ?? new Int32Array(0)
    const at = i - j + d + 1
    const [below, above] = [reach[at - 1] ?? 0, reach[at + 1] ?? 0]
    const comesDown = i - j === -d || (i - j !== d && below < above)
    const [fromI, fromJ] = comesDown ? [above, above - (i - j) - 1] : [below, below - (i - j) + 1]
    while (i > fromI && j > fromJ) {
      runs.push(same(old[--i] ?? ''))
      j -= 1
    }
    runs.push(comesDown ? added(now[--j] ?? '') : removed(old[--i] ?? ''))
  }
  while (i > 0) runs.push(same(old[--i] ?? ''))
  return runs.reverse()
}

/** Neighbours as one. A space or a comma alone between two changes belongs to them: a rewritten sentence is no confetti. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const all: WordRun[] = []
  const put = (how: WordRun['how'], text: string) => {
    const last = all.at(-1)
    if (text === '') return
    if (last?.how === how) last.text += text
    else all.push({ how, text })
  }
  let [went, came] = ['', '']
  const tell = () => {
    put('removed', went)
    put('added', came)
    ;[went, came] = ['', '']
  }
  for (const [i, { how, text }] of runs.entries()) {
    const isWithin = how === 'same' && went + came !== '' && isSign(text)
    if (how === 'removed') went += text
    else if (how === 'added') came += text
    else if (isWithin && (runs[i + 1]?.how ?? 'same') !== 'same') {
      went += text
      came += text
    } else {
      tell()
      put('same', text)
    }
  }
  tell()
  return all
}

function isSign(text: string): boolean {
  return text.length < 4 && !/[\p{L}\p{N}]/u.test(text)
}
