import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import { dayOf } from '../../shared/model/day.ts'
import type { Clock } from '../kernel/clock.ts'
import type { DailySalts } from './daily-salts.ts'
import type { View } from './view-store.ts'
import { visitorKey, type Visitor } from './visitor-key.ts'

const DAY_MS = 24 * 3_600_000
const MAC_BYTES = 16
/** Its day, the visitor's key, and what only this newsroom can make of the two and the story. */
const TOKEN = /^(\d{4}-\d{2}-\d{2})\.([\w-]{11})\.([\w-]{22})$/

/**
 * What a story's stream gives to the page that opened it, and the page's view gives back. [VUE4] It holds the key of that
 * visitor, story and day, so it counts one person once: whoever sends it, how often, and to which node. [VUE3] It goes
 * with the day's salt.
 */
export class ViewTokens {
  readonly #salts: Pick<DailySalts, 'of'>
  readonly #clock: Clock

  constructor(deps: { salts: Pick<DailySalts, 'of'>; clock: Clock }) {
    this.#salts = deps.salts
    this.#clock = deps.clock
  }

  /** Null while the database is away and the day is new here. */
  async of(storyId: string, visitor: Visitor): Promise<string | null> {
    const day = dayOf(this.#clock.now())
    const salt = await this.#salts.of(day).catch(() => null)
    if (!salt) return null
    const key = visitorKey(salt, visitor, storyId)
    return `${day}.${Buffer.from(key).toString('base64url')}.${mac(salt, storyId, key)}`
  }

  /** Null for what is no token of this story, of today or yesterday. */
  async read(storyId: string, token: string): Promise<View | null> {
    const [, day = '', key = '', proof = ''] = TOKEN.exec(token) ?? []
    const now = this.#clock.now()
    if (day !== dayOf(now) && day !== dayOf(now - DAY_MS)) return null
    const visitor = new Uint8Array(Buffer.from(key, 'base64url'))
    const expected = mac(await this.#salts.of(day), storyId, visitor)
    const isOurs = timingSafeEqual(Buffer.from(proof), Buffer.from(expected))
    return isOurs ? { storyId, day, visitor } : null
  }
}

/** No address begins like that, so it is no visitor's key. */
function mac(salt: KeyObject, storyId: string, key: Uint8Array): string {
  const proven = createHmac('sha256', salt).update(`token|${storyId}|`).update(key).digest()
  return proven.subarray(0, MAC_BYTES).toString('base64url')
}
