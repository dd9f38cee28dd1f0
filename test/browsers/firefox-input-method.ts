import type { Browser } from 'puppeteer-core'
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js'
import { z } from 'zod'

const tree = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) })
const evaluated = z.object({ type: z.literal('success') })

/** The part of Firefox that input methods of the platform talk to, spoken to in its own window as they do. */
export class FirefoxInputMethod {
  readonly #browser: BidiBrowser
  readonly #window: string

  private constructor(browser: BidiBrowser, window: string) {
    this.#browser = browser
    this.#window = window
  }

  static async open(browser: Browser): Promise<FirefoxInputMethod> {
    if (!(browser instanceof BidiBrowser)) throw new Error('Firefox is not driven by BiDi')
    const windows = { maxDepth: 0, 'moz:scope': 'chrome' }
    const { result } = await browser.connection.send('browsingContext.getTree', windows)
    const [window] = tree.parse(result).contexts
    return new FirefoxInputMethod(browser, window?.context ?? '')
  }

  /** Begins a composition or changes it: `text` is what is being composed, the cursor behind it. */
  async show(text: string): Promise<void> {
    await this.#run(`
      const text = ${JSON.stringify(text)}
      if (!window.inputMethod) {
        window.inputMethod = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
        if (!window.inputMethod.beginInputTransactionForTests(window, () => true)) throw new Error('refused')
      }
      window.inputMethod.setPendingCompositionString(text)
      window.inputMethod.appendClauseToPendingComposition(text.length, window.inputMethod.ATTR_RAW_CLAUSE)
      window.inputMethod.setCaretInPendingComposition(text.length)
      window.inputMethod.flushPendingComposition()`)
  }

  async commit(): Promise<void> {
    await this.#run('window.inputMethod.commitComposition()')
  }

  async #run(script: string): Promise<void> {
    const { result } = await this.#browser.connection.send('script.evaluate', {
      expression: `(() => { ${script} })()`,
      target: { context: this.#window },
      awaitPromise: true,
    })
    evaluated.parse(result)
  }
}
