import * as idb from 'lib0/indexeddb'
import { uuidv4 } from 'lib0/random'
import * as Y from 'yjs'
import { z } from 'zod'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { hasLocks } from './copy-lock.ts'
import type { Left } from './whereabouts.ts'

/** What somebody wrote in a draft that was left, as long as it stands in no other: this page brings it, and no other one. */
export interface Held {
  readonly left: Left
  /** What has come to the draft since. */
  update(left: Left): void
  /** It stands elsewhere, or is not to: nobody brings it any more. */
  end(how: 'brought' | 'dropped'): Promise<void>
  /** Another page may bring it. */
  release(): void
}

const letters = z.tuple([z.number(), z.number(), z.number()])
const row = z.object({
  id: z.string(),
  storyId: z.string(),
  draft: z.instanceof(Uint8Array),
  unconfirmed: z.array(letters),
})
type Row = z.infer<typeof row>

/** Client ids are never used again; of tabs that hold the same words, the last is not so late. */
const MOST_BROUGHT = 500
const [ROWS, BROUGHT] = ['left', 'brought']

/** Keeps on this device what one person left, so that a page may end before it has brought it. */
export class LeftStore {
  readonly #name: string

  constructor(userId: string) {
    this.#name = `galley left:${userId}`
  }

  /** What another tab holds already is not held twice. A browser that keeps nothing leaves it to this page. */
  async hold(storyId: string, left: Left): Promise<Held> {
    const id = uuidv4()
    const release = await lock(id)
    const draft = Y.encodeStateAsUpdate(left.doc)
    const others = await this.#change(async (rows, brought) => {
      const theirs = (await rowsIn(rows, storyId)).flatMap((row) => row.unconfirmed)
      const known = [...theirs, ...(await rangesIn(brought, storyId))]
      const unconfirmed = without(known, left.unconfirmed)
      rows.put({ id, storyId, draft, unconfirmed })
      return known
    }).catch((): LetterRange[] => [])
    return this.#held({ id, storyId, others, left, release: release ?? nothing })
  }

  /** What pages before left and did not bring; nothing of it is in other hands. */
  async takeUp(storyId: string): Promise<Held[]> {
    const rows = await this.#rowsOf(storyId)
    const taken = await Promise.all(rows.map((row) => this.#take(row)))
    return taken.filter((held) => held !== null)
  }

  /** Throws away what pages before left. */
  async drop(storyId: string): Promise<void> {
    for (const held of await this.takeUp(storyId)) await held.end('dropped')
  }

  async #take({ id, storyId, draft, unconfirmed }: Row): Promise<Held | null> {
    const release = await lock(id)
    if (!release) return null
    // Whoever had it may have brought it before they let it go.
    const isThere = (await this.#rowsOf(storyId)).some((row) => row.id === id)
    if (!isThere) {
      release()
      return null
    }
    const doc = newDraftDoc()
    Y.applyUpdate(doc, draft)
    return this.#held({ id, storyId, others: [], left: { doc, unconfirmed, caret: null }, release })
  }

  #held(kept: Kept): Held {
    const { id, storyId, others, release } = kept
    const own = (left: Left) => ({ ...left, unconfirmed: without(others, left.unconfirmed) })
    const held = {
      left: own(kept.left),
      update: (left: Left) => void (held.left = own(left)),
      release,
      end: async (how: 'brought' | 'dropped') => {
        const { unconfirmed } = held.left
        await this.#change(async (rows, brought) => {
          const known = how === 'brought' ? await rangesIn(brought, storyId) : null
          rows.delete(id)
          if (known) brought.put([...known, ...unconfirmed].slice(-MOST_BROUGHT), storyId)
        }).catch(nothing)
        release()
      },
    }
    return held
  }

  /** None where the browser keeps nothing. */
  #rowsOf(storyId: string): Promise<Row[]> {
    return this.#change((rows) => rowsIn(rows, storyId)).catch(() => [])
  }

  /** Ends once the device has it. */
  async #change<T>(
    change: (rows: IDBObjectStore, brought: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const db = await idb.openDB(this.#name, (db) =>
      idb.createStores(db, [[ROWS, { keyPath: 'id' }], [BROUGHT]]),
    )
    try {
      const transaction = db.transaction([ROWS, BROUGHT], 'readwrite')
      const ended = new Promise<void>((resolve, reject) => {
        const fail = () => reject(transaction.error ?? new Error('refused'))
        transaction.addEventListener('complete', () => resolve())
        transaction.addEventListener('abort', fail)
      })
      const [rows, brought] = [transaction.objectStore(ROWS), transaction.objectStore(BROUGHT)]
      const [changed] = await Promise.all([change(rows, brought), ended])
      return changed
    } finally {
      db.close()
    }
  }
}

interface Kept {
  id: string
  storyId: string
  left: Left
  /** What is in other hands. */
  others: LetterRange[]
  release: () => void
}

const nothing = (): void => undefined

async function rowsIn(rows: IDBObjectStore, storyId: string): Promise<Row[]> {
  const all = z.array(row).parse(await idb.getAll(rows))
  return all.filter((one) => one.storyId === storyId)
}

async function rangesIn(brought: IDBObjectStore, storyId: string): Promise<LetterRange[]> {
  return z.array(letters).parse((await idb.get(brought, storyId)) ?? [])
}

function without(known: readonly LetterRange[], ranges: readonly LetterRange[]): LetterRange[] {
  const set = new LetterSet(known)
  return ranges.flatMap((range) => set.missing(range))
}

/** Null if another page has it. Where there are no locks, everybody has it. */
function lock(id: string): Promise<(() => void) | null> {
  if (!hasLocks()) return Promise.resolve(nothing)
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      new Promise<void>((release) => {
        resolve(lock && release)
        if (!lock) release()
      })
    navigator.locks
      .request(`galley left ${id}`, { ifAvailable: true }, hold)
      .catch(() => resolve(null))
  })
}
