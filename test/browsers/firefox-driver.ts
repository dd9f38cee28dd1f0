import { launch, type Browser, type Page } from 'puppeteer-core'
import { inject } from 'vitest'
import { FirefoxInputMethod } from './firefox-input-method.ts'
import {
  WINDOW,
  type BrowserDriver,
  type Json,
  type Key,
  type Modifier,
  type Point,
} from './driver.ts'

const START_MS = 60_000

/** Firefox without a window, by WebDriver BiDi. */
export async function openFirefox(): Promise<BrowserDriver> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: inject('firefoxPath'),
    headless: true,
    // For the input method, which is part of the browser and of no page.
    args: ['--remote-allow-system-access'],
    defaultViewport: WINDOW,
    timeout: START_MS,
  })
  // Not the page that Firefox starts with, which never has the focus.
  const page = await browser.newPage()
  return new FirefoxDriver(browser, page, await FirefoxInputMethod.open(browser))
}

class FirefoxDriver implements BrowserDriver {
  readonly complaints: string[] = []
  readonly #browser: Browser
  readonly #page: Page
  readonly #inputMethod: FirefoxInputMethod

  constructor(browser: Browser, page: Page, inputMethod: FirefoxInputMethod) {
    this.#browser = browser
    this.#page = page
    this.#inputMethod = inputMethod
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) this.complaints.push(message.text())
    })
  }

  async goto(url: string) {
    await this.#page.goto(url)
  }

  async reload() {
    await this.#page.reload()
  }

  async click(xpath: string) {
    await this.#page.locator(`xpath/${xpath}`).click()
  }

  async clickAt({ x, y }: Point) {
    await this.#page.mouse.click(x, y)
  }

  async type(letters: string) {
    await this.#page.keyboard.type(letters)
  }

  async press(key: Key, ...held: Modifier[]) {
    const { keyboard } = this.#page
    for (const modifier of held) await keyboard.down(modifier)
    await keyboard.press(key)
    for (const modifier of held.toReversed()) await keyboard.up(modifier)
  }

  async compose(between: () => Promise<void>) {
    for (const text of ['k', 'か', 'あk', 'あ']) {
      await this.#inputMethod.show(text)
      await between()
    }
    await this.#inputMethod.commit()
  }

  evaluate<A extends Json[], R extends Json>(run: (...args: A) => R, ...args: A): Promise<R> {
    const values = args.map((arg) => JSON.stringify(arg)).join(', ')
    return this.#page.evaluate(`(${run.toString()})(${values})`) as Promise<R>
  }

  async [Symbol.asyncDispose]() {
    await this.#browser.close()
  }
}
