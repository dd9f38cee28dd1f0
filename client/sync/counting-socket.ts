import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { COMES_BACK } from '../../shared/protocol/close-codes.ts'
import { FRAME, SYNC } from '../../shared/protocol/frames.ts'
import { SHORT_BYTES, splitUpdate } from '../../shared/document/split-update.ts'

type UpdateFrame = 'step2' | 'update'

/** The frames that the server counts and acknowledges; null for all the others. */
function updateFrameOf(bytes: Uint8Array): UpdateFrame | null {
  if (bytes[0] !== FRAME.sync) return null
  if (bytes[1] === SYNC.step2) return 'step2'
  return bytes[1] === SYNC.update ? 'update' : null
}

interface SocketWatch {
  opening(): void
  /** False keeps the frame from being sent. */
  maySend(frame: UpdateFrame): boolean
  sent(frame: UpdateFrame): void
  /** Whoever closes the socket now has nothing more to say; else another one follows. */
  leaving(): boolean
}

/**
 * The class for y-websocket's `WebSocketPolyfill`: a WebSocket that tells which update frames it sent, and sends
 * a long one in parts.
 */
export function countingSocket(Base: typeof WebSocket, watch: SocketWatch): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watch.opening()
    }

    override close(code?: number, reason?: string): void {
      super.close(code ?? (watch.leaving() ? undefined : COMES_BACK), reason)
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const frame = data instanceof Uint8Array ? updateFrameOf(data) : null
      if (frame === null || !(data instanceof Uint8Array)) return super.send(data)
      if (!watch.maySend(frame)) return
      if (data.byteLength > SHORT_BYTES) return this.#sendParts(frame, data)
      super.send(data)
      watch.sent(frame)
    }

    #sendParts(frame: UpdateFrame, data: Uint8Array) {
      for (const part of inParts(frame, data)) {
        super.send(part.bytes)
        watch.sent(part.frame)
      }
    }
  }
}

/** The last part of a step 2 is one itself: with it, the answer is whole. */
function inParts(frame: UpdateFrame, bytes: Uint8Array) {
  const decoder = decoding.createDecoder(bytes)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const updates = splitUpdate(decoding.readVarUint8Array(decoder))
  return updates.map((update, at) => {
    const kind: UpdateFrame = at === updates.length - 1 ? frame : 'update'
    return { frame: kind, bytes: syncFrame(kind, update) }
  })
}

function syncFrame(frame: UpdateFrame, update: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync)
    encoding.writeVarUint(encoder, SYNC[frame])
    encoding.writeVarUint8Array(encoder, update)
  })
}
