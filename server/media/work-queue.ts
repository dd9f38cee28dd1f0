/** A place in the queue. Give it back when done, whether work was run or not. */
export interface Place extends Disposable {
  /** Waits for its turn, then runs. */
  run<T>(work: () => Promise<T>): Promise<T>
}

/** Lets `parallel` pieces of heavy work run at once and `waiting` more wait; nobody else gets in. */
export class WorkQueue {
  readonly #parallel: number
  readonly #most: number
  readonly #turns: (() => void)[] = []
  #places = 0
  #running = 0

  constructor(options: { parallel: number; waiting: number }) {
    this.#parallel = options.parallel
    this.#most = options.parallel + options.waiting
  }

  /** Null when the queue is full. */
  enter(): Place | null {
    if (this.#places >= this.#most) return null
    this.#places += 1
    let isIn = true
    return {
      run: (work) => this.#run(work),
      [Symbol.dispose]: () => {
        if (isIn) this.#places -= 1
        isIn = false
      },
    }
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#parallel)
      await new Promise<void>((resolve) => void this.#turns.push(resolve))
    else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#turns.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
