import type { ViewsNews } from '../../shared/protocol/live.ts'
import { SharedStream } from '../stream/shared-stream.ts'
import type { Announcer } from './announcer.ts'
import { readLiveNews, type LiveNews } from './live-news.ts'
import { livenessWords, type Liveness } from './live-words.ts'
import { READER_STREAM } from './reader-stream.ts'
import type { StoryUpdates } from './story-updates.ts'

/** How long after a reload the page is not loaded again; then it asks again, ever less often. */
const RELOAD_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 600_000
/** A reader who paused updates finds them paused on the next page, too. */
const PAUSED = 'galley:paused'

/** Keeps an open story page as its newest revision says, see shared/protocol/live.ts. */
export class LivePage {
  #story: HTMLElement
  #storyId: string
  #announcer: Announcer
  #onToken: (token: string) => void
  #pause = document.createElement('button')
  #stream: SharedStream
  #liveness: Liveness = { is: 'live', reading: 0 }
  #paused = recall(PAUSED)
  /** Updates that are not on the page yet. */
  #held = 0
  #updates: Promise<StoryUpdates> | null = null
  #patience = RELOAD_PAUSE_MS

  constructor(
    story: HTMLElement,
    storyId: string,
    told: { announcer: Announcer; onToken: (token: string) => void },
  ) {
    this.#story = story
    this.#storyId = storyId
    this.#announcer = told.announcer
    this.#onToken = told.onToken
    this.#stream = this.#openStream()
  }

  start() {
    document.documentElement.classList.add('live')
    this.#pause.type = 'button'
    this.#pause.className = 'button quiet'
    this.#pause.addEventListener('click', () => this.#setPaused(!this.#paused))
    this.#story.querySelector('.actions')?.append(this.#pause)
    this.#labelPause()
    this.#stream.start()
  }

  #openStream(): SharedStream {
    return new SharedStream({
      ...READER_STREAM,
      want: { topic: this.#storyId, at: Number(this.#story.dataset['revision']) },
      onNews: (event, json) => this.#hear(readLiveNews(event, json)),
      onOpen: () => this.#is({ is: 'live', reading: 0 }),
      onBreak: () => this.#breaks(),
      onCut: () => this.#is({ is: 'cut' }),
    })
  }

  #hear(news: LiveNews | null) {
    switch (news?.event) {
      case 'revision':
        return this.#update((updates) => updates.revise(news.data))
      case 'retracted':
        return this.#update((updates) => updates.retract(news.data))
      case 'views':
        return this.#showViews(news.data)
      case 'token':
        return this.#onToken(news.data.token)
      case 'reset':
      case undefined:
        return this.#reload()
    }
  }

  /** In the order in which the news came. */
  #update(run: (updates: StoryUpdates) => void) {
    this.#updates ??= this.#loadUpdates()
    this.#updates.then(run, () => {
      // A server of another version may have the file no more.
      this.#updates = null
      this.#reload()
    })
  }

  async #loadUpdates(): Promise<StoryUpdates> {
    const { StoryUpdates } = await import('./story-updates.ts')
    return new StoryUpdates(this.#story, {
      announcer: this.#announcer,
      paused: this.#paused,
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
    remember(PAUSED, paused)
    if (this.#updates) this.#update((updates) => updates.setPaused(paused))
    this.#labelPause()
    this.#is(this.#liveness)
  }

  #labelPause() {
    const waiting = this.#held === 0 ? '' : ` (${this.#held})`
    this.#pause.textContent = this.#paused ? `Resume live updates${waiting}` : 'Pause live updates'
  }

  /** A page that a reload did not mend stays as it is, and asks again later: better old than in a loop. */
  #reload() {
    this.#stream.stop()
    const last = Number(sessionStorage.getItem('reloaded') ?? 0)
    if (Date.now() - last >= RELOAD_PAUSE_MS) {
      sessionStorage.setItem('reloaded', String(Date.now()))
      location.reload()
      return
    }
    this.#breaks()
    setTimeout(() => {
      this.#stream = this.#openStream()
      this.#stream.start()
    }, this.#patience)
    this.#patience = Math.min(this.#patience * 2, LONGEST_PAUSE_MS)
  }
}

/** Where a browser keeps nothing, each page begins anew. */
function recall(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return false
  }
}

function remember(name: string, isSo: boolean) {
  try {
    if (isSo) localStorage.setItem(name, '1')
    else localStorage.removeItem(name)
  } catch {
    // It holds for this page.
  }
}
