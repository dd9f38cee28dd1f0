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

/** Loads the copy into `doc`. A browser that refuses to keep one (private window) yields `noCopy`. */
export async function openOfflineCopy(name: string, doc: Y.Doc): Promise<OfflineCopy> {
  if (!(await canOpen(name))) return noCopy
  const persistence = new IndexeddbPersistence(name, doc)
  const loaded = await Promise.race([
    persistence.whenSynced.then(() => true),
    wait(OPEN_MS).then(() => false),
  ])
  let kept = loaded
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

function canOpen(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(false)
  const opened = new Promise<boolean>((resolve) => {
    const request = indexedDB.open(`${name}:probe`)
    request.onerror = () => resolve(false)
    request.onsuccess = () => {
      request.result.close()
      indexedDB.deleteDatabase(`${name}:probe`)
      resolve(true)
    }
  })
  return Promise.race([opened, wait(OPEN_MS).then(() => false)]).catch(() => false)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
