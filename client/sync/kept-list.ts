import { z } from 'zod'

/** Why words of this device have not been sent. */
export const WHY_KEPT = [
  'unreachable',
  'paused',
  'signed-out',
  'may-not',
  'gone',
  'too-old',
  'too-big',
  'no-room',
  'refused',
  'open',
  'unreadable',
] as const
export type WhyKept = (typeof WHY_KEPT)[number]

/** A draft of which this device holds words that no server has confirmed; times are ms since the epoch. */
export interface KeptWords {
  storyId: string
  headline: string
  /** When the oldest of them were written. */
  since: number
  /** Null as long as nobody has tried to send them from here. */
  why: WhyKept | null
}

const entry = z.object({
  headline: z.string(),
  since: z.number(),
  why: z.enum(WHY_KEPT).nullable().catch('refused'),
})

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What one person's drafts hold on this device, as all tabs of the browser see it. */
export class KeptList {
  readonly #store: Store
  readonly #prefix: string
  readonly #listeners = new Set<() => void>()
  /** What the device had no room to note: known to this page alone. */
  readonly #unnoted = new Map<string, string>()
  #seen: readonly KeptWords[] | null = null

  constructor({ store, userId }: { store: Store; userId: string }) {
    this.#store = store
    this.#prefix = `galley:kept:${userId}:`
  }

  /** The oldest first. */
  all(): readonly KeptWords[] {
    this.#seen ??= this.#read()
    return this.#seen
  }

  find(storyId: string): KeptWords | null {
    const text = this.#unnoted.get(storyId) ?? this.#store.getItem(this.#prefix + storyId)
    return text === null ? null : readEntry(storyId, text)
  }

  /** What was noted before says since when. */
  note(words: KeptWords): void {
    const { storyId, headline, why } = words
    const since = this.find(storyId)?.since ?? words.since
    const text = JSON.stringify({ headline, since, why })
    try {
      this.#store.setItem(this.#prefix + storyId, text)
      this.#unnoted.delete(storyId)
    } catch {
      this.#unnoted.set(storyId, text)
    }
    this.#changed()
  }

  forget(storyId: string): void {
    this.#unnoted.delete(storyId)
    this.#store.removeItem(this.#prefix + storyId)
    this.#changed()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another tab changed `key` of the store; null: all of it. */
  heard(key: string | null): void {
    if (key === null || key.startsWith(this.#prefix)) this.#changed()
  }

  #changed() {
    this.#seen = null
    for (const listener of this.#listeners) listener()
  }

  #read(): KeptWords[] {
    const ids = new Set(this.#unnoted.keys())
    for (let i = 0; i < this.#store.length; i += 1) {
      const key = this.#store.key(i)
      if (key?.startsWith(this.#prefix)) ids.add(key.slice(this.#prefix.length))
    }
    const kept = [...ids].map((id) => this.find(id)).filter((words) => words !== null)
    return kept.sort((a, b) => a.since - b.since || (a.storyId < b.storyId ? -1 : 1))
  }
}

function readEntry(storyId: string, text: string): KeptWords | null {
  const parsed = entry.safeParse(parseJson(text))
  return parsed.success ? { storyId, ...parsed.data } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const lists = new Map<string, KeptList>()

/** The list of a person at this page. */
export function keptListOf(userId: string): KeptList {
  const known = lists.get(userId)
  if (known) return known
  const list = new KeptList({ store: storeHere(), userId })
  window.addEventListener('storage', ({ key }) => list.heard(key))
  lists.set(userId, list)
  return list
}

/** A browser that keeps nothing for this site throws when it is asked for its storage. */
function storeHere(): Store {
  try {
    return window.localStorage
  } catch {
    return new Forgetful()
  }
}

class Forgetful implements Store {
  readonly length = 0
  key() {
    return null
  }
  getItem() {
    return null
  }
  setItem() {
    throw new Error('this browser keeps nothing')
  }
  removeItem() {}
}
