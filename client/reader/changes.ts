import { Marks } from './marks.ts'
import type { Passage } from './patch-page.ts'

/** Parts of the page that one update has changed, as far as nobody has looked at them. */
type Update = Set<HTMLElement>

/** Leads to what changed while it is out of sight: a button that says how much, and one each for the next and the one before. */
export class Changes {
  /** What waits until the reader asks for it is shown first. */
  onAsk: () => void = () => undefined
  #updates: Update[] = []
  /** Those of before this visit. */
  #before = new Set<Update>()
  /** Which of them the reader was led to last. */
  #at: number | null = null
  #waiting = 0
  /** What stands before the story's own title. */
  #counted = ''
  #marks = new Marks({ seen: (element) => this.#seen(element), moved: () => this.#show() })
  #bar = document.createElement('div')
  #label = button('pill', () => this.#step(1))
  #steps = [
    button('pill step', () => this.#step(-1), '↑', 'Previous update'),
    button('pill step', () => this.#step(1), '↓', 'Next update'),
  ]

  constructor(story: HTMLElement) {
    this.#bar.className = 'updates'
    this.#bar.hidden = true
    this.#bar.append(this.#label, ...this.#steps)
    story.append(this.#bar)
    document.addEventListener('keydown', (event) => this.#press(event))
  }

  /** One update has changed these. */
  add(passages: readonly Passage[]) {
    const elements = passages.map(({ element }) => element)
    if (elements.length > 0) this.#updates.push(new Set(elements))
    for (const passage of passages) this.#marks.add(passage)
    this.#show()
  }

  /** Updates of before this visit, each the elements that it changed, which their reader has not seen yet. */
  addBefore(updates: readonly (readonly HTMLElement[])[]) {
    for (const elements of updates) {
      this.add(elements.map((element) => ({ element, words: [] })))
      const update = this.#updates.at(-1)
      if (update) this.#before.add(update)
    }
    this.#show()
  }

  /** So many updates are not on the page yet. */
  wait(count: number) {
    this.#waiting = count
    this.#show()
  }

  clear() {
    this.#updates = []
    this.#marks.clear()
    this.#show()
  }

  #seen(element: HTMLElement) {
    for (const update of this.#updates) update.delete(element)
    this.#show()
  }

  #press(event: KeyboardEvent) {
    const step = { j: 1, k: -1 }[event.key]
    const { target, ctrlKey, metaKey, altKey } = event
    const types = target instanceof HTMLElement && target.matches('input, textarea, select')
    if (step === undefined || types || ctrlKey || metaKey || altKey) return
    if (!this.#bar.hidden) this.#step(step)
  }

  #step(by: number) {
    if (this.#waiting > 0) this.onAsk()
    const count = this.#updates.length
    if (count === 0) return
    if (this.#at === null) this.#at = by > 0 ? 0 : count - 1
    else this.#at = (this.#at + by + count) % count
    const first = inOrder(this.#updates[this.#at] ?? [])[0]
    if (first) lead(first)
    else this.#skip(by)
    this.#show()
  }

  /** What it changed was looked at meanwhile. */
  #skip(by: number) {
    if (this.#updates.some(({ size }) => size > 0)) this.#step(by)
  }

  #show() {
    for (const update of this.#updates)
      for (const element of update) if (!element.isConnected) update.delete(element)
    const left = this.#updates.filter(({ size }) => size > 0)
    if (left.length === 0) this.#at = null
    if (this.#at === null) this.#updates = left
    const unseen = left.flatMap((update) => [...update])
    const count = this.#updates.length + this.#waiting
    const isAway = unseen.some((element) => !isInSight(element))
    this.#bar.hidden = this.#at === null && this.#waiting === 0 && !isAway
    for (const step of this.#steps) step.hidden = this.#at === null || count < 2
    const isOld = this.#waiting === 0 && this.#updates.every((update) => this.#before.has(update))
    const where = isOld ? ' since you were here' : directionOf(unseen)
    this.#label.textContent = labelOf(this.#at, count) + (this.#at === null ? where : '')
    this.#countInTitle(left.length + this.#waiting)
  }

  #countInTitle(count: number) {
    const { title } = document
    const own = title.startsWith(this.#counted) ? title.slice(this.#counted.length) : title
    this.#counted = count > 0 ? `(${count}) ` : ''
    if (title !== this.#counted + own) document.title = this.#counted + own
  }
}

function button(className: string, press: () => void, text = '', label = '') {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = className
  made.textContent = text
  if (label !== '') made.ariaLabel = label
  made.addEventListener('click', press)
  return made
}

function labelOf(at: number | null, count: number): string {
  const updates = count === 1 ? '1 update' : `${count} updates`
  return at === null || count === 1 ? updates : `${at + 1} of ${updates}`
}

function directionOf(unseen: readonly HTMLElement[]): string {
  if (unseen.length === 0) return ''
  if (unseen.every((element) => topOf(element) < 0)) return ' above'
  return unseen.every((element) => topOf(element) > 0) ? ' below' : ''
}

/** At once: a browser cuts a smooth scroll off where anything else scrolls meanwhile, and far ones make dizzy. */
function lead(element: HTMLElement) {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
}

function inOrder(elements: Iterable<HTMLElement>): HTMLElement[] {
  return [...elements].sort((a, b) => topOf(a) - topOf(b))
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top
}
