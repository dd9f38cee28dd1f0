import type { Logger } from '../../kernel/logger.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { UpdateLog } from '../../log/update-log.ts'

interface Deps {
  storyId: string
  log: Pick<UpdateLog, 'claim'>
  logger: Logger
}

/** More wait for a database that is away than people come in that time: the newest are not kept then. */
const MOST_WAITING = 10_000

/** [HUB5] Keeps whose the client ids are of those who may write, before they have written anything. */
export class Claims {
  readonly #deps: Deps
  #waiting = new Map<number, string>()
  readonly #kept = new Set<number>()
  readonly #run = new SingleRun(() => this.#keep())

  constructor(deps: Deps) {
    this.#deps = deps
  }

  add(client: number, userId: string): void {
    if (this.#kept.has(client) || this.#waiting.size >= MOST_WAITING) return
    this.#waiting.set(client, userId)
  }

  /** Called about once a second, so that many who come at once are one statement. */
  tick(): void {
    if (this.#waiting.size > 0) void this.#run.ask() // it never rejects
  }

  async #keep() {
    const { storyId, log, logger } = this.#deps
    const claims = this.#waiting
    this.#waiting = new Map()
    try {
      await log.claim(storyId, claims)
      for (const client of claims.keys()) this.#kept.add(client)
    } catch (error) {
      for (const [client, userId] of claims) this.add(client, userId)
      logger.warn({ storyId, error: String(error) }, 'hub: whose client ids are is not kept yet')
    }
  }
}
