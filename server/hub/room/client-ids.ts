/** A tab that writes has a client id of its own: of one frame, of one person, and of all, in one draft. */
const MOST_NEW = { inFrame: 100, ofPerson: 2_000, ofAll: 20_000 }

/**
 * Whose the Yjs client ids of a draft are. Everybody who comes is told of all of them, so that there is an end to how many
 * somebody may bring.
 */
export class ClientIds {
  readonly #owners: Map<number, string>
  /** Client ids whose owner stands in the log as well. */
  readonly #recorded: Set<number>
  /** Brought by somebody, and nobody's. */
  readonly #strays = new Set<number>()
  /** How many each person has or brought. */
  readonly #brought = new Map<string, number>()

  constructor(owners: ReadonlyMap<number, string>) {
    this.#owners = new Map(owners)
    this.#recorded = new Set(owners.keys())
    for (const userId of owners.values()) this.#count(userId, 1)
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

  isForeign(client: number, userId: string): boolean {
    return (this.#owners.get(client) ?? userId) !== userId
  }

  /** True if it is the person's, or becomes theirs now. */
  claim(client: number, userId: string): boolean {
    const owner = this.#owners.get(client)
    if (owner !== undefined) return owner === userId
    if (!this.#strays.delete(client)) {
      if (!this.#mayBring(1, userId)) return false
      this.#count(userId, 1)
    }
    this.#owners.set(client, userId)
    return true
  }

  /** The person writes under client ids of which the draft has nothing; false if these are too many. */
  bring(clients: readonly number[], userId: string): boolean {
    const unknown = clients.filter(
      (client) => !this.#owners.has(client) && !this.#strays.has(client),
    )
    if (unknown.length > MOST_NEW.inFrame || !this.#mayBring(unknown.length, userId)) return false
    for (const client of unknown) this.#strays.add(client)
    this.#count(userId, unknown.length)
    return true
  }

  learn(owners: ReadonlyMap<number, string>): void {
    for (const [client, userId] of owners) {
      if (!this.#owners.has(client)) this.#count(userId, 1)
      this.#strays.delete(client)
      this.#owners.set(client, userId)
      this.#recorded.add(client)
    }
  }

  recorded(clients: readonly number[]): void {
    for (const client of clients) this.#recorded.add(client)
  }

  #mayBring(count: number, userId: string): boolean {
    if (count === 0) return true
    const all = this.#owners.size + this.#strays.size + count
    return all <= MOST_NEW.ofAll && (this.#brought.get(userId) ?? 0) + count <= MOST_NEW.ofPerson
  }

  #count(userId: string, count: number) {
    this.#brought.set(userId, (this.#brought.get(userId) ?? 0) + count)
  }
}
