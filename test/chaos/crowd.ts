import type { NodeProcess } from '../support/node-process.ts'
import { eventually } from '../support/eventually.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { routeTo, type Newsroom } from './newsroom.ts'
import { Typist } from './typist.ts'

/** Opening a draft, on a machine that may have other things to do. */
const OPEN_MS = 20_000
const TICK_MS = 20

/** The people who write the stories of one run, also those who have closed their laptops. */
export class Crowd implements Disposable {
  readonly newsroom: Newsroom
  readonly stories: readonly string[]
  readonly typists: Typist[] = []
  readonly #random: SeededRandom
  #typing: NodeJS.Timeout | undefined

  private constructor(newsroom: Newsroom, random: SeededRandom, stories: readonly string[]) {
    this.newsroom = newsroom
    this.stories = stories
    this.#random = random
  }

  /** `each` typists in every one of new stories, spread over the nodes; all of them have the draft. */
  static async gather(
    newsroom: Newsroom,
    random: SeededRandom,
    { stories, each }: { stories: number; each: number },
  ): Promise<Crowd> {
    const ids = []
    for (let i = 0; i < stories; i++) ids.push(await newsroom.newStory())
    const crowd = new Crowd(newsroom, random, ids)
    for (const storyId of ids)
      for (let i = 0; i < each; i++)
        crowd.add(storyId, newsroom.nodes[i % newsroom.nodes.length] as NodeProcess)
    await crowd.ready()
    return crowd
  }

  get present(): Typist[] {
    return this.typists.filter(({ alive }) => alive)
  }

  at(storyId: string): Typist[] {
    return this.present.filter((typist) => typist.storyId === storyId)
  }

  /** Somebody new at `storyId`, through `home` as long as that is up. */
  add(storyId: string, home: NodeProcess): Typist {
    const count = this.typists.length
    const { newsroom } = this
    const person = newsroom.people[count % newsroom.people.length]
    if (!person) throw new Error('the newsroom has people')
    const typist = new Typist({
      name: `t${count}`,
      storyId,
      cookie: person.cookie,
      route: () => routeTo(newsroom, home, this.#random),
      random: this.#random,
    })
    this.typists.push(typist)
    return typist
  }

  async ready(within = OPEN_MS): Promise<void> {
    await eventually(
      () => {
        const late = this.present.filter(({ connected }) => !connected)
        if (late.length > 0) throw new Error(`${late.length} have not got their draft`)
      },
      { within },
    )
  }

  /** About so many edits a second of all together, by whoever has a draft, offline too. */
  startTyping(perSecond: number): void {
    let due = 0
    this.#typing ??= setInterval(() => {
      const able = this.#able()
      for (due += (perSecond * TICK_MS) / 1_000; due >= 1 && able.length > 0; due--)
        this.#random.pick(able).edit()
    }, TICK_MS)
  }

  /** One edit each, at once. */
  everybodyTypes(): void {
    for (const typist of this.#able()) typist.edit()
  }

  stopTyping(): void {
    clearInterval(this.#typing)
    this.#typing = undefined
  }

  /** Some close their laptops for good at this moment; others come in their places. */
  loseSome(probability: number): void {
    for (const typist of this.present) {
      if (!this.#random.chance(probability)) continue
      typist.closeLaptop()
      this.add(typist.storyId, this.#random.pick(this.newsroom.nodes))
    }
  }

  #able(): Typist[] {
    return this.present.filter(({ text }) => text !== '')
  }

  [Symbol.dispose](): void {
    this.stopTyping()
    for (const typist of this.typists) typist[Symbol.dispose]()
  }
}
