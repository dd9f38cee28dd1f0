import { setTimeout as pause } from 'node:timers/promises'
import type { SeededRandom } from '../support/seeded-random.ts'
import { watchComposing } from './composing-watch.ts'
import { textsOf } from './outline.ts'
import { scrapsIn, stagesOf, undoableWordOf, wordOf, wordsIn } from './words.ts'
import type { Writer } from './writer.ts'

/** Longer than the time within which the undo manager takes two changes for one. */
const NEW_UNDO_STEP_MS = 650
const MOST_UNDOS = 12
const WRONG_LETTERS = 'zz'

/** Somebody who types words that are nowhere else, and knows which of them should stand. */
export class Typist {
  readonly writer: Writer
  readonly random: SeededRandom
  readonly standing = new Set<string>()
  /** What this typist saw go wrong at the time. */
  readonly faults: string[] = []
  readonly #letter: string
  #missing: ReadonlySet<string> = new Set()
  #count = 0

  constructor(deps: { writer: Writer; random: SeededRandom; letter: string }) {
    this.writer = deps.writer
    this.random = deps.random
    this.#letter = deps.letter
  }

  isOwn(word: string): boolean {
    return word.slice(0, 2).toLowerCase().includes(this.#letter)
  }

  /** Own words that this typist's editor has lost since the last look. */
  async missing(): Promise<string[]> {
    const own = await this.#own()
    const missing = [...this.standing].filter((word) => !own.has(word))
    const news = missing.filter((word) => !this.#missing.has(word))
    this.#missing = new Set(missing)
    return news
  }

  /** A click where a word may begin. */
  async goSomewhere(): Promise<string> {
    await this.writer.clickAtBorder(this.random.next())
    return ''
  }

  /** In another tab of theirs. */
  async wordIn(tab: Writer): Promise<string> {
    const word = this.#next()
    await tab.type(`${word} `)
    return word
  }

  async word(word = this.#next()): Promise<string> {
    await this.writer.type(`${word} `)
    return word
  }

  /** With two letters too many on the way, which Backspace takes back. */
  async wordWithMistake(): Promise<string> {
    const word = this.#next()
    const from = 1 + this.random.int(word.length - 1)
    await this.writer.type(word.slice(0, from) + WRONG_LETTERS)
    for (const _ of WRONG_LETTERS) {
      await this.writer.press('Backspace')
      await this.writer.breathe()
    }
    await this.writer.type(`${word.slice(from)} `)
    return word
  }

  /** As a phone's keyboard does: each letter replaces the word so far. */
  async composedWord(): Promise<string> {
    const word = this.#next()
    const begunAgain = await watchComposing(this.writer.page)
    await this.writer.compose(stagesOf(word))
    await this.writer.commit(word)
    const how = await begunAgain()
    if (how.length > 0) this.faults.push([`${word} was composed in parts`, ...how].join('\n'))
    await this.writer.type(' ')
    return word
  }

  /** One paste of a few paragraphs. */
  async pastedWords(): Promise<string> {
    const lines = Array.from({ length: 2 + this.random.int(3) }, () =>
      Array.from({ length: 1 + this.random.int(3) }, () => this.#next()),
    )
    await this.writer.paste(lines.map((line) => `${line.join(' ')} `).join('\n\n'))
    return lines.flat().join(' ')
  }

  /** Types a word, takes it back, and in half of the cases brings it back again. */
  async undoneWord(): Promise<string> {
    await pause(NEW_UNDO_STEP_MS)
    const others = await this.#own()
    const word = await this.word(this.#next(undoableWordOf))
    const presses = await this.#undo(word)
    if (presses > 0 && this.random.chance(0.5)) {
      for (let press = 0; press < presses; press++) await this.#pressAndLook('Control+Shift+z')
    }
    const own = await this.#own()
    if (!own.has(word)) this.standing.delete(word)
    for (const other of others)
      if (!own.has(other)) this.faults.push(`undoing ${word} took ${other} as well`)
    await pause(NEW_UNDO_STEP_MS)
    return `${word} (${presses} times)`
  }

  /** Presses until nothing of the word is left; gives how often. */
  async #undo(word: string): Promise<number> {
    const left = async () => {
      const text = await this.#text()
      return text.includes(word) || scrapsIn(text).some(isPartOf(word))
    }
    let presses = 0
    while (presses < MOST_UNDOS && (await left())) {
      await this.#pressAndLook('Control+z')
      presses += 1
    }
    return presses
  }

  async #pressAndLook(key: string) {
    await this.writer.press(key)
    await this.writer.breathe()
  }

  /** Own words as this typist's editor has them. */
  async #own(): Promise<Set<string>> {
    return new Set(wordsIn(await this.#text()).filter((word) => this.standing.has(word)))
  }

  async #text(): Promise<string> {
    return textsOf(await this.writer.outline('body')).join('\n')
  }

  #next(make = wordOf): string {
    this.#count += 1
    const word = make(this.#letter, this.#count)
    this.standing.add(word)
    return word
  }
}

/** A colleague’s letters may stand right beside. */
const isPartOf = (word: string) => (scrap: string) => scrap.includes(word.charAt(0))
