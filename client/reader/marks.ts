import type { Passage } from './patch-page.ts'

/** A mark stays until its passage was in the window for so long. */
const LOOKED_AT_MS = 2_000

interface Listeners {
  /** It was looked at, and is marked no more. */
  seen: (element: HTMLElement) => void
  /** Something that is marked has come into the window, or left it. */
  moved: () => void
}

/** Marks what has changed until it was looked at: a bar beside the passage, and the new words themselves where browsers can. */
export class Marks {
  #on: Listeners
  #words = new Map<HTMLElement, readonly Range[]>()
  #timers = new Map<Element, number>()
  #highlight = 'highlights' in CSS ? new Highlight() : null
  #observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      this.#look(target as HTMLElement, isIntersecting)
    this.#on.moved()
  })

  constructor(on: Listeners) {
    this.#on = on
    if (this.#highlight) CSS.highlights.set('new-words', this.#highlight)
  }

  /** What is new there since before stays marked, too. */
  add({ element, words }: Passage) {
    const all = [...(this.#words.get(element) ?? []), ...words]
    this.#remove(element)
    this.#words.set(element, all)
    element.classList.add('changed')
    for (const range of all) this.#highlight?.add(range)
    this.#observer.observe(element)
  }

  clear() {
    for (const element of this.#words.keys()) this.#remove(element)
  }

  #look(element: HTMLElement, isIntersecting: boolean) {
    clearTimeout(this.#timers.get(element))
    this.#timers.delete(element)
    if (!isIntersecting || !this.#words.has(element)) return
    const timer = window.setTimeout(() => this.#see(element), LOOKED_AT_MS)
    this.#timers.set(element, timer)
  }

  #see(element: HTMLElement) {
    // Nobody looks at a page that is hidden.
    if (document.visibilityState === 'hidden') return this.#look(element, true)
    this.#remove(element)
    this.#on.seen(element)
  }

  #remove(element: HTMLElement) {
    for (const range of this.#words.get(element) ?? []) this.#highlight?.delete(range)
    this.#words.delete(element)
    this.#look(element, false)
    this.#observer.unobserve(element)
    element.classList.remove('changed')
  }
}
