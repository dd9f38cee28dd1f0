import {
  advance,
  Audience,
  fateOf,
  keyOf,
  takesOver,
  type Here,
  type News,
  type Standing,
  type TabMessage,
  type Want,
} from './audience.ts'
import { hasLocks, Leadership } from './leadership.ts'
import { LiveSource, type SourceOptions } from './live-source.ts'

/** A tab that came in sight, or lost the lead, takes it if who leads has not answered by then. */
const ANSWER_MS = 300
/** How often who leads asks the others whether they are still there. */
const ASK_MS = 20_000

export interface StreamOptions extends Omit<SourceOptions, 'wanted' | 'onNews' | 'onCut'> {
  /** Tabs of the same name share a stream. */
  name: string
  /** What matters most comes first. */
  wants: readonly Want[]
  /** How long a tab wants it after it went out of sight. */
  hiddenMs: number
  onNews: (news: News) => void
  /** The stream is open, or the page is back: what came before may have been missed. */
  onOpen: () => void
  /** No news comes until the next. */
  onCut: () => void
}

/**
 * One stream of server-sent events for all tabs of a browser: the tab that leads holds it, and passes on what
 * comes. Where tabs can't share (no secure context), each has its own as long as it is in sight.
 */
export class SharedStream {
  #options: StreamOptions
  #wants: readonly Want[]
  #hiddenMs: number
  #name: string
  #tab = Math.random().toString(36)
  #audience = new Audience()
  #leadership: Leadership
  #source: LiveSource
  /** While the tab takes part. */
  #channel: BroadcastChannel | null = null
  /** Frozen, or in the browser's cache of pages: then it must hold nothing. */
  #isAsleep = false
  #unlisten = new AbortController()
  #timers = { answer: 0, ask: 0, hide: 0 }

  constructor(options: StreamOptions) {
    this.#options = options
    this.#wants = options.wants
    this.#hiddenMs = hasLocks() ? options.hiddenMs : 0
    // The address of the script keeps apart what different deployments say to each other.
    this.#name = `${options.name} ${hasLocks() ? import.meta.url : this.#tab}`
    this.#leadership = new Leadership(this.#name, {
      onLead: () => this.#lead(),
      onLose: () => this.#lose(),
    })
    const tell = (message: TabMessage) => {
      this.#post(message)
      this.#hear(message)
    }
    this.#source = new LiveSource({
      ...options,
      wanted: () => this.#audience.wanted(this.#wants, Date.now()),
      onNews: (news) => tell({ type: 'news', news }),
      onOpen: () => tell({ type: 'opened' }),
      onBreak: () => tell({ type: 'broken' }),
      onCut: (wants) => tell({ type: 'cut', wants }),
    })
  }

  start() {
    const { signal } = this.#unlisten
    document.addEventListener('visibilitychange', () => this.#attend(), { signal })
    document.addEventListener('freeze', () => this.#sleep(), { signal })
    document.addEventListener('resume', () => this.#wake(), { signal })
    addEventListener('pagehide', () => this.#sleep(), { signal })
    addEventListener('pageshow', () => this.#wake(), { signal })
    addEventListener('online', () => this.#source.check(), { signal })
    this.#attend()
  }

  stop() {
    this.#unlisten.abort()
    this.#leave()
  }

  #sleep() {
    this.#isAsleep = true
    this.#leave()
  }

  #wake() {
    if (!this.#isAsleep) return
    this.#isAsleep = false
    this.#attend()
    this.#options.onOpen()
  }

  #attend() {
    if (this.#isAsleep) return
    const visible = isVisible()
    clearTimeout(this.#timers.hide)
    if (visible || this.#hiddenMs === Infinity) this.#join()
    else this.#timers.hide = window.setTimeout(() => this.#leave(), this.#hiddenMs)
    this.#say({ ask: visible })
    if (!visible) return
    this.#source.check()
    this.#expectAnswer()
  }

  #join() {
    if (this.#channel) return
    this.#channel = new BroadcastChannel(this.#name)
    this.#channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      this.#hear(data)
    })
    this.#leadership.wait()
  }

  #leave() {
    this.#say({ wants: [] })
    this.#channel?.close()
    this.#channel = null
    clearTimeout(this.#timers.hide)
    clearTimeout(this.#timers.answer)
    this.#giveUp()
    this.#leadership.leave()
  }

  #expectAnswer() {
    clearTimeout(this.#timers.answer)
    this.#timers.answer = window.setTimeout(() => {
      if (!this.#leadership.leads) this.#leadership.take()
    }, ANSWER_MS)
  }

  #lead() {
    clearTimeout(this.#timers.answer)
    const ask = () => {
      this.#say({ ask: true })
      this.#source.attend()
    }
    this.#timers.ask = window.setInterval(ask, ASK_MS)
    ask()
  }

  #lose() {
    this.#giveUp()
    this.#leadership.wait()
    // Who took it may have been frozen at that moment, and never hold the stream.
    this.#expectAnswer()
  }

  #giveUp() {
    clearInterval(this.#timers.ask)
    this.#source.close()
  }

  #hear(message: TabMessage) {
    switch (message.type) {
      case 'here':
        return this.#meet(message)
      case 'opened':
        return this.#options.onOpen()
      case 'broken':
        return this.#options.onBreak()
      case 'news':
        return this.#takeIn(message.news)
      case 'cut':
        if (this.#isCut(message.wants)) this.#options.onCut()
    }
  }

  #meet(here: Here) {
    this.#audience.hear(here, Date.now())
    if (here.leads) clearTimeout(this.#timers.answer)
    if (here.ask) this.#say({})
    if (takesOver(this.#standing(), here)) this.#leadership.take()
    if (!this.#leadership.leads) return
    if (here.ask) for (const want of here.wants) this.#source.repeat(want)
    this.#source.attend()
  }

  #takeIn(news: News) {
    const fates = this.#wants.map((want) => fateOf(news, want))
    this.#audience.advance(news)
    this.#wants = this.#wants.map((want) => advance(want, news))
    if (fates.includes('mine')) this.#options.onNews(news)
    if (!fates.includes('behind')) return
    if (this.#leadership.leads) this.#source.attend()
    else this.#say({})
  }

  /** Not live is who hears nothing of what matters most. */
  #isCut(wants: readonly Want[]): boolean {
    const [first] = this.#wants.map(keyOf)
    return wants.some((want) => keyOf(want) === first)
  }

  #standing(): Standing {
    return { wants: this.#wants, visible: isVisible(), leads: this.#leadership.leads }
  }

  #say(other: Partial<Here>) {
    this.#post({ type: 'here', tab: this.#tab, ask: false, ...this.#standing(), ...other })
  }

  #post(message: TabMessage) {
    this.#channel?.postMessage(message)
  }
}

function isVisible(): boolean {
  return document.visibilityState === 'visible'
}
