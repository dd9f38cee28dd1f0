import { addressOf } from '../kernel/address-of.ts'
import type { View } from './view-store.ts'
import type { Visitor } from './visitor-key.ts'

/** [VUE4] As many as one address may have open pages of a story. */
export const MOST_VIEWS = 200
/** Stories of addresses that are remembered; beyond it the one that was seen first is forgotten. About 20 MB. */
const MOST_KNOWN = 50_000

/** What one address adds to a story in a day, on this node. A person who comes again adds nothing. */
export class ViewAllowance {
  readonly #seen = new Map<string, Set<string>>()
  #day = ''

  take({ storyId, day, visitor }: View, { ip, behindProxy }: Visitor): boolean {
    if (behindProxy) return true
    if (day > this.#day) this.#begin(day)
    const seen = this.#of(`${addressOf(ip)} ${storyId}`)
    const person = Buffer.from(visitor).toString('base64url')
    if (seen.size >= MOST_VIEWS && !seen.has(person)) return false
    seen.add(person)
    return true
  }

  #begin(day: string) {
    this.#day = day
    this.#seen.clear()
  }

  #of(name: string): Set<string> {
    const known = this.#seen.get(name)
    if (known) return known
    const [oldest] = this.#seen.keys()
    if (this.#seen.size >= MOST_KNOWN && oldest !== undefined) this.#seen.delete(oldest)
    const seen = new Set<string>()
    this.#seen.set(name, seen)
    return seen
  }
}
