import { rowOf } from '../../server/store/postgres/search.ts'
import { nearRows, wordsOf, type NamedText } from '../../server/store/published-text-table.ts'
import { PLACES, rowsOf } from '../../server/store/sqlite/search.ts'
import type { Archived } from './stories.ts'
import type { Writer } from './writers.ts'

/** Writes what readers find live stories by. */
export class FoundBy {
  readonly #writer: Writer
  readonly #isSqlite: boolean
  readonly #days = new Map<string, number>()
  readonly #words = new Set<string>()
  readonly #names = new Set<string>()
  readonly #places = new Map<number, number>()

  constructor(writer: Writer, { isSqlite }: { isSqlite: boolean }) {
    this.#writer = writer
    this.#isSqlite = isSqlite
  }

  async write({ live }: Archived): Promise<void> {
    if (!live) return
    const { day, text } = live
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1)
    for (const word of wordsOf(text)) this.#words.add(word)
    for (const name of text.names) for (const word of name.split(' ')) this.#names.add(word)
    if (this.#isSqlite) await this.#writeRows(text)
    else await this.#writer.write('published_text', [rowOf(text)])
  }

  /** What is one for all stories. */
  async finish(): Promise<void> {
    await this.#writer.execute('delete from published_day')
    for (const [day, stories] of this.#days)
      await this.#writer.write('published_day', [{ day, stories }])
    for (const word of this.#words) await this.#writer.write('search_word', [{ word }])
    await this.#writer.write('search_near', nearRows([...this.#names]))
  }

  async #writeRows(text: NamedText) {
    const place = this.#places.get(text.publishedAt) ?? text.publishedAt * PLACES
    this.#places.clear()
    this.#places.set(text.publishedAt, place + 1)
    const { row, words } = rowsOf(text, place)
    await this.#writer.write('published_text', [row])
    await this.#writer.write('published_words', [words])
  }
}
