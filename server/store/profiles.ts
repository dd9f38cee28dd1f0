import { z } from 'zod'
import { FEED_TEXTS, FIRST_PROFILE, type Profile } from '../../shared/model/profile.ts'
import type { Clock } from '../kernel/clock.ts'
import { nothingElse, type Also, type Db } from './database.ts'

const KEY = 'profile'
/** How long a node may go on with what another one has changed. */
const FRESH_MS = 1_000

const stored = z.object({
  name: z.string(),
  language: z.string(),
  zone: z.string(),
  feeds: z.enum(FEED_TEXTS).default(FIRST_PROFILE.feeds),
})

/** What the newsroom says of itself. */
export class Profiles {
  readonly #db: Db
  readonly #clock: Clock
  #kept: { profile: Promise<Profile>; at: number } | null = null

  constructor(deps: { db: Db; clock: Clock }) {
    this.#db = deps.db
    this.#clock = deps.clock
  }

  /** As it was at most a second ago: pages ask all the time. */
  get(): Promise<Profile> {
    const now = this.#clock.elapsed()
    if (this.#kept && now - this.#kept.at < FRESH_MS) return this.#kept.profile
    const kept = { profile: this.#read(), at: now }
    this.#kept = kept
    kept.profile.catch(() => {
      if (this.#kept === kept) this.#kept = null
    })
    return kept.profile
  }

  async set(profile: Profile, also: Also<void> = nothingElse): Promise<void> {
    const value = JSON.stringify(profile)
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: KEY, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
      await also(trx)
    })
    this.#kept = null
  }

  async #read(): Promise<Profile> {
    const row = await this.#db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', KEY)
      .executeTakeFirst()
    return row ? stored.parse(JSON.parse(row.value)) : FIRST_PROFILE
  }
}
