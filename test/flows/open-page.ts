import { eventually } from '../support/eventually.ts'
import type { NodeProcess } from '../support/node-process.ts'

export interface News {
  event: string
  id: string
  data: Record<string, unknown>
  /** When it came, on the clock of `performance.now()`. */
  at: number
}

const PERSON = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** A reader's page that is open: what its event stream brings. */
export class OpenPage implements Disposable {
  readonly news: News[] = []
  #abort = new AbortController()

  readonly #node: NodeProcess
  readonly #storyId: string
  readonly #ip: string

  private constructor(node: NodeProcess, storyId: string, ip: string) {
    this.#node = node
    this.#storyId = storyId
    this.#ip = ip
  }

  static async open(
    node: NodeProcess,
    storyId: string,
    options: { revision: number; ip: string },
  ): Promise<OpenPage> {
    const page = new OpenPage(node, storyId, options.ip)
    const response = await fetch(
      `${node.url}/stories/${storyId}/live?revision=${options.revision}`,
      { headers: visitor(options.ip), signal: page.#abort.signal },
    )
    if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`)
    void page.#read(response.body) // ends with the stream
    return page
  }

  /** The first news that `wanted` accepts; throws after `within` milliseconds. */
  hear(wanted: (news: News) => boolean, within: number): Promise<News> {
    return eventually(
      () => {
        const found = this.news.find(wanted)
        if (!found) throw new Error(`not heard of: ${JSON.stringify(this.news)}`)
        return found
      },
      { within, every: 5 },
    )
  }

  /** What its script sends when a person has looked at it for a second, to this node or another. */
  async view(node = this.#node): Promise<void> {
    const { data } = await this.hear(({ event }) => event === 'token', 5_000)
    const response = await fetch(`${node.url}/stories/${this.#storyId}/views`, {
      method: 'POST',
      headers: visitor(this.#ip),
      body: JSON.stringify(data),
    })
    if (response.status !== 204) throw new Error(`the view was not taken: ${response.status}`)
  }

  [Symbol.dispose](): void {
    this.#abort.abort()
  }

  async #read(body: ReadableStream<Uint8Array>) {
    let rest = ''
    const decoder = new TextDecoder()
    try {
      for await (const bytes of body) {
        const messages = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
        rest = messages.pop() ?? ''
        for (const message of messages) this.#take(message)
      }
    } catch {
      // The node ended, or the reader left.
    }
  }

  #take(message: string) {
    const fields = new Map(
      message.split('\n').map((line) => {
        const at = line.indexOf(': ')
        return [line.slice(0, at), line.slice(at + 2)]
      }),
    )
    const data = fields.get('data')
    if (data === undefined) return
    this.news.push({
      event: fields.get('event') ?? '',
      id: fields.get('id') ?? '',
      data: JSON.parse(data) as Record<string, unknown>,
      at: performance.now(),
    })
  }
}

/** A person at `ip`, behind a proxy that the node trusts. */
function visitor(ip: string): Record<string, string> {
  return { 'user-agent': PERSON, 'x-forwarded-for': ip }
}
