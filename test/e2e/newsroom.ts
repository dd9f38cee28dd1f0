import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { PLAYWRIGHT_ARGS } from './chromium-args.ts'

/** How long a screen may take to show what it should on a busy machine of two cores. */
export const PATIENCE_MS = 20_000

/** Views count people: each reader has a browser of their own, and none says that it is headless. */
const AGENTS = {
  desk: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  reader:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
  otherReader:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36',
} as const

export interface VisitOptions {
  as?: keyof typeof AGENTS
  /** Another node of the same newsroom. */
  at?: NodeProcess
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  javaScriptEnabled?: boolean
}

/** One node on SQLite and one browser; everybody who comes gets a browser context of their own. */
export class E2eNewsroom implements AsyncDisposable {
  readonly node: NodeProcess
  readonly browser: Browser
  /** What pages complained of: uncaught errors, and refusals by the content security policy. */
  readonly complaints: string[] = []

  private constructor(node: NodeProcess, browser: Browser) {
    this.node = node
    this.browser = browser
  }

  /** `root`: the folder of the node's code. */
  static async open(
    env: Record<string, string> = {},
    { root, chromePath }: { root?: string; chromePath?: string } = {},
  ): Promise<E2eNewsroom> {
    const node = await NodeProcess.start(env, [], root)
    try {
      const executablePath = chromePath ?? inject('chromePath')
      const browser = await chromium.launch({ executablePath, args: PLAYWRIGHT_ARGS })
      return new E2eNewsroom(node, browser)
    } catch (error) {
      await node[Symbol.asyncDispose]()
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close()
    await this.node[Symbol.asyncDispose]()
  }

  async visit(options: VisitOptions = {}): Promise<Page> {
    const { as = 'desk', at = this.node, ...rest } = options
    const context = await this.browser.newContext({
      baseURL: at.url,
      userAgent: AGENTS[as],
      viewport: { width: 1280, height: 800 },
      ...rest,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    await this.#hearRefusals(context)
    const page = await context.newPage()
    this.#listen(page)
    return page
  }

  /** A desk in a browser context of their own, already signed in. */
  async visitAs(caller: Caller, options: VisitOptions = {}): Promise<Page> {
    const page = await this.visit(options)
    await giveSession(page.context(), caller, (options.at ?? this.node).url)
    return page
  }

  /** After each test: a page that stays open goes on asking the node for news. */
  async everybodyLeaves(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()))
  }

  /** A script that swallows what the policy throws leaves nothing on the console, only this event. */
  async #hearRefusals(context: BrowserContext) {
    await context.exposeFunction('tellRefusal', (what: string) => this.complaints.push(what))
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sourceFile } = event
        const tell: unknown = Reflect.get(window, 'tellRefusal')
        if (typeof tell === 'function')
          tell(`${violatedDirective} refused ${blockedURI} in ${sourceFile}`)
      })
    })
  }

  #listen(page: Page) {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      const text = message.text()
      if (/content security policy|warning: /i.test(text)) this.complaints.push(text)
    })
  }
}

async function giveSession(context: BrowserContext, caller: Caller, url: string) {
  const cookies = caller.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
  await context.addCookies(cookies)
}

/** Waits until what `read` gives passes; it is read again until then, so nothing has to sleep. */
export function soon(read: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 50 })
}
