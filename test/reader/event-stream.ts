import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'
import type {
  RetractedNews,
  RevisionNews,
  LookNews,
  SiteNews,
  TokenNews,
  ViewsNews,
} from '../../shared/protocol/live.ts'

export interface News {
  revision: RevisionNews
  retracted: RetractedNews
  site: SiteNews
  look: LookNews
  views: ViewsNews
  token: TokenNews
  reset: Record<string, never>
}

export interface Message<T extends keyof News = keyof News> {
  event: T
  id: string | null
  data: News[T]
  /** On a shared stream: the story and the revision that the message is for. */
  about?: string
}

/** Server-sent events as a browser reads them, kept in the order in which they came. */
export class EventStream {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly messages: Message[] = []
  /** What the server asked for with `retry:`, in ms. */
  readonly retries: number[] = []
  pings = 0
  #response: IncomingMessage
  #unread = ''
  #taken = 0
  #ended = false
  #wake: () => void = () => undefined

  private constructor(response: IncomingMessage) {
    this.#response = response
    this.status = response.statusCode ?? 0
    this.headers = response.headers
    response.setEncoding('utf8').on('data', (text: string) => this.#read(text))
    for (const end of ['end', 'error', 'close'])
      response.on(end, () => {
        this.#ended = true
        this.#wake()
      })
    onTestFinished(() => this.close())
  }

  static open(url: string, headers: Record<string, string>): Promise<EventStream> {
    return new Promise((resolve, reject) => {
      get(url, { headers, agent: false }, (response) => resolve(new EventStream(response))).on(
        'error',
        reject,
      )
    })
  }

  /** True when the server ended the response as it should, and nothing was cut. */
  get complete(): boolean {
    return this.#response.complete
  }

  /** The next message of this type; those before it stay in `messages`. */
  async next<T extends keyof News>(event: T): Promise<Message<T>> {
    for (;;) {
      while (this.#taken < this.messages.length) {
        const message = this.messages[this.#taken]
        this.#taken += 1
        if (isOf(message, event)) return message
      }
      if (this.#ended) throw new Error(`the stream ended before “${event}”`)
      await this.#more()
    }
  }

  async end(): Promise<void> {
    while (!this.#ended) await this.#more()
  }

  of<T extends keyof News>(event: T): Message<T>[] {
    return this.messages.filter((message) => isOf(message, event))
  }

  close(): void {
    this.#response.destroy()
  }

  #more(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve))
  }

  #read(text: string) {
    const blocks = (this.#unread + text).split('\n\n')
    this.#unread = blocks.pop() ?? ''
    for (const block of blocks) this.#readBlock(block)
    this.#wake()
  }

  #readBlock(block: string) {
    const fields = new Map<string, string>()
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':')
      const name = line.slice(0, colon)
      const value = line.slice(colon + 1).replace(/^ /, '')
      const before = name === 'data' ? fields.get('data') : undefined
      if (colon > 0) fields.set(name, before === undefined ? value : `${before}\n${value}`)
    }
    const retry = fields.get('retry')
    if (retry !== undefined) this.retries.push(Number(retry))
    const data = fields.get('data')
    if (fields.get('event') === 'ping') this.pings += 1
    if (data === undefined || fields.get('event') === 'ping') return
    const event = fields.get('event') as keyof News
    const id = fields.get('id') ?? null
    const [json = '', about] = data.split('\n').reverse()
    this.messages.push({ event, id, data: JSON.parse(json), ...(about && { about }) })
  }
}

function isOf<T extends keyof News>(message: Message | undefined, event: T): message is Message<T> {
  return message?.event === event
}
