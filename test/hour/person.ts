import type { SeededRandom } from '../support/seeded-random.ts'
import { Typist } from '../typing/typist.ts'
import type { Writer } from '../typing/writer.ts'
import type { Colleague, House } from './house.ts'

const LETTERS = { editor: 'a', publisher: 'b', reporter: 'c', admin: 'd' } as const
const TRIES = 5

/** A colleague in one round. */
export class Person {
  readonly colleague: Colleague
  readonly house: House
  readonly typist: Typist
  readonly random: SeededRandom
  /** What they suggested, and nobody has decided. */
  readonly suggested = new Set<string>()
  /** Whether what they write comes as a suggestion. */
  onlySuggests = false
  /** What they do is done one by one, and others may ask them to wait. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(deps: { colleague: Colleague; house: House; random: SeededRandom }) {
    this.colleague = deps.colleague
    this.house = deps.house
    this.random = deps.random
    const { writer, role } = deps.colleague
    this.typist = new Typist({ writer, random: deps.random, letter: LETTERS[role] })
  }

  get writer(): Writer {
    return this.colleague.writer
  }

  get page() {
    return this.writer.page
  }

  /** Runs once all is done that was asked before. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Clicks where a word may begin; who only suggests stays with plain paragraphs. */
  async goSomewhere(): Promise<string> {
    if (this.onlySuggests || this.random.chance(0.5)) await this.goToPlain()
    else await this.typist.goSomewhere()
    return ''
  }

  /** To where a word may begin in a paragraph that stands in nothing; what colleagues do may move it away. */
  async goToPlain(): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      await this.writer.clickAtBorder(this.random.next(), 'plain')
      if (await this.writer.isInPlain()) return
    }
    // All of them may have become headings and lists.
    if (await this.writer.beginParagraph()) return
    throw new Error(`${this.colleague.name} finds no paragraph to write in`)
  }
}
