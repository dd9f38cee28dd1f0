import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { FRAME, SYNC } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'

/**
 * Somebody at a draft, through the unmodified y-websocket provider. It counts the update frames that it sends
 * and remembers what the text was at each, so that an ack says which of its words are saved.
 */
export class DraftClient implements Disposable {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  #sent: string[] = []
  #saved: string | null = null

  private constructor(node: NodeProcess, caller: Caller, storyId: string) {
    const sent = (text: string) => this.#sent.push(text)
    const textNow = () => this.text
    this.provider = new WebsocketProvider(
      `${node.url.replace('http', 'ws')}/collab`,
      storyId,
      this.doc,
      {
        WebSocketPolyfill: signedInSocket(caller.cookie, () => sent(textNow())),
        params: { ack: '1' },
        disableBc: true,
        maxBackoffTime: 200,
      },
    )
    this.provider.messageHandlers[FRAME.ack] = (_encoder, decoder) => {
      const committed = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      this.#saved = this.#sent[committed - 1] ?? this.#saved
    }
    // Nothing here asks for one, but a server says once that it knows them.
    this.provider.messageHandlers[FRAME.barrier] = () => {}
    this.provider.on('status', ({ status }) => {
      if (status === 'connecting') this.#sent = []
    })
  }

  /** Resolves when it has what the server has. */
  static async open(node: NodeProcess, caller: Caller, storyId: string): Promise<DraftClient> {
    const client = new DraftClient(node, caller, storyId)
    await client.synced()
    return client
  }

  /** The first paragraph of the body. */
  get text(): string {
    return this.#paragraph()?.toString() ?? ''
  }

  /** The text of the newest of this client's updates that the server acknowledged; null before the first. */
  get saved(): string | null {
    return this.#saved
  }

  /** One keystroke each, at the end of the first paragraph or at `at`. */
  type(words: string, at?: number): void {
    const paragraph = this.#paragraph()
    if (!paragraph) throw new Error('the draft has no first paragraph')
    let position = at ?? paragraph.length
    for (const letter of words) {
      paragraph.insert(position, letter)
      position += 1
    }
  }

  point(cursor: unknown): void {
    this.provider.awareness.setLocalStateField('cursor', cursor)
  }

  /** Name and cursor of everybody else. */
  others(): { name: unknown; cursor: unknown }[] {
    return [...this.provider.awareness.getStates()]
      .filter(([client]) => client !== this.doc.clientID)
      .map(([, state]) => ({
        name: (state['user'] as { name?: unknown } | undefined)?.name,
        cursor: state['cursor'],
      }))
  }

  async synced(): Promise<void> {
    await eventually(
      () => {
        if (!this.provider.synced) throw new Error('the draft was not synced')
      },
      { within: 20_000, every: 10 },
    )
  }

  [Symbol.dispose](): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }

  #paragraph(): Y.XmlText | null {
    const first = this.doc.getXmlFragment(FRAGMENTS.body).get(0)
    const text = first instanceof Y.XmlElement ? first.get(0) : null
    return text instanceof Y.XmlText ? text : null
  }
}

/** A browser's socket would send the cookie by itself. */
function signedInSocket(cookie: string, sentUpdate: () => void): typeof globalThis.WebSocket {
  class SignedInSocket extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { cookie } })
    }

    override send(data: Uint8Array) {
      super.send(data)
      if (data[0] === FRAME.sync && data[1] !== SYNC.step1) sentUpdate()
    }
  }
  return SignedInSocket as unknown as typeof globalThis.WebSocket
}
