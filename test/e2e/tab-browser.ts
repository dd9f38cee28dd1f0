import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { Guardian } from '../support/guardian.ts'
import type { Caller } from '../support/node-process.ts'
import { CHROMIUM_ARGS } from './chromium-args.ts'

const ARGS = [
  ...CHROMIUM_ARGS,
  '--headless=new',
  '--remote-debugging-port=0',
  // Its own says that nobody looks at it, and then no view counts.
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36',
  // A host that is no secure context, as a newsroom in an office without a certificate.
  '--host-resolver-rules=MAP newsroom.test 127.0.0.1',
]

const answer = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const context = z.object({ browserContextId: z.string() })
const target = z.object({ targetId: z.string() })
const attached = z.object({ sessionId: z.string() })
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
})

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>

/**
 * A Chromium whose tabs are hidden, frozen and thawed as a person's are. (Playwright keeps every page that it
 * knows of in sight.) One person at a time sits at it.
 */
export class TabBrowser implements AsyncDisposable {
  #child: ChildProcess
  #socket: WebSocket
  #folder: string
  #guardian: Guardian
  /** Of the person who sits here: cookies and windows of their own. */
  #person: z.output<typeof context> | undefined
  #waiting = new Map<number, (message: z.output<typeof answer>) => void>()
  #calls = 0

  private constructor(parts: {
    child: ChildProcess
    socket: WebSocket
    folder: string
    guardian: Guardian
  }) {
    this.#child = parts.child
    this.#socket = parts.socket
    this.#folder = parts.folder
    this.#guardian = parts.guardian
    this.#socket.on('message', (data: Buffer) => {
      const message = answer.parse(JSON.parse(data.toString()))
      if (message.id === undefined) return
      this.#waiting.get(message.id)?.(message)
      this.#waiting.delete(message.id)
    })
  }

  static async open(): Promise<TabBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'galley-tabs-'))
    const guardian = new Guardian(folder, 'SIGTERM')
    const args = [...ARGS, `--user-data-dir=${folder}`, '--no-startup-window']
    const child = spawn(inject('chromePath'), args, { stdio: ['ignore', 'ignore', 'pipe'] })
    guardian.watch(child.pid)
    const socket = new WebSocket(await addressOf(child))
    await once(socket, 'open')
    return new TabBrowser({ child, socket, folder, guardian })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.terminate()
    const exited = once(this.#child, 'exit')
    this.#child.kill()
    await exited
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 })
    this.#guardian.dismiss()
  }

  async somebodyComes(): Promise<void> {
    this.#person = context.parse(await this.#send('Target.createBrowserContext'))
    const window = { url: 'about:blank', newWindow: true, ...this.#person }
    await this.#send('Target.createTarget', window)
  }

  async theyLeave(): Promise<void> {
    await this.#send('Target.disposeBrowserContext', this.#person)
  }

  /** Opens a page in front of the others: of the same window, or in one of its own. */
  async newTab(url: string, { newWindow = false } = {}): Promise<Tab> {
    const { targetId } = target.parse(
      await this.#send('Target.createTarget', { url: 'about:blank', newWindow, ...this.#person }),
    )
    const { sessionId } = attached.parse(
      await this.#send('Target.attachToTarget', { targetId, flatten: true }),
    )
    const tab = new Tab(this.#send, targetId, sessionId)
    await tab.show()
    await tab.goTo(url)
    return tab
  }

  async signIn(caller: Caller, url: string): Promise<void> {
    const cookies = caller.cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
    })
    await this.#send('Storage.setCookies', { cookies, ...this.#person })
  }

  #send: Send = async (method, params = {}, sessionId) => {
    const id = (this.#calls += 1)
    const { promise, resolve } = Promise.withResolvers<z.output<typeof answer>>()
    this.#waiting.set(id, resolve)
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
    const { result, error } = await promise
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
}

export class Tab {
  #send: Send
  #targetId: string
  #sessionId: string

  constructor(send: Send, targetId: string, sessionId: string) {
    this.#send = send
    this.#targetId = targetId
    this.#sessionId = sessionId
  }

  async goTo(url: string): Promise<void> {
    await this.#send('Page.navigate', { url }, this.#sessionId)
  }

  async show(): Promise<void> {
    await this.#send('Page.bringToFront', {}, this.#sessionId)
  }

  /** As the browser does to tabs that were out of sight for some minutes. */
  async freeze(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'frozen' }, this.#sessionId)
  }

  async thaw(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'active' }, this.#sessionId)
  }

  async close(): Promise<void> {
    await this.#send('Target.closeTarget', { targetId: this.#targetId })
  }

  /** Its process dies; it never answers. */
  crash(): void {
    void this.#send('Page.crash', {}, this.#sessionId)
  }

  /** The value of an expression, a promise's when it has one. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = evaluated.parse(
      await this.#send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        this.#sessionId,
      ),
    )
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`)
    return result.value
  }

  async shows(words: string): Promise<boolean> {
    const expression = `document.body?.textContent.includes(${JSON.stringify(words)})`
    return (await this.evaluate(expression)) === true
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const part of child.stderr ?? []) {
    text += String(part)
    const address = /ws:\/\/\S+/.exec(text)?.[0]
    if (address) return address
  }
  throw new Error(`Chromium did not start: ${text}`)
}
