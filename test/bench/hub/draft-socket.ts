import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FRAME, SYNC } from '../../../shared/protocol/frames.ts'
import { RawSocket, type Address } from './raw-socket.ts'
import { skipVarUint } from './raw-update.ts'

/** How a server wants its rooms opened. */
export interface Door extends Address {
  /** Comes before every message, both ways. */
  prefix: Uint8Array
  /** The messages that it wants before the first of y-protocols. */
  hello: readonly Uint8Array[]
}

const NO_STATE = new Uint8Array([0])
const NOTHING = new Uint8Array([0, 0])
/** Hocuspocus's own: a sync message that nobody should answer with a step 1. */
const SYNC_REPLY = 4

/** Somebody in a room, who speaks y-protocols but keeps no document. */
export class DraftSocket {
  /** Hears where in the message the update starts. */
  onUpdate: (message: Uint8Array, at: number) => void = () => undefined
  /** An awareness frame or anything else that isn't sync. */
  onOther: () => void = () => undefined
  /** Update frames that the server says are committed. */
  committed = 0
  readonly socket: RawSocket
  readonly #door: Door
  /** Who waits for what was sent before to be committed, by the barrier's id. */
  readonly #waiting = new Map<number, () => void>()
  #barriers = 0
  #synced: (() => void) | null = null

  private constructor(door: Door) {
    this.#door = door
    this.socket = new RawSocket(door, (message) => this.#receive(message))
  }

  /** Resolves when it has what the server has. */
  static async open(door: Door): Promise<DraftSocket> {
    const draft = new DraftSocket(door)
    const { socket } = draft
    const synced = new Promise<void>((resolve) => (draft.#synced = resolve))
    await socket.opened
    for (const message of door.hello) socket.send(message)
    draft.sendSync(SYNC.step1, NO_STATE)
    await Promise.race([synced, socket.ended])
    if (socket.closed !== null) throw new Error(`the draft was not opened: ${socket.closed}`)
    return draft
  }

  sendUpdate(update: Uint8Array): void {
    this.sendSync(SYNC.update, update)
  }

  sendSync(step: number, body: Uint8Array): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, body)
    })
  }

  sendAwareness(client: number, clock: number, state: string): void {
    const body = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    })
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.awareness)
      encoding.writeVarUint8Array(encoder, body)
    })
  }

  /** Calls `done` once all that was sent is committed. */
  whenCommitted(done: () => void): void {
    const id = (this.#barriers += 1)
    this.#waiting.set(id, done)
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.barrier)
      encoding.writeVarUint(encoder, id)
    })
  }

  close(): void {
    this.socket.close()
  }

  #send(write: (encoder: encoding.Encoder) => void) {
    this.socket.send(
      encoding.encode((encoder) => {
        encoding.writeUint8Array(encoder, this.#door.prefix)
        write(encoder)
      }),
    )
  }

  #receive(message: Buffer) {
    const at = this.#door.prefix.length
    const type = message[at]
    if (type !== FRAME.sync && type !== SYNC_REPLY) {
      if (type === FRAME.ack) this.#acknowledged(message)
      else if (type === FRAME.barrier) this.#passed(message)
      else this.onOther()
      return
    }
    const step = message[at + 1]
    if (step === SYNC.step1) this.sendSync(SYNC.step2, NOTHING)
    else if (step === SYNC.step2) this.#synced?.()
    else this.onUpdate(message, skipVarUint(message, at + 2))
  }

  #passed(message: Buffer) {
    const decoder = decoding.createDecoder(message)
    decoding.readVarUint(decoder)
    const id = decoding.readVarUint(decoder)
    this.#waiting.get(id)?.()
    this.#waiting.delete(id)
  }

  #acknowledged(message: Buffer) {
    const decoder = decoding.createDecoder(message)
    decoding.readVarUint(decoder)
    this.committed = decoding.readVarUint(decoder)
  }
}
