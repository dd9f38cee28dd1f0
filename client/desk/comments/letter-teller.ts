import type { Letters } from '../../../shared/protocol/api/comments.ts'

/** Others wait whether who moved the letters tells it. */
const WAITS = { own: 1_500, others: { least: 6_000, most: 20_000 } }
/** Desks that see different things must not correct each other for ever. */
const MOST_TIMES = 30
/** What the API takes of one thread. */
const MOST_RUNS = 500

export interface Moved {
  id: string
  letters: Letters
  /** The person here made some of them. */
  isOwn: boolean
}

interface Deps {
  /** Of which threads the letters are others by now than the server knows. */
  moved: () => readonly Moved[]
  /** The draft is as the server has it. */
  isSynced: () => boolean
  /** Hears what others told. */
  refresh: () => Promise<unknown>
  tell: (id: string, letters: Letters) => Promise<unknown>
  after: (ms: number, run: () => void) => () => void
  random: () => number
}

/**
 * Tells the server which letters stand for those that a thread is about: a draft keeps only the last moves of letters, and whoever
 * opens it later could not follow them. One desk does, most likely that of who moved them.
 */
export class LetterTeller {
  readonly #deps: Deps
  readonly #timers = new Map<string, () => void>()
  readonly #times = new Map<string, number>()
  readonly #told = new Map<string, string>()
  #telling: Promise<unknown> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Where threads stand may have changed. */
  look(): void {
    for (const { id, isOwn, letters } of this.#deps.moved()) {
      if (this.#timers.has(id) || !this.#mayTell(id, letters)) continue
      const { least, most } = WAITS.others
      const ms = isOwn ? WAITS.own : least + this.#deps.random() * (most - least)
      this.#timers.set(
        id,
        this.#deps.after(ms, () => this.#due(id, isOwn)),
      )
    }
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel()
    this.#timers.clear()
  }

  #due(id: string, isOwn: boolean) {
    this.#timers.delete(id)
    // One after the other: a list made of a whole text moves all of its letters.
    this.#telling = this.#telling.then(() => this.#tell(id, isOwn)).catch(() => {})
  }

  async #tell(id: string, isOwn: boolean) {
    const { moved, isSynced, refresh, tell } = this.#deps
    const still = () => moved().find((one) => one.id === id)
    if (!isSynced() || !still()) return
    if (!isOwn) await refresh()
    const letters = still()?.letters.slice(0, MOST_RUNS)
    if (!letters || !this.#mayTell(id, letters)) return
    this.#times.set(id, (this.#times.get(id) ?? 0) + 1)
    this.#told.set(id, JSON.stringify(letters))
    await tell(id, letters)
  }

  #mayTell(id: string, letters: Letters): boolean {
    return this.#told.get(id) !== JSON.stringify(letters) && (this.#times.get(id) ?? 0) < MOST_TIMES
  }
}
