import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'

/** What is followed: rows with a gapless `seq`, in SQL. */
interface Followed<Row extends { seq: number }> {
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
  readonly #reading = new SingleRun(() => this.#read())
  #last: number
  #closed = false

  constructor(deps: {
    source: Followed<Row>
    from: number
    apply: (rows: readonly Row[]) => void
    logger: Logger
  }) {
    this.#source = deps.source
    this.#last = deps.from
    this.#apply = deps.apply
    this.#logger = deps.logger
  }

  /** The last row applied. */
  get last(): number {
    return this.#last
  }

  /** Rows that came with the news, in order and without gaps among themselves. */
  offer(rows: readonly Row[]): void {
    const next = rows.filter((row) => row.seq > this.#last)
    if (next[0] && next[0].seq === this.#last + 1 && !this.#reading.running) this.#take(next)
    else for (const row of rows.slice(-1)) this.notice(row.seq)
  }

  /** Somebody says that rows up to `seq` exist. */
  notice(seq: number): void {
    if (seq > this.#last) void this.catchUp()
  }

  /** Reads what is missing. Resolves when the log had no more after this call, or when reading failed. */
  catchUp(): Promise<void> {
    return this.#reading.ask()
  }

  close(): void {
    this.#closed = true
  }

  async #read() {
    try {
      for (let more = true; more && !this.#closed;) {
        const rows = await this.#source.readAfter(this.#last)
        this.#take(rows)
        more = rows.length > 0
      }
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
    this.#apply(rows)
  }
}
