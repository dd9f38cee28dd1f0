import type { Scope } from '../../shared/model/roles.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Also, Trx } from '../store/database.ts'
import type { Wanted } from '../store/pages.ts'
import type { ApiKey, ApiKeyStore } from './api-key-store.ts'
import { hashOf, newToken } from './token.ts'

export type { ApiKey } from './api-key-store.ts'

const KEY = /^gk_[A-Za-z0-9_-]{43}$/
/** `used_at` is for people who tidy up; a busy key need not write it at every request. */
const USED_STEP_MS = 60_000

/** Keys for programs: `gk_` and 32 random bytes, of which only the SHA-256 is kept. */
export class ApiKeys {
  readonly #store: ApiKeyStore
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { store: ApiKeyStore; clock: Clock; ids: Ids }) {
    this.#store = deps.store
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /** `key` is shown to its owner now and never again. */
  async create(
    input: { userId: string; name: string; scopes: Scope[] },
    also?: Also<ApiKey>,
  ): Promise<{ key: string; apiKey: ApiKey }> {
    const key = `gk_${newToken(this.#ids)}`
    const id = this.#ids.next('ak')
    const apiKey = { ...input, id, createdAt: this.#clock.now(), usedAt: null }
    await this.#store.insert(apiKey, hashOf(key), also && ((trx: Trx) => also(trx, apiKey)))
    return { key, apiKey }
  }

  list(): Promise<ApiKey[]> {
    return this.#store.list()
  }

  /** In the order in which they were made. */
  page(wanted: Wanted<number>) {
    return this.#store.page(wanted)
  }

  /** The key that is none any more; null if there is no such one. */
  revoke(id: string, also?: Also<ApiKey>): Promise<ApiKey | null> {
    return this.#store.delete(id, also)
  }

  /** Looks up the hash, so that no comparison's duration says anything about a key. */
  async verify(key: string): Promise<ApiKey | null> {
    if (!KEY.test(key)) return null
    return this.#use(await this.#store.findByHash(hashOf(key)))
  }

  /** Whether a key that somebody came with goes on. */
  async again(id: string): Promise<ApiKey | null> {
    return this.#use(await this.#store.find(id))
  }

  async #use(apiKey: ApiKey | null): Promise<ApiKey | null> {
    if (!apiKey) return null
    const now = this.#clock.now()
    if (now - (apiKey.usedAt ?? 0) >= USED_STEP_MS) await this.#store.markUsed(apiKey.id, now)
    return apiKey
  }
}

export function looksLikeApiKey(token: string): boolean {
  return token.startsWith('gk_')
}
