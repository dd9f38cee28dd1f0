import { z } from 'zod'

/** Places of stories at which this device was told to leave words as they are; the oldest go first. */
const KEY = 'galley:style-left'
const MOST = 1_000

const kept = z.array(z.tuple([z.string(), z.string()]))

function read(): z.infer<typeof kept> {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

export class LeftPlaces {
  readonly #storyId: string
  readonly #places: Set<string>

  constructor(storyId: string) {
    this.#storyId = storyId
    this.#places = new Set(read().flatMap(([story, place]) => (story === storyId ? [place] : [])))
  }

  has(place: string): boolean {
    return this.#places.has(place)
  }

  /** Where the device keeps nothing, as long as the story is open. */
  add(place: string): void {
    this.#places.add(place)
    const all = [...read(), [this.#storyId, place] as const].slice(-MOST)
    try {
      localStorage.setItem(KEY, JSON.stringify(all))
    } catch {
      // The device is full.
    }
  }
}
