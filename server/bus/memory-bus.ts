import type { Bus, Unsubscribe } from './bus.ts'

/** An object, so that one function may subscribe twice. */
interface Subscription {
  handler: (message: unknown) => void
}

/** The bus of a newsroom in one process. Several nodes of a test may share one. */
export class MemoryBus implements Bus {
  readonly connected = true
  readonly #handlers = new Map<string, Set<Subscription>>()

  /** Delivers a copy on a later microtask, as a network would: no handler runs inside the publisher. */
  publish(channel: string, message: unknown): void {
    if (!this.#handlers.has(channel)) return
    const text = JSON.stringify(message)
    queueMicrotask(() => {
      for (const { handler } of this.#handlers.get(channel) ?? []) handler(JSON.parse(text))
    })
  }

  subscribe(channel: string, handler: Subscription['handler']): Promise<Unsubscribe> {
    const subscription = { handler }
    const handlers = this.#handlers.get(channel) ?? new Set()
    this.#handlers.set(channel, handlers.add(subscription))
    return Promise.resolve(() => {
      handlers.delete(subscription)
      if (handlers.size === 0 && this.#handlers.get(channel) === handlers)
        this.#handlers.delete(channel)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#handlers.clear()
  }
}
