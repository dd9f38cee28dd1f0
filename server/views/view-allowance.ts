import { addressOf } from '../kernel/address-of.ts'
import type { View } from './view-store.ts'
import type { Visitor } from './visitor-key.ts'

/** [VUE4] As many as one address may have open pages of a story. */
export const MOST_VIEWS = 200
/** People who are remembered; beyond it those of the address and story that were seen first are forgotten. About 20 MB. */
const MOST_KNOWN = 200_000

/** What one address adds to a story in a day, on this node. A person who comes again adds nothing. */
export class ViewAllowance {
  readonly #seen = new Map<string, Set<string>>()
  readonly #mostKnown: number
  #known = 0
  #day = ''

  constructor(mostKnown = MOST_KNOWN) {
    this.#mostKnown = mostKnown
  }

  take(
    { storyId, day, visitor }: View,
    { ip, behindProxy }: Pick<Visitor, 'ip' | 'behindProxy'>,
  ): boolean {
    if (behindProxy) return true
    if (day > this.#day) this.#begin(day)
    const seen = this.#of(`${addressOf(ip)} ${storyId}`)
    const person = Buffer.from(visitor).toString('base64url')
    if (seen.has(person)) return true
    if (seen.size >= MOST_VIEWS) return false
    seen.add(person)
    this.#known += 1
    return true
  }

  #begin(day: string) {
    this.#day = day
    this.#seen.clear()
    this.#known = 0
  }

  #of(name: string): Set<string> {
    const known = this.#seen.get(name)
    if (known) return known
    for (const [oldest, { size }] of this.#seen) {
      if (this.#known < this.#mostKnown) break
      this.#seen.delete(oldest)
      this.#known -= size
    }
    const seen = new Set<string>()
    this.#seen.set(name, seen)
    return seen
  }
}
