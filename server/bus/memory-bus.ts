import type { Bus, Handler, Unsubscribe } from './bus.ts'

/** An object, so that one function may subscribe twice. */
interface Subscription {
  handler: Handler
}

/** The bus of a newsroom in one process. Several nodes of a test may share one. */
export class MemoryBus implements Bus {
  readonly connected: boolean = true
  readonly #handlers = new Map<string, Set<Subscription>>()

  /** Delivers a copy on a later microtask, as a network would: no handler runs inside the publisher. */
  publish(channel: string, message: unknown): void {
    if (this.#handlers.has(channel)) this.#deliver(channel, JSON.stringify(message), null)
  }

  tell(channel: string, own: Handler, message: () => unknown): void {
    const handlers = [...(this.#handlers.get(channel) ?? [])]
    if (handlers.every(({ handler }) => handler === own)) return
    this.#deliver(channel, JSON.stringify(message()), own)
  }

  #deliver(channel: string, text: string, except: Handler | null) {
    queueMicrotask(() => {
      for (const { handler } of this.#handlers.get(channel) ?? [])
        if (handler !== except) handler(JSON.parse(text))
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
