import { expect } from 'vitest'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { FRAME, SYNC } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import type { NodeProcess } from '../support/node-process.ts'

/** What all versions have in common. */
interface Provider {
  synced: boolean
  shouldConnect: boolean
  awareness: Awareness
  connect(): void
  disconnect(): void
  destroy(): void
}

export type ProviderClass = new (
  url: string,
  room: string,
  doc: Y.Doc,
  options: {
    WebSocketPolyfill: typeof globalThis.WebSocket
    params: Record<string, string>
    disableBc: boolean
  },
) => Provider

/** An unmodified provider, whose sockets carry a cookie as a browser's would, and are counted. */
export class ProviderClient implements Disposable {
  readonly doc = new Y.Doc()
  readonly provider: Provider
  /** When each connection was tried. */
  readonly tries: number[] = []
  readonly closes: number[] = []
  /** Bytes of all messages, both ways, of all connections. */
  bytes = 0
  /** How many of the next updates get lost on the way to the server. */
  lose = 0

  constructor(
    Provider: ProviderClass,
    to: { node: NodeProcess; room: string; cookie?: string; params?: Record<string, string> },
  ) {
    const { tries, closes } = this
    const passes = (message: Uint8Array) => this.#passes(message)
    class CountedSocket extends WebSocket {
      constructor(url: string, protocols?: string[]) {
        super(url, protocols, { headers: to.cookie ? { cookie: to.cookie } : {} })
        tries.push(performance.now())
        this.on('close', (code) => closes.push(code))
        this.on('message', (message: Buffer) => passes(new Uint8Array(message)))
      }

      override send(message: Uint8Array) {
        if (passes(message)) super.send(message)
      }
    }
    this.provider = new Provider(`${to.node.url.replace('http', 'ws')}/collab`, to.room, this.doc, {
      WebSocketPolyfill: CountedSocket as unknown as typeof globalThis.WebSocket,
      params: to.params ?? {},
      disableBc: true,
    })
  }

  async synced(): Promise<this> {
    await eventually(() => expect(this.provider.synced).toBe(true), { within: 5_000 })
    return this
  }

  /** The first paragraph of the body. */
  get text(): string {
    return this.#paragraph().toString()
  }

  type(words: string, at = this.#paragraph().length) {
    this.#paragraph().insert(at, words)
  }

  delete(at: number, length: number) {
    this.#paragraph().delete(at, length)
  }

  #passes(message: Uint8Array): boolean {
    const isUpdate = message[0] === FRAME.sync && message[1] === SYNC.update
    if (isUpdate && this.lose > 0) {
      this.lose -= 1
      return false
    }
    this.bytes += message.byteLength
    return true
  }

  #paragraph(): Y.XmlText {
    const first = this.doc.getXmlFragment(FRAGMENTS.body).get(0)
    const text = first instanceof Y.XmlElement ? first.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error('no first paragraph')
    return text
  }

  [Symbol.dispose]() {
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }
}
