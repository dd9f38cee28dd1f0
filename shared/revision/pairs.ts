/** What two revisions are compared by. */
interface Comparable {
  html: string
  text: string
}

/** Below this likeness two blocks are two blocks; above it, one that was edited. */
const SIMILAR = 0.35
/** How many of the old blocks ahead are looked at for one edited block. */
const WINDOW = 50
/** How many of the new blocks ahead may be more like an old one: the parts of one that was split. */
const PARTS = 3
/** Words of a block that count for its likeness. */
const WORDS = 300
/** Most cells of the table that finds the longest common order: 16 MB. */
const CELLS = 4_100_000

type Pairs = (number | undefined)[]

/** For each block of `next` the position of the one in `previous` that it was, each at most once. */
export function pairBlocks(previous: readonly Comparable[], next: readonly Comparable[]): Pairs {
  const pairs: Pairs = Array.from(next, () => undefined)
  const taken = new Set<number>()
  const pair = (p: number, n: number) => {
    pairs[n] = p
    taken.add(p)
  }
  const inOrder = unchangedInOrder(previous, next)
  for (const [p, n] of inOrder) pair(p, n)
  pairMoved(previous, next, { pairs, taken, pair })
  pairPictures(previous, next, { pairs, taken, pair })
  const lexicon: Lexicon = new Map()
  let from = { p: 0, n: 0 }
  for (const [p, n] of [...inOrder, [previous.length, next.length] as const]) {
    pairEdited(previous, next, { from, to: { p, n }, lexicon, pairs, taken, pair })
    from = { p: p + 1, n: n + 1 }
  }
  return pairs
}

interface Found {
  pairs: Pairs
  taken: ReadonlySet<number>
  pair: (p: number, n: number) => void
}

interface Gap extends Found {
  from: { p: number; n: number }
  to: { p: number; n: number }
  lexicon: Lexicon
}

/** Blocks with the same HTML that stand in the same order: as many as the table allows. */
function unchangedInOrder(
  previous: readonly Comparable[],
  next: readonly Comparable[],
): [number, number][] {
  const numbers = new Map<string, number>()
  const numbered = ({ html }: Comparable) => {
    const number = numbers.get(html) ?? numbers.size
    numbers.set(html, number)
    return number
  }
  const old = previous.map(numbered)
  const now = next.map(numbered)
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  const middle = commonOrder(
    old.slice(start, old.length - end),
    now.slice(start, now.length - end),
  ).map(([p, n]): [number, number] => [p + start, n + start])
  const first = Array.from({ length: start }, (_, i): [number, number] => [i, i])
  const last = Array.from({ length: end }, (_, i): [number, number] => [
    old.length - end + i,
    now.length - end + i,
  ])
  return [...first, ...middle, ...last]
}

/** Longest common subsequence, as pairs of positions; none where the table would be too big. */
function commonOrder(old: readonly number[], now: readonly number[]): [number, number][] {
  const width = now.length + 1
  if (old.length * now.length > CELLS) return []
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (p: number, n: number) => lengths[p * width + n] ?? 0
  for (let p = old.length - 1; p >= 0; p--)
    for (let n = now.length - 1; n >= 0; n--)
      lengths[p * width + n] =
        old[p] === now[n] ? at(p + 1, n + 1) + 1 : Math.max(at(p + 1, n), at(p, n + 1))
  const pairs: [number, number][] = []
  for (let p = 0, n = 0; p < old.length && n < now.length;) {
    if (old[p] === now[n]) pairs.push([p++, n++])
    else if (at(p + 1, n) >= at(p, n + 1)) p++
    else n++
  }
  return pairs
}

function pairMoved(previous: readonly Comparable[], next: readonly Comparable[], found: Found) {
  const waiting = new Map<string, number[]>()
  for (let p = previous.length - 1; p >= 0; p--) {
    const html = previous[p]?.html
    if (html === undefined || found.taken.has(p)) continue
    const same = waiting.get(html)
    if (same) same.push(p)
    else waiting.set(html, [p])
  }
  next.forEach(({ html }, n) => {
    if (found.pairs[n] !== undefined) return
    const p = waiting.get(html)?.pop()
    if (p !== undefined) found.pair(p, n)
  })
}

/** A block that shows the same pictures is the same one, whatever is said below them. */
function pairPictures(previous: readonly Comparable[], next: readonly Comparable[], found: Found) {
  const waiting = new Map<string, number[]>()
  previous.forEach(({ html }, p) => {
    const pictures = picturesOf(html)
    if (pictures === '' || found.taken.has(p)) return
    waiting.set(pictures, [...(waiting.get(pictures) ?? []), p])
  })
  next.forEach(({ html }, n) => {
    if (found.pairs[n] !== undefined) return
    const p = waiting.get(picturesOf(html))?.shift()
    if (p !== undefined) found.pair(p, n)
  })
}

function picturesOf(html: string): string {
  return Array.from(html.matchAll(/ data-asset="([^"]+)"/g), ([, id]) => id).join(' ')
}

function pairEdited(previous: readonly Comparable[], next: readonly Comparable[], gap: Gap) {
  const wordsAt = (blocks: readonly Comparable[]) => (at: number) => ({
    at,
    words: wordsOf(blocks[at]?.text ?? '', gap.lexicon),
  })
  const isFree = {
    p: (p: number) => !gap.taken.has(p),
    n: (n: number) => gap.pairs[n] === undefined,
  }
  const old = range(gap.from.p, gap.to.p).filter(isFree.p).map(wordsAt(previous))
  const now = range(gap.from.n, gap.to.n).filter(isFree.n).map(wordsAt(next))
  let passed = 0
  now.forEach((block, i) => {
    let best = { index: -1, likeness: 0 }
    for (let index = passed; index < Math.min(old.length, passed + WINDOW); index++) {
      const likeness = likenessOf(old[index]?.words, block.words)
      if (likeness > best.likeness) best = { index, likeness }
    }
    const partner = old[best.index]
    if (!partner || best.likeness < SIMILAR) return
    const parts = now.slice(i + 1, i + 1 + PARTS)
    if (parts.some((part) => likenessOf(partner.words, part.words) > best.likeness)) return
    gap.pair(partner.at, block.at)
    passed = best.index + 1
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** A number for every word seen, so that comparing is arithmetic. */
type Lexicon = Map<string, number>

/** Han, Kana, Thai and their like write no spaces: there a character counts as a word. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu

/** The numbers of the first words of a text, sorted. */
function wordsOf(text: string, lexicon: Lexicon): Uint32Array {
  const numbers: number[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const number = lexicon.get(word) ?? lexicon.size
    lexicon.set(word, number)
    if (numbers.push(number) === WORDS) break
  }
  return Uint32Array.from(numbers).sort()
}

/** Dice's coefficient over words: 0 for nothing in common, 1 for the same words. */
function likenessOf(a: Uint32Array = NO_WORDS, b: Uint32Array = NO_WORDS): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) common++
    if (left <= right) i++
    if (right <= left) j++
  }
  return common === 0 ? 0 : (2 * common) / (a.length + b.length)
}

const NO_WORDS = new Uint32Array(0)
