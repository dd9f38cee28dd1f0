import type { RetractedNews, RevisionNews } from '../../shared/protocol/live.ts'
import type { Announcer } from './announcer.ts'
import { tellArrival } from './arrival.ts'
import { Changes } from './changes.ts'
import { patchPage, wouldPush } from './patch-page.ts'
import { readAt } from './visits.ts'
import { updateWords } from './update-words.ts'

/** What the page's head says of the story to machines. */
const SUMMARIES = 'script[type="application/ld+json"], meta[name="description"], meta[property]'

/**
 * Brings a story page to each newer revision, and leads to what changed. Most visits end before a story changes: it is
 * loaded with the first news.
 */
export class StoryUpdates {
  #story: HTMLElement
  #announcer: Announcer
  #onHeld: (count: number) => void
  #token: () => string | undefined
  #changes: Changes
  #paused: boolean
  /** Not on the page yet: updates are paused, or would push what is read at its very top. */
  #held: RevisionNews[] = []

  constructor(
    story: HTMLElement,
    on: {
      announcer: Announcer
      paused: boolean
      onHeld: (count: number) => void
      token: () => string | undefined
    },
  ) {
    this.#story = story
    this.#announcer = on.announcer
    this.#paused = on.paused
    this.#onHeld = on.onHeld
    this.#token = on.token
    this.#changes = new Changes(story)
    this.#changes.onAsk = () => this.#showHeld({ pushing: true })
    const scrolled = () => {
      if (this.#held.length > 0 && scrollY >= 1) this.#showHeld({ pushing: false })
    }
    addEventListener('scroll', scrolled, { passive: true })
  }

  /** These have changed since the reader was here before. */
  lookBack(later: readonly HTMLElement[]) {
    const numbers = [...new Set(later.map(revisionOf))].sort((a, b) => a - b)
    const updates = numbers.map((number) =>
      later.filter((element) => revisionOf(element) === number),
    )
    this.#changes.addBefore(updates)
    const count = updates.length === 1 ? '1 update' : `${updates.length} updates`
    this.#announcer.tell(`${count} since you were here`)
  }

  revise(news: RevisionNews) {
    this.#held.push(news)
    this.#showHeld({ pushing: false })
    this.#tellArrival(news)
  }

  /** [RDR4] A retraction is shown even where updates are paused. */
  retract(news: RetractedNews) {
    const { number, note, patch } = news
    const shown = this.#notice()?.textContent
    for (const news of this.#held.splice(0)) patchPage(this.#story, news.patch)
    this.#changes.clear()
    this.#changes.wait(0)
    this.#story.dataset['state'] = 'retracted'
    this.#story.dataset['revision'] = String(number)
    this.#onHeld(0)
    patchPage(this.#story, patch)
    this.#tellArrival(news)
    for (const summary of document.querySelectorAll(SUMMARIES)) summary.remove()
    const notice = this.#notice()
    if (!notice || notice.textContent === shown) return
    this.#announcer.sayLast(`This story has been retracted. ${note}`)
    notice.tabIndex = -1
    notice.focus({ preventScroll: true })
    notice.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  setPaused(paused: boolean) {
    this.#paused = paused
    this.#showHeld({ pushing: !paused })
  }

  /** Unless it is to be `pushing`, nothing moves under the eyes of a reader. */
  #showHeld({ pushing }: { pushing: boolean }) {
    for (let [news] = this.#held; news; [news] = this.#held) {
      if (!pushing && this.#waits(news)) break
      this.#held.shift()
      this.#show(news)
    }
    const { length } = this.#held.filter(({ minor }) => !minor)
    this.#changes.wait(this.#paused ? 0 : length)
    this.#onHeld(length)
  }

  #waits({ patch }: RevisionNews): boolean {
    // Of a story that comes back, nobody reads anything yet, and its page has no button to resume.
    if (this.#story.dataset['state'] !== 'live') return false
    return this.#paused || (scrollY < 1 && wouldPush(this.#story, patch))
  }

  #show(news: RevisionNews) {
    const passages = patchPage(this.#story, news.patch)
    this.#story.dataset['revision'] = String(news.number)
    this.#story.dataset['state'] = 'live'
    readAt(this.#story)
    tellMachines(this.#story)
    void import('./aids.ts').catch(() => undefined)
    if (news.minor) return
    this.#changes.add(passages)
    const blocks = [...this.#story.querySelectorAll<HTMLElement>('[data-block]')]
    const orderOf = (id: string) => blocks.findIndex(({ dataset }) => dataset['block'] === id) + 1
    this.#announcer.tell(updateWords(news, orderOf))
  }

  /** The update is on the page, or the page says that it waits. */
  #tellArrival(news: RevisionNews | RetractedNews) {
    const { story = '' } = this.#story.dataset
    tellArrival({ ...news, story, token: this.#token() })
  }

  /** What the page says of a retraction; empty while the story is live. */
  #notice(): HTMLElement | null {
    return this.#story.querySelector('[data-slot="notice"]')
  }
}

function revisionOf({ dataset }: HTMLElement): number {
  return Number(dataset['at'])
}

/** Whoever shares the page shares its present words. */
function tellMachines(story: HTMLElement) {
  const words = {
    'meta[property="og:title"]': story.querySelector('[data-slot="headline"]'),
    'meta[property="og:description"], meta[name="description"]': story.querySelector(
      '[data-slot="standfirst"]:not(:empty)',
    ),
  }
  for (const [name, element] of Object.entries(words))
    for (const meta of document.querySelectorAll<HTMLMetaElement>(name))
      if (element?.textContent) meta.content = element.textContent
}
