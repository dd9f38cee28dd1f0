/** Whose place in the queue it is when nobody waits. */
export const HOUSEKEEPING = ''

/** A place in the queue. Give it back when done, whether work was run or not. */
export interface Place extends Disposable {
  /** Waits for its turn, then runs. */
  run<T>(work: () => Promise<T>): Promise<T>
}

/**
 * Lets one piece of heavy work run at a time, and a few wait: `each` of one person, `all` together; nobody else gets
 * in. Those who wait take turns, so that a person with one piece never waits for all of somebody who has many.
 */
export class WorkQueue {
  readonly #each: number
  readonly #all: number
  readonly #places = new Map<string, number>()
  /** By person, in the order of their turns. */
  readonly #waiting = new Map<string, (() => void)[]>()
  #taken = 0
  #isRunning = false

  constructor(options: { each: number; all: number }) {
    this.#each = options.each
    this.#all = options.all
  }

  enter(person: string): Place | 'full' | 'enough-of-yours' {
    const own = this.#places.get(person) ?? 0
    if (own >= this.#each) return 'enough-of-yours'
    if (this.#taken >= this.#all) return 'full'
    this.#take(person, 1)
    let isIn = true
    return {
      run: (work) => this.#run(person, work),
      [Symbol.dispose]: () => {
        if (isIn) this.#take(person, -1)
        isIn = false
      },
    }
  }

  #take(person: string, places: 1 | -1) {
    this.#taken += places
    const own = (this.#places.get(person) ?? 0) + places
    if (own === 0) this.#places.delete(person)
    else this.#places.set(person, own)
  }

  async #run<T>(person: string, work: () => Promise<T>): Promise<T> {
    if (this.#isRunning) await this.#turnOf(person)
    this.#isRunning = true
    try {
      return await work()
    } finally {
      const next = this.#next()
      if (next) next()
      else this.#isRunning = false
    }
  }

  #turnOf(person: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const own = this.#waiting.get(person)
    if (own) own.push(resolve)
    else this.#waiting.set(person, [resolve])
    return promise
  }

  /** Of whoever had no turn for longest; who has more waits behind the others again. */
  #next(): (() => void) | undefined {
    const [first] = this.#waiting
    if (!first) return undefined
    const [person, [turn, ...more]] = first
    this.#waiting.delete(person)
    if (more.length > 0) this.#waiting.set(person, more)
    return turn
  }
}
