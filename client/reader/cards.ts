import type { CardNews, LookNews, SiteNews } from '../../shared/protocol/live.ts'
import type { Announcer } from './announcer.ts'
import type { CardUpdates } from './card-updates.ts'
import type { PageStream } from './page-stream.ts'

/** The stories that a page lists. What brings them up to date is loaded with the first news that is about them. */
export class Cards {
  #page: HTMLElement
  #announcer: Announcer
  #updates: Promise<CardUpdates> | null = null
  #isRenewed = false

  constructor(page: HTMLElement, announcer: Announcer) {
    this.#page = page
    this.#announcer = announcer
  }

  hear({ seq, cards }: SiteNews, stream: PageStream) {
    this.#page.dataset['seq'] = String(seq)
    // Once some wait for the reader, what becomes of them concerns this page, too.
    if (this.#updates || cards.some((card) => this.#concerns(card)))
      this.#update(stream, (updates) => updates.show(cards))
  }

  /** Editors arranged the page anew, or the newsroom looks otherwise. */
  look({ front, page }: LookNews, stream: PageStream) {
    const { list, look } = this.#page.dataset
    const isOld = look !== undefined && look !== (list === '/' ? front : page)
    if (isOld || this.#updates) this.#update(stream, (updates) => updates.age(isOld))
  }

  /** More has happened than anybody can tell. */
  renew(stream: PageStream) {
    const { story } = this.#page.dataset
    if (!story) return stream.reload()
    // What is read stays, and is asked for once: a cache may hold nothing newer.
    if (this.#isRenewed) return
    this.#isRenewed = true
    this.#update(stream, (updates) => updates.renewMore().then(() => stream.start()))
  }

  #concerns(card: CardNews): boolean {
    const { list } = this.#page.dataset
    if (this.#page.querySelector(`[data-card="${CSS.escape(card.id)}"]`)) return true
    return card.is === 'new' && list !== undefined && card.on.includes(list)
  }

  #update(stream: PageStream, run: (updates: CardUpdates) => unknown) {
    this.#updates ??= import('./card-updates.ts').then(
      ({ CardUpdates }) => new CardUpdates(this.#page, this.#announcer),
    )
    this.#updates.then(run).catch(() => {
      // A server of another version may have the file no more.
      this.#updates = null
      stream.reload()
    })
  }
}
