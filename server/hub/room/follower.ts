import { Follower } from '../../bus/follow.ts'
import type { Logger } from '../../kernel/logger.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { Handed } from '../../log/committer.ts'
import type { LoggedUpdate, UpdateLog } from '../../log/update-log.ts'
import { readDraftNews } from '../draft-news.ts'
import type { RoomAudience } from './audience.ts'
import type { RoomDraft } from './draft.ts'
import type { LeftOut } from './left-out.ts'

interface Deps {
  storyId: string
  /** The row of the log up to which the draft was loaded. */
  from: number
  log: Pick<UpdateLog, 'clients' | 'readAfter'>
  draft: Pick<RoomDraft, 'applyRows' | 'learn'>
  audience: Pick<RoomAudience, 'show' | 'tellSoon'>
  leftOut: Pick<LeftOut, 'askWhoIsDue'>
  logger: Logger
}

/** Follows a draft's log in seq order [HUB2]: what other nodes commit comes into the draft, and to the sockets. */
export class RoomFollower {
  readonly #deps: Deps
  readonly #rows: Follower<LoggedUpdate>
  /** Rows that this room wrote, and has not come to. */
  readonly #own = new Set<number>()
  readonly #learning = new SingleRun(() => this.#learnOwners())

  constructor(deps: Deps) {
    this.#deps = deps
    this.#rows = new Follower<LoggedUpdate>({
      source: { readAfter: (seq) => deps.log.readAfter(deps.storyId, seq) },
      from: deps.from,
      apply: (rows) => this.#apply(rows),
      logger: deps.logger,
    })
  }

  /** The last row that it came to. */
  get last(): number {
    return this.#rows.last
  }

  /** A message of the draft's channel. */
  hear(message: unknown): void {
    this.#rows.offer(readDraftNews(message))
  }

  /** Somebody says that the log reaches to `seq`. */
  notice(seq: number): void {
    this.#rows.notice(seq)
  }

  /** The log may hold more; it never rejects. */
  catchUp(): Promise<void> {
    return this.#rows.catchUp()
  }

  /** What this room committed, from the seq `from` on; gives its rows. */
  wrote(from: number, updates: Handed['updates']): readonly LoggedUpdate[] {
    const rows = updates.map((update, i) => ({ ...update, seq: from + i }))
    for (const { seq } of rows) if (seq > this.last) this.#own.add(seq)
    this.#rows.offer(rows)
    return rows
  }

  close(): void {
    this.#rows.close()
  }

  #apply(rows: readonly LoggedUpdate[]) {
    const { draft, audience, leftOut } = this.#deps
    const foreign = rows.filter(({ seq }) => !this.#own.delete(seq))
    if (foreign.length === 0) return
    if (draft.applyRows(foreign)) void this.#learning.ask()
    audience.show(foreign, null)
    // Who only looks on publishes up to the seq that they heard.
    audience.tellSoon()
    leftOut.askWhoIsDue()
  }

  async #learnOwners() {
    const { storyId, log, draft } = this.#deps
    try {
      draft.learn(await log.clients(storyId))
    } catch {
      // The next row of somebody unknown tries again.
    }
  }
}
