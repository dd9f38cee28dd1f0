import { addressOf } from '../../kernel/address-of.ts'
import { SITE } from '../../../shared/protocol/live.ts'
import type { Visitor } from '../../views/visitor-key.ts'

/** Pages that may be open on this node: in all, from one address, and from one address of one story. */
export interface PlaceLimits {
  pages: number
  ofAddress: number
  ofStory: number
}

/** The last places are for addresses that hold few. */
const RESERVED = 0.2
const FEW = 50

export type Refusal = 'full' | 'address' | 'story'

interface Held {
  pages: number
  byStory: Map<string, number>
}

/** [COST1] Who may open how many pages: one address never takes the places of all others. */
export class Places {
  readonly #most: PlaceLimits
  readonly #byAddress = new Map<string, Held>()
  #taken = 0

  constructor(most: PlaceLimits) {
    this.#most = most
  }

  /**
   * Places for pages of these stories; `leave` gives them back, once. A page that follows the site beside its story takes no
   * second one.
   */
  take(visitor: Visitor, followed: readonly string[]): { leave: () => void } | Refusal {
    const stories = followed.filter((id) => id !== SITE)
    const storyIds = stories.length > 0 ? stories : [SITE]
    const address = visitor.behindProxy ? null : addressOf(visitor.ip)
    const refusal = this.#refusal(address, storyIds)
    if (refusal) return refusal
    this.#count(address, storyIds, 1)
    let isIn = true
    return {
      leave: () => {
        if (isIn) this.#count(address, storyIds, -1)
        isIn = false
      },
    }
  }

  #refusal(address: string | null, storyIds: readonly string[]): Refusal | null {
    const { pages, ofAddress, ofStory } = this.#most
    if (this.#taken >= pages) return 'full'
    const held = address === null ? undefined : this.#byAddress.get(address)
    if (!held) return null
    if (held.pages >= ofAddress) return 'address'
    const isTaken = (id: string) => id !== SITE && (held.byStory.get(id) ?? 0) >= ofStory
    if (storyIds.some(isTaken)) return 'story'
    return held.pages >= FEW && this.#taken >= pages * (1 - RESERVED) ? 'full' : null
  }

  #count(address: string | null, storyIds: readonly string[], by: 1 | -1) {
    this.#taken += by * storyIds.length
    if (address === null) return
    const held = this.#byAddress.get(address) ?? { pages: 0, byStory: new Map<string, number>() }
    held.pages += by * storyIds.length
    for (const storyId of storyIds) {
      const left = (held.byStory.get(storyId) ?? 0) + by
      if (left > 0) held.byStory.set(storyId, left)
      else held.byStory.delete(storyId)
    }
    if (held.pages > 0) this.#byAddress.set(address, held)
    else this.#byAddress.delete(address)
  }
}
