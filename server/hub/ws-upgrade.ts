import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '../../shared/protocol/frames.ts'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import type { Clock, Timer } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Admission } from './admission.ts'
import type { Hub, Joined } from './hub.ts'
import type { Socket } from './session.ts'

const PATH = /^\/collab\/(.+)$/
const PING_MS = 25_000

interface Deps {
  hub: Hub
  bus: Bus
  clock: Clock
  logger: Logger
  admit: (request: {
    storyId: string
    headers: Headers
    token: string | null
  }) => Promise<Admission>
  /** False when a browser says that another site's page opens the socket. */
  isOwnOrigin: (headers: Headers) => boolean
}

interface Door {
  socket: WebSocket
  storyId: string
  headers: Headers
  token: string | null
  acks: boolean
  alive: boolean
  admitted: { userId: string; mayWrite: boolean } | null
}

/**
 * The rim between WebSockets and the hub: `ws /collab/:storyId`. Refusals that last are sent as close codes
 * after accepting, because a browser can't see an HTTP status; a foreign origin gets 403.
 */
export class WsUpgrade implements AsyncDisposable {
  readonly #deps: Deps
  readonly #doors = new Set<Door>()
  readonly #pings: Timer
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    maxFragments: 64,
    perMessageDeflate: false,
  })
  #draining = false
  /** Grows with every change of anybody's rights. */
  #accessChanges = 0

  constructor(deps: Deps) {
    this.#deps = deps
    this.#pings = deps.clock.every(PING_MS, () => this.#ping())
  }

  async start(server: Server): Promise<void> {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
    await this.#deps.bus.subscribe(CHANNELS.access, (message) => void this.#checkAgain(message))
  }

  /** From now on everybody is sent to another node, or to this one after its restart. */
  drain(): void {
    this.#draining = true
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const url = URL.parse(request.url ?? '/', 'http://galley')
    if (!url) return refuseUpgrade(socket, '400 Bad Request')
    const storyId = roomName(url.pathname)
    if (storyId === null) return refuseUpgrade(socket, '404 Not Found')
    if (!this.#deps.isOwnOrigin(headersOf(request))) return refuseUpgrade(socket, '403 Forbidden')
    if (this.#draining) return refuseUpgrade(socket, '503 Service Unavailable')
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      void this.#enter(webSocket, request, { storyId, params: url.searchParams })
    })
  }

  async #enter(
    socket: WebSocket,
    request: IncomingMessage,
    { storyId, params }: { storyId: string; params: URLSearchParams },
  ) {
    const door: Door = {
      socket,
      storyId,
      headers: headersOf(request),
      token: params.get('token'),
      acks: params.get('ack') === '1',
      alive: true,
      admitted: null,
    }
    this.#doors.add(door)
    socket.binaryType = 'nodebuffer'
    socket.on('pong', () => (door.alive = true))
    socket.on('error', (error) => this.#closeForError(door, error))
    socket.on('close', () => this.#doors.delete(door))
    socket.pause()
    const schema = params.get('schema')
    if (schema !== null && Number(schema) < SCHEMA_VERSION)
      return closeSocket(socket, CLOSE.editorTooOld, 'reload the page: the editor is too old')
    try {
      await this.#join(door)
    } catch (error) {
      this.#deps.logger.warn({ storyId, error: String(error) }, 'hub: a draft could not be opened')
      closeSocket(socket, CLOSE.overloaded, 'the draft can’t be opened now: try again')
    }
  }

  async #join(door: Door) {
    const { socket, storyId, acks } = door
    let known: number
    let admission: Admission
    do {
      known = this.#accessChanges
      admission = await this.#deps.admit(door)
    } while (known !== this.#accessChanges)
    if (!admission.ok) return closeSocket(socket, admission.code, admission.reason)
    const { user, mayWrite } = admission
    door.admitted = { userId: user.id, mayWrite }
    const visitor = { user, mayWrite, acks, socket: hubSocket(socket) }
    const joined = await this.#deps.hub.join(storyId, visitor)
    if (!joined) return closeSocket(socket, CLOSE.noSuchStory, 'no such story')
    if (socket.readyState !== socket.OPEN) return joined.leave()
    socket.on('message', (data, isBinary) => receive(joined, socket, data, isBinary))
    socket.on('close', () => joined.leave())
    socket.resume()
  }

  /** [HUB9] A person's role, assignments or sessions changed: whoever may no longer do what the socket does is cut. */
  async #checkAgain(message: unknown) {
    this.#accessChanges++
    const userId = (message as { userId?: unknown } | null)?.userId
    for (const door of this.#doors) {
      if (!door.admitted || door.admitted.userId !== userId) continue
      if (door.token !== null) {
        // A ticket lives a minute: it can't be asked again, a new one can.
        closeSocket(door.socket, CLOSE.draining, 'your rights changed: reconnect')
        continue
      }
      const admission = await this.#deps.admit(door).catch(() => null)
      if (!admission) closeSocket(door.socket, CLOSE.overloaded, 'reconnect')
      else if (!admission.ok) closeSocket(door.socket, admission.code, admission.reason)
      else if (admission.mayWrite !== door.admitted.mayWrite)
        closeSocket(door.socket, CLOSE.draining, 'your role changed: reconnect')
    }
  }

  #closeForError(door: Door, error: Error & { code?: string }) {
    const tooBig = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    this.#deps.logger.info({ storyId: door.storyId, error: error.message }, 'hub: a socket failed')
    if (tooBig) closeSocket(door.socket, CLOSE.tooBig, 'a message may have 1 MiB')
    else door.socket.terminate()
  }

  #ping() {
    for (const door of this.#doors) {
      if (!door.alive) door.socket.terminate()
      door.alive = false
      if (door.socket.readyState === door.socket.OPEN) door.socket.ping()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#pings.cancel()
    for (const { socket } of this.#doors) socket.terminate()
    this.#server.close()
  }
}

function roomName(pathname: string): string | null {
  try {
    const name = PATH.exec(pathname)?.[1]
    return name === undefined ? null : decodeURIComponent(name)
  } catch {
    return null
  }
}

function refuseUpgrade(socket: Duplex, status: string) {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  return headers
}

function receive(joined: Joined, socket: WebSocket, data: RawData, isBinary: boolean) {
  if (!isBinary || !Buffer.isBuffer(data))
    return closeSocket(socket, CLOSE.badFrame, 'messages are binary')
  joined.receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}

function hubSocket(socket: WebSocket): Socket {
  return {
    get bufferedBytes() {
      return socket.bufferedAmount
    },
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame)
    },
    close: (code, reason) => closeSocket(socket, code, reason),
  }
}

/** A paused socket would never see the other side's close. */
function closeSocket(socket: WebSocket, code: CloseCode, reason: string) {
  if (socket.isPaused) socket.resume()
  socket.close(code, reason)
}
