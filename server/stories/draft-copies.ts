import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { SingleRun } from '../kernel/single-run.ts'
import type { DraftFacts, Stories } from './stories.ts'

const WAIT_MS = 500
/** How often a draft that goes on changing is looked at: reading its headline brings the whole document up to date. */
const LOOK_MS = 2_000
/** How far the time of a story's last change may be behind while all else stays the same. */
const SAME_FACTS_MS = 5_000
/** Copies in one transaction: commits of drafts wait for it. */
const MOST_AT_ONCE = 50

interface Copy {
  storyId: string
  facts: DraftFacts
}

interface Written {
  facts: DraftFacts
  at: number
  /** When it was last compared with the draft. */
  lookedAt: number
}

/**
 * Keeps the rows of stories (headline, section, open suggestions, last change) up with their drafts, half a second behind. All
 * that changed meanwhile is written together, and rarely where only the time would change: a busy
 * newsroom must not spend its database on copies.
 */
export class DraftCopies implements AsyncDisposable {
  readonly #stories: Pick<Stories, 'draftsChanged'>
  readonly #facts: (storyId: string) => DraftFacts | null
  readonly #changed: (storyId: string) => void
  readonly #clock: Clock
  readonly #logger: Logger
  /** Stories with something to write, and what was last written of them. */
  readonly #waiting = new Map<string, Written | null>()
  readonly #written = new Map<string, Written>()
  #timer: Timer | null = null
  readonly #writing = new SingleRun(() => this.#writeDue())

  constructor(deps: {
    stories: Pick<Stories, 'draftsChanged'>
    /** What an open draft says; null when it is not open here. */
    facts: (storyId: string) => DraftFacts | null
    changed: (storyId: string) => void
    clock: Clock
    logger: Logger
  }) {
    this.#stories = deps.stories
    this.#facts = deps.facts
    this.#changed = deps.changed
    this.#clock = deps.clock
    this.#logger = deps.logger
  }

  committed(storyId: string): void {
    this.#waiting.set(storyId, this.#written.get(storyId) ?? null)
    this.#writeSoon()
  }

  #writeSoon() {
    this.#timer ??= this.#clock.after(WAIT_MS, () => {
      this.#timer = null
      void this.#writing.ask()
    })
  }

  async #writeDue() {
    const now = this.#clock.elapsed()
    await this.#write(now)
    this.#forget(now)
    if (this.#waiting.size > 0) this.#writeSoon()
  }

  /** Of what is due at `now`, or of everything. */
  async #write(now: number | null) {
    let copies: Copy[] = []
    for (const [storyId, written] of this.#waiting) {
      if (now !== null && written && now - written.lookedAt < LOOK_MS) continue
      // A hundred documents are not brought up to date in one go.
      await this.#clock.turn()
      const facts = this.#facts(storyId)
      if (facts && written && now !== null && isRecent(written, facts, now)) {
        written.lookedAt = now
        continue
      }
      this.#waiting.delete(storyId)
      if (facts) copies.push({ storyId, facts })
      if (copies.length < MOST_AT_ONCE) continue
      await this.#store(copies)
      copies = []
    }
    if (copies.length > 0) await this.#store(copies)
  }

  /** A copy that fails is made again with the next change; the draft itself is safe in its log. */
  async #store(copies: readonly Copy[]) {
    try {
      await this.#stories.draftsChanged(copies)
      const at = this.#clock.elapsed()
      for (const { storyId, facts } of copies)
        this.#written.set(storyId, { facts, at, lookedAt: at })
      for (const { storyId } of copies) this.#changed(storyId)
    } catch (error) {
      this.#logger.warn({ error: String(error) }, 'stories: the list is behind the drafts')
    }
  }

  #forget(now: number) {
    for (const [storyId, { at }] of this.#written)
      if (now - at >= SAME_FACTS_MS && !this.#waiting.has(storyId)) this.#written.delete(storyId)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#timer?.cancel()
    await this.#writing.close()
    this.#timer?.cancel()
    await this.#write(null)
  }
}

function isRecent(written: Written, now: DraftFacts, at: number): boolean {
  const { headline, section, suggestions } = written.facts
  const isSame =
    now.headline === headline && now.section === section && now.suggestions === suggestions
  return isSame && at - written.at < SAME_FACTS_MS
}
