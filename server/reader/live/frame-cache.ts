import { frameBetween, type AskingEdition, type Frame, type FrameDeps } from './frames.ts'

/**
 * What brings pages of one revision up to another, made once for all who ask, one at a time; the one not asked for
 * longest is given up at the bound. [COST2] So it costs nothing to ask for the same again, with a new stream each time.
 */
export class FrameCache {
  readonly #deps: FrameDeps
  readonly #maxBytes: number
  readonly #frames = new Map<string, Frame>()
  readonly #making = new Map<string, Promise<Frame>>()
  #last: Promise<unknown> = Promise.resolve()
  #bytes = 0
  /** What all pages say of the newsroom: frames hold parts of it. */
  #around = ''

  constructor(deps: FrameDeps & { maxBytes: number }) {
    this.#deps = deps
    this.#maxBytes = deps.maxBytes
  }

  /** How many are asked counts when it is made; what asks nobody is another one. */
  async between(storyId: string, from: number, edition: AskingEdition): Promise<Frame> {
    await this.#lookAround()
    const name = `${storyId} ${from} ${edition.number} ${edition.state} ${edition.ask > 0}`
    const kept = this.#frames.get(name)
    if (kept) {
      this.#frames.delete(name)
      this.#frames.set(name, kept)
      return kept
    }
    const making = this.#making.get(name)
    if (making) return making
    const made = this.#last.then(() => this.#make(name, storyId, from, edition))
    this.#making.set(name, made)
    // Whoever asked hears why it failed.
    this.#last = made.catch(() => undefined).finally(() => this.#making.delete(name))
    return made
  }

  async #make(name: string, storyId: string, from: number, edition: AskingEdition): Promise<Frame> {
    const around = this.#around
    const frame = await frameBetween(this.#deps, storyId, from, edition)
    if (around !== this.#around) return frame
    this.#frames.set(name, frame)
    this.#bytes += sizeOf(frame)
    for (const [oldest, { chunk }] of this.#frames) {
      if (this.#bytes <= this.#maxBytes) break
      this.#frames.delete(oldest)
      this.#bytes -= sizeOf({ chunk })
    }
    return frame
  }

  async #lookAround() {
    const [sections, profile, ...names] = await Promise.all([
      this.#deps.sections.list(),
      this.#deps.profiles.get(),
      this.#deps.authors.edition(),
      this.#deps.tags.edition(),
    ])
    const around = JSON.stringify([sections, profile, names])
    if (around === this.#around) return
    this.#around = around
    this.#frames.clear()
    this.#bytes = 0
  }
}

/** With its place in the map. */
function sizeOf({ chunk }: Pick<Frame, 'chunk'>): number {
  return chunk.length + 200
}
