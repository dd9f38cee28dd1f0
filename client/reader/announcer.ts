const PAUSE_MS = 10_000

/** Tells screen readers what has happened: of updates at most one message in ten seconds, which holds what came meanwhile. */
export class Announcer {
  #place: Element | null
  #waiting: string[] = []
  #timer: number | null = null

  constructor(place: Element | null) {
    this.#place = place
  }

  /** At once: what somebody has done, or must hear. */
  say(text: string) {
    if (this.#place) this.#place.textContent = text
  }

  tell(text: string) {
    this.#waiting.push(text)
    if (this.#timer === null) this.#flush()
  }

  #flush() {
    this.#timer = null
    if (this.#waiting.length === 0) return
    this.say(this.#waiting.splice(0).join('. '))
    this.#timer = window.setTimeout(() => this.#flush(), PAUSE_MS)
  }
}
