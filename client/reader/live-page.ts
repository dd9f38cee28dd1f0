import type { RetractedNews, RevisionNews, ViewsNews } from '../../shared/protocol/live.ts'
import { SharedStream } from '../stream/shared-stream.ts'
import type { Announcer } from './announcer.ts'
import { Changes } from './changes.ts'
import { readLiveNews, type LiveNews } from './live-news.ts'
import { livenessWords, updateWords, type Liveness } from './live-words.ts'
import { patchPage, wouldPush } from './patch-page.ts'
import { READER_STREAM } from './reader-stream.ts'

/** How long after a reload the page is not loaded again; then it asks again, ever less often. */
const RELOAD_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 600_000
/** A reader who paused updates finds them paused on the next page, too. */
const PAUSED = 'galley:paused'
/** What the page's head says of the story to machines. */
const SUMMARIES = 'script[type="application/ld+json"], meta[name="description"], meta[property]'

/** Keeps an open story page as its newest revision says, see shared/protocol/live.ts. */
export class LivePage {
  #story: HTMLElement
  #storyId: string
  #announcer: Announcer
  #onToken: (token: string) => void
  #changes: Changes
  #pause = document.createElement('button')
  #stream: SharedStream
  #liveness: Liveness = { is: 'live', reading: 0 }
  #paused = recall(PAUSED)
  /** Not on the page yet: updates are paused, or would push what is read at its very top. */
  #held: RevisionNews[] = []
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
    this.#changes = new Changes(story)
    this.#changes.onAsk = () => this.#showHeld({ pushing: true })
    this.#stream = this.#openStream()
  }

  start() {
    document.documentElement.classList.add('live')
    this.#pause.type = 'button'
    this.#pause.className = 'button quiet'
    this.#pause.addEventListener('click', () => this.#setPaused(!this.#paused))
    this.#story.querySelector('.actions')?.append(this.#pause)
    this.#labelPause()
    const scrolled = () => {
      if (this.#held.length > 0 && scrollY >= 1) this.#showHeld({ pushing: false })
    }
    addEventListener('scroll', scrolled, { passive: true })
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
        return this.#revise(news.data)
      case 'retracted':
        return this.#retract(news.data)
      case 'views':
        return this.#showViews(news.data)
      case 'token':
        return this.#onToken(news.data.token)
      case 'reset':
      case undefined:
        return this.#reload()
    }
  }

  #revise(news: RevisionNews) {
    this.#held.push(news)
    this.#showHeld({ pushing: false })
  }

  /** Unless it is to be `pushing`, nothing moves under the eyes of a reader. */
  #showHeld({ pushing }: { pushing: boolean }) {
    for (let [news] = this.#held; news; [news] = this.#held) {
      if (!pushing && this.#waits(news)) break
      this.#held.shift()
      this.#show(news)
    }
    this.#changes.wait(this.#paused ? 0 : this.#held.length)
    this.#labelPause()
  }

  #waits({ patch }: RevisionNews): boolean {
    // Of a story that comes back, nobody reads anything yet, and its page has no button to resume.
    if (this.#story.dataset['state'] !== 'live') return false
    return this.#paused || (scrollY < 1 && wouldPush(this.#story, patch))
  }

  #show(news: RevisionNews) {
    this.#changes.add(patchPage(this.#story, news.patch))
    this.#story.dataset['revision'] = String(news.number)
    this.#story.dataset['state'] = 'live'
    const blocks = [...this.#story.querySelectorAll<HTMLElement>('[data-block]')]
    const orderOf = (id: string) => blocks.findIndex(({ dataset }) => dataset['block'] === id) + 1
    this.#announcer.tell(updateWords(news, orderOf))
  }

  /** [RDR4] A retraction is shown even where updates are paused. */
  #retract({ number, note, patch }: RetractedNews) {
    const shown = this.#notice()?.textContent
    for (const news of this.#held.splice(0)) patchPage(this.#story, news.patch)
    this.#changes.clear()
    this.#changes.wait(0)
    this.#story.dataset['state'] = 'retracted'
    this.#story.dataset['revision'] = String(number)
    this.#labelPause()
    patchPage(this.#story, patch)
    for (const summary of document.querySelectorAll(SUMMARIES)) summary.remove()
    const notice = this.#notice()
    if (!notice || notice.textContent === shown) return
    this.#announcer.say(`This story has been retracted. ${note}`)
    notice.tabIndex = -1
    notice.focus({ preventScroll: true })
    notice.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  /** What the page says of a retraction; empty while the story is live. */
  #notice(): HTMLElement | null {
    return this.#story.querySelector('[data-slot="notice"]')
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
    this.#showHeld({ pushing: !paused })
    this.#is(this.#liveness)
  }

  #labelPause() {
    const waiting = this.#held.length === 0 ? '' : ` (${this.#held.length})`
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
