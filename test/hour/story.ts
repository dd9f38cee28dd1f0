import type { Page } from 'playwright-core'
import type * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
} from '../../shared/document/suggested/suggestion.ts'
import { words } from '../e2e/desk.ts'
import { importStory, textOf } from '../e2e/prepared-stories.ts'
import { DraftClient } from '../flows/draft-client.ts'
import { eventually } from '../support/eventually.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { seeded } from '../support/seeded-random.ts'
import { fragmentOutline, textsOf } from '../typing/outline.ts'
import { wordFaults, wordsIn } from '../typing/words.ts'
import type { House } from './house.ts'
import { Person } from './person.ts'

/** How long everything may take to reach everybody once nobody does anything. */
const SETTLE_MS = 30_000
const FIRST_WORDS = ['qa9001x', 'qa9002x', 'qa9003x', 'qa9004x']

/** One story that everybody has open, and what is known of it. */
export class Story implements Disposable {
  readonly id: string
  readonly people: readonly Person[]
  readonly house: House
  readonly #drafts: readonly DraftClient[]
  /** Words that stand there and were written by none of them here. */
  readonly #first: Set<string>
  path = ''
  revision = 0
  reader: Page | undefined
  /** Words that stand in the version that was named. */
  named: Set<string> | undefined
  /** Comments that were written. */
  threads = 0
  /** Rises before and after each time that somebody accepts. */
  decisions = 0

  private constructor(parts: {
    id: string
    house: House
    people: readonly Person[]
    drafts: readonly DraftClient[]
  }) {
    this.id = parts.id
    this.house = parts.house
    this.people = parts.people
    this.#drafts = parts.drafts
    this.#first = new Set(FIRST_WORDS)
  }

  /** The reporter's own, which all of them open. */
  static async begin(house: House, random: SeededRandom): Promise<Story> {
    const people = house.staff.map(
      (colleague) => new Person({ colleague, house, random: seeded(random.int(2 ** 31)) }),
    )
    const reporter = people.find(({ colleague }) => colleague.role === 'reporter')
    if (!reporter) throw new Error('nobody reports')
    const text = {
      section: 'World',
      headline: `Tide tables number ${random.int(10_000)}`,
      standfirst: 'When the water comes, and when it goes.',
      byline: reporter.colleague.name,
      paragraphs: FIRST_WORDS.map((word) => `${word} `),
    }
    const id = await importStory(reporter.colleague.caller, textOf(text))
    const drafts = await Promise.all(
      house.nodes.map((node) => DraftClient.open(node, reporter.colleague.caller, id)),
    )
    for (const { writer } of people) writer.follow(seeded(random.int(2 ** 31)))
    await Promise.all(people.map(({ writer }) => writer.open(id)))
    return new Story({ id, house, people, drafts })
  }

  [Symbol.dispose](): void {
    for (const draft of this.#drafts) draft[Symbol.dispose]()
  }

  who(role: 'editor' | 'publisher' | 'reporter'): Person {
    const person = this.people.find(({ colleague }) => colleague.role === role)
    if (!person) throw new Error(`there is no ${role}`)
    return person
  }

  get doc(): Y.Doc {
    const [first] = this.#drafts
    if (!first) throw new Error('no draft is open')
    return first.doc
  }

  get text(): string {
    return textsOf(fragmentOutline(this.doc.getXmlFragment(FRAGMENTS.body))).join('\n')
  }

  /** All that would be published now. */
  get base(): string {
    return JSON.stringify(readContent(this.doc))
  }

  get suggestions(): string {
    const roots = [additionsOf, strikesOf, decisionsOf, carriedOf]
    return roots.map((root) => `${root.name}: ${JSON.stringify(root(this.doc))}`).join('\n')
  }

  get standing(): Set<string> {
    return new Set([...this.#first, ...this.people.flatMap(({ typist }) => [...typist.standing])])
  }

  /** From now on, these words stand. */
  stand(standing: ReadonlySet<string>): void {
    for (const word of this.standing) if (!standing.has(word)) this.remove(word)
    for (const { typist } of this.people)
      for (const word of standing) if (typist.isOwn(word)) typist.standing.add(word)
  }

  remove(word: string): void {
    this.#first.delete(word)
    for (const { typist, suggested } of this.people) {
      typist.standing.delete(word)
      suggested.delete(word)
    }
  }

  /** Waits until all is saved and the same everywhere; gives what is wrong with it then. */
  async faults(): Promise<string[]> {
    const apart = await this.#settled()
    const wrong = wordFaults(this.text, this.standing).map(({ kind, word }) =>
      kind === 'scraps' ? `left over: ${word}` : `${word} ${kind}`,
    )
    return [...apart, ...wrong, ...this.house.complaints()]
  }

  async #settled(): Promise<string[]> {
    try {
      await eventually(() => this.#same(), { within: SETTLE_MS, every: 150 })
      return []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  }

  async #same(): Promise<void> {
    const [first, ...others] = this.#drafts.map(({ doc }) =>
      fragmentOutline(doc.getXmlFragment(FRAGMENTS.body)),
    )
    if (!first) throw new Error('no draft is open')
    for (const other of others) expectSame('the other node', other, first)
    for (const { writer } of this.people) {
      if (!(await writer.isSaved())) throw new Error(`${writer.name}’s desk does not say Saved`)
      expectSame(`${writer.name}’s editor`, await writer.outline('body'), first)
      const [seen, there] = [await words(writer.locator('body')), textsOf(first).join('\n')].map(
        wordsIn,
      )
      expectSame(`${writer.name}’s screen`, seen ?? [], there ?? [])
    }
  }
}

function expectSame(what: string, here: readonly string[], there: readonly string[]) {
  const at = there.findIndex((line, i) => line !== here[i])
  if (at < 0 && here.length === there.length) return
  const line = at < 0 ? there.length : at
  throw new Error(
    `${what} differs from the first node’s draft in line ${line}: ` +
      `${JSON.stringify(here[line])} instead of ${JSON.stringify(there[line])}`,
  )
}
