import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { sameUpTo } from './same-up-to.ts'

/** From `from` on, what this device wrote under a client id is not what the server has, or takes, of it. */
export interface Forged {
  client: number
  from: number
}

/** How far what was written under a client id has come, as clocks: a server has confirmed it, it has been sent to one. */
export interface Reach {
  savedTo: number
  sentTo: number
}

export const UNSENT: Reach = { savedTo: 0, sentTo: 0 }

/** The client ids under which this device wrote what it has to send: this page's, and those that pages before noted. */
export class OwnIds {
  readonly #doc: Y.Doc
  readonly #reaches = new Map<number, Reach>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Of what this page writes. */
  get reach(): Reach {
    return this.#reachOf(this.#doc.clientID)
  }

  get all(): number[] {
    const { clientID } = this.#doc
    const before = [...this.#reaches.keys()].filter((client) => client !== clientID)
    return this.#clockOf(clientID) > 0 ? [clientID, ...before] : before
  }

  get reaches(): [client: number, reach: Reach][] {
    return this.all.map((client) => [client, this.#reachOf(client)])
  }

  /** What is here of them, and no server has confirmed. */
  get unconfirmed(): LetterRange[] {
    return this.all.map((client) => [client, this.#reachOf(client).savedTo, this.#clockOf(client)])
  }

  /** What this page knows of one already reaches further. */
  learn(noted: ReadonlyMap<number, Reach>): void {
    for (const [client, reach] of noted)
      this.#reaches.set(client, this.#reaches.get(client) ?? reach)
  }

  /** All that is here is on its way to the server. */
  sent(): void {
    for (const client of this.all) this.#reaches.set(client, this.#sent(client))
  }

  /** The server has confirmed all that is here: ids of pages before are of no more concern. */
  saved(): number[] {
    const confirmed = this.all
    const { clientID } = this.#doc
    const savedTo = this.#clockOf(clientID)
    this.#reaches.clear()
    this.#reaches.set(clientID, { savedTo, sentTo: savedTo })
    return confirmed
  }

  /** What the server has of them is this device’s. */
  found(server: ReadonlyMap<number, number>): void {
    for (const client of this.all)
      this.#reaches.set(client, { ...this.#reachOf(client), sentTo: server.get(client) ?? 0 })
  }

  /** The server has more of one of them than this page sent, or those before are known to have. */
  areExceeded(server: ReadonlyMap<number, number>): boolean {
    return this.all.some((client) => (server.get(client) ?? 0) > this.#reachOf(client).sentTo)
  }

  /** `theirs`: all that the server has; `told`: client ids that are another person’s, as it says. */
  forgedIn(theirs: Y.Doc, told: ReadonlySet<number>): Forged[] {
    return this.all.flatMap((client) => {
      const { from, differs } = this.#trueUpTo(client, theirs)
      const [here, there] = [this.#clockOf(client), Y.getState(theirs.store, client)]
      const isTaken = told.has(client) && here > from
      // Whoever types on would write what is there already.
      const isInTheWay = client === this.#doc.clientID && there > here
      return differs || isTaken || isInTheWay ? [{ client, from }] : []
    })
  }

  /**
   * Whoever forges goes on where this device stood: what looks alike of what it never sent does so by chance. What is deleted there
   * alone is no sign: it may have come another way, and a colleague deleted it.
   */
  #trueUpTo(client: number, theirs: Y.Doc): { from: number; differs: boolean } {
    const { savedTo, sentTo } = this.#reachOf(client)
    const { clock, differs } = sameUpTo(this.#doc, theirs, { client, from: savedTo })
    return { from: differs ? Math.min(clock, Math.max(savedTo, sentTo)) : clock, differs }
  }

  #sent(client: number): Reach {
    return { ...this.#reachOf(client), sentTo: this.#clockOf(client) }
  }

  #reachOf(client: number): Reach {
    return this.#reaches.get(client) ?? UNSENT
  }

  #clockOf(client: number): number {
    return Y.getState(this.#doc.store, client)
  }
}
