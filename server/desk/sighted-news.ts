import { maySee, type Actor, type Confidants } from '../../shared/model/roles.ts'
import type { DeskNews } from '../../shared/protocol/api/desk.ts'
import type { SightLost } from '../bus/access-change.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import { SingleRun } from '../kernel/single-run.ts'

/** How soon it is asked again whose news it is, when nobody could be asked. */
const AGAIN_MS = 1_000

/** News of one story. */
export type StoryNews = Exclude<DeskNews, { type: 'taken-off' | 'gone' | 'house-style' | 'site' }>

interface Reader extends Actor {
  hear: (news: DeskNews) => void
}

type Item = StoryNews | ({ type: 'lost' } & SightLost)

/**
 * [SEE1] Brings news of stories to those who may know of them, as SQL says once the news is there. What waits is asked about
 * together; of two pieces about the same the newer one counts, so no more waits than there are stories.
 */
export class SightedNews implements AsyncDisposable {
  readonly #confidants: (storyIds: readonly string[]) => Promise<Map<string, Confidants>>
  readonly #readers: ReadonlySet<Reader>
  readonly #clock: Clock
  #waiting = new Map<string, { item: Item; to: Iterable<Reader> }>()
  #again: Timer | null = null
  #greeted = 0
  readonly #telling = new SingleRun(() => this.#tellAll())

  constructor(deps: {
    /** By story, of those that there are. */
    confidants: (storyIds: readonly string[]) => Promise<Map<string, Confidants>>
    readers: ReadonlySet<Reader>
    clock: Clock
  }) {
    this.#confidants = deps.confidants
    this.#readers = deps.readers
    this.#clock = deps.clock
  }

  tell(news: StoryNews): void {
    if (this.#readers.size > 0) this.#add(`${news.type} ${news.storyId}`, news, this.#readers)
  }

  /** What a newcomer has to know first. */
  greet(reader: Reader, news: readonly StoryNews[]): void {
    const greeting = `greeting ${this.#greeted++}`
    for (const item of news) this.#add(`${greeting} ${item.type} ${item.storyId}`, item, [reader])
  }

  /** Whoever may not know of it any more lets go of it; nobody else hears of that. */
  lost(change: SightLost): void {
    if (this.#readers.size === 0) return
    const whose = change.lost === 'all' ? 'all' : change.lost.join()
    this.#add(`lost ${change.storyId} ${whose}`, { type: 'lost', ...change }, this.#readers)
  }

  #add(key: string, item: Item, to: Iterable<Reader>) {
    this.#waiting.delete(key)
    this.#waiting.set(key, { item, to })
    void this.#telling.ask() // it never rejects
  }

  async #tellAll() {
    const told = this.#waiting
    if (told.size === 0) return
    this.#waiting = new Map()
    try {
      const ids = new Set([...told.values()].map(({ item }) => item.storyId))
      const confidants = await this.#confidants([...ids])
      for (const { item, to } of told.values())
        for (const reader of to) bring(item, reader, confidants.get(item.storyId))
    } catch {
      // The database is away: nobody is told what they might not know of.
      this.#waiting = new Map([...told, ...this.#waiting])
      this.#again ??= this.#clock.after(AGAIN_MS, () => {
        this.#again = null
        void this.#telling.ask()
      })
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#again?.cancel()
    await this.#telling.close()
    this.#again?.cancel()
  }
}

/** `confidants`: undefined where there is no such story. */
function bring(item: Item, reader: Reader, confidants: Confidants | undefined) {
  const sees = confidants !== undefined && maySee(reader, confidants)
  if (item.type !== 'lost') return sees ? reader.hear(item) : undefined
  const { lost, storyId } = item
  if (!sees && (lost === 'all' || lost.includes(reader.id))) reader.hear({ type: 'gone', storyId })
}
