import type { KeptList, KeptWords, WhyKept } from './kept-list.ts'
import type { Sent } from './send-kept.ts'

/** Drafts that are sent at the same time. */
const MOST_AT_ONCE = 2
/** What was just written is most likely on its way from an editor. */
const YOUNG_MS = 3_000
const PAUSE = { first: 2_000, most: 60_000 }
/** What only people can change is tried again now and then: an assignment may be given back. */
const LONG_MS = 10 * 60_000
const OPEN_MS = 10_000

interface Tried {
  again: number
  failures: number
}

const UNTRIED: Tried = { again: 0, failures: 0 }

interface Deps {
  list: KeptList
  send: (storyId: string, signal: AbortSignal) => Promise<Sent>
  /** The browser has a network, for all it knows. */
  online: () => boolean
  now: () => number
}

/** Sends what this device holds, some drafts at a time, until nothing is left that could be sent. */
export class KeptSender {
  readonly #deps: Deps
  readonly #tried = new Map<string, Tried>()
  readonly #sending = new Set<string>()
  #stopping: AbortController | null = null
  /** When no server answers, or nobody is signed in, no other draft is tried either. */
  #pause = UNTRIED
  #timer: ReturnType<typeof setTimeout> | undefined
  #unsubscribe: (() => void) | null = null

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    if (this.#stopping) return
    this.#stopping = new AbortController()
    this.#unsubscribe = this.#deps.list.subscribe(() => this.#look())
    this.#look()
  }

  /** What was being sent stays where it is. */
  stop(): void {
    this.#stopping?.abort()
    this.#stopping = null
    this.#unsubscribe?.()
    clearTimeout(this.#timer)
  }

  /** The network is back, or somebody asks: what waits is tried at once. */
  hurry(): void {
    this.#pause = UNTRIED
    this.#tried.clear()
    this.#look()
  }

  #look() {
    clearTimeout(this.#timer)
    if (!this.#stopping || !this.#deps.online()) return
    const now = this.#deps.now()
    const waiting = this.#deps.list.all().filter(({ storyId }) => !this.#sending.has(storyId))
    // One that fails every time must not keep the others back.
    const inTurn = waiting.toSorted((a, b) => this.#triedOf(a).failures - this.#triedOf(b).failures)
    const due = inTurn.filter((words) => this.#dueAt(words) <= now)
    for (const words of due.slice(0, Math.max(0, MOST_AT_ONCE - this.#sending.size)))
      void this.#send(words) // it never rejects
    const next = Math.min(...waiting.map((words) => this.#dueAt(words)).filter((at) => at > now))
    if (next < Infinity) this.#timer = setTimeout(() => this.#look(), next - now)
  }

  #triedOf({ storyId }: KeptWords): Tried {
    return this.#tried.get(storyId) ?? UNTRIED
  }

  #dueAt(words: KeptWords): number {
    return Math.max(this.#pause.again, this.#triedOf(words).again, words.since + YOUNG_MS)
  }

  async #send({ storyId }: KeptWords) {
    const { list, send } = this.#deps
    const signal = this.#stopping?.signal
    if (!signal) return
    this.#sending.add(storyId)
    const sent = await send(storyId, signal).catch((): Sent => 'unreadable')
    this.#sending.delete(storyId)
    if (sent !== 'sent') {
      if (!signal.aborted) this.#fail(storyId, sent)
      return this.#look()
    }
    this.#pause = UNTRIED
    this.#tried.delete(storyId)
    list.forget(storyId)
    this.#look()
  }

  #fail(storyId: string, why: WhyKept) {
    const { list, now } = this.#deps
    const failures = (this.#tried.get(storyId)?.failures ?? 0) + 1
    this.#tried.set(storyId, { again: now() + pauseFor(why), failures })
    if (isGeneral(why)) this.#pause = later(this.#pause, now())
    const words = list.find(storyId)
    if (words && words.why !== why) list.note({ ...words, why })
  }
}

/** It would be the same with any other draft. */
function isGeneral(why: WhyKept): boolean {
  return why === 'unreachable' || why === 'paused' || why === 'signed-out'
}

function later({ failures }: Tried, now: number): Tried {
  return { again: now + Math.min(PAUSE.most, PAUSE.first * 2 ** failures), failures: failures + 1 }
}

function pauseFor(why: WhyKept): number {
  if (isGeneral(why)) return 0
  return why === 'open' ? OPEN_MS : LONG_MS
}
