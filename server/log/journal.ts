import {
  closeSync,
  fdatasync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Ids } from '../kernel/ids.ts'
import { lockFile } from '../store/sqlite/lock.ts'
import { journalRecord } from './journal-record.ts'
import type { Batch } from './update-log.ts'

/** In a journal's folder: held by the process that writes there. */
export const LOCK = 'lock'
export const SEGMENT = '.journal'
/** A segment that has become so long is followed by a new one. */
const SEGMENT_BYTES = 256 * 1024

const sync = promisify(fdatasync)

/** A file of the journal; it goes when all that it holds is committed. */
export interface Segment {
  readonly path: string
  readonly fd: number
  bytes: number
  /** Batches in it that are not committed. */
  holds: number
  synced: boolean
}

/**
 * [LOG2] What people were shown before the database has it, on this node's own disk, where it survives the process: a
 * folder for each start, locked for as long as the process lives. Whoever starts takes over every folder that nobody
 * holds (`adoptJournals`).
 */
export class Journal {
  readonly #dir: string
  readonly #ids: Ids
  /** The same one however often it could not be made. */
  #path: string | null = null
  #folder: { path: string; lock: Disposable } | null = null
  #open: Segment | null = null
  readonly #held = new Set<Segment>()
  #segments = 0
  #refused = false

  /** `dir`: of the journals of all starts. */
  constructor(deps: { dir: string; ids: Ids }) {
    this.#dir = deps.dir
    this.#ids = deps.ids
  }

  /** The disk did not take what came last. */
  get refused(): boolean {
    return this.#refused
  }

  /** Bytes of the files that hold what is not committed. */
  get bytes(): number {
    return [...this.#held].reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /**
   * Writes them at once, or, if there are none, tries whether it could; the segment they are in, which is told when each is
   * committed. Throws when the disk refuses.
   */
  keep(batches: readonly Batch[]): Segment {
    const record = journalRecord(batches)
    try {
      const segment = this.#segment()
      write(segment.fd, record)
      segment.bytes += record.length
      segment.holds += batches.length
      segment.synced = false
      if (segment.holds > 0) this.#held.add(segment)
      this.#refused = false
      return segment
    } catch (cause) {
      this.#refused = true
      // What stands behind half a record could not be read.
      this.#end()
      throw new Error(`${this.#dir} could not be written`, { cause })
    }
  }

  /** One of its batches is committed. */
  release(segment: Segment): void {
    segment.holds -= 1
    // Once the journal is closed, its files are the next start's.
    if (segment.holds > 0 || !this.#held.delete(segment)) return
    if (segment !== this.#open) remove(segment)
  }

  /** What is kept survives the machine as well, once this resolves. */
  async sync(): Promise<void> {
    for (const segment of this.#held) {
      if (segment.synced) continue
      segment.synced = true
      await sync(segment.fd).catch((cause: unknown) => {
        segment.synced = false
        throw cause
      })
    }
  }

  /** Nothing was written for a while: whoever starts next finds nothing that is committed long ago. */
  rest(): void {
    const segment = this.#open
    if (!segment || segment.holds > 0 || segment.bytes === 0) return
    ftruncateSync(segment.fd)
    segment.bytes = 0
  }

  /** Leaves to whoever starts next what is not committed. */
  close(): void {
    this.#end()
    const folder = this.#folder
    this.#folder = null
    for (const { fd } of this.#held) closeSync(fd)
    if (folder && this.#held.size === 0) rmSync(folder.path, { recursive: true, force: true })
    this.#held.clear()
    folder?.lock[Symbol.dispose]()
  }

  #segment(): Segment {
    if (this.#open && this.#open.bytes >= SEGMENT_BYTES) this.#end()
    this.#open ??= this.#begin()
    return this.#open
  }

  #begin(): Segment {
    this.#folder ??= this.#makeFolder()
    this.#segments += 1
    const name = `${String(this.#segments).padStart(8, '0')}${SEGMENT}`
    const path = join(this.#folder.path, name)
    const fd = openSync(path, 'ax', 0o600)
    return { path, fd, bytes: 0, holds: 0, synced: true }
  }

  #makeFolder() {
    const path = (this.#path ??= join(this.#dir, this.#ids.next('jr')))
    mkdirSync(path, { recursive: true })
    return { path, lock: lockFile(join(path, LOCK)) }
  }

  #end() {
    const segment = this.#open
    this.#open = null
    if (segment && segment.holds === 0) remove(segment)
  }
}

function write(fd: number, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
}

/** One that can't be removed is found by the next start, which sees that all of it is committed. */
function remove({ path, fd }: Segment) {
  closeSync(fd)
  try {
    rmSync(path, { force: true })
  } catch {
    // The disk takes nothing any more; `keep` says so.
  }
}
