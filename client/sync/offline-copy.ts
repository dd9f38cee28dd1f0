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

/** All that is here is kept from now on, or is no more: somebody has deleted the copy. */
export type Changed = (kept: boolean) => void

/** One copy a story and person: what one person typed offline is never sent in another's name. */
export function copyName(storyId: string, userId: string): string {
  return `galley:${storyId}:${userId}`
}

/**
 * Loads the copy into `doc`. A browser that refuses to keep one (private window) yields `noCopy`; one that is
 * slow is not waited for, and its copy joins when it opens.
 */
export async function openOfflineCopy(
  name: string,
  doc: Y.Doc,
  changed?: Changed,
): Promise<OfflineCopy> {
  if ((await probe(name)) === 'refused') return noCopy
  const { had, release } = haveCopy(name)
  const loading = had.then((has) => (has ? new LoadingCopy(name, doc, changed) : null))
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
  readonly ids = new StoredNotes(() => this.database)
  readonly #name: string
  readonly #doc: Y.Doc
  readonly #changed: Changed
  /** That all of it is in the document, and all of the document in it. */
  readonly #loaded = Promise.withResolvers<void>()
  #persistence: IndexeddbPersistence
  #isOver = false

  constructor(name: string, doc: Y.Doc, changed: Changed = () => undefined) {
    this.#name = name
    this.#doc = doc
    this.#changed = changed
    doc.on('update', this.#store)
    this.#persistence = this.#begin()
  }

  get loaded(): Promise<void> {
    return this.#loaded.promise
  }

  async check() {
    const persistence = this.#persistence
    const refusal: unknown = await persistence.set('checkedAt', Date.now()).then(
      () => null,
      (error: unknown) => error,
    )
    if (this.#isOver || persistence !== this.#persistence) return
    this.kept = refusal === null
    const wasNeverOpened = persistence.db === null
    if (isClosed(refusal) || wasNeverOpened) this.#beginAnew()
  }

  async forget() {
    await this.close()
    void dropCopy(this.#name) // whoever opens it next waits for that
  }

  async close() {
    this.#isOver = true
    this.#doc.off('update', this.#store)
    await closed(this.#persistence)
  }

  get database(): Promise<IDBDatabase> {
    return this.#loaded.promise.then(() => databaseOf(this.#persistence))
  }

  #begin(): IndexeddbPersistence {
    const persistence = new IndexeddbPersistence(this.#name, this.#doc)
    this.#doc.off('update', persistence._storeUpdate)
    void persistence.whenSynced.then(() => this.#keep(persistence))
    return persistence
  }

  #keep(persistence: IndexeddbPersistence) {
    const tell = (kept: boolean) => {
      if (this.#isOver || persistence !== this.#persistence) return
      this.kept = kept
      this.#changed(kept)
    }
    const database = databaseOf(persistence)
    for (const event of ['versionchange', 'close'])
      database.addEventListener(event, () => tell(false))
    this.#loaded.resolve()
    tell(true)
  }

  /** Another tab, or the browser, has deleted it: all that is here goes into a new one. */
  #beginAnew() {
    this.kept = false
    void closed(this.#persistence)
    this.#persistence = this.#begin()
  }

  /** It must not throw: Yjs would stop halfway, and tell nobody of an edit any more. */
  readonly #store = (update: Uint8Array, origin: unknown) => {
    try {
      this.#persistence._storeUpdate(update, origin)
    } catch (error) {
      this.kept = false
      if (isClosed(error)) this.#beginAnew()
    }
  }
}

/** Never rejects: of one that could not be opened there is nothing to close. */
function closed(persistence: IndexeddbPersistence): Promise<void> {
  return persistence.destroy().catch(() => undefined)
}

/** The database was closed by somebody else. */
function isClosed(error: unknown): boolean {
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
