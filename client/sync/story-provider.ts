import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FRAME, SYNC } from '../../shared/protocol/frames.ts'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { DraftSize } from '../../shared/document/draft-size.ts'
import { isBeyondSuggestions } from './beyond-suggestions.ts'
import { countingSocket } from './counting-socket.ts'
import { Arrivals } from './arrivals.ts'
import { Barriers } from './barriers.ts'
import { ownCaret, setOwnCaret } from './own-caret.ts'
import { draftParams } from './draft-params.ts'
import { DraftRoom } from './draft-room.ts'
import { forgetClocks } from './forget-clocks.ts'
import { IdGuard } from './id-guard.ts'
import { noCopy, type Changed, type OfflineCopy } from './offline-copy.ts'
import type { Renewal } from './renewal.ts'
import {
  hasUnsaved,
  isAllSaved,
  isAway,
  maySend,
  newProgress,
  type Happening,
} from './save-state.ts'
import { hearSaid } from './said-frames.ts'
import { SaveWatch, type SaveStatus } from './save-watch.ts'
import { deletedMeanwhile } from './their-deletions.ts'
import type { StoryProviderOptions } from './story-provider-options.ts'
import { mayBeSaved, whenSaved } from './when-saved.ts'
import type { Left } from './whereabouts.ts'

const CHECK_COPY_MS = 400

/** One open draft: the document, who else is in it, and the truth about whether it is saved. */
export class StoryProvider {
  readonly doc = newDraftDoc()
  readonly socket: WebsocketProvider
  readonly arrivals: Arrivals
  /** Whose words these are. */
  readonly userId: string
  /** Called with what the server says that it has, before it gets the rest. */
  beforeAnswer: (server: Uint8Array) => void = () => undefined
  readonly #now: () => number
  readonly #openCopy: StoryProviderOptions['openCopy']
  readonly #ids: IdGuard
  readonly #room: DraftRoom
  readonly #saving: SaveWatch
  readonly #barriers = new Barriers((frame) => this.#send(frame))
  #copy: OfflineCopy = noCopy
  #copyAsked = false
  readonly #renewal: Renewal | null
  #checkTimer: ReturnType<typeof setTimeout> | undefined
  #destroyed = false

  constructor(options: StoryProviderOptions) {
    const { renewal = null, here = true } = options
    this.userId = options.userId
    this.#now = options.now ?? Date.now
    this.#openCopy = options.openCopy
    this.#renewal = renewal
    this.#room = new DraftRoom(this.doc, this.#now)
    this.#saving = new SaveWatch({
      // Somebody may be in the middle of a word.
      begun: newProgress({ ...options, goesOnAt: renewal && here ? this.#now() : null }),
      room: this.#room,
      kept: () => this.#copy.kept,
      now: this.#now,
    })
    // Before the provider's own listener: an edit is loose until the provider has sent it.
    this.doc.on('update', this.#onUpdate)
    this.socket = new WebsocketProvider(options.url, options.storyId, this.doc, {
      connect: false,
      // Two tabs of one person must not build on edits that no server has seen.
      disableBc: true,
      params: draftParams(options),
      WebSocketPolyfill: countingSocket(options.WebSocket ?? WebSocket, {
        opening: () => this.#happen({ type: 'opening' }),
        maySend: (frame) => this.#ids.maySend && maySend(this.#saving.progress, frame),
        sent: (frame) => {
          this.#ids.sent()
          this.#happen({ type: 'sent', frame, at: this.#now() })
        },
        leaving: () => this.#destroyed,
      }),
    })
    this.arrivals = new Arrivals(this.doc, this.socket)
    this.#ids = new IdGuard({
      doc: this.doc,
      arrivals: this.arrivals,
      copy: () => this.#copy,
      caret: () => ownCaret(this.awareness),
      send: this.#send,
      doubts: () => this.#happen({ type: 'edit' }),
      comeBack: () => this.connectAnew(),
      goOn: (renewal) => options.goOn?.(renewal),
    })
    if (renewal) this.#ids.takeOver(renewal)
    if (renewal) setOwnCaret(this.awareness, renewal.caret)
    if (!here) this.awareness.setLocalState(null)
    this.#listen()
    void this.#start(options.readOnly)
  }

  get awareness(): Awareness {
    return this.socket.awareness
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#saving.subscribe(listener)

  readonly status = (): SaveStatus => this.#saving.status

  /** The document, to be left, what this device wrote in it that no server has confirmed, and where its person writes. */
  left(): Left {
    const caret = ownCaret(this.awareness)?.head ?? null
    return { doc: this.doc, unconfirmed: this.#ids.unconfirmed, caret }
  }

  /**
   * Asked before an edit enters the document: false if the draft has no room for `added`, which the desk then says.
   * Its bytes are those of the words as UTF-8 and some 40 for each block and mark, its structs two for each.
   */
  takes(added: DraftSize): boolean {
    const takes = this.#room.takes(added)
    this.#saving.look()
    return takes
  }

  /** The draft's position that holds everything typed and shown here by now; waits for that, however long it takes. */
  whenSaved(signal: AbortSignal): Promise<number> {
    const { status, subscribe } = this
    const barriers = this.#barriers
    return whenSaved({ status, subscribe, barriers, isOver: () => this.#destroyed }, signal)
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

  /** Waits until this device or the server has what is here now; false if neither will. */
  async whenKept(): Promise<boolean> {
    await this.#copy.check()
    if (this.#copy.kept) return true
    return this.whenSaved(new AbortController().signal).then(
      () => true,
      () => false,
    )
  }

  /** Gives up the socket, or the try for one, and tries at once. */
  connectAnew() {
    if (this.#destroyed || this.status().state.kind === 'refused') return
    this.socket.disconnect()
    this.socket.connect()
    // The others took our leaving for a leave: a newer clock brings us back.
    this.awareness.setLocalState(this.awareness.getLocalState())
  }

  /** Drops what only this device holds, so that the next start takes the server's draft. */
  async forgetCopy() {
    await this.#copy.forget()
    this.#copy = noCopy
    this.#saving.look()
  }

  /**
   * Leaves the draft; what is still on its way is delivered first, in the background. `sentFromAnywhere`: what this device
   * keeps is sent without this page.
   */
  leave({ sentFromAnywhere = false } = {}) {
    this.awareness.setLocalState(null)
    const { state, unsaved, kept } = this.status()
    const waits = kept && sentFromAnywhere && isAway(state)
    if (!unsaved || waits || !mayBeSaved(state)) return this.destroy()
    const destroy = () => this.destroy()
    this.whenSaved(new AbortController().signal).then(destroy, destroy)
  }

  destroy() {
    if (this.#destroyed) return
    this.#destroyed = true
    clearTimeout(this.#checkTimer)
    this.arrivals.close()
    this.doc.off('update', this.#onUpdate)
    this.socket.destroy()
    this.#room.close()
    void this.#ids
      .close()
      .then(() => this.#copy.close())
      .finally(() => this.doc.destroy())
    this.#saving.close()
  }

  async #start(readOnly: boolean) {
    // The copy first: its edits then travel in our answer to the server's step 1, in one frame.
    if (!readOnly) await this.#loadCopy()
    if (!this.#destroyed) this.socket.connect()
  }

  async #loadCopy() {
    this.#copyAsked = true
    // What could not be written anew there holds words under an id that is no use any more.
    if ((await this.#renewal?.copied) === false) return
    const copy = await this.#openCopy(this.doc, this.#copyChanged)
    if (this.#destroyed) return void copy.close()
    this.#copy = copy
    this.#saving.look()
    await this.#ids.learn(copy)
  }

  #listen() {
    const sync = this.socket.messageHandlers[FRAME.sync]
    this.socket.messageHandlers[FRAME.sync] = (encoder, decoder, ...rest) => {
      const kind = decoder.arr[decoder.pos]
      const reader = decoding.clone(decoder, decoder.pos + 1)
      const update = decoding.readVarUint8Array(reader)
      if (this.#ids.keepsBack(kind, update)) return
      if (kind === SYNC.step1 && this.#givesUp(update)) return
      if (kind === SYNC.step1) this.beforeAnswer(update)
      if (kind === SYNC.step1) return sync?.(encoder, decoder, ...rest)
      if (kind !== SYNC.step2) return this.arrivals.take(update)
      const { ws } = this.socket
      this.arrivals.bring({
        bytes: update.byteLength,
        deletions: () => deletedMeanwhile(update, this.doc, this.#ids.savedTo),
        apply: () => {
          // It waited while a word was composed, and another connection is not in step by this.
          if (this.socket.ws !== ws) return Y.applyUpdate(this.doc, update, this.socket)
          sync?.(encoder, decoder, ...rest)
          this.#happen({ type: 'shown' })
        },
      })
    }
    hearSaid(this.socket.messageHandlers, {
      ack: (ack) => this.#happen({ type: 'ack', ...ack, at: this.#now() }),
      barrier: (id, seq) => this.#barriers.answered(id, seq),
      foreign: (clients) => this.#ids.tell(clients),
    })
    this.socket.on('status', ({ status }) => {
      if (status === 'connected') this.#happen({ type: 'open' })
      if (status !== 'disconnected') return
      this.#barriers.lost()
      this.#ids.lost()
      forgetClocks(this.awareness)
    })
    this.socket.on('connection-close', () => this.#happen({ type: 'lost', at: this.#now() }))
    this.socket.on('closed', ({ code }) => this.#happen({ type: 'refused', code }))
  }

  /** [SUG1] True where the server would take half of what is here, and this page might never hear of that. */
  #givesUp(server: Uint8Array): boolean {
    if (!this.status().onlySuggests || !isBeyondSuggestions(this.left(), server)) return false
    this.socket.disconnect()
    this.#happen({ type: 'refused', code: CLOSE.onlySuggests })
    return true
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, tr: Y.Transaction) => {
    if (origin === this.socket || !tr.local) return
    this.#happen({ type: 'edit' })
    clearTimeout(this.#checkTimer)
    this.#checkTimer = setTimeout(() => {
      void this.#copy.check().then(() => this.#saving.look())
      if (hasUnsaved(this.#saving.progress)) this.#ids.unsaved()
    }, CHECK_COPY_MS)
  }

  readonly #copyChanged: Changed = (kept) => {
    if (kept) this.#ids.noteAnew()
    this.#saving.look()
  }

  readonly #send = (frame: Uint8Array) => this.socket.ws?.send(frame as BufferSource)

  #happen(happening: Happening) {
    if (this.#destroyed) return
    this.#saving.note(happening)
    if (happening.type === 'ack' && isAllSaved(this.#saving.progress)) this.#ids.saved()
    // Who became a writer meanwhile gets a copy too, and what an older one holds.
    if (happening.type === 'ack' && !happening.readOnly && !this.#copyAsked) void this.#loadCopy()
    this.#saving.look()
  }
}
