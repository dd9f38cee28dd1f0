import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'

/** An editor without a screen: a Y.Doc and a socket that speaks y-protocols. */
export class RawEditor {
  readonly doc = new Y.Doc()
  /** Called when another's update has been applied: which client, and up to which clock. */
  onApplied: (client: number, clock: number) => void = () => undefined
  #socket: WebSocket
  #text: Y.XmlText | null = null

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send((encoder) => sync.writeUpdate(encoder, update))
    })
  }

  static async open(node: NodeProcess, caller: Caller, storyId: string): Promise<RawEditor> {
    const address = `${node.url.replace('http', 'ws')}/collab/${storyId}`
    const socket = new WebSocket(address, { headers: { cookie: caller.cookie } })
    const editor = new RawEditor(socket)
    await once(socket, 'open')
    editor.#send((encoder) => sync.writeSyncStep1(encoder, editor.doc))
    await eventually(() => editor.#findText(), { within: 10_000, every: 5 })
    return editor
  }

  get text(): string {
    return this.#text?.toString() ?? ''
  }

  /** One keystroke; answers the clock that others have applied it at. */
  type(letter: string): number {
    if (!this.#text) throw new Error('the draft is not open')
    this.#text.insert(this.#text.length, letter)
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  close(): void {
    this.#socket.terminate()
    this.doc.destroy()
  }

  #findText(): void {
    const paragraph = this.doc.getXmlFragment(FRAGMENTS.body).get(0)
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error('the draft has not come')
    this.#text = text
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== FRAME.sync) return
    const answer = encoding.createEncoder()
    encoding.writeVarUint(answer, FRAME.sync)
    const body = decoder.pos
    const type = sync.readSyncMessage(decoder, answer, this.doc, this)
    if (encoding.length(answer) > 1) this.#socket.send(encoding.toUint8Array(answer))
    if (type !== sync.messageYjsUpdate) return
    decoder.pos = body
    decoding.readVarUint(decoder)
    const { to } = Y.parseUpdateMeta(decoding.readVarUint8Array(decoder))
    for (const [client, clock] of to) this.onApplied(client, clock)
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    this.#socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, FRAME.sync)
        write(encoder)
      }),
    )
  }
}
