import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const OPEN_MS = 2_000

/** The draft's copy on this device. `kept` says whether the browser really keeps it. */
export interface OfflineCopy {
  readonly kept: boolean
  /** Asks the browser to write something beside the last edit; a full or broken disk shows here. */
  check(): Promise<void>
  forget(): Promise<void>
  close(): Promise<void>
}

export const noCopy: OfflineCopy = {
  kept: false,
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
  const persistence = new IndexeddbPersistence(name, doc)
  let kept = false
  const loaded = persistence.whenSynced.then(() => {
    kept = true
  })
  await Promise.race([loaded, wait(OPEN_MS)])
  return {
    get kept() {
      return kept
    },
    check: async () => {
      kept = await persistence.set('checkedAt', Date.now()).then(
        () => true,
        () => false,
      )
    },
    forget: () => persistence.clearData(),
    close: async () => {
      await persistence.destroy()
    },
  }
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
