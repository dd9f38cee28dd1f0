import { NodeProcess, type Caller } from '../support/node-process.ts'
import { openStory, signIn } from './desk.ts'
import type { BrowserDriver } from './driver.ts'
import type { Engine } from './engines.ts'
import { pageLog, watchPage } from './page-log.ts'

/** One node on SQLite, and two people who have signed in, each in a browser of their own. */
export class TwoDesks implements AsyncDisposable {
  readonly node: NodeProcess
  readonly people: readonly [Caller, Caller]
  readonly browsers: readonly [BrowserDriver, BrowserDriver]
  readonly #opened: AsyncDisposableStack

  private constructor(
    { node, people, browsers }: Pick<TwoDesks, 'node' | 'people' | 'browsers'>,
    opened: AsyncDisposableStack,
  ) {
    this.node = node
    this.people = people
    this.browsers = browsers
    this.#opened = opened
  }

  static async open(engine: Engine): Promise<TwoDesks> {
    await using opened = new AsyncDisposableStack()
    const node = opened.use(await NodeProcess.start())
    const ada = await node.addPerson({ name: 'Ada Quill', role: 'publisher' })
    const ben = await node.addPerson({ name: 'Ben Hardy', role: 'publisher' })
    const first = opened.use(await engine.open())
    const second = opened.use(await engine.open())
    await Promise.all([signIn(first, node, ada.credentials), signIn(second, node, ben.credentials)])
    return new TwoDesks({ node, people: [ada, ben], browsers: [first, second] }, opened.move())
  }

  async openStory(storyId: string): Promise<void> {
    await Promise.all(this.browsers.map((browser) => openStory(browser, this.node, storyId)))
    await Promise.all(this.browsers.map(watchPage))
  }

  /** Runs it; what goes wrong is told with all that both pages wrote down since the story was opened. */
  async witness(what: string, run: () => Promise<void>): Promise<string[]> {
    try {
      await run()
      return []
    } catch (error) {
      const [a, b] = await Promise.all(this.browsers.map(pageLog))
      return [[`${what}: ${String(error)}`, 'in the page of a:', a, 'of b:', b].join('\n')]
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opened.disposeAsync()
  }
}
