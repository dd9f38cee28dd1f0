import { performance } from 'node:perf_hooks'
import { eventually } from '../support/eventually.ts'

/** Something that has a stated time: how often it happened, and the longest that it took, in milliseconds. */
export interface Longest {
  stated: number
  times: number
  took: number
}

/** The stated times of a newsroom, and what it made of them. */
export class Bounds {
  readonly #slackMs: number
  readonly #longest = new Map<string, Longest>()

  /** `slackMs`: what a machine that has other things to do adds to every stated time. */
  constructor(slackMs: number) {
    this.#slackMs = slackMs
  }

  /** By what happened. */
  get longest(): ReadonlyMap<string, Longest> {
    return this.#longest
  }

  /** Polls until `check` no longer throws; throws if that takes longer than `stated` milliseconds. */
  async within(stated: number, what: string, check: () => void | Promise<void>): Promise<void> {
    const since = performance.now()
    try {
      await eventually(check, { within: stated + this.#slackMs, every: 10 })
    } catch (cause) {
      throw new Error(`${what}: not within ${stated} ms: ${String(cause)}`, { cause })
    }
    this.#note(what, { stated, took: performance.now() - since })
  }

  /** Throws if `took` milliseconds are more than stated, also on a loaded machine: a deadline is one. */
  expect(took: number, stated: number, what: string): void {
    if (took > stated)
      throw new Error(`${what}: after ${Math.round(took)} ms, not within ${stated} ms`)
    this.#note(what, { stated, took })
  }

  #note(what: string, { stated, took }: { stated: number; took: number }) {
    const before = this.#longest.get(what) ?? { stated, times: 0, took: 0 }
    this.#longest.set(what, {
      stated,
      times: before.times + 1,
      took: Math.max(before.took, took),
    })
  }
}
