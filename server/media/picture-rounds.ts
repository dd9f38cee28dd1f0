import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'

export const ROUND_MS = 60_000

interface Deps {
  clock: Clock
  logger: Pick<Logger, 'warn'>
  /** Asks `isClosed` between two pictures. */
  round: () => Promise<void>
  /** What the log says of a round that threw. */
  trouble: string
}

/** Work on pictures for which nobody waits: a round each minute, unless the last one still goes. */
export class PictureRounds implements AsyncDisposable {
  readonly #timer: Timer
  readonly #going: SingleRun
  #isClosed = false

  constructor({ clock, logger, round, trouble }: Deps) {
    this.#going = new SingleRun(round)
    this.#timer = clock.every(ROUND_MS, () => {
      if (this.#going.running) return
      this.#going.ask().catch((error: unknown) => logger.warn({ error: String(error) }, trouble))
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Resolves when what was under way has ended. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#timer.cancel()
    await this.#going.close()
  }
}
