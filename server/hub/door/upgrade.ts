import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { DraftSchema } from '../../../shared/document/schema.ts'
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '../../../shared/protocol/frames.ts'
import { accessChange } from '../../bus/access-change.ts'
import { CHANNELS, type Bus } from '../../bus/bus.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import type { Logger } from '../../kernel/logger.ts'
import { SingleRun } from '../../kernel/single-run.ts'
import type { Admission } from './admission.ts'
import { FrameWriter } from './frame-writer.ts'
import type { Hub, Joined } from '../hub.ts'
import { DraftWebSocket, WsSocket, type Refusal, type SocketDeps } from './socket.ts'

const PATH = /^\/collab\/(.+)$/
export const PING_MS = 25_000
/** How often everybody's right to be here is looked up, whatever news came of it. */
const ROUND_MS = 25_000
/** The same while news certainly gets lost. */
const ROUND_APART_MS = 2_000
const TICK_MS = 1_000
const TOO_BIG = ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH']

interface Deps {
  hub: Hub
  bus: Bus
  clock: Clock
  logger: Logger
  schema: DraftSchema
  admit: (request: {
    storyId: string
    headers: Headers
    token: string | null
    /** When they came: a ticket that was good then stays good for this socket. */
    at: number
  }) => Promise<Admission>
  /** This node closes a socket, or refuses an upgrade. */
  refused: (why: Refusal) => void
  /** False when a browser says that another site's page opens the socket. */
  isOwnOrigin: (headers: Headers) => boolean
}

interface Door {
  socket: WsSocket
  storyId: string
  credentials: { cookie: string | null; authorization: string | null }
  token: string | null
  at: number
  acks: boolean
  /** Its editor's; null for a program that names none. */
  schema: number | null
  admitted: { userId: string; mayWrite: boolean } | null
  joined: Joined | null
}

/**
 * The rim between WebSockets and the hub: `ws /collab/:storyId`. Refusals that last are sent as close codes
 * after accepting, because a browser can't see an HTTP status; a foreign origin gets 403.
 */
export class WsUpgrade implements AsyncDisposable {
  readonly #deps: Deps
  readonly #doors = new Set<Door>()
  readonly #timers: Timer[]
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    maxFragments: 64,
    perMessageDeflate: false,
    WebSocket: DraftWebSocket,
  })
  readonly #sockets: SocketDeps
  #draining = false
  /** Grows with every change of anybody's rights. */
  #accessChanges = 0
  #roundAt: number
  readonly #round = new SingleRun(() => this.#checkEverybody())
  /** News got lost since the round before. */
  #apart = false

  constructor(deps: Deps) {
    this.#deps = deps
    const { clock, logger, refused } = deps
    this.#sockets = { clock, logger, refused, frames: new FrameWriter(), held: new Set() }
    this.#roundAt = deps.clock.elapsed()
    this.#timers = [
      deps.clock.every(PING_MS, () => this.#ping()),
      deps.clock.every(TICK_MS, () => this.#goRound()),
    ]
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
    if (!url) return this.#refuse(socket, 400)
    const storyId = roomName(url.pathname)
    if (storyId === null) return this.#refuse(socket, 404)
    if (!this.#deps.isOwnOrigin(headersOf(request))) return this.#refuse(socket, 403)
    if (this.#draining) return this.#refuse(socket, 503)
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const both = { socket: webSocket, stream: socket }
      void this.#enter(both, request, { storyId, params: url.searchParams })
    })
  }

  #refuse(socket: Duplex, status: number) {
    this.#deps.refused(`http-${status}`)
    const line = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`
    socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }

  async #enter(
    both: { socket: WebSocket; stream: Duplex },
    request: IncomingMessage,
    { storyId, params }: { storyId: string; params: URLSearchParams },
  ) {
    const acks = params.get('ack') === '1'
    const { cookie = null, authorization = null } = request.headers
    const door: Door = {
      socket: new WsSocket(both, this.#sockets, { storyId, knowsRefusals: acks }),
      storyId,
      credentials: { cookie, authorization },
      token: params.get('token'),
      at: this.#deps.clock.now(),
      acks,
      schema: params.has('schema') ? this.#deps.schema.version : null,
      admitted: null,
      joined: null,
    }
    this.#doors.add(door)
    const { socket: webSocket } = both
    webSocket.on('error', (error) => this.#closeForError(door, error))
    webSocket.on('close', () => this.#doors.delete(door))
    webSocket.pause()
    const mismatch = schemaMismatch(params.get('schema'), this.#deps.schema.version)
    if (mismatch) return door.socket.refuse(mismatch.code, mismatch.reason)
    try {
      await this.#join(door, webSocket)
    } catch (error) {
      this.#deps.logger.warn({ storyId, error: String(error) }, 'hub: a draft could not be opened')
      door.socket.refuse(CLOSE.overloaded, 'the draft can’t be opened now: try again')
    }
  }

  #admit({ storyId, credentials, token, at }: Door): Promise<Admission> {
    const headers = new Headers()
    for (const [name, value] of Object.entries(credentials)) if (value) headers.set(name, value)
    return this.#deps.admit({ storyId, headers, token, at })
  }

  async #join(door: Door, webSocket: WebSocket) {
    const { socket, storyId, acks, schema } = door
    let known: number
    let admission: Admission
    do {
      known = this.#accessChanges
      admission = await this.#admit(door)
    } while (known !== this.#accessChanges)
    if (!admission.ok) return socket.refuse(admission.code, admission.reason)
    const { user, mayWrite } = admission
    door.admitted = { userId: user.id, mayWrite }
    // Before step 2: once greeted, a client takes its next try for a first one and comes back at once.
    if (mayWrite && this.#deps.hub.full)
      return socket.refuse(CLOSE.overloaded, 'the database is away: try again later')
    const joined = await this.#deps.hub.join(storyId, { user, mayWrite, schema, acks, socket })
    if (!joined) return socket.refuse(CLOSE.noSuchStory, 'no such story')
    if (!socket.open) return joined.leave()
    if (this.#draining) {
      joined.leave()
      return socket.closeNow(CLOSE.draining, 'the server restarts: reconnect')
    }
    door.joined = joined
    webSocket.on('message', (data, isBinary) => {
      try {
        receive(joined, socket, data, isBinary)
      } catch (error) {
        // A fault of ours costs this socket, not the node.
        this.#deps.logger.error({ storyId, error: String(error) }, 'hub: a message failed')
        socket.refuse(CLOSE.badFrame, 'the server failed at this message')
      }
    })
    socket.onClosing = () => joined.leave()
    webSocket.resume()
  }

  /** [HUB9] A person's role, assignments or sessions changed: whoever may no longer do what the socket does is cut. */
  async #checkAgain(message: unknown) {
    this.#accessChanges++
    const { data: change } = accessChange.safeParse(message)
    for (const door of this.#doors) {
      if (!door.admitted || door.admitted.userId !== change?.userId) continue
      if (door.token !== null) {
        // A ticket lives a minute: it can't be asked again, a new one can.
        cut(door, CLOSE.draining, 'your rights changed: reconnect')
        continue
      }
      const admission = await this.#admit(door).catch(() => null)
      if (admission) this.#holdTo(door, admission)
      else cut(door, CLOSE.overloaded, 'reconnect')
    }
  }

  /** Asks for everybody here, one after the other: news may have got lost, and sessions run out. */
  #goRound() {
    const { bus, clock } = this.#deps
    this.#apart ||= !bus.connected
    const wait = this.#apart ? ROUND_APART_MS : ROUND_MS
    if (this.#round.running || clock.elapsed() - this.#roundAt < wait) return
    this.#roundAt = clock.elapsed()
    this.#apart = false
    void this.#round.ask()
  }

  async #checkEverybody() {
    for (const door of this.#doors) {
      if (!door.admitted) continue
      // Without an answer they stay: writing goes on while the database is away.
      const admission = await this.#admit(door).catch(() => null)
      if (admission) this.#holdTo(door, admission)
    }
  }

  /** Cuts a socket that does what its person may no longer do. */
  #holdTo(door: Door, admission: Admission) {
    if (!admission.ok) cut(door, admission.code, admission.reason)
    else if (admission.mayWrite !== door.admitted?.mayWrite)
      cut(door, CLOSE.draining, 'your role changed: reconnect')
  }

  #closeForError(door: Door, error: Error & { code?: string }) {
    const { code = '' } = error
    this.#deps.logger.info({ storyId: door.storyId, error: error.message }, 'hub: a socket failed')
    if (TOO_BIG.includes(code)) door.socket.refuse(CLOSE.tooBig, 'a message may have 1 MiB')
    else if (code.startsWith('WS_ERR_')) door.socket.abort('protocol-error')
    else door.socket.terminate()
  }

  #ping() {
    for (const { socket } of this.#doors) socket.ping()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const timer of this.#timers) timer.cancel()
    for (const { socket } of this.#doors) socket.terminate()
    this.#server.close()
  }
}

/** Whoever can't come back as before hears first what of theirs is saved. */
function cut({ socket, joined }: Door, code: CloseCode, reason: string) {
  joined?.tell()
  socket.closeNow(code, reason)
}

function roomName(pathname: string): string | null {
  try {
    const name = PATH.exec(pathname)?.[1]
    return name === undefined ? null : decodeURIComponent(name)
  } catch {
    return null
  }
}

/**
 * An older editor would delete what it does not know, so it must be replaced. A newer one would write what
 * this node can't publish, so it comes back until a newer node answers. A program that names no schema may come in.
 */
function schemaMismatch(
  schema: string | null,
  version: number,
): { code: CloseCode; reason: string } | null {
  if (schema === null || schema === String(version)) return null
  const newer = /^[1-9]\d{0,8}$/.test(schema) && Number(schema) > version
  return newer
    ? { code: CLOSE.overloaded, reason: 'the editor is newer than this node: try again later' }
    : { code: CLOSE.editorTooOld, reason: 'reload the page: the editor is too old' }
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  return headers
}

function receive(joined: Joined, socket: WsSocket, data: RawData, isBinary: boolean) {
  if (!isBinary || !Buffer.isBuffer(data))
    return socket.refuse(CLOSE.badFrame, 'messages are binary')
  joined.receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}
