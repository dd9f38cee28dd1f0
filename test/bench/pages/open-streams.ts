import { once } from 'node:events'
import type { Socket } from 'node:net'
import { eventually } from '../../support/eventually.ts'
import { connected, wire } from './http-load.ts'

const AT_ONCE = 200
/** So many share an address: one has ports for some 28,000, and those of streams that have ended are kept for a minute. */
const OF_ADDRESS = 4_096
const PATIENCE_MS = 60_000

/** Many open streams of one path; what they bring is looked at for one word alone. */
export class OpenStreams implements Disposable {
  readonly #sockets: Socket[] = []
  readonly #word: Buffer
  /** When each stream has heard it. */
  #heard: number[] = []
  /** Of all events that were heard. */
  #bytes = 0
  #events = 0
  /** All bytes of streams that were kept from the start. */
  readonly tokens: string[] = []
  #lost: Error | null = null

  private constructor(word: string) {
    this.#word = Buffer.from(word)
  }

  /** `word` is in each event that counts. Each stream has begun before more are asked for: a server takes only so many at once. */
  static async open(
    port: number,
    options: { count: number; path: string; word: string; tokens?: boolean },
  ): Promise<OpenStreams> {
    const streams = new OpenStreams(options.word)
    for (let from = 0; from < options.count; from += AT_ONCE) {
      const places = Array.from(
        { length: Math.min(AT_ONCE, options.count - from) },
        (_, i) => from + i,
      )
      await Promise.all(places.map((place) => streams.#openOne(port, place, options)))
    }
    return streams
  }

  get count(): number {
    return this.#sockets.length
  }

  /** Milliseconds from `since` until each has heard one more event. */
  async hear(since: number): Promise<number[]> {
    await eventually(
      () => {
        if (this.#lost) throw this.#lost
        if (this.#heard.length < this.count)
          throw new Error(`${this.#heard.length} of ${this.count} streams have heard it`)
      },
      { within: PATIENCE_MS, every: 20 },
    )
    const heard = this.#heard
    this.#heard = []
    return heard.map((at) => at - since)
  }

  get bytesAnEvent(): number {
    return this.#bytes / this.#events
  }

  [Symbol.dispose]() {
    for (const socket of this.#sockets) socket.destroy()
  }

  async #openOne(
    port: number,
    place: number,
    { path, tokens }: { path: string; tokens?: boolean },
  ) {
    const socket = await connected(port, `127.0.${Math.floor(place / OF_ADDRESS)}.2`)
    this.#sockets.push(socket)
    socket.on('error', (error) => (this.#lost = error))
    let text = ''
    socket.on('data', (bytes: Buffer) => {
      if (tokens && text !== 'told') text = this.#take(text + bytes.toString('latin1'))
      if (bytes.includes(this.#word)) this.#hear(bytes)
    })
    socket.write(wire({ path, headers: visitor(place) }))
    await once(socket, 'data')
  }

  #hear({ length }: Buffer) {
    this.#heard.push(performance.now())
    this.#bytes += length
    this.#events += 1
  }

  #take(text: string): string {
    const token = /"token":"([^"]+)"/.exec(text)?.[1]
    if (token === undefined) return text
    this.tokens.push(token)
    return 'told'
  }
}

/** A browser of its own, behind a proxy that the node trusts. */
export function visitor(place: number): Record<string, string> {
  return {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'x-forwarded-for': `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`,
  }
}
