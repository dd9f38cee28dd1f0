/** Where pictures are kept: on this machine's disk, or in a store that all nodes share. */
export interface Storage {
  /** Resolves when the file would survive a power cut. Putting the same file twice is fine. */
  put(file: string, bytes: Uint8Array): Promise<void>
  /** Null if there is no such file, or if no file could have that name. Read the stream or cancel it. */
  open(file: string): Promise<StoredFile | null>
}

export interface StoredFile {
  stream: ReadableStream<Uint8Array>
  size: number
}

const CONTENT_TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const
export type FileType = keyof typeof CONTENT_TYPES

const FILE = /^[0-9a-f]{32}\.(webp|jpg)$/

/** True for the names that Galley gives: 32 hexadecimal digits of the content's hash, and the type. */
export function isFileName(name: string): boolean {
  return FILE.test(name)
}

export function contentTypeOf(file: string): string | null {
  const type = FILE.exec(file)?.[1]
  return type === 'webp' || type === 'jpg' ? CONTENT_TYPES[type] : null
}
