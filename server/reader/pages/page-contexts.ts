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

/** Every page names the newsroom and its sections, and tells its time. */
export function stampOf({ sections, profile }: PageContext): string {
  return JSON.stringify([profile, ...sections.map(({ slug, name }) => [slug, name])])
}
