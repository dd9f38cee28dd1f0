const PAUSE_MS = 10_000

/** Tells screen readers what has happened: of updates at most one message in ten seconds, which holds what came meanwhile. */
export class Announcer {
  #place: Element | null
  #waiting = new Map<string, string>()
  #timer: number | null = null

  constructor(place: Element | null) {
    this.#place = place
  }

  /** At once: what somebody has done, or must hear. */
  say(text: string) {
    if (this.#place) this.#place.textContent = text
  }

  /** At once, and nothing of what was to be told any more. */
  sayLast(text: string) {
    this.#waiting.clear()
    this.say(text)
  }

  /** `about`: what was to be told of the same before is true no longer. */
  tell(text: string, about = text) {
    this.#waiting.set(about, text)
    if (this.#timer === null) this.#flush()
  }

  #flush() {
    this.#timer = null
    if (this.#waiting.size === 0) return
    this.say([...this.#waiting.values()].join('. '))
    this.#waiting.clear()
    this.#timer = window.setTimeout(() => this.#flush(), PAUSE_MS)
  }
}
