import type { LetterRange } from '../letter-range.ts'

type Span = [from: number, to: number]

/** Letters of a draft, kept as ranges: of each client in the order of their clocks, without overlaps. */
export class LetterSet {
  readonly #spans = new Map<number, Span[]>()

  constructor(ranges: Iterable<LetterRange> = []) {
    for (const range of ranges) this.add(range)
  }

  get isEmpty(): boolean {
    return this.#spans.size === 0
  }

  add([client, from, to]: LetterRange): void {
    if (from >= to) return
    const spans = this.#spans.get(client) ?? []
    const begin = firstEndingFrom(spans, from)
    let end = begin
    let span: Span = [from, to]
    for (let next = spans[end]; next && next[0] <= to; next = spans[++end])
      span = [Math.min(span[0], next[0]), Math.max(span[1], next[1])]
    spans.splice(begin, end - begin, span)
    this.#spans.set(client, spans)
  }

  has(client: number, clock: number): boolean {
    const spans = this.#spans.get(client) ?? []
    const span = spans[firstEndingFrom(spans, clock + 1)]
    return span !== undefined && span[0] <= clock
  }

  /** What of the range is in the set. */
  within([client, from, to]: LetterRange): LetterRange[] {
    return this.parts([client, from, to]).flatMap(({ range, isIn }) => (isIn ? [range] : []))
  }

  /** What of the range is not. */
  missing([client, from, to]: LetterRange): LetterRange[] {
    return this.parts([client, from, to]).flatMap(({ range, isIn }) => (isIn ? [] : [range]))
  }

  /** The range, cut where the set begins and ends. */
  parts([client, from, to]: LetterRange): { range: LetterRange; isIn: boolean }[] {
    const parts: { range: LetterRange; isIn: boolean }[] = []
    let at = from
    const put = (end: number, isIn: boolean) => {
      if (end > at) parts.push({ range: [client, at, end], isIn })
      at = Math.max(at, end)
    }
    const spans = this.#spans.get(client) ?? []
    const first = firstEndingFrom(spans, from + 1)
    for (const [begin, end] of spans.slice(first, firstEndingFrom(spans, to) + 1)) {
      put(Math.min(begin, to), false)
      put(Math.min(end, to), true)
    }
    put(to, false)
    return parts
  }

  ranges(): LetterRange[] {
    return [...this.#spans].flatMap(([client, spans]) =>
      spans.map(([from, to]): LetterRange => [client, from, to]),
    )
  }
}

/** The first span that ends at `clock` or behind it. */
function firstEndingFrom(spans: readonly Span[], clock: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[1] ?? Infinity) >= clock) high = middle
    else low = middle + 1
  }
  return low
}
