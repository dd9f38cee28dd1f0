import { SITE } from '../../shared/protocol/live.ts'
import type { Want } from '../stream/audience.ts'
import { SharedStream } from '../stream/shared-stream.ts'
import { readLiveNews, type LiveNews } from './live-news.ts'
import { READER_STREAM } from './reader-stream.ts'

/** How long after a reload the page is not loaded again; then it asks again, ever less often. */
const RELOAD_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 600_000

interface Listeners {
  /** Null: news that this page does not understand. */
  onNews: (news: LiveNews | null, topic: string) => void
  onOpen?: () => void
  onBreak?: () => void
  onCut?: () => void
}

/** Follows what an open page shows, a story or the site or both; its data says which, and at which revision it is. */
export class PageStream {
  #page: HTMLElement
  #on: Listeners
  #stream: SharedStream | null = null
  #patience = RELOAD_PAUSE_MS

  constructor(page: HTMLElement, on: Listeners) {
    this.#page = page
    this.#on = on
  }

  /** From where the page is now. */
  start() {
    this.#stream?.stop()
    this.#stream = new SharedStream({
      ...READER_STREAM,
      wants: wantsOf(this.#page.dataset),
      onNews: ({ event, data, topic }) => this.#on.onNews(readLiveNews(event, data), topic),
      onOpen: () => this.#on.onOpen?.(),
      onBreak: () => this.#on.onBreak?.(),
      onCut: () => this.#on.onCut?.(),
    })
    this.#stream.start()
  }

  /** A page that a reload did not mend stays as it is, and asks again later: better old than in a loop. */
  reload() {
    this.#stream?.stop()
    const last = Number(sessionStorage.getItem('reloaded') ?? 0)
    if (Date.now() - last >= RELOAD_PAUSE_MS) {
      sessionStorage.setItem('reloaded', String(Date.now()))
      location.reload()
      return
    }
    this.#on.onBreak?.()
    setTimeout(() => this.start(), this.#patience)
    this.#patience = Math.min(this.#patience * 2, LONGEST_PAUSE_MS)
  }
}

function wantsOf({ story, revision, seq }: DOMStringMap): Want[] {
  const site = { topic: SITE, at: Number(seq) }
  return story ? [{ topic: story, at: Number(revision) }, site] : [site]
}
