import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { draftStateBits, FRAME, SYNC, type DraftState } from '../../../shared/protocol/frames.ts'

/**
 * The other end of a draft socket, in memory: a document, and frames that the test commits by hand.
 * `Socket` takes the place of the browser's WebSocket.
 */
export class ScriptedServer {
  readonly doc = new Y.Doc()
  readonly sockets: ServerSocket[] = []
  /** What its acks say beside the counts; who may only read is not asked for edits. */
  state: DraftState = {
    stalled: false,
    apart: false,
    readOnly: false,
    full: false,
    unkept: false,
    onlySuggests: false,
  }
  #seq = 0

  readonly Socket: typeof WebSocket

  constructor() {
    const sockets = this.sockets
    const seen = (socket: ServerSocket) => sockets.push(socket)
    class Socket extends FakeWebSocket {
      constructor(url: string | URL) {
        super(String(url), seen)
      }
    }
    this.Socket = Socket as unknown as typeof WebSocket
  }

  get socket(): ServerSocket {
    const socket = this.sockets.at(-1)
    if (!socket) throw new Error('nobody has connected')
    return socket
  }

  /** Accepts the newest socket and greets it as a server does. */
  greet() {
    this.accept()
    this.show()
  }

  /** Its own step 1, which comes before it has heard anything; who may only read is not asked, and who may only suggest is told so first. */
  accept() {
    const { socket } = this
    socket.open()
    if (this.state.readOnly) return
    if (this.state.onlySuggests) this.acknowledge(0)
    socket.deliver((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      sync.writeSyncStep1(encoder, this.doc)
    })
  }

  /** Step 2 to what it was asked last, and for who may only read, word of that. */
  show() {
    const { socket } = this
    const step1 = socket.frames.findLast((frame) => frame[1] === SYNC.step1)
    if (!step1) throw new Error('the client sent no step 1')
    const decoder = decoding.createDecoder(step1.subarray(2))
    const vector = decoding.readVarUint8Array(decoder)
    socket.deliver((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      sync.writeSyncStep2(encoder, this.doc, vector)
    })
    if (this.state.readOnly) this.acknowledge(0)
  }

  /** Commits the update frames that the newest socket carried so far, and acknowledges them. */
  commit(upTo = Infinity): number {
    const { socket } = this
    const updates = socket.updates().slice(0, upTo)
    for (const frame of updates) {
      const decoder = decoding.createDecoder(frame.subarray(2))
      Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
    }
    this.#seq++
    this.acknowledge(updates.length)
    return this.#seq
  }

  /** Says that these client ids are another person's. */
  tellForeign(...clients: number[]) {
    this.socket.deliver((encoder) => {
      for (const number of [FRAME.foreign, clients.length, ...clients])
        encoding.writeVarUint(encoder, number)
    })
  }

  /** Shows an update of somebody else's. */
  update(update: Uint8Array) {
    Y.applyUpdate(this.doc, update)
    this.socket.deliver((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      sync.writeUpdate(encoder, update)
    })
  }

  /** 0 unasked says that it can. */
  answerBarrier(id: number, seq = this.#seq) {
    this.socket.deliver((encoder) => {
      for (const number of [FRAME.barrier, id, seq]) encoding.writeVarUint(encoder, number)
    })
  }

  acknowledge(committed: number) {
    this.socket.deliver((encoder) => {
      encoding.writeVarUint(encoder, FRAME.ack)
      encoding.writeVarUint(encoder, committed)
      encoding.writeVarUint(encoder, this.#seq)
      encoding.writeVarUint(encoder, draftStateBits(this.state))
    })
  }
}

/** For a provider of which nobody forges the client id. */
export function nobodyForges(): never {
  throw new Error('somebody forged a client id')
}

type ServerSocket = FakeWebSocket

class FakeWebSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readonly url: string
  readonly frames: Uint8Array[] = []
  readyState = 0
  /** The code with which the client closed it; null for none. */
  closedWith: number | null = null
  binaryType = 'blob'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: Uint8Array }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null

  constructor(url: string, seen: (socket: FakeWebSocket) => void) {
    this.url = url
    seen(this)
  }

  send(data: Uint8Array) {
    this.frames.push(data.slice())
  }

  close(code?: number) {
    this.readyState = this.CLOSED
    this.closedWith = code ?? null
  }

  open() {
    this.readyState = this.OPEN
    this.onopen?.()
  }

  cut(code = 1006) {
    this.readyState = this.CLOSED
    this.onclose?.({ code, reason: '' })
  }

  deliver(write: (encoder: encoding.Encoder) => void) {
    const encoder = encoding.createEncoder()
    write(encoder)
    this.onmessage?.({ data: encoding.toUint8Array(encoder) })
  }

  updates(): Uint8Array[] {
    return this.frames.filter((frame) => frame[0] === FRAME.sync && frame[1] !== SYNC.step1)
  }
}
