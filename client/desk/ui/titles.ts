/** The titles of screens that stand behind each other: the sign-in before a desk that waits, say. */
export class Titles {
  readonly #titles = new Map<object, string>()

  /** That of a screen that has come, or has another title now. Gives the title of the one in front. */
  set(screen: object, title: string): string | null {
    this.#titles.set(screen, title)
    return this.#inFront()
  }

  without(screen: object): string | null {
    this.#titles.delete(screen)
    return this.#inFront()
  }

  #inFront(): string | null {
    return [...this.#titles.values()].at(-1) ?? null
  }
}
