type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What one person wrote on this device and has not sent, by name, as all tabs of the browser see it. */
export class CommentShelf {
  readonly #store: Store | null
  readonly #prefix: string
  readonly #listeners = new Set<() => void>()
  /** What the device had no room to keep: known to this page alone. */
  readonly #unkept = new Map<string, string>()
  #version = 0

  /** `store`: null in a browser that keeps nothing for this site. */
  constructor({ store, userId }: { store: Store | null; userId: string }) {
    this.#store = store
    this.#prefix = `galley:comments:${userId}:`
  }

  /** Another number after each change. */
  get version(): number {
    return this.#version
  }

  get(name: string): string | null {
    return this.#unkept.get(name) ?? this.#store?.getItem(this.#prefix + name) ?? null
  }

  set(name: string, text: string): void {
    if (this.get(name) === text) return
    this.#unkept.delete(name)
    if (!this.#keeps(name, text)) this.#unkept.set(name, text)
    this.#changed()
  }

  remove(name: string): void {
    if (this.get(name) === null) return
    this.#unkept.delete(name)
    this.#store?.removeItem(this.#prefix + name)
    this.#changed()
  }

  names(beginning: string): string[] {
    const names = new Set(this.#unkept.keys())
    for (let i = 0; i < (this.#store?.length ?? 0); i += 1) {
      const key = this.#store?.key(i)
      if (key?.startsWith(this.#prefix)) names.add(key.slice(this.#prefix.length))
    }
    return [...names].filter((name) => name.startsWith(beginning))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another tab changed `key` of the store; null: all of it. */
  heard(key: string | null): void {
    if (key === null || key.startsWith(this.#prefix)) this.#changed()
  }

  #keeps(name: string, text: string): boolean {
    if (!this.#store) return false
    try {
      this.#store.setItem(this.#prefix + name, text)
      return true
    } catch {
      return false
    }
  }

  #changed() {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}

const shelves = new Map<string, CommentShelf>()

/** That of a person at this page. */
export function shelfOf(userId: string): CommentShelf {
  const known = shelves.get(userId)
  if (known) return known
  const shelf = new CommentShelf({ store: storeHere(), userId })
  window.addEventListener('storage', ({ key }) => shelf.heard(key))
  shelves.set(userId, shelf)
  return shelf
}

/** A browser that keeps nothing for this site throws when it is asked for its storage. */
function storeHere(): Store | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
