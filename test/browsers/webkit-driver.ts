import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Builder,
  By,
  Capabilities,
  Key as Keys,
  Origin,
  until,
  type WebDriver,
} from 'selenium-webdriver'
import { inject } from 'vitest'
import { ChildService, startOnFreePort } from '../support/child-service.ts'
import { openDisplay } from './display.ts'
import {
  WINDOW,
  type BrowserDriver,
  type Json,
  type Key,
  type Modifier,
  type Point,
} from './driver.ts'

const PATIENCE_MS = 20_000

/** WebKitGTK's own small browser in a window that nobody sees, by WebDriver. Each has a driver, which knows one session. */
export async function openWebKit(): Promise<BrowserDriver> {
  await using opened = new AsyncDisposableStack()
  const display = opened.use(await openDisplay())
  const service = opened.use(await startDriver(display.url))
  const driver = await new Builder()
    .usingServer(service.url)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
    .build()
  opened.defer(() => driver.quit())
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...WINDOW })
  return new WebKitDriver(driver, opened.move())
}

function startDriver(display: string) {
  return startOnFreePort(async (port) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-webkit-'))
    const url = `http://127.0.0.1:${port}`
    return ChildService.start({
      name: 'WebKitWebDriver',
      url,
      command: inject('webkitDriverPath'),
      args: ['--host=127.0.0.1', `--port=${port}`],
      env: { DISPLAY: display, HOME: folder },
      folder,
      stopSignal: 'SIGTERM',
      ping: async () => {
        const answer = await fetch(`${url}/status`)
        if (!answer.ok) throw new Error(`WebKitWebDriver answers ${answer.status}`)
      },
    })
  })
}

const KEYS: Record<Key | Modifier, string> = {
  Enter: Keys.ENTER,
  Backspace: Keys.BACK_SPACE,
  Delete: Keys.DELETE,
  Home: Keys.HOME,
  End: Keys.END,
  ArrowLeft: Keys.ARROW_LEFT,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowUp: Keys.ARROW_UP,
  ArrowDown: Keys.ARROW_DOWN,
  Control: Keys.CONTROL,
  Shift: Keys.SHIFT,
  a: 'a',
  c: 'c',
  v: 'v',
  z: 'z',
}

class WebKitDriver implements BrowserDriver {
  /** WebKitGTK's driver does not tell what is on the console. */
  readonly complaints: readonly string[] = []
  readonly #driver: WebDriver
  readonly #opened: AsyncDisposableStack

  constructor(driver: WebDriver, opened: AsyncDisposableStack) {
    this.#driver = driver
    this.#opened = opened
  }

  async goto(url: string) {
    await this.#driver.get(url)
  }

  async reload() {
    await this.#driver.navigate().refresh()
  }

  async click(xpath: string) {
    const found = await this.#driver.wait(until.elementLocated(By.xpath(xpath)), PATIENCE_MS)
    await found.click()
  }

  async clickAt({ x, y }: Point) {
    const place = { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 }
    await this.#driver.actions().move(place).click().perform()
  }

  async type(letters: string) {
    await this.#driver.actions().sendKeys(letters).perform()
  }

  async press(key: Key, ...held: Modifier[]) {
    const actions = this.#driver.actions()
    for (const modifier of held) actions.keyDown(KEYS[modifier])
    actions.sendKeys(KEYS[key])
    for (const modifier of held.toReversed()) actions.keyUp(KEYS[modifier])
    await actions.perform()
  }

  /** GTK's own input method: Ctrl+Shift+U, the letter's number, Enter. */
  async compose(between: () => Promise<void>) {
    const start = this.#driver.actions().keyDown(Keys.CONTROL).keyDown(Keys.SHIFT)
    await start.sendKeys('u').keyUp(Keys.SHIFT).keyUp(Keys.CONTROL).perform()
    await between()
    for (const digit of '3042') {
      await this.type(digit)
      await between()
    }
    await this.press('Enter')
  }

  evaluate<A extends Json[], R extends Json>(run: (...args: A) => R, ...args: A): Promise<R> {
    return this.#driver.executeScript<R>(run, ...args)
  }

  async [Symbol.asyncDispose]() {
    await this.#opened.disposeAsync()
  }
}
