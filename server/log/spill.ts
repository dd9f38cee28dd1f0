import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ids } from '../kernel/ids.ts'
import type { Logger } from '../kernel/logger.ts'
import { readSpill, spillRecord } from './spill-record.ts'
import type { Batch, Committed, UpdateLog } from './update-log.ts'

const OWN = '.spill'
const ADOPTED = '.adopted'
const UNKNOWN = '.unknown-story'
/** A file beyond this is written anew with what still waits, which is less than half of it. */
const MOST_BYTES = 128 * 1024 * 1024
/** Batches of one transaction. */
const MOST_IN_ONE = 1_000

interface OpenFile {
  path: string
  handle: FileHandle
  inode: number
  bytes: number
}

/**
 * [LOG5] What waits for the database, on this node's own disk: one file an outage, gone when all of it is
 * committed. A node that starts takes over every file it finds (`adoptSpills`); whatever is committed
 * twice that way is the same update, and changes nothing.
 */
export class Spill {
  readonly #dir: string
  readonly #ids: Ids
  readonly #mostBytes: number
  #file: OpenFile | null = null
  /** Files that hold something of what waits, the open one included. */
  readonly #paths = new Set<string>()

  constructor(deps: { spillDir: string; ids: Ids; mostBytes?: number }) {
    this.#dir = deps.spillDir
    this.#ids = deps.ids
    this.#mostBytes = deps.mostBytes ?? MOST_BYTES
  }

  /** Bytes of the open file; more than none while any file is left. */
  get bytes(): number {
    return this.#file?.bytes ?? this.#paths.size
  }

  /**
   * Resolves when `fresh` will survive this process; `everything` that waits is written anew if the file was lost
   * or taken over, or is mostly of what has been committed since. Throws when the disk refuses.
   */
  async keep(fresh: readonly Batch[], everything: () => readonly Batch[]): Promise<void> {
    try {
      if (this.#file) await write(this.#file, fresh)
      if (!(await this.#isGood())) await this.#startAnew(everything())
    } catch (cause) {
      await this.close()
      throw new Error(`${this.#dir} could not be written`, { cause })
    }
  }

  async #isGood(): Promise<boolean> {
    return this.#file !== null && this.#file.bytes <= this.#mostBytes && (await isThere(this.#file))
  }

  /** Files before this one hold promises: they go when the new one holds them all, not earlier. */
  async #startAnew(batches: readonly Batch[]) {
    await this.close()
    await mkdir(this.#dir, { recursive: true })
    const path = join(this.#dir, `${this.#ids.next('sp')}${OWN}`)
    try {
      const handle = await open(path, 'ax', 0o600)
      this.#file = { path, handle, inode: (await handle.stat()).ino, bytes: 0 }
      await write(this.#file, batches)
      await syncFolder(this.#dir)
    } catch (cause) {
      // It was promised to nobody, and a full disk needs the room.
      await rm(path, { force: true })
      throw cause
    }
    const before = [...this.#paths]
    this.#paths.add(path)
    await this.#remove(before)
  }

  /** All of it is committed. */
  async drop(): Promise<void> {
    await this.close()
    await this.#remove([...this.#paths])
  }

  async #remove(paths: readonly string[]) {
    for (const path of paths) {
      await rm(path, { force: true })
      this.#paths.delete(path)
    }
  }

  /** Leaves the file for whoever starts next. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.handle.close()
  }
}

async function write(file: OpenFile, batches: readonly Batch[]) {
  const bytes = Buffer.concat(batches.map(spillRecord))
  await file.handle.appendFile(bytes)
  await file.handle.datasync()
  file.bytes += bytes.length
}

async function isThere({ path, inode }: OpenFile): Promise<boolean> {
  const now = await stat(path).catch(() => null)
  return now?.ino === inode
}

async function syncFolder(dir: string) {
  await using folder = await open(dir, 'r')
  await folder.sync()
}

/** Commits what earlier processes could not. Called before the doors open. */
export async function adoptSpills(deps: {
  spillDir: string
  log: UpdateLog
  logger: Logger
}): Promise<void> {
  const { spillDir, log, logger } = deps
  const names = (await readdir(spillDir).catch(ifGone)) ?? []
  for (const name of names) {
    const path = await takeOver(join(spillDir, name))
    if (path === null) continue
    const bytes = await readFile(path).catch(ifGone)
    if (!bytes) continue
    const batches = readSpill(bytes)
    const committed = await appendInParts(log, batches)
    const updates = batches.reduce((sum, batch) => sum + batch.updates.length, 0)
    logger.warn({ file: name, updates }, 'log: an earlier process left updates, they are saved now')
    if (committed.includes(null)) {
      logger.error(
        { file: name },
        'log: it also holds updates of stories that are not here; it is kept',
      )
      await rename(path, path.replace(ADOPTED, UNKNOWN)).catch(ifGone)
    } else await rm(path, { force: true })
  }
}

/** One statement for the backlog of a long outage would take the database too long. */
async function appendInParts(log: UpdateLog, batches: readonly Batch[]) {
  const committed: (Committed | null)[] = []
  for (let at = 0; at < batches.length; at += MOST_IN_ONE)
    committed.push(...(await log.append(batches.slice(at, at + MOST_IN_ONE))))
  return committed
}

/** It is not there: there was never one, or another node that starts at the same time was faster. */
function ifGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** From now on its owner, should it live, writes elsewhere. Null: not a spill, or another node was faster. */
async function takeOver(path: string): Promise<string | null> {
  if (path.endsWith(ADOPTED)) return path
  if (!path.endsWith(OWN)) return null
  const adopted = path.replace(/\.spill$/, ADOPTED)
  return rename(path, adopted).then(() => adopted, ifGone)
}
