import { slugFrom } from '../../../shared/model/story.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { PageStore, StoryEventRow } from './page-store.ts'

interface Entry {
  section: string
  /** Slug -> name as it was last printed. */
  authors: ReadonlyMap<string, string>
  tags: ReadonlyMap<string, string>
}

export type Facet = 'authors' | 'tags'

const BATCH = 500

/**
 * Which live stories stand in which section, by which author, under which tag: the outbox folded up in
 * memory, since the events say all three in the words that were published. It reads on before each answer.
 */
export class PublishedIndex {
  #store: Pick<PageStore, 'events'>
  /** In the order of first publication. */
  #stories = new Map<string, Entry>()
  #seq = 0
  readonly #reading = new SingleRun(() => this.#read())

  constructor(deps: { store: Pick<PageStore, 'events'> }) {
    this.#store = deps.store
  }

  /** Ids of the newest live stories, of one section or of all, newest first. */
  async newest(limit: number, section?: string): Promise<string[]> {
    await this.#reading.ask()
    return this.#ids(limit, (entry) => section === undefined || entry.section === section)
  }

  /** The name behind an author's or tag's slug, and the ids of the newest stories; null if there are none. */
  async find(
    facet: Facet,
    slug: string,
    limit: number,
  ): Promise<{ name: string; ids: string[] } | null> {
    await this.#reading.ask()
    const ids = this.#ids(limit, (entry) => entry[facet].has(slug))
    const name = this.#stories.get(ids[0] ?? '')?.[facet].get(slug)
    return name === undefined ? null : { name, ids }
  }

  #ids(limit: number, wanted: (entry: Entry) => boolean): string[] {
    const ids: string[] = []
    for (const [id, entry] of [...this.#stories].reverse()) {
      if (ids.length === limit) break
      if (wanted(entry)) ids.push(id)
    }
    return ids
  }

  async #read(): Promise<void> {
    for (;;) {
      const events = await this.#store.events(this.#seq, BATCH)
      for (const event of events) this.#fold(event)
      if (events.length < BATCH) return
    }
  }

  #fold({ seq, type, data }: StoryEventRow) {
    this.#seq = seq
    if (type === 'story.retracted') this.#stories.delete(data.storyId)
    else
      this.#stories.set(data.storyId, {
        section: data.section,
        authors: bySlug(data.bylines),
        tags: bySlug(data.tags),
      })
  }
}

function bySlug(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [slugFrom(name), name]))
}
