import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as it was sent, in a folder of its own. */
export interface UploadFile {
  path: string
  folder: string
  bytes: number
  /** SHA-256 of its content, in hexadecimal digits. */
  hash: string
}

/** Writes what arrives to a file that nobody else may read; never holds more of it than a piece. */
export async function writeUpload(
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<UploadFile> {
  const path = join(folder, 'upload')
  const hash = createHash('sha256')
  let bytes = 0
  await using file = await open(path, 'wx', 0o600)
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.byteLength
    await file.writeFile(piece)
  }
  return { path, folder, bytes, hash: hash.digest('hex') }
}
