import type { RetractedNews, RevisionNews, ViewsNews } from '../../shared/protocol/live.ts'
import { Changes } from './changes.ts'
import { patchPage } from './patch-page.ts'

/** A page out of sight for so long gives its stream back. */
const HIDDEN_MS = 60_000
const RELOAD_PAUSE_MS = 30_000
/** What the page's head says of the story to machines. */
const SUMMARIES = 'script[type="application/ld+json"], meta[name="description"], meta[property]'

/** Keeps an open story page as its newest revision says, see shared/protocol/live.ts. */
export class LivePage {
  #story: HTMLElement
  #url: string
  #announce: (text: string) => void
  #changes: Changes
  #pause = document.createElement('button')
  #source: EventSource | null = null
  #hiding: number | undefined
  /** The newest revision received, shown or held back. */
  #revision: number
  #paused = false
  #held: RevisionNews[] = []

  constructor(story: HTMLElement, storyId: string, announce: (text: string) => void) {
    this.#story = story
    this.#url = `/stories/${storyId}/live?revision=`
    this.#announce = announce
    this.#changes = new Changes(story)
    this.#revision = Number(story.dataset['revision'])
  }

  start() {
    document.documentElement.classList.add('live')
    this.#pause.type = 'button'
    this.#pause.className = 'button quiet'
    this.#pause.addEventListener('click', () => this.#setPaused(!this.#paused))
    this.#story.querySelector('.actions')?.append(this.#pause)
    this.#labelPause()
    document.addEventListener('visibilitychange', () => this.#attend())
    addEventListener('pagehide', () => this.#close())
    addEventListener('pageshow', () => this.#attend())
    this.#attend()
  }

  /** Opens the stream while the page is in sight, and closes it when it has not been for a minute. */
  #attend() {
    clearTimeout(this.#hiding)
    if (document.visibilityState === 'visible') this.#open()
    else this.#hiding = window.setTimeout(() => this.#close(), HIDDEN_MS)
  }

  #open() {
    if (this.#source || this.#story.dataset['state'] === 'retracted') return
    const source = new EventSource(this.#url + this.#revision)
    this.#source = source
    const on = (type: string, handle: (data: unknown) => void) =>
      source.addEventListener(type, (event) => {
        if (source === this.#source) handle(JSON.parse((event as MessageEvent<string>).data))
      })
    on('revision', (data) => this.#revise(data as RevisionNews))
    on('retracted', (data) => this.#retract(data as RetractedNews))
    on('views', (data) => this.#showViews(data as ViewsNews))
    on('reset', () => this.#reload())
    source.addEventListener('error', () => {
      // The browser comes back by itself unless the answer was no stream, as when a node is full.
      if (source.readyState !== EventSource.CLOSED || source !== this.#source) return
      this.#close()
      this.#hiding = window.setTimeout(() => this.#attend(), 5000 + Math.random() * 10_000)
    })
  }

  #close() {
    this.#source?.close()
    this.#source = null
  }

  #revise(news: RevisionNews) {
    if (news.number <= this.#revision) return
    this.#revision = news.number
    if (this.#paused) {
      this.#held.push(news)
      this.#labelPause()
    } else this.#show(news)
  }

  #show({ number, kind, note, patch }: RevisionNews) {
    this.#changes.add(patchPage(this.#story, patch))
    this.#story.dataset['revision'] = String(number)
    this.#announce(kind === 'correct' ? `Correction: ${note ?? ''}` : 'This story was updated')
  }

  /** [RDR4] A retraction is shown even where updates are paused. */
  #retract({ note, patch }: RetractedNews) {
    this.#close()
    for (const news of this.#held.splice(0)) patchPage(this.#story, news.patch)
    this.#changes.clear()
    this.#story.dataset['state'] = 'retracted'
    this.#pause.remove()
    patchPage(this.#story, patch)
    for (const summary of document.querySelectorAll(SUMMARIES)) summary.remove()
    this.#announce(`This story has been retracted. ${note}`)
  }

  #showViews({ total, reading, label }: ViewsNews) {
    const views = this.#story.querySelector<HTMLElement>('[data-views]')
    // [VUE1] Another node's news may be older than the page.
    if (views && total >= Number(views.dataset['views'])) {
      views.dataset['views'] = String(total)
      views.textContent = label
    }
    const place = this.#story.querySelector<HTMLElement>('[data-reading]')
    if (!place) return
    place.textContent = `${reading.toLocaleString('en-US')} reading now`
    place.hidden = reading < 1
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
    this.#close()
    const last = Number(sessionStorage.getItem('reloaded') ?? 0)
    if (Date.now() - last < RELOAD_PAUSE_MS) return
    sessionStorage.setItem('reloaded', String(Date.now()))
    location.reload()
  }
}
