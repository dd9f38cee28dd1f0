import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { assert } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import { isFileName, type Storage, type StoredFile } from './storage.ts'

/** Files in one folder. A file is written aside and renamed, so that it is there whole or not at all. */
export class DiskStorage implements Storage {
  readonly #dir: string
  readonly #ids: Ids

  private constructor(dir: string, ids: Ids) {
    this.#dir = dir
    this.#ids = ids
  }

  static async open(deps: { dir: string; ids: Ids }): Promise<DiskStorage> {
    await mkdir(deps.dir, { recursive: true })
    return new DiskStorage(deps.dir, deps.ids)
  }

  async put(file: string, bytes: Uint8Array): Promise<void> {
    assert(isFileName(file), `${file} is a name of ours`)
    const aside = join(this.#dir, `.${this.#ids.next('new')}`)
    try {
      await writeThrough(aside, bytes)
      await rename(aside, join(this.#dir, file))
    } catch (cause) {
      await rm(aside, { force: true })
      throw cause
    }
    await syncFolder(this.#dir)
  }

  async open(file: string): Promise<StoredFile | null> {
    if (!isFileName(file)) return null
    const path = join(this.#dir, file)
    const found = await stat(path).catch(absent)
    if (!found) return null
    const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
    return { stream, size: found.size }
  }
}

async function writeThrough(path: string, bytes: Uint8Array) {
  await using file = await open(path, 'wx')
  await file.writeFile(bytes)
  await file.sync()
}

/** The new name is on disk only when its folder is. */
async function syncFolder(dir: string) {
  await using folder = await open(dir, 'r')
  await folder.sync()
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
