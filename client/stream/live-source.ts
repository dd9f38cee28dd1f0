import { advance, serves, type News, type Want } from './audience.ts'

/** Tabs that open together are served by one stream. */
const GATHER_MS = 50
/** A stream brings a ping every 20 s: one that is silent for so long is dead, though nobody has closed it. */
const SILENT_MS = 45_000
/** The same, where the network has just come back, or the page into sight. */
const OVERDUE_MS = 25_000
const WATCH_MS = 5_000

export interface SourceOptions {
  wanted: () => { carry: Want[]; cut: Want[] }
  urlFor: (wants: readonly Want[]) => string
  events: readonly string[]
  /** The events whose last news holds for a tab that comes later, too. */
  lasting?: readonly string[]
  read: (event: string, data: string) => News | null
  onNews: (news: News) => void
  onOpen: () => void
  /** No news of these comes: there are too many, or the server gave no stream. */
  onCut: (wants: readonly Want[]) => void
  /** It broke; the browser opens it again by itself. */
  onBreak: () => void
  /** When to ask again a server that gave none. */
  againMs: () => number
}

/** The stream itself, in the tab that holds it. */
export class LiveSource {
  #options: SourceOptions
  #source: EventSource | null = null
  /** What the stream brings, as far as it has come. */
  #carried: Want[] = []
  #lasting = new Map<string, News>()
  #timer = 0
  #watch = 0
  /** When it brought something last. */
  #heardAt = 0
  /** A server of an earlier version sends none. */
  #pings = false

  constructor(options: SourceOptions) {
    this.#options = options
  }

  /** Sees to it soon that the stream carries what is wanted. */
  attend(afterMs = GATHER_MS) {
    this.#timer ||= window.setTimeout(() => {
      this.#timer = 0
      const { carry, cut } = this.#options.wanted()
      if (!this.#source || !serves(this.#carried, carry)) this.#open(carry)
      if (cut.length > 0) this.#options.onCut(cut)
    }, afterMs)
  }

  /** For a tab that came after the news. */
  repeat({ topic, at }: Want) {
    for (const event of this.#options.lasting ?? []) {
      const news = this.#lasting.get(`${event} ${topic}`)
      if (news) this.#options.onNews({ ...news, from: at, to: at })
    }
  }

  /** Opens a stream anew that has said nothing for too long. */
  check(mostMs = OVERDUE_MS) {
    if (!this.#source || !this.#pings || Date.now() - this.#heardAt < mostMs) return
    this.#options.onBreak()
    this.#open(this.#carried)
  }

  close() {
    clearTimeout(this.#timer)
    clearInterval(this.#watch)
    this.#timer = 0
    this.#source?.close()
    this.#source = null
    this.#lasting.clear()
  }

  #open(carry: Want[]) {
    this.close()
    const { urlFor, events, onOpen } = this.#options
    const source = new EventSource(urlFor(carry))
    this.#source = source
    this.#carried = carry
    this.#pings = false
    const hear = () => {
      this.#heardAt = Date.now()
    }
    hear()
    this.#watch = window.setInterval(() => this.check(SILENT_MS), WATCH_MS)
    source.addEventListener('ping', () => {
      hear()
      this.#pings = true
    })
    source.addEventListener('open', () => {
      hear()
      // The browser comes back by itself, to the same address: what has come since may not fit.
      this.#carried = carry
      onOpen()
      this.attend()
    })
    for (const event of events)
      source.addEventListener(event, ({ data }: MessageEvent<string>) => {
        if (source !== this.#source) return
        hear()
        this.#read(event, data)
      })
    source.addEventListener('error', () => {
      if (source !== this.#source) return
      if (source.readyState === EventSource.CLOSED) this.#refused()
      else this.#options.onBreak()
    })
  }

  #read(event: string, data: string) {
    const news = this.#options.read(event, data)
    if (!news) return
    if (this.#options.lasting?.includes(event)) this.#lasting.set(`${event} ${news.topic}`, news)
    this.#carried = this.#carried.map((want) => advance(want, news))
    this.#options.onNews(news)
  }

  #refused() {
    const { onCut, wanted, againMs } = this.#options
    this.close()
    this.attend(againMs())
    onCut(wanted().carry)
  }
}
