import type { Asked, Told } from './find-worker.ts'
import type { Query } from './asked.ts'
import { expressionOf, search, type Hit } from './query.ts'

/** `dropped`: something else was asked for meanwhile. `not-loaded`: the network is away, and the thread’s script with it. */
export type Found =
  | { kind: 'found'; hits: Hit[][] }
  | { kind: 'no-pattern' | 'too-many' | 'too-slow' | 'not-loaded' | 'dropped' }

/** Patterns that look through a story in longer are none for this one. */
const DEADLINE_MS = 1_000

/** Looks through texts; for patterns that people wrote in a thread of its own, which ends when it takes too long. */
export class Matcher {
  #worker: Worker | null = null
  #drop: (() => void) | null = null

  async find(query: Query, texts: readonly string[]): Promise<Found> {
    this.#drop?.()
    const expression = expressionOf(query)
    if (!expression) return { kind: 'no-pattern' }
    if (!query.isPattern) return foundOf(search(expression, texts))
    const { source, flags } = expression
    return this.#ask({ source, flags, texts })
  }

  end(): void {
    this.#drop?.()
    this.#stop()
  }

  #ask(asked: Asked): Promise<Found> {
    const { promise, resolve } = Promise.withResolvers<Found>()
    let deadline: ReturnType<typeof setTimeout> | undefined
    const done = (found: Found) => {
      clearTimeout(deadline)
      this.#drop = null
      if (found.kind !== 'found' && found.kind !== 'too-many') this.#stop()
      resolve(found)
    }
    this.#drop = () => done({ kind: 'dropped' })
    const late = () => done({ kind: 'too-slow' })
    const send = (worker: Worker) => {
      deadline = setTimeout(late, DEADLINE_MS)
      worker.postMessage(asked)
    }
    const worker = this.#worker ?? startWorker()
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data === 'ready') return send(worker)
      done(foundOf(data.found))
    }
    worker.onerror = () => done({ kind: 'not-loaded' })
    if (this.#worker) send(worker)
    this.#worker = worker
    return promise
  }

  #stop() {
    this.#worker?.terminate()
    this.#worker = null
  }
}

function foundOf(hits: Hit[][] | null): Found {
  return hits ? { kind: 'found', hits } : { kind: 'too-many' }
}

function startWorker(): Worker {
  return new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
}
