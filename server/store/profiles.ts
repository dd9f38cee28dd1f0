import { z } from 'zod'
import { DIRECTIONS, FEED_TEXTS, FIRST_PROFILE, type Profile } from '../../shared/model/profile.ts'
import type { Clock } from '../kernel/clock.ts'
import { nothingElse, type Also, type Db } from './database.ts'
import { KeptSetting } from './kept-setting.ts'

/** What came later than the first newsrooms has a value of its own for them. */
const stored = z.object({
  name: z.string(),
  motto: z.string().default(FIRST_PROFILE.motto),
  language: z.string(),
  direction: z.enum(DIRECTIONS).nullable().default(FIRST_PROFILE.direction),
  zone: z.string(),
  feeds: z.enum(FEED_TEXTS).default(FIRST_PROFILE.feeds),
  social: z.array(z.string()).default([]),
})

type ProfileChange = { [Fact in keyof Profile]?: Profile[Fact] | undefined }

/** What the newsroom says of itself. */
export class Profiles {
  readonly #kept: KeptSetting<Profile>

  constructor(deps: { db: Db; clock: Clock }) {
    this.#kept = new KeptSetting<Profile>(deps, {
      key: 'profile',
      schema: stored,
      first: FIRST_PROFILE,
    })
  }

  /** As it was at most a second ago: pages ask all the time. */
  get(): Promise<Profile> {
    return this.#kept.get()
  }

  /** What is not named stays as it is. */
  async set(profile: ProfileChange, also: Also<Profile> = nothingElse): Promise<Profile> {
    const named = Object.entries(profile).filter(([, value]) => value !== undefined)
    const { is } = await this.#kept.change(
      (now) => ({ ...now, ...Object.fromEntries(named) }),
      also,
    )
    return is
  }

  /** It was changed elsewhere. */
  forget(): void {
    this.#kept.forget()
  }
}
