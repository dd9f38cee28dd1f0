import { z } from 'zod'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { Reach } from './own-ids.ts'

/**
 * What all tabs of a browser, and those to come, know of the client ids under which it wrote into a draft. Each rejects where the browser
 * does not let it.
 */
export interface OwnIdNotes {
  /** Those with words that no server is known to have. */
  read(): Promise<ReadonlyMap<number, Reach>>
  note(client: number, reach: Reach): Promise<void>
  drop(clients: readonly number[]): Promise<void>
  /** Those for which others stand. */
  taken(): Promise<readonly number[]>
  /** The client id that stands for one that somebody else has taken: in whichever tab, and whenever. */
  standIn(client: number): Promise<number>
  /** Puts other updates into the place of all that the copy holds. */
  rewrite(change: (updates: readonly Uint8Array[]) => Uint8Array[]): Promise<void>
}

const reach = z.object({ savedTo: z.number(), sentTo: z.number() })

export const noNotes: OwnIdNotes = {
  read: () => Promise.resolve(new Map()),
  note: () => Promise.resolve(),
  drop: () => Promise.resolve(),
  taken: () => Promise.resolve([]),
  standIn: () => Promise.resolve(newDraftDoc().clientID),
  rewrite: () => Promise.resolve(),
}

/** Stores of `y-indexeddb`: what anybody else keeps in a copy, and its updates. */
const [NOTES, UPDATES] = ['custom', 'updates']
const [UNSAVED, STANDS_IN] = ['unsaved', 'stands in for']

/** Kept beside the copy of the draft, in its database. */
export class StoredNotes implements OwnIdNotes {
  readonly #opened: () => Promise<IDBDatabase>

  constructor(opened: () => Promise<IDBDatabase>) {
    this.#opened = opened
  }

  async read() {
    const notes = await this.#store(NOTES, 'readonly')
    const keys = await done(notes.getAllKeys(all(UNSAVED)))
    const values: unknown[] = await done(notes.getAll(all(UNSAVED)))
    return new Map(keys.map((key, at) => [clientOf(key), reach.parse(values[at])]))
  }

  async note(client: number, reach: Reach) {
    const notes = await this.#store(NOTES, 'readwrite')
    await done(notes.put(reach, keyOf(UNSAVED, client)))
  }

  async drop(clients: readonly number[]) {
    const notes = await this.#store(NOTES, 'readwrite')
    await Promise.all(clients.map((client) => done(notes.delete(keyOf(UNSAVED, client)))))
  }

  async taken() {
    const notes = await this.#store(NOTES, 'readonly')
    return (await done(notes.getAllKeys(all(STANDS_IN)))).map(clientOf)
  }

  async standIn(client: number) {
    const notes = await this.#store(NOTES, 'readwrite')
    const key = keyOf(STANDS_IN, client)
    const known: unknown = await done(notes.get(key))
    if (typeof known === 'number') return known
    const { clientID } = newDraftDoc()
    await done(notes.put(clientID, key))
    return clientID
  }

  async rewrite(change: (updates: readonly Uint8Array[]) => Uint8Array[]) {
    const updates = await this.#store(UPDATES, 'readwrite')
    const kept: Uint8Array[] = await done(updates.getAll())
    await done(updates.clear())
    for (const update of change(kept)) await done(updates.add(update))
  }

  async #store(name: string, mode: 'readonly' | 'readwrite'): Promise<IDBObjectStore> {
    return (await this.#opened()).transaction(name, mode).objectStore(name)
  }
}

const keyOf = (what: string, client: number) => `${what} ${client}`
const clientOf = (key: IDBValidKey) =>
  typeof key === 'string' ? Number(key.split(' ').at(-1)) : NaN
const all = (what: string) => IDBKeyRange.bound(`${what} `, `${what} \uffff`)

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
  })
}
