import { DatabaseSync } from 'node:sqlite'

/**
 * Holds `path` for this process alone: an exclusive transaction on a small file, which the system drops if the process
 * dies, also on a volume that machines share. Throws when another process holds it.
 */
export function lockFile(path: string): Disposable {
  const lock = new DatabaseSync(path)
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (cause) {
    lock.close()
    throw cause
  }
  return { [Symbol.dispose]: () => lock.close() }
}
