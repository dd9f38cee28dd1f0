/**
 * How many update frames of one socket are committed. From the first of which something was left out, none counts
 * until a step 2 brings it: one that answers a step 1 that was sent later, for only then was its author asked, and
 * parts of an earlier answer may be what was left out.
 */
export class FrameCount {
  #committed = 0
  #uncounted = 0
  #leftOut = false
  /** Step 1s sent to the socket, and step 2s that came back: one for each, in order. */
  #asked = 0
  #answered = 0
  /** How many of the answers are too early to hold what was left out. */
  #tooEarly = 0

  get committed(): number {
    return this.#committed
  }

  get leftOut(): boolean {
    return this.#leftOut
  }

  asked(): void {
    this.#asked += 1
  }

  /** Something of a frame that came is left out; when it is counted, it will not be whole. */
  leaveOut(): void {
    this.#tooEarly = Math.max(this.#asked, this.#answered)
  }

  /** One more is committed, in the order in which they came; `whole`: with all that it holds. */
  count(kind: 'step2' | 'update', whole: boolean): void {
    this.#uncounted += 1
    if (kind === 'step2') this.#answered += 1
    if (!whole) this.#leftOut = true
    else if (kind === 'step2' && this.#answered > this.#tooEarly) this.#leftOut = false
    if (this.#leftOut) return
    this.#committed += this.#uncounted
    this.#uncounted = 0
  }
}
