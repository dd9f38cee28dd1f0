const BUCKET_MS = 0.05
const BUCKETS = 60_000 / BUCKET_MS

/** Counts of milliseconds: a load brings more samples than an array should hold. */
export class Latencies {
  count = 0
  max = 0
  readonly #buckets = new Uint32Array(BUCKETS)

  add(ms: number): void {
    const bucket = Math.min(BUCKETS - 1, Math.floor(ms / BUCKET_MS))
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1
    this.count += 1
    if (ms > this.max) this.max = ms
  }

  addAll(others: Latencies): void {
    others.#buckets.forEach((count, bucket) => {
      this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + count
    })
    this.count += others.count
    this.max = Math.max(this.max, others.max)
  }

  percentile(share: number): number {
    let left = Math.ceil(this.count * share)
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      left -= this.#buckets[bucket] ?? 0
      if (left <= 0) return (bucket + 1) * BUCKET_MS
    }
    return NaN
  }
}
