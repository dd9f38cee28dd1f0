const MARK_MS = 8000

/** Shows what changed: a mark that fades, and a button that leads there while it is out of sight. */
export class Changes {
  #unseen = new Set<HTMLElement>()
  #updates = 0
  #pill = document.createElement('button')
  #observer: IntersectionObserver

  constructor(story: HTMLElement) {
    this.#pill.type = 'button'
    this.#pill.className = 'pill'
    this.#pill.hidden = true
    this.#pill.addEventListener('click', () => this.#goThere())
    story.append(this.#pill)
    this.#observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) this.#seen(target as HTMLElement)
      this.#show()
    })
  }

  /** One update has changed these elements. */
  add(changed: readonly HTMLElement[]) {
    if (changed.length === 0) return
    this.#updates += 1
    for (const element of changed) {
      mark(element)
      this.#unseen.add(element)
      this.#observer.unobserve(element)
      this.#observer.observe(element)
    }
  }

  clear() {
    this.#observer.disconnect()
    this.#unseen.clear()
    this.#show()
  }

  #seen(element: HTMLElement) {
    if (!this.#unseen.delete(element)) return
    this.#observer.unobserve(element)
    mark(element)
  }

  #show() {
    for (const element of this.#unseen) if (!element.isConnected) this.#unseen.delete(element)
    const [first] = this.#unseen
    this.#pill.hidden = !first
    if (!first) {
      this.#updates = 0
      return
    }
    const count = this.#updates === 1 ? '1 update' : `${this.#updates} updates`
    this.#pill.textContent = count + direction([...this.#unseen])
  }

  #goThere() {
    const first = [...this.#unseen].sort((a, b) => topOf(a) - topOf(b))[0]
    if (!first) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    first.tabIndex = -1
    first.focus({ preventScroll: true })
    first.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
    this.clear()
    mark(first)
  }
}

function direction(elements: readonly HTMLElement[]): string {
  if (elements.every((element) => topOf(element) < 0)) return ' above'
  return elements.every((element) => topOf(element) > 0) ? ' below' : ''
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top
}

function mark(element: HTMLElement) {
  element.classList.remove('changed')
  void element.offsetWidth // starts the fading anew
  element.classList.add('changed')
  setTimeout(() => element.classList.remove('changed'), MARK_MS)
}
