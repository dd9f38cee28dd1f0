import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** `retryAfter` is in seconds. */
export type Try = { ok: true } | { ok: false; retryAfter: number }

/** So many tries in `seconds` for each key, counted in this node's memory. */
export class KeyLimit {
  readonly #limiter: RateLimiterMemory

  constructor({ tries, seconds }: { tries: number; seconds: number }) {
    this.#limiter = new RateLimiterMemory({ points: tries, duration: seconds })
  }

  async take(key: string): Promise<Try> {
    try {
      await this.#limiter.consume(key)
      return { ok: true }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return { ok: false, retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
    }
  }

  /** Who has this key starts afresh. */
  async forget(key: string): Promise<void> {
    await this.#limiter.delete(key)
  }
}
