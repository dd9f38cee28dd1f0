import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { haveCopy } from './copy-lock.ts'
import { noNotes, StoredNotes, type OwnIdNotes } from './own-id-notes.ts'

const OPEN_MS = 2_000

/** The draft's copy on this device. `kept` says whether the browser really keeps it. */
export interface OfflineCopy {
  readonly kept: boolean
  readonly ids: OwnIdNotes
  /** Asks the browser to write something beside the last edit; a full or broken disk shows here. */
  check(): Promise<void>
  forget(): Promise<void>
  close(): Promise<void>
}

export const noCopy: OfflineCopy = {
  kept: false,
  ids: noNotes,
  check: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** One copy a story and person: what one person typed offline is never sent in another's name. */
export function copyName(storyId: string, userId: string): string {
  return `galley:${storyId}:${userId}`
}

/**
 * Loads the copy into `doc`. A browser that refuses to keep one (private window) yields `noCopy`; one that is
 * slow is not waited for, and its copy joins when it opens.
 */
export async function openOfflineCopy(name: string, doc: Y.Doc): Promise<OfflineCopy> {
  if ((await probe(name)) === 'refused') return noCopy
  const { had, release } = haveCopy(name)
  const loading = had.then((has) => (has ? new LoadingCopy(name, doc) : null))
  let copy: LoadingCopy | null = null
  const loaded = loading.then(async (begun) => {
    copy = begun
    await begun?.loaded
  })
  await Promise.race([loaded, wait(OPEN_MS)])
  return {
    get kept() {
      return copy?.kept ?? false
    },
    ids: new StoredNotes(async () => {
      const begun = await loading
      if (!begun) throw new Error('the copy was closed before it was opened')
      return begun.database
    }),
    check: async () => copy?.check(),
    forget: async () => (await loading)?.forget(),
    close: async () => {
      if (!copy) release()
      await (await loading)?.close()
      release()
    },
  }
}

/** The same for whoever has the copy alone, and waits for all of it. */
export async function openWholeCopy(name: string, doc: Y.Doc): Promise<OfflineCopy> {
  if ((await probe(name)) === 'refused') return noCopy
  const copy = new LoadingCopy(name, doc)
  await Promise.race([copy.loaded, wait(5 * OPEN_MS)])
  return copy
}

/** The stories of which this device has a copy of the person's; none where the browser does not tell. */
export async function copiedStories(userId: string): Promise<string[]> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return []
  const databases = await indexedDB.databases().catch(() => [])
  return databases.flatMap(({ name }) => {
    const [, storyId = '', ofWhom] = name?.split(':') ?? []
    return name === copyName(storyId, userId) && ofWhom === userId ? [storyId] : []
  })
}

/** Deletes a copy that nobody has open. */
export function dropCopy(name: string): Promise<'dropped' | 'open' | 'refused'> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve('dropped'))
    request.addEventListener('error', () => resolve('refused'))
    request.addEventListener('blocked', () => resolve('open'))
  })
}

class LoadingCopy implements OfflineCopy {
  kept = false
  readonly loaded: Promise<void>
  readonly ids = new StoredNotes(() => this.database)
  readonly #name: string
  readonly #doc: Y.Doc
  #persistence: IndexeddbPersistence

  constructor(name: string, doc: Y.Doc) {
    this.#name = name
    this.#doc = doc
    doc.on('update', this.#store)
    this.#persistence = this.#begin()
    this.loaded = this.#persistence.whenSynced.then(() => {
      this.kept = true
    })
  }

  get database(): Promise<IDBDatabase> {
    return this.#persistence.whenSynced.then(databaseOf)
  }

  async check() {
    const persistence = this.#persistence
    try {
      await persistence.set('checkedAt', Date.now())
      this.kept = true
    } catch (error) {
      this.kept = false
      if (isGone(error) && persistence === this.#persistence) this.#beginAnew()
    }
  }

  forget() {
    this.#doc.off('update', this.#store)
    return this.#persistence.clearData()
  }

  async close() {
    this.#doc.off('update', this.#store)
    await this.#persistence.destroy()
  }

  #begin(): IndexeddbPersistence {
    const persistence = new IndexeddbPersistence(this.#name, this.#doc)
    this.#doc.off('update', persistence._storeUpdate)
    return persistence
  }

  /** Another tab, or the browser, has deleted the copy: all that is here goes into a new one. */
  #beginAnew() {
    this.kept = false
    void this.#persistence.destroy()
    this.#persistence = this.#begin()
  }

  /** It must not throw: Yjs would stop halfway, and tell nobody of an edit any more. */
  readonly #store = (update: Uint8Array, origin: unknown) => {
    try {
      this.#persistence._storeUpdate(update, origin)
    } catch {
      this.#beginAnew()
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError'
}

function databaseOf({ db }: IndexeddbPersistence): IDBDatabase {
  if (!db) throw new Error('a copy that is loaded has no database')
  return db
}

function probe(name: string): Promise<'opens' | 'refused' | 'slow'> {
  if (typeof indexedDB === 'undefined') return Promise.resolve('refused')
  const opened = new Promise<'opens' | 'refused'>((resolve) => {
    const request = indexedDB.open(`${name}:probe`)
    request.onerror = () => resolve('refused')
    request.onsuccess = () => {
      request.result.close()
      indexedDB.deleteDatabase(`${name}:probe`)
      resolve('opens')
    }
  })
  return Promise.race([opened, wait(OPEN_MS).then(() => 'slow' as const)])
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
