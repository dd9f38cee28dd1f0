import type { Browser } from 'playwright-core'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { E2eNewsroom } from '../e2e/newsroom.ts'
import { DraftClient } from '../flows/draft-client.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { seeded, type SeededRandom } from '../support/seeded-random.ts'
import { fragmentOutline, textsOf, type Outline } from './outline.ts'
import { Writer, type FieldName } from './writer.ts'

const NAMES = ['Ada Quill', 'Ben Hardy', 'Cleo Marsh'] as const
/** How long everything may take to reach everybody once nobody types. */
const SETTLE_MS = 15_000

/** One node, and two or three people who sit at the same story, each in a browser context of their own. */
export class Desks implements AsyncDisposable {
  readonly writers: readonly Writer[]
  readonly newsroom: E2eNewsroom
  readonly #author: Caller
  #draft: DraftClient | undefined

  private constructor(newsroom: E2eNewsroom, author: Caller, writers: readonly Writer[]) {
    this.newsroom = newsroom
    this.#author = author
    this.writers = writers
  }

  /** `chromePath` is named where no test runs. */
  static async open(people: 2 | 3, chromePath?: string): Promise<Desks> {
    const newsroom = await E2eNewsroom.open({}, chromePath ? { chromePath } : {})
    const callers: Caller[] = []
    const writers: Writer[] = []
    for (const name of NAMES.slice(0, people)) {
      const caller = await newsroom.node.addPerson({ name, role: 'editor' })
      const page = await newsroom.visitAs(caller)
      callers.push(caller)
      writers.push(new Writer({ name, page, random: seeded(1) }))
    }
    const [author] = callers as [Caller]
    return new Desks(newsroom, author, writers)
  }

  get browser(): Browser {
    return this.newsroom.browser
  }

  /** Everybody at a new, empty story; the seed decides from here on. */
  async newStory(random: SeededRandom): Promise<void> {
    this.#draft?.[Symbol.dispose]()
    const { id } = await this.#author.post('/api/stories', {}, storyDetail)
    this.#draft = await DraftClient.open(this.newsroom.node, this.#author, id)
    this.follow(random)
    await Promise.all(this.writers.map((writer) => writer.open(id)))
    await this.settled('body')
  }

  follow(random: SeededRandom): void {
    for (const writer of this.writers) writer.follow(seeded(random.int(2 ** 31)))
  }

  /** What the server has of a field. */
  outline(field: FieldName): Outline {
    if (!this.#draft) throw new Error('no story is open')
    return fragmentOutline(this.#draft.doc.getXmlFragment(FRAGMENTS[field]))
  }

  /** Waits until all is saved and everybody has the same; gives what is wrong if that never comes. */
  async settled(field: FieldName): Promise<string[]> {
    try {
      await eventually(() => this.#same(field), { within: SETTLE_MS, every: 100 })
      return []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  }

  /** Errors of the pages since the last call. */
  pageErrors(): string[] {
    return this.writers.flatMap(({ name, errors }) =>
      errors.splice(0).map((error) => `${name}'s page: ${error}`),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#draft?.[Symbol.dispose]()
    await this.newsroom[Symbol.asyncDispose]()
  }

  async #same(field: FieldName): Promise<void> {
    const server = this.outline(field)
    for (const writer of this.writers) {
      if (!(await writer.isSaved())) throw new Error(`${writer.name}'s desk does not say Saved`)
      expectSame(`${writer.name}'s editor`, await writer.outline(field), server)
      expectSame(`${writer.name}'s screen`, await writer.shown(field), textsOf(server))
    }
  }
}

function expectSame(what: string, here: readonly string[], there: readonly string[]) {
  const at = there.findIndex((line, i) => line !== here[i])
  if (at < 0 && here.length === there.length) return
  const line = at < 0 ? there.length : at
  throw new Error(
    `${what} differs from the server in line ${line}: ` +
      `${JSON.stringify(here[line])} instead of ${JSON.stringify(there[line])}`,
  )
}
