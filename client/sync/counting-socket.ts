import { FRAME, SYNC } from '../../shared/protocol/frames.ts'

export type UpdateFrame = 'step2' | 'update'

/** The frames that the server counts and acknowledges; null for all the others. */
export function updateFrameOf(bytes: Uint8Array): UpdateFrame | null {
  if (bytes[0] !== FRAME.sync) return null
  if (bytes[1] === SYNC.step2) return 'step2'
  return bytes[1] === SYNC.update ? 'update' : null
}

/** A step 2 or update that holds neither a struct nor a deletion: what a reader answers to step 1. */
export function isEmptyUpdate(bytes: Uint8Array): boolean {
  return bytes.length === 5 && bytes[2] === 2 && bytes[3] === 0 && bytes[4] === 0
}

export interface SocketWatch {
  opening(): void
  /** False keeps the frame from being sent. */
  maySend(bytes: Uint8Array, frame: UpdateFrame): boolean
  sent(frame: UpdateFrame): void
}

/** The class for y-websocket's `WebSocketPolyfill`: a WebSocket that tells which update frames it sent. */
export function countingSocket(Base: typeof WebSocket, watch: SocketWatch): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watch.opening()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const frame = data instanceof Uint8Array ? updateFrameOf(data) : null
      if (frame === null) return super.send(data)
      if (!(data instanceof Uint8Array) || !watch.maySend(data, frame)) return
      super.send(data)
      watch.sent(frame)
    }
  }
}
