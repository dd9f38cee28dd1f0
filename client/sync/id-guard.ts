import * as encoding from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import type { Arrivals } from './arrivals.ts'
import type { Caret } from './own-caret.ts'
import { ForgeryWatch } from './forgery-watch.ts'
import type { OfflineCopy } from './offline-copy.ts'
import { OwnIds, UNSENT, type Reach } from './own-ids.ts'
import type { Rename } from './renamed-words.ts'
import { namesFor, renew, type Renewal } from './renewal.ts'
import { NO_DELETIONS } from './their-deletions.ts'

interface Deps {
  doc: Y.Doc
  arrivals: Pick<Arrivals, 'bring'>
  copy: () => OfflineCopy
  /** Where the person is writing. */
  caret: () => Caret | null
  send: (frame: Uint8Array) => void
  /** What is here may not be what the server has. */
  doubts: () => void
  /** It is: the socket has to be opened anew, for it was not listened to. */
  comeBack: () => void
  /** It is not: `doc` is of no use any more. */
  goOn: (renewal: Renewal) => void
}

/** [HUB5] Sees to it that what this device wrote is read as its own by everybody, whoever wrote under its client ids. */
export class IdGuard {
  readonly #deps: Deps
  readonly #own: OwnIds
  readonly #watch: ForgeryWatch
  #noted = false
  #renewed: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(deps: Deps) {
    this.#deps = deps
    this.#own = new OwnIds(deps.doc)
    this.#watch = new ForgeryWatch({
      doc: deps.doc,
      own: this.#own,
      askForAll: () => this.#askForAll(),
      found: (theirs) => void this.#compare(theirs), // it never rejects
    })
  }

  /** The next clock of this page when all of it was saved last. */
  get savedTo(): number {
    return this.#own.reach.savedTo
  }

  /** What this device wrote here, and no server has confirmed. */
  get unconfirmed(): LetterRange[] {
    return this.#own.unconfirmed
  }

  /** False while it is not clear what others read in what is here. */
  get maySend(): boolean {
    return !this.#watch.suspects
  }

  /** True for a sync frame that must not come into the document, or be answered. */
  keepsBack(kind: number | undefined, body: Uint8Array): boolean {
    return this.#watch.keepsBack(kind, body)
  }

  /** Takes over the words of another document. */
  takeOver({ draft, ids }: Renewal): void {
    Y.applyUpdate(this.#deps.doc, draft)
    this.#own.learn(new Map(ids.map((client) => [client, UNSENT])))
    this.#own.sent()
    this.#noted = true
  }

  /** What stands in the copy beside the words; of one that is slow, once it has been read. */
  async learn({ kept, ids }: OfflineCopy): Promise<void> {
    const learnt = this.#try(ids.read().then((noted) => this.#learn(noted)))
    if (kept) await learnt
  }

  #learn(noted: ReadonlyMap<number, Reach>) {
    this.#own.learn(noted)
    this.#noted ||= noted.size > 0
    this.#watch.lookIfExceeded()
  }

  /** The server says that these client ids are another person’s. */
  tell(clients: readonly number[]): void {
    if (!this.#watch.tell(clients)) void this.#try(this.#askCopy(clients))
  }

  sent(): void {
    this.#own.sent()
  }

  /** Notes for pages to come that this one has words that are not saved. */
  unsaved(): void {
    this.#noted = true
    void this.#try(this.#notes.note(this.#deps.doc.clientID, this.#own.reach))
  }

  /** The notes may have gone with the copy. */
  noteAnew(): void {
    if (!this.#noted) return
    for (const [client, reach] of this.#own.reaches) void this.#try(this.#notes.note(client, reach))
  }

  saved(): void {
    const confirmed = this.#own.saved()
    if (this.#noted) void this.#try(this.#notes.drop(confirmed))
    this.#noted = false
  }

  /** The socket is gone. */
  lost(): void {
    this.#watch.lost()
  }

  /** Ends when the copy may be closed. */
  close(): Promise<unknown> {
    this.#closed = true
    return this.#renewed
  }

  /** What stands in the document by now may be another tab’s, and come out of the copy. */
  async #askCopy(clients: readonly number[]) {
    const [taken, noted] = [await this.#notes.taken(), await this.#notes.read()]
    this.#own.learn(noted)
    this.#own.learn(new Map(taken.map((client) => [client, UNSENT])))
    this.#watch.tell(clients)
  }

  get #notes() {
    return this.#deps.copy().ids
  }

  /** A browser that refuses it keeps nothing, and the copy says so. */
  #try(noting: Promise<void>): Promise<void> {
    return noting.catch(() => undefined)
  }

  #askForAll() {
    this.#deps.doubts()
    const question = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, FRAME.sync)
      writeSyncStep1(encoder, newDraftDoc())
    })
    this.#deps.send(question)
  }

  async #compare(theirs: Y.Doc) {
    const { arrivals, copy } = this.#deps
    const forged = this.#own.forgedIn(theirs, this.#watch.told)
    const renames = await namesFor(forged, copy())
    // As if it came: by then no word is being composed, and all that was typed stands in the document.
    const apply = () => this.#settle(theirs, renames)
    arrivals.bring({ bytes: 0, deletions: () => NO_DELETIONS, apply })
  }

  #settle(theirs: Y.Doc, renames: readonly Rename[]) {
    const { doc, caret, copy, comeBack, goOn } = this.#deps
    if (this.#closed || !this.#watch.isAbout(theirs)) return
    if (renames.length === 0) {
      this.#watch.wasNone()
      return comeBack()
    }
    const renewal = renew({ mine: doc, theirs, caret: caret() }, renames, copy())
    this.#renewed = renewal.copied
    goOn(renewal)
  }
}
