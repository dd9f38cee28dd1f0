import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { assert } from '../kernel/errors.ts'
import { isFileName, ORIGINALS, type FileRange, type Storage, type StoredFile } from './storage.ts'

const FOR_US = 0o600

/** Files in one folder, originals in one within it. A file is renamed into it, so that it is there whole or not at all. */
export class DiskStorage implements Storage {
  readonly #dir: string

  private constructor(dir: string) {
    this.#dir = dir
  }

  static async open({ dir }: { dir: string }): Promise<DiskStorage> {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await mkdir(join(dir, ORIGINALS), { recursive: true, mode: 0o700 })
    return new DiskStorage(dir)
  }

  /** `path` is in the same file system. */
  async put(file: string, path: string): Promise<void> {
    assert(isFileName(file), `${file} is a name of ours`)
    const kept = join(this.#dir, file)
    await writeThrough(path)
    await rename(path, kept)
    await syncFolder(dirname(kept))
  }

  async open(file: string): Promise<StoredFile | null> {
    if (!isFileName(file)) return null
    const path = join(this.#dir, file)
    const found = await stat(path).catch(absent)
    if (!found) return null
    return { stream: streamOf(path), size: found.size }
  }

  async openPart(file: string, range: FileRange): Promise<ReadableStream<Uint8Array>> {
    assert(isFileName(file), `${file} is a name of ours`)
    return streamOf(join(this.#dir, file), range)
  }

  async check(): Promise<void> {
    await writeAndRemove(join(this.#dir, '.ready'))
  }
}

function streamOf(path: string, range?: FileRange) {
  return Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array>
}

async function writeAndRemove(path: string) {
  try {
    await writeFile(path, 'ready')
  } finally {
    await rm(path, { force: true })
  }
}

async function writeThrough(path: string) {
  await using file = await open(path, 'r+')
  await file.chmod(FOR_US)
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
