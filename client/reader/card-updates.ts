import type { CardNews } from '../../shared/protocol/live.ts'
import type { Announcer } from './announcer.ts'

/** Brings the cards of a page up to date in place: none of them moves until the reader asks for the new ones. */
export class CardUpdates {
  #page: HTMLElement
  #announcer: Announcer
  /** Stories that belong on this page and are not there yet. */
  #waiting = new Set<string>()
  /** The page is arranged in another way than it was. */
  #isOld = false
  #bar = document.createElement('div')
  #button = document.createElement('button')

  constructor(page: HTMLElement, announcer: Announcer) {
    this.#page = page
    this.#announcer = announcer
    this.#bar.className = 'updates'
    this.#button.type = 'button'
    this.#button.className = 'pill'
    this.#button.addEventListener('click', () => void this.#renew())
    this.#bar.append(this.#button)
  }

  show(cards: readonly CardNews[]) {
    for (const news of cards) {
      const card = this.#card(news.id)
      if (news.is === 'retracted') {
        this.#waiting.delete(news.id)
        if (card) this.#withdraw(card)
      } else if (card) retitle(card, news.headline)
      else if (news.is === 'new' && news.on.includes(this.#page.dataset['list'] ?? '')) {
        this.#waiting.add(news.id)
        this.#announcer.tell(newStories(this.#waiting.size), 'new stories')
      }
    }
    this.#label()
  }

  /** Whether it is arranged, or looks, in another way than it would now. */
  age(isOld: boolean) {
    if (isOld && !this.#isOld) this.#announcer.tell(ARRANGED, 'arranged')
    this.#isOld = isOld
    this.#label()
  }

  /** The other stories at the end of a story's page. */
  async renewMore() {
    const page = await this.#fresh()
    const { childNodes = [] } = page.querySelector('.more') ?? {}
    this.#page.querySelector('.more')?.replaceChildren(...childNodes)
    this.#page.dataset['seq'] = page.dataset['seq']
  }

  #card(id: string): HTMLElement | null {
    return this.#page.querySelector(`[data-card="${CSS.escape(id)}"]`)
  }

  /** [RDR4] Nothing of the story stays, but its place does: what stands around it is being read. */
  #withdraw(card: HTMLElement) {
    card.style.minHeight = `${card.getBoundingClientRect().height}px`
    const heading = card.querySelector('h2, h3')
    const link = heading?.querySelector('a')
    if (!heading || !link) return
    // The link stays the same, and keeps the focus.
    for (const part of card.querySelectorAll('.card-image, .card-text > :not(h2, h3)'))
      part.remove()
    heading.removeAttribute('dir')
    link.textContent = 'This story was retracted'
    card.classList.add('withdrawn')
    for (const name of ['card', 'published', 'new']) delete card.dataset[name]
    this.#announcer.tell('A story on this page was retracted', 'retracted')
  }

  #label() {
    const count = this.#waiting.size
    if (count === 0 && !this.#isOld) return this.#bar.remove()
    this.#button.textContent = count > 0 ? newStories(count) : ARRANGED
    if (!this.#bar.isConnected) this.#page.prepend(this.#bar)
  }

  async #renew() {
    if (this.#button.ariaBusy) return
    this.#button.ariaBusy = 'true'
    const asked = [...this.#waiting]
    try {
      const fresh = await this.#fresh()
      this.#page.replaceChildren(...fresh.childNodes)
      if (this.#isOld) this.#wear(fresh)
      this.#lead(asked)
      // What came meanwhile may be there already, and what is there may have been pushed off this page.
      for (const id of [...asked, ...this.#waiting])
        if (asked.includes(id) || this.#card(id)) this.#waiting.delete(id)
      this.#label()
    } catch {
      this.#button.textContent = 'Not to be had just now: try again'
      this.#announcer.say(this.#button.textContent)
    }
    this.#button.ariaBusy = null
  }

  /** This page as it is now. */
  async #fresh(): Promise<HTMLElement> {
    const answer = await fetch(location.href, { cache: 'no-cache' })
    const text = await answer.text()
    const page = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
    if (!answer.ok || !page) throw new Error(`no page: ${answer.status}`)
    return page
  }

  /** What stands around the stories; from here on the page's look is this one. */
  #wear(fresh: HTMLElement) {
    const { ownerDocument: made, dataset } = fresh
    const top = made.querySelector('.masthead')
    if (top) document.querySelector('.masthead')?.replaceWith(top)
    document.documentElement.dir = made.documentElement.dir
    this.#page.dataset['look'] = dataset['look']
    this.#isOld = false
  }

  /** To the first of the new ones; they are marked as those of a next visit are. */
  #lead(ids: readonly string[]) {
    const cards = ids.flatMap((id) => this.#card(id) ?? [])
    for (const card of cards) card.dataset['new'] = ''
    const [first] = [...this.#page.querySelectorAll<HTMLElement>('[data-new]')]
    const link = (first ?? this.#page).querySelector<HTMLElement>(':is(h2, h3) a')
    link?.focus({ preventScroll: true })
    ;(first ?? this.#page).scrollIntoView({
      block: first ? 'center' : 'start',
      behavior: 'instant',
    })
  }
}

/** Where another headline would move what is in the window, the old one stays until the page is loaded again. */
function retitle(card: HTMLElement, headline: string) {
  const link = card.querySelector(':is(h2, h3) a')
  const before = link?.textContent
  if (!link || before === headline) return
  const { top, bottom, height } = card.getBoundingClientRect()
  link.textContent = headline
  const by = card.getBoundingClientRect().height - height
  if (by === 0 || top >= innerHeight) return
  if (bottom <= 0) scrollBy({ top: by, behavior: 'instant' })
  else link.textContent = before ?? ''
}

const ARRANGED = 'This page has changed'

function newStories(count: number): string {
  return count === 1 ? '1 new story' : `${count} new stories`
}
