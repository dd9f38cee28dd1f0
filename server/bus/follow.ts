import type { Logger } from '../kernel/logger.ts'

/** What is followed: rows with a gapless `seq`, in SQL. */
export interface Followed<Row extends { seq: number }> {
  /** The rows after `seq`, in order, at most as many as it likes; none means that there are no more. */
  readAfter(seq: number): Promise<readonly Row[]>
}

/**
 * Applies every row once, in `seq` order, whatever the bus loses, doubles or reorders [BUS1] [HUB2] [OUT1].
 * News with rows (`offer`) is applied at once when it is the next; any other news (`notice`) and any gap
 * is read from SQL. `apply` must not throw.
 */
export class Follower<Row extends { seq: number }> {
  readonly #source: Followed<Row>
  readonly #apply: (rows: readonly Row[]) => void
  readonly #logger: Logger
  #last: number
  #noticed: number
  #reading: Promise<void> | null = null
  #closed = false

  constructor(deps: {
    source: Followed<Row>
    from: number
    apply: (rows: readonly Row[]) => void
    logger: Logger
  }) {
    this.#source = deps.source
    this.#last = deps.from
    this.#noticed = deps.from
    this.#apply = deps.apply
    this.#logger = deps.logger
  }

  /** The last row applied. */
  get last(): number {
    return this.#last
  }

  get behind(): boolean {
    return this.#noticed > this.#last
  }

  /** Rows that came with the news, in order and without gaps among themselves. */
  offer(rows: readonly Row[]): void {
    const next = rows.filter((row) => row.seq > this.#last)
    if (next[0] && next[0].seq === this.#last + 1 && !this.#reading) this.#take(next)
    else for (const row of rows.slice(-1)) this.notice(row.seq)
  }

  /** Somebody says that rows up to `seq` exist. */
  notice(seq: number): void {
    this.#noticed = Math.max(this.#noticed, seq)
    if (this.behind) void this.catchUp()
  }

  /** Reads what is missing. Resolves when the log had no more, or when reading failed. */
  catchUp(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  close(): void {
    this.#closed = true
  }

  async #read() {
    try {
      for (let more = true; more && !this.#closed;) {
        const noticed = this.#noticed
        const rows = await this.#source.readAfter(this.#last)
        this.#take(rows)
        more = rows.length > 0 || this.#noticed > noticed
      }
      this.#noticed = this.#last
    } catch (error) {
      this.#logger.warn(
        { error: String(error) },
        'follow: reading failed, the next poll tries again',
      )
    }
  }

  #take(rows: readonly Row[]) {
    const last = rows.at(-1)
    if (this.#closed || !last) return
    this.#last = last.seq
    this.#noticed = Math.max(this.#noticed, last.seq)
    this.#apply(rows)
  }
}
