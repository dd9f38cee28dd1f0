import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { draftStateOf, FRAME, SYNC } from '../../shared/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import type { DraftSize } from '../../shared/document/draft-size.ts'
import { countingSocket } from './counting-socket.ts'
import { Barriers } from './barriers.ts'
import { deletionsIn, sparing, type Deletions } from './their-deletions.ts'
import { DraftRoom } from './draft-room.ts'
import { noCopy, type OfflineCopy } from './offline-copy.ts'
import {
  after,
  changesBy,
  hasUnsaved,
  isApart,
  isFull,
  isUnkept,
  maySend,
  newDelivery,
  saveState,
  type Delivery,
  type Happening,
  type SaveState,
} from './save-state.ts'

interface StoryProviderOptions {
  /** `wss://host/collab` */
  url: string
  storyId: string
  /** What the story's API answer said; from the first ack on, the server's word counts. */
  readOnly: boolean
  /** The browser has a network, for all it knows. */
  online: boolean
  /** Loads and keeps the copy on this device; who has only ever read here has none. */
  openCopy: (doc: Y.Doc) => Promise<OfflineCopy>
  WebSocket?: typeof WebSocket
  now?: () => number
}

export interface SaveStatus {
  state: SaveState
  /** What colleagues at other servers write comes late. */
  apart: boolean
  /** The server's own disk refuses: what is not saved yet is only in its memory, and here. */
  unkept: boolean
  /** The draft takes no more, or did not take the last that was tried; it can be made smaller. */
  full: boolean
  /** Edits are on this device as well. */
  kept: boolean
  unsaved: boolean
}

export class NotSavedError extends Error {
  override name = 'NotSavedError'
}

/** Nobody composes one word for longer. */
const MOST_HELD_MS = 30_000
const MOST_HELD_BYTES = 1024 * 1024
const ROOM_MS = 1_500
const CHECK_COPY_MS = 400

/** One open draft: the document, who else is in it, and the truth about whether it is saved. */
export class StoryProvider {
  readonly doc = new Y.Doc()
  readonly socket: WebsocketProvider
  /** Who looks at something before an update of colleagues is brought in. */
  readonly #looks = new Set<() => void>()
  /** What colleagues deleted by what is being brought into the document; null at other times. */
  theirDeletions: Deletions | null = null
  /** The next clock of the person here when all of theirs was saved last. */
  #savedTo = 0
  readonly #now: () => number
  readonly #openCopy: StoryProviderOptions['openCopy']
  readonly #listeners = new Set<() => void>()
  readonly #room: DraftRoom
  readonly #barriers = new Barriers((frame) => this.socket.ws?.send(frame as BufferSource))
  #delivery: Delivery
  #copy: OfflineCopy = noCopy
  #copyAsked = false
  #status: SaveStatus
  #timer: ReturnType<typeof setTimeout> | undefined
  #checkTimer: ReturnType<typeof setTimeout> | undefined
  #held: { updates: Uint8Array[]; bytes: number } | null = null
  #heldTimer: ReturnType<typeof setTimeout> | undefined
  #roomTimer: ReturnType<typeof setTimeout> | undefined
  #destroyed = false

  constructor(options: StoryProviderOptions) {
    this.#now = options.now ?? Date.now
    this.#openCopy = options.openCopy
    this.#delivery = newDelivery(options)
    this.#room = new DraftRoom(this.doc, this.#now)
    this.#status = this.#read()
    // Before the provider's own listener: an edit is loose until the provider has sent it.
    this.doc.on('update', this.#onUpdate)
    this.socket = new WebsocketProvider(options.url, options.storyId, this.doc, {
      connect: false,
      // Two tabs of one person must not build on edits that no server has seen.
      disableBc: true,
      params: { ack: '1', schema: String(SCHEMA_VERSION) },
      WebSocketPolyfill: countingSocket(options.WebSocket ?? WebSocket, {
        opening: () => this.#happen({ type: 'opening' }),
        maySend: (frame) => maySend(this.#delivery, frame),
        sent: (frame) => this.#happen({ type: 'sent', frame, at: this.#now() }),
      }),
    })
    this.#listen()
    void this.#start(options.readOnly)
  }

  get awareness(): Awareness {
    return this.socket.awareness
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly status = (): SaveStatus => this.#status

  /**
   * Asked before an edit enters the document: false if the draft has no room for `added`, which the desk then says.
   * Its bytes are those of the words as UTF-8 and some 40 for each block and mark, its structs two for each.
   */
  takes(added: DraftSize): boolean {
    const takes = this.#room.takes(added)
    this.#publish()
    return takes
  }

  /** The draft's position that holds everything typed and shown here by now; waits for that, however long it takes. */
  whenSaved(signal: AbortSignal): Promise<number> {
    return new Promise((resolve, reject) => {
      let asked = 0
      const done = () => {
        stop()
        signal.removeEventListener('abort', check)
      }
      const succeed = (seq: number) => {
        done()
        resolve(seq)
      }
      const check = () => {
        const { state } = this.#status
        if (signal.aborted || this.#destroyed || !mayBeSaved(state)) {
          done()
          reject(new NotSavedError(signal.aborted ? 'stopped waiting' : 'the draft is not open'))
        } else if (state.kind !== 'saved') return
        else if (!this.#barriers.known) succeed(state.seq)
        else if (!this.#barriers.waits(asked)) asked = this.#barriers.ask(succeed)
      }
      const stop = this.subscribe(check)
      signal.addEventListener('abort', check)
      check()
    })
  }

  /** Tries again after a refusal that has been mended, such as an expired session. */
  reconnect() {
    this.#happen({ type: 'opening' })
    this.socket.connect()
  }

  /** The browser says that the network changed: asks the server instead of believing it. */
  network(online: boolean) {
    this.#happen({ type: 'network', online })
    this.connectAnew()
  }

  /** Gives up the socket, or the try for one, and tries at once. */
  connectAnew() {
    if (this.#destroyed || this.#status.state.kind === 'refused') return
    this.socket.disconnect()
    this.socket.connect()
    // The others took our leaving for a leave: a newer clock brings us back.
    this.awareness.setLocalState(this.awareness.getLocalState())
  }

  /** Drops what only this device holds, so that the next start takes the server's draft. */
  async forgetCopy() {
    await this.#copy.forget()
  }

  /** Leaves the draft; what is still on its way is delivered first, in the background. */
  leave() {
    this.awareness.setLocalState(null)
    const { state, unsaved } = this.#status
    if (!unsaved || !mayBeSaved(state)) return this.destroy()
    const destroy = () => this.destroy()
    this.whenSaved(new AbortController().signal).then(destroy, destroy)
  }

  destroy() {
    if (this.#destroyed) return
    this.#destroyed = true
    clearTimeout(this.#timer)
    clearTimeout(this.#checkTimer)
    clearTimeout(this.#heldTimer)
    clearTimeout(this.#roomTimer)
    this.doc.off('update', this.#onUpdate)
    this.socket.destroy()
    this.#room.close()
    void this.#copy.close().finally(() => this.doc.destroy())
    for (const listener of this.#listeners) listener()
  }

  async #start(readOnly: boolean) {
    // The copy first: its edits then travel in our answer to the server's step 1, in one frame.
    if (!readOnly) await this.#loadCopy()
    if (!this.#destroyed) this.socket.connect()
  }

  async #loadCopy() {
    this.#copyAsked = true
    const copy = await this.#openCopy(this.doc)
    if (this.#destroyed) return void copy.close()
    this.#copy = copy
    this.#publish()
  }

  #listen() {
    const sync = this.socket.messageHandlers[FRAME.sync]
    this.socket.messageHandlers[FRAME.sync] = (encoder, decoder, ...rest) => {
      const kind = decoder.arr[decoder.pos]
      if (kind === SYNC.step1) return sync?.(encoder, decoder, ...rest)
      const reader = decoding.clone(decoder, decoder.pos + 1)
      const update = decoding.readVarUint8Array(reader)
      if (kind === SYNC.step2)
        this.#arrives(this.#goneBy(update), () => sync?.(encoder, decoder, ...rest))
      else if (this.#held) this.#holdBack(update)
      else this.#bring(update)
    }
    this.socket.messageHandlers[FRAME.ack] = (_encoder, decoder) => {
      const committed = decoding.readVarUint(decoder)
      const seq = decoding.readVarUint(decoder)
      const state = draftStateOf(decoding.readVarUint(decoder))
      this.#happen({ type: 'ack', committed, seq, ...state, at: this.#now() })
    }
    this.socket.messageHandlers[FRAME.barrier] = (_encoder, decoder) => {
      const id = decoding.readVarUint(decoder)
      this.#barriers.answered(id, decoding.readVarUint(decoder))
    }
    this.socket.on('status', ({ status }) => {
      if (status === 'connected') this.#happen({ type: 'open' })
      if (status !== 'disconnected') return
      this.#barriers.lost()
      this.#forgetClocks()
    })
    this.socket.on('connection-close', () => this.#happen({ type: 'lost', at: this.#now() }))
    this.socket.on('closed', ({ code }) => this.#happen({ type: 'refused', code }))
  }

  /**
   * The next connection may lead to a node that gave a colleague's caret an older clock, and the same one says the
   * same clock again: with the clocks of before, a caret that stands still would not be seen for 15 s.
   */
  #forgetClocks() {
    for (const client of this.awareness.meta.keys())
      if (client !== this.doc.clientID) this.awareness.meta.delete(client)
  }

  /**
   * While somebody composes a word (Japanese, Korean, every word on a phone), the browser writes it anew with each
   * key, and a change beside it would make it begin again. What comes waits until `release`, with bounds.
   */
  hold() {
    this.#held ??= { updates: [], bytes: 0 }
  }

  release() {
    const { updates } = this.#held ?? { updates: [] }
    this.#held = null
    clearTimeout(this.#heldTimer)
    if (this.#destroyed || updates.length === 0) return
    this.#bring(Y.mergeUpdates(updates))
  }

  #bring(update: Uint8Array) {
    this.#arrives(deletionsIn(update), () => Y.applyUpdate(this.doc, update, this.socket))
  }

  /** Calls `look` right before an update of colleagues is brought in; what it changes is still this person's own. */
  beforeArriving(look: () => void): () => void {
    this.#looks.add(look)
    return () => void this.#looks.delete(look)
  }

  #goneBy(step2: Uint8Array): Deletions {
    return sparing(deletionsIn(step2), this.doc.clientID, this.#savedTo)
  }

  #arrives(deletions: Deletions, apply: () => void) {
    for (const look of this.#looks) look()
    this.theirDeletions = deletions
    try {
      apply()
    } finally {
      this.theirDeletions = null
    }
  }

  #holdBack(update: Uint8Array) {
    if (!this.#held) return
    this.#held.updates.push(update)
    this.#held.bytes += update.byteLength
    if (this.#held.updates.length === 1)
      this.#heldTimer = setTimeout(() => this.release(), MOST_HELD_MS)
    if (this.#held.bytes > MOST_HELD_BYTES) this.release()
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, tr: Y.Transaction) => {
    if (origin === this.socket || !tr.local) return
    this.#happen({ type: 'edit' })
    clearTimeout(this.#checkTimer)
    this.#checkTimer = setTimeout(() => {
      void this.#copy.check().then(() => this.#publish())
    }, CHECK_COPY_MS)
  }

  #happen(happening: Happening) {
    if (this.#destroyed) return
    this.#delivery = after(this.#delivery, happening)
    if (happening.type === 'ack' && !hasUnsaved(this.#delivery))
      this.#savedTo = Y.getState(this.doc.store, this.doc.clientID)
    // Who became a writer meanwhile gets a copy too, and what an older one holds.
    if (happening.type === 'ack' && !happening.readOnly && !this.#copyAsked) void this.#loadCopy()
    this.#publish()
  }

  #lookForRoom() {
    this.#roomTimer = undefined
    this.#publish()
  }

  #publish() {
    clearTimeout(this.#timer)
    // A draft that is full is measured again a moment after it has become smaller.
    if (this.#status.full && !this.#destroyed)
      this.#roomTimer ??= setTimeout(() => this.#lookForRoom(), ROOM_MS)
    const due = changesBy(this.#delivery)
    if (due !== null && due > this.#now())
      this.#timer = setTimeout(() => this.#publish(), due - this.#now())
    const next = this.#read()
    if (same(this.#status, next)) return
    this.#status = next
    for (const listener of this.#listeners) listener()
  }

  #read(): SaveStatus {
    return {
      state: saveState(this.#delivery, this.#now()),
      apart: isApart(this.#delivery),
      unkept: isUnkept(this.#delivery),
      full: isFull(this.#delivery) || this.#room.full,
      kept: this.#copy.kept,
      unsaved: hasUnsaved(this.#delivery),
    }
  }
}

function mayBeSaved({ kind }: SaveState): boolean {
  return kind !== 'refused' && kind !== 'read-only' && kind !== 'no-room'
}

function same(a: SaveStatus, b: SaveStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
