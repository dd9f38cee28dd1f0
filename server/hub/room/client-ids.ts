import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import { NOBODY } from '../../log/update-log.ts'

/** A tab that writes has a client id of its own: of one frame, of one person, and of all, in one draft. */
const MOST_NEW = { inFrame: 100, ofPerson: 2_000, ofAll: 20_000 }
/** Whoever has come more often speaks for themselves from their first word on only. */
const MOST_CLAIMED = 2_000

/**
 * Whose the Yjs client ids of a draft are. A person's are theirs from the first word that they say of themselves on, so that nobody
 * else can write under them while they are away. Everybody who comes is told of all that anybody wrote under: so there is an end to
 * how many somebody may bring.
 */
export class ClientIds {
  readonly #owners: Map<number, string>
  /** Client ids whose owner stands in the log as well. */
  readonly #recorded: Set<number>
  /** Those that somebody wrote under, and how many of them each person brought. */
  readonly #written: Set<number>
  readonly #brought = new Map<string, number>()
  readonly #claimed = new Map<string, number>()
  #told: number | null = null

  constructor(owners: ReadonlyMap<number, string>, written: Iterable<number>) {
    this.#owners = new Map(owners)
    this.#recorded = new Set(owners.keys())
    this.#written = new Set(written)
    for (const [client, userId] of owners)
      countUp(this.#written.has(client) ? this.#brought : this.#claimed, userId, 1)
  }

  isKnown(client: number): boolean {
    return this.#owners.has(client)
  }

  /** The log says that it is theirs. */
  isRecorded(client: number, userId: string): boolean {
    return this.#owners.get(client) === userId && this.#recorded.has(client)
  }

  /** Theirs, and the log is to say so. */
  isNewOf(client: number, userId: string): boolean {
    return this.#owners.get(client) === userId && !this.#recorded.has(client)
  }

  isOf(client: number, userId: string): boolean {
    return this.#owners.get(client) === userId
  }

  isForeign(client: number, userId: string): boolean {
    return (this.#owners.get(client) ?? userId) !== userId
  }

  /** True if it is the person's, or becomes theirs now. */
  claim(client: number, userId: string): boolean {
    const owner = this.#owners.get(client)
    if (owner !== undefined) return owner === userId
    if ((this.#claimed.get(userId) ?? 0) < MOST_CLAIMED) {
      this.#owners.set(client, userId)
      countUp(this.#claimed, userId, 1)
    }
    return true
  }

  /** The client id under which the server itself writes in this draft, of which it needs no other: nobody can make it theirs. */
  teller(): number {
    if (this.#told === null || !this.isOf(this.#told, NOBODY)) {
      this.#told = newDraftDoc().clientID
      this.#owners.set(this.#told, NOBODY)
    }
    return this.#told
  }

  /** The same, if it has written anything. */
  get told(): number | null {
    return this.#told
  }

  /** The person writes under client ids of which the draft has nothing; false if these are too many. */
  bring(clients: readonly number[], userId: string): boolean {
    const fresh = clients.filter((client) => !this.#written.has(client))
    if (fresh.length === 0) return true
    const ofPerson = (this.#brought.get(userId) ?? 0) + fresh.length
    const ofAll = this.#written.size + fresh.length
    const isTooMuch = ofPerson > MOST_NEW.ofPerson || ofAll > MOST_NEW.ofAll
    if (fresh.length > MOST_NEW.inFrame || isTooMuch) return false
    for (const client of fresh) this.#written.add(client)
    countUp(this.#brought, userId, fresh.length)
    return true
  }

  learn(owners: ReadonlyMap<number, string>): void {
    for (const [client, userId] of owners) {
      this.#owners.set(client, userId)
      this.#recorded.add(client)
    }
  }

  recorded(clients: readonly number[]): void {
    for (const client of clients) this.#recorded.add(client)
  }
}

function countUp(counts: Map<string, number>, userId: string, by: number) {
  counts.set(userId, (counts.get(userId) ?? 0) + by)
}
