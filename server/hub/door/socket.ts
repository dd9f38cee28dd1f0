import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE, isPermanent, type CloseCode } from '../../../shared/protocol/close-codes.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'
import type { FrameWriter } from './frame-writer.ts'
import type { Parting, Socket } from '../room/session.ts'

/** How long a socket has to answer a close before it is destroyed with all that waits in it. */
export const GRACE_MS = 2_000
/** How long a client that comes back whatever it is told waits for its refusal. */
export const HOLD_MS = 5_000
/** Sockets that may wait for a refusal at the same time; the next are refused at once. */
const MOST_HELD = 1_000
/** The code with which ws itself closes after a message above `maxPayload`. */
const WS_TOO_BIG = 1009

/** 1009 makes a client come back and send it again: the `error` that follows is answered with a code of ours. */
export class DraftWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code !== WS_TOO_BIG) super.close(code, reason)
  }
}

/** Why this node closes a socket, or lets none come about. */
export type Refusal = CloseCode | 'protocol-error' | 'no-pong' | `http-${number}`

/** What a client says by closing with `code`; what it typed came before. */
function partingOf(code: number): Parting {
  return [1000, 1001, 1005].includes(code) ? 'said' : 'lost'
}

/** What all sockets of a node share. */
export interface SocketDeps {
  clock: Clock
  frames: FrameWriter
  logger: Logger
  /** This node closes a socket. */
  refused: (why: Refusal) => void
  /** Those that wait for their refusal. */
  held: Set<WsSocket>
}

/**
 * A WebSocket as the hub drives it. y-websocket up to 3.0 knows no permanent close code and comes back 100 ms
 * after each: whoever does not show that they know (`?ack=1`) hears a refusal only after some seconds.
 */
export class WsSocket implements Socket {
  /** Called when the socket closes or begins to, perhaps more than once. */
  onClosing: (how: Parting) => void = () => undefined
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #deps: SocketDeps
  readonly #storyId: string
  readonly #knowsRefusals: boolean
  #alive = true
  #closing = false
  #holds = 0
  #timer: Timer | null = null

  /** `stream`: what `socket` writes to, without extensions. */
  constructor(
    { socket, stream }: { socket: WebSocket; stream: Duplex },
    deps: SocketDeps,
    { storyId, knowsRefusals }: { storyId: string; knowsRefusals: boolean },
  ) {
    this.#socket = socket
    this.#stream = stream
    this.#deps = deps
    this.#storyId = storyId
    this.#knowsRefusals = knowsRefusals
    socket.binaryType = 'nodebuffer'
    socket.on('pong', () => (this.#alive = true))
    socket.on('close', (code) => {
      this.#timer?.cancel()
      this.#deps.held.delete(this)
      this.onClosing(partingOf(code))
    })
  }

  get open(): boolean {
    return !this.#closing && this.#socket.readyState === WebSocket.OPEN
  }

  get bufferedBytes(): number {
    return this.#stream.writableLength
  }

  send(frame: Uint8Array): void {
    if (this.open && this.#stream.writable) this.#deps.frames.write(this.#stream, frame)
  }

  close(code: CloseCode, reason: string): void {
    if (isPermanent(code)) this.refuse(code, reason)
    else this.closeNow(code, reason)
  }

  /** Closes with a code that the client would meet again at once if it came back at once. */
  refuse(code: CloseCode, reason: string): void {
    if (this.#knowsRefusals || this.#deps.held.size >= MOST_HELD) return this.closeNow(code, reason)
    if (!this.#begin(code, reason)) return
    this.#deps.held.add(this)
    this.#socket.pause()
    this.#timer = this.#deps.clock.after(HOLD_MS, () => {
      this.#deps.held.delete(this)
      this.#close(code, reason)
    })
  }

  closeNow(code: CloseCode, reason: string): void {
    if (this.#begin(code, reason)) this.#close(code, reason)
  }

  /** What comes waits until as many as hold it have let go. */
  hold(): void {
    this.#holds += 1
    this.#socket.pause()
  }

  letGo(): void {
    this.#holds -= 1
    if (this.#holds === 0 && !this.#closing) this.#socket.resume()
  }

  /** Destroys a socket that did not answer the ping before. */
  ping(): void {
    if (!this.#alive) return this.abort('no-pong')
    this.#alive = false
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping()
  }

  /** Destroys a socket that could make nothing of a close code. */
  abort(why: 'protocol-error' | 'no-pong'): void {
    if (!this.#closing) this.#deps.refused(why)
    this.#closing = true
    if (why === 'no-pong') this.onClosing('silent')
    this.terminate()
  }

  terminate(): void {
    this.#socket.terminate()
  }

  /** False if it has begun before. */
  #begin(code: CloseCode, reason: string): boolean {
    if (this.#closing) return false
    this.#closing = true
    this.#deps.refused(code)
    const facts = { storyId: this.#storyId, code, reason, bufferedBytes: this.bufferedBytes }
    this.#deps.logger[code === CLOSE.draining ? 'debug' : 'info'](facts, 'hub: a socket is closed')
    this.onClosing(isPermanent(code) ? 'said' : 'lost')
    return true
  }

  /** A paused socket would never see the other side's close, and one that nobody reads never answers ours. */
  #close(code: CloseCode, reason: string) {
    if (this.#socket.isPaused) this.#socket.resume()
    this.#socket.close(code, reason)
    this.#timer = this.#deps.clock.after(GRACE_MS, () => this.terminate())
  }
}
