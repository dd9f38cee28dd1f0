import { SITE, type ViewsNews } from '../../shared/protocol/live.ts'
import type { Announcer } from './announcer.ts'
import type { Cards } from './cards.ts'
import { recall, remember } from './device.ts'
import type { LiveNews } from './live-news.ts'
import { livenessWords, type Liveness } from './live-words.ts'
import { PageStream } from './page-stream.ts'
import type { StoryUpdates } from './story-updates.ts'
import { readAt } from './visits.ts'

interface Told {
  announcer: Announcer
  cards: Cards
  onToken: (token: string) => void
}

/** Keeps an open story page as its newest revision says, see shared/protocol/live.ts. */
export class LivePage {
  #story: HTMLElement
  #told: Told
  #pause = document.createElement('button')
  #stream: PageStream
  #liveness: Liveness = { is: 'live', reading: 0 }
  /** A reader who paused updates finds them paused on the next page, too. */
  #paused = recall('paused') === true
  /** Updates that are not on the page yet. */
  #held = 0
  #token: string | undefined
  #updates: Promise<StoryUpdates> | null = null

  constructor(story: HTMLElement, told: Told) {
    this.#story = story
    this.#told = told
    this.#stream = new PageStream(story, {
      onNews: (news, topic) => this.#hear(news, topic),
      onOpen: () => this.#is({ is: 'live', reading: 0 }),
      onBreak: () => this.#breaks(),
      onCut: () => this.#is({ is: 'cut' }),
    })
  }

  start() {
    this.#pause.type = 'button'
    this.#pause.className = 'button quiet'
    this.#pause.addEventListener('click', () => this.#setPaused(!this.#paused))
    this.#story.querySelector('.actions')?.append(this.#pause)
    this.#labelPause()
    this.#stream.start()
    this.#lookBack()
  }

  /** What has changed since this reader was here last, as far as the page tells. */
  #lookBack() {
    const before = readAt(this.#story)
    const isLater = ({ dataset }: HTMLElement) => before !== null && Number(dataset['at']) > before
    const later = [...this.#story.querySelectorAll<HTMLElement>('[data-at]')].filter(isLater)
    if (later.length > 0) this.#update((updates) => updates.lookBack(later))
  }

  #hear(news: LiveNews | null, topic: string) {
    switch (news?.event) {
      case 'revision':
        return this.#update((updates) => updates.revise(news.data))
      case 'retracted':
        return this.#update((updates) => updates.retract(news.data))
      case 'site':
        return this.#told.cards.hear(news.data, this.#stream)
      case 'views':
        return this.#showViews(news.data)
      case 'token':
        this.#token = news.data.token
        return this.#told.onToken(this.#token)
      case 'look':
        // The page around a story that is read stays as it is.
        return
      case 'reset':
      case undefined:
        if (topic === SITE) this.#told.cards.renew(this.#stream)
        else this.#stream.reload()
    }
  }

  /** In the order in which the news came. */
  #update(run: (updates: StoryUpdates) => void) {
    this.#updates ??= this.#loadUpdates()
    this.#updates.then(run, () => {
      // A server of another version may have the file no more.
      this.#updates = null
      this.#stream.reload()
    })
  }

  async #loadUpdates(): Promise<StoryUpdates> {
    const { StoryUpdates } = await import('./story-updates.ts')
    return new StoryUpdates(this.#story, {
      announcer: this.#told.announcer,
      paused: this.#paused,
      token: () => this.#token,
      onHeld: (count) => {
        this.#held = count
        this.#labelPause()
      },
    })
  }

  #showViews({ total, reading, label }: ViewsNews) {
    const views = this.#story.querySelector<HTMLElement>('[data-views]')
    // [VUE1] Another node's news may be older than the page.
    if (views && total >= Number(views.dataset['views'])) {
      views.dataset['views'] = String(total)
      views.textContent = label
    }
    this.#is({ is: 'live', reading })
  }

  #breaks() {
    if (this.#liveness.is !== 'offline') this.#is({ is: 'offline', since: Date.now() })
  }

  #is(liveness: Liveness) {
    this.#liveness = liveness
    const place = this.#story.querySelector<HTMLElement>('[data-reading]')
    if (!place) return
    const shown: Liveness = liveness.is === 'live' && this.#paused ? { is: 'paused' } : liveness
    place.dataset['reading'] = shown.is === 'live' ? '' : 'off'
    place.textContent = livenessWords(shown)
    place.hidden = false
  }

  #setPaused(paused: boolean) {
    this.#paused = paused
    remember('paused', paused)
    if (this.#updates) this.#update((updates) => updates.setPaused(paused))
    this.#labelPause()
    this.#is(this.#liveness)
  }

  #labelPause() {
    const waiting = this.#held === 0 ? '' : ` (${this.#held})`
    this.#pause.textContent = this.#paused ? `Resume live updates${waiting}` : 'Pause live updates'
  }
}
