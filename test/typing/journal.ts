export interface Entry {
  name: string
  deed: string
  detail: string
  /** Milliseconds since the journal was opened. */
  from: number
  to: number
}

/** Changes of blocks, which a document of Yjs can only make by writing anew what stands in them. */
const STRUCTURAL: readonly string[] = ['enter', 'break', 'list', 'heading', 'paste']
/** How long what somebody does may take to reach the others. */
const UNDERWAY_MS = 700

/** What everybody did, and when. */
export class Journal {
  readonly entries: Entry[] = []
  readonly #since = performance.now()

  async write<T>(entry: { name: string; deed: string }, act: () => Promise<T>): Promise<T> {
    const written: Entry = { ...entry, detail: '', from: this.#now(), to: Infinity }
    this.entries.push(written)
    const done = await act()
    if (typeof done === 'string') written.detail = done
    written.to = this.#now()
    return done
  }

  /**
   * What others did to blocks while a word was written. Nobody: then the editor alone has torn it.
   */
  meanwhile(word: string): string[] {
    const writing = this.entries.filter(({ detail }) => detail.includes(word))
    const others = this.entries.filter(
      (entry) =>
        STRUCTURAL.includes(entry.deed) &&
        writing.some((own) => own.name !== entry.name && overlap(own, entry)),
    )
    return [...new Set(others.map(({ deed }) => deed))]
  }

  toString(): string {
    return this.entries
      .map(({ name, deed, detail, from, to }) => `${ms(from)}-${ms(to)} ${name} ${deed} ${detail}`)
      .join('\n')
  }

  #now(): number {
    return performance.now() - this.#since
  }
}

function overlap(a: Entry, b: Entry): boolean {
  return a.from - UNDERWAY_MS <= b.to && b.from - UNDERWAY_MS <= a.to
}

const ms = (time: number) => (time / 1_000).toFixed(2)
