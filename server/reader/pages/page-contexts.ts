import type { Profile } from '../../../shared/model/profile.ts'
import type { Section } from '../../../shared/model/section.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Sections } from '../../store/sections.ts'
import type { PageContext } from './layout.ts'

/** Addresses of the built client's files, or the development server's. */
export interface ReaderAssets {
  url(entry: 'reader'): { script: string; styles: string[] }
}

/** What surrounds every page, as it is now. */
export class PageContexts {
  readonly #sections: Pick<Sections, 'list'>
  readonly #profiles: Pick<Profiles, 'get'>
  readonly #assets: ReaderAssets
  readonly #publicUrl: string
  readonly #clock: Clock
  #last: PageContext | null = null

  constructor(deps: {
    sections: Pick<Sections, 'list'>
    profiles: Pick<Profiles, 'get'>
    assets: ReaderAssets
    publicUrl: string
    clock: Clock
  }) {
    this.#sections = deps.sections
    this.#profiles = deps.profiles
    this.#assets = deps.assets
    this.#publicUrl = deps.publicUrl
    this.#clock = deps.clock
  }

  /** `seq`: the outbox's. */
  async at(seq: number): Promise<PageContext> {
    this.#last = {
      seq,
      publicUrl: this.#publicUrl,
      assets: this.#assets.url('reader'),
      now: this.#clock.now(),
      sections: await this.#sections.list(),
      profile: await this.#profiles.get(),
    }
    return this.#last
  }

  /** What surrounded the last page; null before the first one. */
  get last(): PageContext | null {
    return this.#last
  }
}

/** A corrections' freshness and the day at the top may change then, in every zone. */
const QUARTER_MS = 15 * 60 * 1000

/** All that pages are made of but counts: every publication and retraction makes the outbox longer. */
export function siteStamp(context: PageContext): string {
  return `${context.seq} ${Math.floor(context.now / QUARTER_MS)} ${stampOf(context)}`
}

/** Every page names the newsroom and its sections, and tells its time. */
export function stampOf({ sections, profile }: PageContext): string {
  const before = stamps.get(sections)
  if (before?.profile === profile) return before.stamp
  const stamp = JSON.stringify([profile, ...sections.map(({ slug, name }) => [slug, name])])
  stamps.set(sections, { profile, stamp })
  return stamp
}

/** The two are the same objects as long as they are kept (`store/sections.ts`). */
const stamps = new WeakMap<readonly Section[], { profile: Profile; stamp: string }>()
