import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import * as decoding from 'lib0/decoding'
import { pino } from 'pino'
import { WebSocket, type ClientOptions } from 'ws'
import * as Y from 'yjs'
import type { Admission } from '../../server/hub/door/admission.ts'
import { readFrame, step1Frame, step2Frame, updateFrame } from '../../server/hub/frames.ts'
import type { Refusal } from '../../server/hub/door/socket.ts'
import { WsUpgrade } from '../../server/hub/door/upgrade.ts'
import { emptyContent } from '../../shared/document/content.ts'
import { SCHEMA, type DraftSchema } from '../../shared/document/schema.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { DeskTable } from './desk-table.ts'

/** Another site. */
export const ELSEWHERE = 'https://elsewhere.test'

/** The door for draft sockets on a port of its own, before the rooms of a DeskTable. */
export class OpenDoor implements AsyncDisposable {
  readonly table: DeskTable
  readonly door: WsUpgrade
  /** What the door logged, a line each. */
  readonly log: string[] = []
  /** Who comes in as whom; `?token=` is their name, and whoever has `read` in it may not write, or `suggest` only suggest. */
  admit = async (name: string | null): Promise<Admission> =>
    name === null
      ? { ok: false, code: 4401, reason: 'sign in' }
      : {
          ok: true,
          user: { id: name, name, colour: '#123456' },
          mayWrite: !name.includes('read'),
          onlySuggests: name.includes('suggest'),
          credential: { kind: 'session', id: name },
          guest: null,
        }
  /** By what somebody's rights were asked for, each time. */
  readonly asked: ('token' | 'credential')[] = []
  /** The connections as the server has them, in the order in which they came. */
  readonly connections: Socket[] = []
  /** Why the door closed sockets, or let none in. */
  readonly refused: Refusal[] = []
  readonly #server: Server

  static async open(schema: DraftSchema = SCHEMA): Promise<OpenDoor> {
    const table = await DeskTable.open(emptyContent(), schema)
    const door = new OpenDoor(table, createServer(), schema)
    await door.door.start(door.#server)
    door.#server.listen(0, '127.0.0.1')
    await once(door.#server, 'listening')
    return door
  }

  private constructor(table: DeskTable, server: Server, schema: DraftSchema) {
    this.table = table
    this.#server = server
    server.on('connection', (socket) => this.connections.push(socket))
    const [hub] = table.hubs
    if (!hub) throw new Error('no node')
    const lines = new PassThrough().setEncoding('utf8').on('data', (line: string) => {
      this.log.push(line)
    })
    this.door = new WsUpgrade({
      hub,
      bus: table.bus,
      clock: table.clock,
      logger: pino({ level: 'debug', base: null }, lines),
      admit: (claim) => {
        this.asked.push('credential' in claim ? 'credential' : 'token')
        if (!('credential' in claim)) return this.admit(claim.token)
        const { credential } = claim
        return this.admit(credential.kind === 'session' ? credential.id : null)
      },
      schema,
      isOwnOrigin: (headers) => headers.get('origin') !== ELSEWHERE,
      refused: (why) => this.refused.push(why),
    })
  }

  address(params: Record<string, string> = {}, storyId = this.table.storyId): string {
    const { port } = this.#server.address() as AddressInfo
    return `ws://127.0.0.1:${port}/collab/${storyId}?${new URLSearchParams(params).toString()}`
  }

  /** A socket that says nothing by itself. */
  knock(params: Record<string, string> = {}, options: ClientOptions = {}): Knocker {
    return new Knocker(new WebSocket(this.address({ ack: '1', ...params }), options))
  }

  async writer(name: string, params: Record<string, string> = {}): Promise<Writer> {
    const { socket } = this.knock({ token: name, ...params })
    const writer = new Writer(socket)
    await once(socket, 'open')
    socket.send(step1Frame(Y.encodeStateVector(writer.doc)))
    await eventually(() => writer.needs(writer.synced), { within: 5_000, every: 2 })
    return writer
  }

  async [Symbol.asyncDispose]() {
    await this.door[Symbol.asyncDispose]()
    this.#server.closeAllConnections()
    this.#server.close()
    await this.table[Symbol.asyncDispose]()
  }
}

/** Somebody at the door, seen from outside. */
export class Knocker {
  readonly socket: WebSocket
  closed: { code: number; reason: string } | null = null
  readonly received: Uint8Array[] = []

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => this.received.push(new Uint8Array(data)))
    socket.on('error', () => undefined)
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }))
  }

  async opened(): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open')
    return this
  }

  closing(within = 2_000): Promise<{ code: number; reason: string }> {
    return eventually(
      () => {
        if (!this.closed) throw new Error('the socket is still open')
        return this.closed
      },
      { within, every: 2 },
    )
  }
}

/** A small client of y-protocols with acks. */
export class Writer extends Knocker {
  readonly doc = new Y.Doc()
  synced = false
  sent = 0
  committed = 0
  /** Bits of the newest ack. */
  state = 0

  constructor(socket: WebSocket) {
    super(socket)
    socket.on('message', (data: Buffer) => this.#take(new Uint8Array(data)))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(updateFrame(update))
    })
  }

  get text(): string {
    return this.doc.getText('t').toJSON()
  }

  /** Counted, so that `acknowledged` can tell. */
  sendUpdate(frame: Uint8Array) {
    this.sent += 1
    this.socket.send(frame)
  }

  type(words: string) {
    this.doc.getText('t').insert(this.text.length, words)
  }

  needs(condition: boolean) {
    if (!condition) throw new Error(`not yet: ${this.text.slice(-40)}, ${this.committed}`)
  }

  /** Resolves when the text ends with `words`, which a colleague types. */
  sees(words: string, within = 2_000): Promise<void> {
    return eventually(() => this.needs(this.text.endsWith(words)), { within, every: 1 })
  }

  /** Resolves when everything sent is committed. */
  saved(within = 2_000): Promise<void> {
    return eventually(() => this.needs(this.committed >= this.sent), { within, every: 1 })
  }

  #take(frame: Uint8Array) {
    if (frame[0] === FRAME.ack) {
      const decoder = decoding.createDecoder(frame.subarray(1))
      this.committed = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      this.state = decoding.readVarUint(decoder)
      return
    }
    const incoming = readFrame(frame)
    if (incoming.type === 'step1')
      this.sendUpdate(step2Frame(Y.encodeStateAsUpdate(this.doc, incoming.stateVector)))
    if (incoming.type === 'step2' || incoming.type === 'update')
      Y.applyUpdate(this.doc, incoming.update, this)
    if (incoming.type === 'step2') this.synced = true
  }
}
