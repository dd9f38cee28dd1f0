import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket, type RawData } from 'ws'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { CLOSE, isPermanent } from '../../shared/protocol/close-codes.ts'
import { FRAME, SYNC } from '../../shared/protocol/frames.ts'
import type { NodeProcess } from '../support/node-process.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { bodyText, bodyTexts, wordsIn } from './body-words.ts'

const RECONNECT_MS = { least: 50, most: 250 }
const HANDSHAKE_MS = 5_000
/** As the y-websocket client: after so long without a message it takes the connection for dead. */
const SILENCE_MS = 30_000

/** One thing that a typist did, in the order of its Yjs clock. */
export interface Edit {
  kind: 'typed' | 'deleted'
  word: string
}

/** The edits that one frame carried: those from `from` up to, not including, `to`. */
interface Frame {
  from: number
  to: number
}

/** What a typist was shown of the others. */
export interface Shown {
  /** Words that appeared while the draft was said to be saved. */
  typed: Set<string>
  deleted: Set<string>
  /** Words that appeared while the server said that it could not save. */
  unsaved: Set<string>
}

/**
 * Somebody who types words that are nowhere else, over the draft protocol: a Y.Doc, a socket and y-protocols.
 * It knows which of its edits are acknowledged, and which words of others it was ever shown.
 */
export class Typist implements Disposable {
  readonly doc = new Y.Doc()
  readonly awareness = new awarenessProtocol.Awareness(this.doc)
  readonly name: string
  readonly storyId: string
  readonly edits: Edit[] = []
  readonly shown: Shown = { typed: new Set(), deleted: new Set(), unsaved: new Set() }
  /** When this typist came back after a close, by `performance.now()`. */
  readonly reconnects: number[] = []
  readonly closeCodes: number[] = []
  /** What the server last said: edits go out, but are not saved. */
  stalled = false
  synced = false
  #alive = true
  #saved = 0
  #staying = new Set<string>()
  #seen = new Set<string>()
  /** Seen in a step 2, of which the ack that follows says whether it is saved. */
  #unclear = new Set<string>()
  #socket: WebSocket | null = null
  #frames: Frame[] = []
  #committed = 0
  #heardAt = performance.now()
  #connectedOnce = false
  #node: NodeProcess
  readonly #watch: NodeJS.Timeout
  readonly #cookie: string
  readonly #route: () => NodeProcess
  readonly #random: SeededRandom

  constructor(deps: {
    name: string
    storyId: string
    cookie: string
    /** The node to go to, asked before each connection. */
    route: () => NodeProcess
    random: SeededRandom
  }) {
    this.name = deps.name
    this.storyId = deps.storyId
    this.#cookie = deps.cookie
    this.#route = deps.route
    this.#random = deps.random
    this.doc.clientID = deps.random.int(2 ** 31)
    this.awareness.clientID = this.doc.clientID
    this.awareness.setLocalState({})
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendUpdate(update)
    })
    this.awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin === 'local') this.#sendPresence()
    })
    this.#node = this.#route()
    this.#watch = setInterval(() => this.#checkSilence(), 2_000)
    this.#connect()
  }

  /** False from the moment in which the laptop was closed for good. */
  get alive(): boolean {
    return this.#alive
  }

  get connected(): boolean {
    return this.synced && this.#socket?.readyState === WebSocket.OPEN
  }

  /** How many of its edits, from the first on, are acknowledged. */
  get saved(): number {
    return this.#saved
  }

  get settled(): boolean {
    return this.connected && !this.stalled && this.#saved === this.edits.length
  }

  /** The node that it is connected to, or tries to reach. */
  get node(): NodeProcess {
    return this.#node
  }

  get ownWords(): string[] {
    return wordsIn(this.text).filter((word) => this.#isMine(word))
  }

  hasSeen(word: string): boolean {
    return this.#seen.has(word) || this.shown.typed.has(word) || this.shown.unsaved.has(word)
  }

  get text(): string {
    return bodyText(this.doc)
  }

  /** Mostly a new word somewhere, now and then an own one goes. Needs a draft that has come. */
  edit(): void {
    if (this.#random.chance(0.3) && this.#deleteOne()) return
    this.#typeOne()
    if (this.#random.chance(0.1)) this.point()
  }

  point(): void {
    this.awareness.setLocalStateField('cursor', { anchor: this.#random.int(1_000) })
  }

  /** Clients that have a cursor here, as this typist sees it. */
  cursors(): number[] {
    return [...this.awareness.getStates()].flatMap(([client, state]) =>
      state['cursor'] ? [client] : [],
    )
  }

  /** As if the network changed: the connection breaks, and the typist comes back by another one. */
  loseConnection(): void {
    this.#socket?.terminate()
  }

  /** As if the machine lost its power: nothing more is sent, nothing more is heard, nothing is kept. */
  closeLaptop(): void {
    this.#alive = false
    this.#socket?.terminate()
    clearInterval(this.#watch)
    this.awareness.destroy()
  }

  [Symbol.dispose](): void {
    if (this.#alive) this.closeLaptop()
    this.doc.destroy()
  }

  #isMine(word: string): boolean {
    return word.startsWith(`‹${this.name}.`)
  }

  /** A new word that stays, somewhere. */
  typeToStay(): string {
    const word = this.#typeOne()
    this.#staying.add(word)
    return word
  }

  #typeOne(): string {
    const text = this.#random.pick(bodyTexts(this.doc))
    const at = this.#random.pick(boundaries(text.toString()))
    const word = `‹${this.name}.${this.edits.length}›`
    this.edits.push({ kind: 'typed', word })
    text.insert(at, word)
    return word
  }

  #deleteOne(): boolean {
    const text = this.#random.pick(bodyTexts(this.doc))
    const mine = wordsIn(text.toString()).filter(
      (word) => this.#isMine(word) && !this.#staying.has(word),
    )
    if (mine.length === 0) return false
    const word = this.#random.pick(mine)
    this.edits.push({ kind: 'deleted', word })
    text.delete(text.toString().indexOf(word), word.length)
    return true
  }

  #connect() {
    if (!this.#alive) return
    if (this.#connectedOnce) this.#node = this.#route()
    const url = `${this.#node.url.replace('http', 'ws')}/collab/${this.storyId}?ack=1`
    const socket = new WebSocket(url, {
      headers: { cookie: this.#cookie },
      handshakeTimeout: HANDSHAKE_MS,
      perMessageDeflate: false,
    })
    socket.binaryType = 'nodebuffer'
    this.#socket = socket
    this.#frames = []
    this.#committed = 0
    this.#heardAt = performance.now()
    socket.on('open', () => this.#greet())
    socket.on('message', (data) => this.#alive && this.#hear(data))
    socket.on('error', () => {}) // `close` follows
    socket.on('close', (code) => this.#closed(code))
  }

  #closed(code: number) {
    this.synced = false
    this.stalled = false
    this.#unclear.clear()
    this.#forgetOthers()
    this.closeCodes.push(code)
    if (!this.#alive) return
    if (isPermanent(code)) throw new Error(`${this.name} was sent away with ${code}`)
    const span = RECONNECT_MS.most - RECONNECT_MS.least
    const wait = RECONNECT_MS.least + this.#random.int(span)
    setTimeout(() => this.#connect(), code === CLOSE.overloaded ? 2 * wait : wait)
  }

  /** As the desk does: whoever is still there is told of again, and believed whatever the clock. */
  #forgetOthers() {
    const others = [...this.awareness.meta.keys()].filter((id) => id !== this.doc.clientID)
    awarenessProtocol.removeAwarenessStates(this.awareness, others, this)
    for (const client of others) this.awareness.meta.delete(client)
  }

  #greet() {
    if (this.#connectedOnce) this.reconnects.push(performance.now())
    this.#connectedOnce = true
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      sync.writeSyncStep1(encoder, this.doc)
    })
    this.#sendPresence()
  }

  #hear(data: RawData) {
    this.#heardAt = performance.now()
    const decoder = decoding.createDecoder(new Uint8Array(data as Buffer))
    const type = decoding.readVarUint(decoder)
    if (type === FRAME.sync) this.#hearSync(decoder)
    else if (type === FRAME.ack) this.#hearAck(decoder)
    else if (type === FRAME.awareness)
      awarenessProtocol.applyAwarenessUpdate(
        this.awareness,
        decoding.readVarUint8Array(decoder),
        this,
      )
  }

  #hearSync(decoder: decoding.Decoder) {
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === SYNC.step1) return this.#sendStep2(body)
    Y.applyUpdate(this.doc, body, this)
    this.#look(step === SYNC.step2)
    if (step === SYNC.step2) this.synced = true
  }

  #hearAck(decoder: decoding.Decoder) {
    const committed = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    this.stalled = decoding.readVarUint(decoder) === 1
    for (const { from, to } of this.#frames.slice(this.#committed, committed))
      if (from <= this.#saved) this.#saved = Math.max(this.#saved, to)
    this.#committed = committed
    for (const word of this.#unclear) this.#show(word)
    this.#unclear.clear()
  }

  /** What there is of the others' words now. */
  #look(isStep2: boolean) {
    const there = new Set(wordsIn(this.text).filter((word) => !this.#isMine(word)))
    for (const word of there) {
      if (this.#seen.has(word)) continue
      if (isStep2) this.#unclear.add(word)
      else this.#show(word)
    }
    for (const word of this.#seen)
      if (!there.has(word) && !this.stalled) this.shown.deleted.add(word)
    this.#seen = there
  }

  #show(word: string) {
    ;(this.stalled ? this.shown.unsaved : this.shown.typed).add(word)
  }

  #sendStep2(stateVector: Uint8Array) {
    if (!this.#isOpen()) return
    this.#frames.push({ from: 0, to: this.edits.length })
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      sync.writeSyncStep2(encoder, this.doc, stateVector)
    })
  }

  /** An edit is on the list before Yjs tells of it, so it is the last one. */
  #sendUpdate(update: Uint8Array) {
    if (!this.#isOpen()) return
    this.#frames.push({ from: this.edits.length - 1, to: this.edits.length })
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      sync.writeUpdate(encoder, update)
    })
  }

  #sendPresence() {
    const { clientID } = this.doc
    if (!this.#isOpen()) return
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, FRAME.awareness)
      const state = awarenessProtocol.encodeAwarenessUpdate(this.awareness, [clientID])
      encoding.writeVarUint8Array(encoder, state)
    })
  }

  #isOpen(): boolean {
    return this.#alive && this.#socket?.readyState === WebSocket.OPEN
  }

  #send(write: (encoder: encoding.Encoder) => void) {
    this.#socket?.send(encoding.encode(write))
  }

  #checkSilence() {
    if (performance.now() - this.#heardAt > SILENCE_MS) this.#socket?.terminate()
  }
}

/** Where a word may go without breaking another. */
function boundaries(text: string): number[] {
  const places = [0, text.length]
  for (let at = text.indexOf('›'); at >= 0; at = text.indexOf('›', at + 1)) places.push(at + 1)
  return places
}
