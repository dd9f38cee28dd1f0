import type { RetractedNews, RevisionNews, ViewsNews } from '../../shared/protocol/live.ts'
import { SharedStream } from '../stream/shared-stream.ts'
import { Changes } from './changes.ts'
import { readLiveNews, type LiveNews } from './live-news.ts'
import { patchPage } from './patch-page.ts'
import { READER_STREAM } from './reader-stream.ts'

const RELOAD_PAUSE_MS = 30_000
/** What the page's head says of the story to machines. */
const SUMMARIES = 'script[type="application/ld+json"], meta[name="description"], meta[property]'

/** Keeps an open story page as its newest revision says, see shared/protocol/live.ts. */
export class LivePage {
  #story: HTMLElement
  #announce: (text: string) => void
  #changes: Changes
  #pause = document.createElement('button')
  #stream: SharedStream
  #paused = false
  #held: RevisionNews[] = []

  constructor(story: HTMLElement, storyId: string, announce: (text: string) => void) {
    this.#story = story
    this.#announce = announce
    this.#changes = new Changes(story)
    this.#stream = new SharedStream({
      ...READER_STREAM,
      want: { topic: storyId, at: Number(story.dataset['revision']) },
      onNews: (event, json) => this.#hear(readLiveNews(event, json)),
      onBreak: () => this.#showReading('off', 'Reconnecting'),
      onCut: () => this.#showReading('off', 'Not live: reload for updates'),
    })
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

  #hear(news: LiveNews | null) {
    switch (news?.event) {
      case 'revision':
        return this.#revise(news.data)
      case 'retracted':
        return this.#retract(news.data)
      case 'views':
        return this.#showViews(news.data)
      case 'reset':
      case undefined:
        return this.#reload()
    }
  }

  #revise(news: RevisionNews) {
    if (this.#paused) {
      this.#held.push(news)
      this.#labelPause()
    } else this.#show(news)
  }

  #show({ number, kind, note, patch }: RevisionNews) {
    this.#changes.add(patchPage(this.#story, patch))
    this.#story.dataset['revision'] = String(number)
    this.#story.dataset['state'] = 'live'
    this.#announce(wordsOf(kind, note))
  }

  /** [RDR4] A retraction is shown even where updates are paused. */
  #retract({ number, note, patch }: RetractedNews) {
    const shown = this.#noteShown()
    for (const news of this.#held.splice(0)) patchPage(this.#story, news.patch)
    this.#changes.clear()
    this.#story.dataset['state'] = 'retracted'
    this.#story.dataset['revision'] = String(number)
    this.#paused = false
    this.#labelPause()
    patchPage(this.#story, patch)
    for (const summary of document.querySelectorAll(SUMMARIES)) summary.remove()
    if (this.#noteShown() !== shown) this.#announce(`This story has been retracted. ${note}`)
  }

  /** What the page says of a retraction; '' while the story is live. */
  #noteShown(): string {
    return this.#story.querySelector('[data-slot="notice"]')?.textContent ?? ''
  }

  #showViews({ total, reading, label }: ViewsNews) {
    const views = this.#story.querySelector<HTMLElement>('[data-views]')
    // [VUE1] Another node's news may be older than the page.
    if (views && total >= Number(views.dataset['views'])) {
      views.dataset['views'] = String(total)
      views.textContent = label
    }
    this.#showReading('', reading < 1 ? '' : `${reading.toLocaleString('en-US')} reading now`)
  }

  #showReading(state: '' | 'off', text: string) {
    const place = this.#story.querySelector<HTMLElement>('[data-reading]')
    if (!place) return
    place.dataset['reading'] = state
    place.textContent = text
    place.hidden = text === ''
  }

  #setPaused(paused: boolean) {
    this.#paused = paused
    if (!paused) for (const news of this.#held.splice(0)) this.#show(news)
    this.#labelPause()
  }

  #labelPause() {
    const waiting = this.#held.length === 0 ? '' : ` (${this.#held.length})`
    this.#pause.textContent = this.#paused ? `Resume live updates${waiting}` : 'Pause live updates'
  }

  /** A page that a reload did not mend stays as it is: better old than in a loop. */
  #reload() {
    this.#stream.stop()
    const last = Number(sessionStorage.getItem('reloaded') ?? 0)
    if (Date.now() - last < RELOAD_PAUSE_MS) return
    sessionStorage.setItem('reloaded', String(Date.now()))
    location.reload()
  }
}

function wordsOf(kind: RevisionNews['kind'], note: string | null): string {
  if (kind === 'correct') return `Correction: ${note ?? ''}`
  return kind === 'reinstate' ? 'This story has been reinstated' : 'This story was updated'
}
