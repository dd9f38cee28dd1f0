import { FRAME, SYNC } from '../../shared/protocol/frames.ts'

export type UpdateFrame = 'step2' | 'update'

/** The frames that the server counts and acknowledges; null for all the others. */
export function updateFrameOf(bytes: Uint8Array): UpdateFrame | null {
  if (bytes[0] !== FRAME.sync) return null
  if (bytes[1] === SYNC.step2) return 'step2'
  return bytes[1] === SYNC.update ? 'update' : null
}

export interface SocketWatch {
  opening(): void
  /** False keeps the frame from being sent. */
  maySend(frame: UpdateFrame): boolean
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
      if (!watch.maySend(frame)) return
      super.send(data)
      watch.sent(frame)
    }
  }
}
