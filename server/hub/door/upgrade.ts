import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { DraftSchema } from '../../../shared/document/schema.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '../../../shared/protocol/frames.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Clock, Timer } from '../../kernel/clock.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Logger } from '../../kernel/logger.ts'
import { AccessWatch, type Admit, type Entrant } from './access-watch.ts'
import { schemaMismatch } from './admission.ts'
import { FrameWriter } from './frame-writer.ts'
import type { Hub, Joined } from '../hub.ts'
import { DraftWebSocket, WsSocket, type Refusal, type SocketDeps } from './socket.ts'

const PATH = /^\/collab\/(.+)$/
/** Browsers forget a cursor after 30 s: by then, whoever vanished without a word must be missed. */
export const PING_MS = 12_000
const TOO_BIG = ['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH']

interface Deps {
  hub: Hub
  bus: Bus
  clock: Clock
  logger: Logger
  schema: DraftSchema
  admit: Admit
  /** This node closes a socket, or refuses an upgrade. */
  refused: (why: Refusal) => void
  /** False when a browser says that another site's page opens the socket. */
  isOwnOrigin: (headers: Headers) => boolean
}

/**
 * The rim between WebSockets and the hub: `ws /collab/:storyId`. Refusals that last are sent as close codes
 * after accepting, because a browser can't see an HTTP status; a foreign origin gets 403.
 */
export class WsUpgrade implements AsyncDisposable {
  readonly #deps: Deps
  readonly #entrants = new Set<Entrant>()
  readonly #access: AccessWatch
  readonly #pings: Timer
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    maxFragments: 64,
    perMessageDeflate: false,
    WebSocket: DraftWebSocket,
  })
  readonly #sockets: SocketDeps
  #draining = false

  constructor(deps: Deps) {
    this.#deps = deps
    const { clock, logger, refused } = deps
    this.#sockets = { clock, logger, refused, frames: new FrameWriter(), held: new Set() }
    this.#pings = clock.every(PING_MS, () => this.#ping())
    this.#access = new AccessWatch({ ...deps, entrants: this.#entrants })
  }

  async start(server: Server): Promise<void> {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
    await this.#access.start()
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
    const entrant: Entrant = {
      socket: new WsSocket(both, this.#sockets, { storyId, knowsRefusals: acks }),
      shown: {
        storyId,
        credentials: { cookie, authorization },
        token: params.get('token'),
        guest: params.get('guest'),
      },
      admitted: null,
      joined: null,
    }
    this.#entrants.add(entrant)
    const { socket: webSocket } = both
    webSocket.on('error', (error) => this.#closeForError(entrant, error))
    webSocket.on('close', () => this.#entrants.delete(entrant))
    webSocket.pause()
    const { version } = this.#deps.schema
    const mismatch = schemaMismatch(params.get('schema'), version)
    if (mismatch) return entrant.socket.refuse(mismatch.code, mismatch.reason)
    try {
      const schema = params.has('schema') ? version : null
      const here = params.get('here') !== '0'
      await this.#join(entrant, webSocket, { acks, here, schema, as: params.get('as') })
    } catch (error) {
      this.#deps.logger.warn({ storyId, error: String(error) }, 'hub: a draft could not be opened')
      if (error instanceof GalleyError && error.code === 'too-big')
        return entrant.socket.refuse(CLOSE.tooBig, 'the draft is too large to be opened')
      entrant.socket.refuse(CLOSE.overloaded, 'the draft can’t be opened now: try again')
    }
  }

  /** `schema`: their editor's, null for a program that names none; `as`: who they say they are. */
  async #join(
    entrant: Entrant,
    webSocket: WebSocket,
    { as, ...ways }: { acks: boolean; here: boolean; schema: number | null; as: string | null },
  ) {
    const { socket, shown } = entrant
    const { storyId } = shown
    const admission = await this.#access.admit(entrant)
    if (!admission.ok) return socket.refuse(admission.code, admission.reason)
    const { user, mayWrite, onlySuggests, guest } = admission
    const isGuest = guest !== null
    // Somebody else has signed in at their browser: what one person wrote comes in no other's name.
    if (as !== null && as !== user.id)
      return socket.refuse(CLOSE.notSignedIn, 'somebody else is signed in')
    // Before step 2: once greeted, a client takes its next try for a first one and comes back at once.
    if (mayWrite && this.#deps.hub.full)
      return socket.refuse(CLOSE.overloaded, 'the database is away: try again later')
    const newcomer = { ...ways, user, mayWrite, onlySuggests, isGuest, socket }
    const joined = await this.#deps.hub.join(storyId, newcomer)
    if (!joined) return socket.refuse(CLOSE.noSuchStory, 'no such story')
    if (!socket.open) return joined.leave('lost')
    if (this.#draining) {
      joined.leave('lost')
      return socket.closeNow(CLOSE.draining, 'the server restarts: reconnect')
    }
    entrant.joined = joined
    webSocket.on('message', (data, isBinary) => {
      try {
        receive(joined, socket, data, isBinary)
      } catch (error) {
        // A fault of ours costs this socket, not the node.
        this.#deps.logger.error({ storyId, error: String(error) }, 'hub: a message failed')
        socket.refuse(CLOSE.badFrame, 'the server failed at this message')
      }
    })
    socket.onClosing = (how) => joined.leave(how)
    webSocket.resume()
  }

  #closeForError({ socket, shown }: Entrant, error: Error & { code?: string }) {
    const { code = '' } = error
    this.#deps.logger.info({ storyId: shown.storyId, error: error.message }, 'hub: a socket failed')
    if (TOO_BIG.includes(code)) socket.refuse(CLOSE.tooBig, 'a message may have 1 MiB')
    else if (code.startsWith('WS_ERR_')) socket.abort('protocol-error')
    else socket.terminate()
  }

  #ping() {
    for (const { socket } of this.#entrants) socket.ping()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#pings.cancel()
    this.#access[Symbol.dispose]()
    for (const { socket } of this.#entrants) socket.terminate()
    this.#server.close()
  }
}

/** What else asks for another protocol is answered in this one. */
export function isDraftSocket({ url = '/' }: Pick<IncomingMessage, 'url'>): boolean {
  return url.startsWith('/collab/')
}

function roomName(pathname: string): string | null {
  try {
    const name = PATH.exec(pathname)?.[1]
    return name === undefined ? null : decodeURIComponent(name)
  } catch {
    return null
  }
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
