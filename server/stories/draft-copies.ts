import type { Section } from '../../shared/model/story.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { StoryStore } from './story-store.ts'

const WAIT_MS = 500

export interface DraftFacts {
  headline: string
  section: Section | null
}

/** Keeps a story's row (headline, section, last change) up with its draft, half a second behind. */
export class DraftCopies implements AsyncDisposable {
  readonly #stories: Pick<StoryStore, 'draftChanged'>
  readonly #facts: (storyId: string) => DraftFacts | null
  readonly #changed: (storyId: string) => void
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #waiting = new Map<string, Timer>()

  constructor(deps: {
    stories: Pick<StoryStore, 'draftChanged'>
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
    if (this.#waiting.has(storyId)) return
    const timer = this.#clock.after(WAIT_MS, () => void this.#copy(storyId))
    this.#waiting.set(storyId, timer)
  }

  /** A copy that fails is made again with the next change; the draft itself is safe in its log. */
  async #copy(storyId: string) {
    this.#waiting.delete(storyId)
    try {
      const facts = this.#facts(storyId)
      if (!facts) return
      await this.#stories.draftChanged(storyId, facts)
      this.#changed(storyId)
    } catch (error) {
      this.#logger.warn({ storyId, error: String(error) }, 'stories: the list is behind the draft')
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const waiting = [...this.#waiting]
    for (const [, timer] of waiting) timer.cancel()
    await Promise.all(waiting.map(([storyId]) => this.#copy(storyId)))
  }
}
