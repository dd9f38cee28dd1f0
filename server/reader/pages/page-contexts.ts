import { createHash } from 'node:crypto'
import { shownAt, type Shown } from '../../../shared/model/front.ts'
import type { Policies } from '../../../shared/model/policies.ts'
import type { LookNews } from '../../../shared/protocol/live.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Authors } from '../../store/authors.ts'
import type { Front } from '../../store/front.ts'
import type { KeptSetting } from '../../store/kept-setting.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Sections } from '../../store/sections.ts'
import type { Tags } from '../../store/tags.ts'
import type { SiteImages } from '../../store/site-images.ts'
import type { PageContext } from './layout.ts'

/** Addresses of the built client's files, or the development server's. */
export interface ReaderAssets {
  url(entry: 'reader'): { script: string; styles: string[] }
}

/** What the newsroom says of itself, each as it was at most a second ago. */
export interface SiteFacts {
  sections: Pick<Sections, 'list'>
  profiles: Pick<Profiles, 'get'>
  policies: Pick<KeptSetting<Policies>, 'get'>
  siteImages: Pick<SiteImages, 'list'>
  front: Pick<Front, 'get'>
  authors: Pick<Authors, 'edition'>
  tags: Pick<Tags, 'edition'>
}

/** What the looks of pages are made of. */
type Look = Pick<PageContext, 'sections' | 'profile' | 'policies' | 'images' | 'front'>

/** What surrounds every page, as it is now. */
export class PageContexts {
  readonly #facts: SiteFacts
  readonly #assets: ReaderAssets
  readonly #publicUrl: string
  readonly #clock: Clock
  #last: PageContext | null = null
  /** The last looks, by what they were made of. */
  #looks: { of: readonly unknown[]; looks: LookNews } = { of: [], looks: { page: '', front: '' } }

  constructor(
    deps: SiteFacts & {
      assets: ReaderAssets
      publicUrl: string
      clock: Clock
    },
  ) {
    this.#facts = deps
    this.#assets = deps.assets
    this.#publicUrl = deps.publicUrl
    this.#clock = deps.clock
  }

  /** `seq`: the outbox's. */
  async at(seq: number): Promise<PageContext> {
    const now = this.#clock.now()
    const [look, ...names] = await Promise.all([
      this.#look(now),
      this.#facts.authors.edition(),
      this.#facts.tags.edition(),
    ])
    this.#last = {
      ...look,
      names: names.join(' '),
      seq,
      publicUrl: this.#publicUrl,
      assets: this.#assets.url('reader'),
      now,
      looks: this.#looksOf(look),
    }
    return this.#last
  }

  /** What surrounded the last page; null before the first one. */
  get last(): PageContext | null {
    return this.#last
  }

  /** How pages look now: an open one is told when that is no longer how it was made. */
  async looks(): Promise<LookNews> {
    return this.#looksOf(await this.#look(this.#clock.now()))
  }

  async #look(now: number): Promise<Look> {
    const { sections, profiles, policies, siteImages, front } = this.#facts
    const [list, profile, texts, images, arrangement] = await Promise.all([
      sections.list(),
      profiles.get(),
      policies.get(),
      siteImages.list(),
      front.get(),
    ])
    const shown: Shown = shownAt(arrangement, now)
    return { sections: list, profile, policies: texts, images, front: shown }
  }

  #looksOf(look: Look): LookNews {
    const { front, ...page } = look
    // For a second all is the same objects, besides what time takes off the front page.
    const of = [...Object.values(page), JSON.stringify(front)]
    if (of.some((part, i) => part !== this.#looks.of[i]))
      this.#looks = { of, looks: { page: hashOf(page), front: hashOf([page, front]) } }
    return this.#looks.looks
  }
}

/** A corrections' freshness and the day at the top may change then, in every zone. */
const QUARTER_MS = 15 * 60 * 1000

/** All that pages are made of but counts: every publication and retraction makes the outbox longer. */
export function siteStamp(context: PageContext): string {
  return `${context.seq} ${Math.floor(context.now / QUARTER_MS)} ${stampOf(context)}`
}

/** Every page names the newsroom and its sections, the front page is arranged, and many tell of authors and tags. */
export function stampOf({ looks, names }: PageContext): string {
  return `${looks.front} ${names}`
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)
}
