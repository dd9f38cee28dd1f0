import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { SYNC } from '../../shared/protocol/frames.ts'
import type { OwnIds } from './own-ids.ts'

interface Deps {
  doc: Y.Doc
  own: OwnIds
  /** Asks the server for all that it has. */
  askForAll: () => void
  /** All that the server has, for whoever looks what of it is forged. */
  found: (theirs: Y.Doc) => void
}

/**
 * Sees that somebody else has written under a client id of this device. What stands under it then means one thing here and
 * another one everywhere else; so nothing more comes into the document, and all that the server has is gathered beside it.
 */
export class ForgeryWatch {
  /** Own client ids that are another person’s, as the server says. */
  readonly told = new Set<number>()
  readonly #deps: Deps
  /** Up to which clocks the server has what, as it said last. */
  #server: ReadonlyMap<number, number> = new Map()
  #looking: { theirs: Y.Doc; whole: boolean } | null = null

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** The document and the server may mean different things by one client id. */
  get suspects(): boolean {
    return this.#looking !== null
  }

  /** It still is about what was gathered there. */
  isAbout(theirs: Y.Doc): boolean {
    return this.#looking?.theirs === theirs
  }

  /** True for a sync frame that must not come into the document, or be answered. */
  keepsBack(kind: number | undefined, body: Uint8Array): boolean {
    if (kind === SYNC.step1) this.#server = Y.decodeStateVector(body)
    if (this.#isSuspicious(kind, body)) this.#look()
    if (!this.#looking) return false
    if (kind !== SYNC.step1) this.#gather(this.#looking, kind, body)
    return true
  }

  /** The server says that these client ids are another person’s. True if one of them is this device’s. */
  tell(clients: readonly number[]): boolean {
    const own = this.#deps.own.all.filter((client) => clients.includes(client))
    for (const client of own) this.told.add(client)
    if (own.length > 0) this.#look()
    return own.length > 0
  }

  /** More of this device’s client ids is known. */
  lookIfExceeded(): void {
    if (this.#deps.own.areExceeded(this.#server)) this.#look()
  }

  /** It was none. */
  wasNone(): void {
    this.#deps.own.found(this.#server)
    this.lost()
  }

  /** The socket is gone: the next one begins anew. */
  lost(): void {
    this.#looking = null
  }

  #isSuspicious(kind: number | undefined, body: Uint8Array): boolean {
    const { doc, own } = this.#deps
    if (kind === SYNC.step1) return own.areExceeded(this.#server)
    if (kind !== SYNC.update) return false
    const here = Y.getState(doc.store, doc.clientID)
    return here > 0 && (Y.parseUpdateMeta(body).to.get(doc.clientID) ?? 0) > here
  }

  #look() {
    if (this.#looking) return
    this.#looking = { theirs: newDraftDoc(), whole: false }
    this.#deps.askForAll()
  }

  #gather(looking: { theirs: Y.Doc; whole: boolean }, kind: number | undefined, body: Uint8Array) {
    Y.applyUpdate(looking.theirs, body)
    if (looking.whole || kind !== SYNC.step2 || !isWhole(body, this.#server)) return
    looking.whole = true
    this.#deps.found(looking.theirs)
  }
}

/** The answer to a question from before, when something was known already, may be under way. */
function isWhole(step2: Uint8Array, server: ReadonlyMap<number, number>): boolean {
  const { from, to } = Y.parseUpdateMeta(step2)
  return [...server].every(
    ([client, clock]) => from.get(client) === 0 && (to.get(client) ?? 0) >= clock,
  )
}
