import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** `reset`: connections break and new ones are refused. `silent`: nothing arrives any more, and nobody is told. */
export type Cut = 'reset' | 'silent'

const ASKS_FOR_A_STREAM = /^accept: text\/event-stream/im

interface Pair {
  near: Socket
  far: Socket
  streams: boolean
}

/** A network path to a service that a test may cut and heal. */
export class TcpProxy implements AsyncDisposable {
  readonly #target: { host: string; port: number }
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  #cut: Cut | null = null

  private constructor(target: { host: string; port: number }) {
    this.#target = target
    this.#server = createServer((near) => this.#accept(near))
  }

  /** To the host and port of `url`; the path begins at `proxy.url`. */
  static async to(url: string): Promise<TcpProxy & { url: string }> {
    const at = new URL(url)
    const proxy = new TcpProxy({ host: at.hostname, port: Number(at.port) })
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    const address = proxy.#server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    at.host = `127.0.0.1:${address.port}`
    return Object.assign(proxy, { url: at.href })
  }

  /** Open connections whose latest request asked for a stream of events; those that a browser keeps idle are none. */
  get streams(): number {
    return [...this.#pairs].filter(({ streams }) => streams).length
  }

  /** `onlyOpen`: connections that are made from now on are whole. */
  cut(how: Cut, { onlyOpen = false } = {}): void {
    this.#cut = onlyOpen ? null : how
    for (const { near, far } of this.#pairs) {
      if (how === 'reset') near.resetAndDestroy()
      else for (const socket of [near, far]) socket.pause()
    }
  }

  /** What was under way on a silent path arrives now, as TCP would send it again. */
  heal(): void {
    this.#cut = null
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.resume()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { near, far } of this.#pairs) {
      near.destroy()
      far.destroy()
    }
    this.#server.close()
    await once(this.#server, 'close')
  }

  #accept(near: Socket) {
    if (this.#cut === 'reset') {
      near.on('error', () => {})
      near.resetAndDestroy()
      return
    }
    const far = connect(this.#target)
    const pair = { near, far, streams: false }
    near.on('data', (data) => (pair.streams = ASKS_FOR_A_STREAM.test(data.toString('latin1'))))
    this.#pairs.add(pair)
    this.#join(near, far, pair)
    this.#join(far, near, pair)
  }

  #join(from: Socket, to: Socket, pair: Pair) {
    from.setNoDelay(true)
    from.on('data', (data) => to.write(data))
    from.on('error', () => {}) // `close` follows
    from.on('close', () => {
      this.#pairs.delete(pair)
      to.destroy()
    })
    if (this.#cut === 'silent') from.pause()
  }
}
