import { IMAGE_KINDS, type ImageKind } from './image-process/image-kind.ts'

/** Where pictures are kept: on this machine's disk, or in a store that all nodes share. */
export interface Storage {
  /**
   * Takes over a file of this machine, which is no longer at `path` then. Resolves when it would survive a power cut.
   * Putting the same file twice is fine.
   */
  put(file: string, path: string): Promise<void>
  /** Null if there is no such file, or if no file could have that name. Read the stream or cancel it. */
  open(file: string): Promise<StoredFile | null>
  /** A part of a file that is there. */
  openPart(file: string, range: FileRange): Promise<ReadableStream<Uint8Array>>
  /** Rejects if it does not take files just now. */
  check(): Promise<void>
}

/** Both ends are in it. */
export interface FileRange {
  start: number
  end: number
}

export interface StoredFile {
  stream: ReadableStream<Uint8Array>
  size: number
}

const CONTENT_TYPES = { webp: 'image/webp', jpg: 'image/jpeg', avif: 'image/avif' } as const
type FileType = keyof typeof CONTENT_TYPES

export const ORIGINALS = 'originals'
const PUBLIC = /^[0-9a-f]{32}\.(webp|jpg|avif)$/
const ORIGINAL = new RegExp(`^${ORIGINALS}/[0-9a-f]{32}\\.(${IMAGE_KINDS.join('|')})$`)

/** What the world may see, by the first 32 hexadecimal digits of its content's SHA-256; AVIF by that of its WebP twin. */
export function publicName(hash: string, type: FileType): string {
  return `${hash.slice(0, 32)}.${type}`
}

/** [MEDIA2] As it was uploaded, with all that it says of where and by whom it was taken: never to leave the newsroom. */
export function originalName(hash: string, kind: ImageKind): string {
  return `${ORIGINALS}/${hash.slice(0, 32)}.${kind}`
}

/** True for the names that Galley gives. */
export function isFileName(name: string): boolean {
  return PUBLIC.test(name) || isOriginal(name)
}

export function isOriginal(name: string): boolean {
  return ORIGINAL.test(name)
}

/** Null for what the world may not see. */
export function contentTypeOf(file: string): string | null {
  const type = PUBLIC.exec(file)?.[1]
  return type === 'webp' || type === 'jpg' || type === 'avif' ? CONTENT_TYPES[type] : null
}
