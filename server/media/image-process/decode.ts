import { appendFile, copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Metadata, type OutputInfo, type SharpOptions } from 'sharp'
import type { Size } from '../../../shared/model/crop.ts'
import { isHeic, sniffImage, type ImageKind } from './image-kind.ts'
import { isTooNarrow, MOST_PIXELS, mostPixels } from './limits.ts'
import type { Refusal, Work } from './messages.ts'

const INPUT = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const
const HEAD_BYTES = 64
const END_OF_JPEG = Buffer.from([0xff, 0xd9])

export interface Pixels {
  data: Buffer
  info: OutputInfo
}

type Decoded = { ok: true; kind: ImageKind; pixels: Pixels } | { ok: false; refusal: Refusal }

/** The pixels of an upload, upright, in sRGB and within `most`: scaled down as it is read, never up. */
export async function decode(job: Work, most: Size): Promise<Decoded> {
  const head = await headOf(job.input)
  const kind = sniffImage(head)
  if (!kind) return refused({ reason: isHeic(head) ? 'heic' : 'not-an-image' })
  const header = await headerOf(job.input)
  if ('reason' in header) return refused(header)
  const refusal = faultOf(header, kind)
  if (refusal) return refused(refusal)
  const pixels =
    (await read(job.input, most, INPUT)) ??
    (canMissItsEnd(header) ? await readWithoutEnd(job, most) : null)
  return pixels ? { ok: true, kind, pixels } : refused({ reason: 'damaged' })
}

function refused(refusal: Refusal): Decoded {
  return { ok: false, refusal }
}

async function headOf(path: string): Promise<Uint8Array> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES))
  return buffer.subarray(0, bytesRead)
}

async function headerOf(path: string): Promise<Metadata | Refusal> {
  try {
    return await sharp(path, INPUT).metadata()
  } catch (error) {
    // libvips says what is wrong in words only.
    return /pixel limit/.test(String(error)) ? tooManyPixels(MOST_PIXELS) : { reason: 'damaged' }
  }
}

/** What the header says against an image, before anything is decoded. */
function faultOf(header: Metadata, kind: ImageKind): Refusal | null {
  if (kindOf(header) !== kind) return { reason: 'not-an-image' }
  if (isTooNarrow(header)) return { reason: 'too-narrow' }
  const most = mostPixels(kind, header)
  return header.width * header.height > most ? tooManyPixels(most) : null
}

function tooManyPixels(most: number): Refusal {
  return { reason: 'too-many-pixels', most: Math.floor(most / 1_000_000) }
}

function kindOf({ format, compression }: Metadata): string {
  return format === 'heif' && compression === 'av1' ? 'avif' : format
}

/** Null if it can't be read to its end. */
async function read(path: string, most: Size, input: SharpOptions): Promise<Pixels | null> {
  return sharp(path, input)
    .autoOrient()
    .resize({ ...most, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
}

/** A progressive one would look whole, only coarser, without its last scans. */
function canMissItsEnd({ format, isProgressive }: Metadata): boolean {
  return format === 'jpeg' && !isProgressive
}

/**
 * Some cameras and programs leave a JPEG's end marker out, and libvips calls that "truncated", as if half of its rows
 * were missing. With a marker put there it says which of the two it is, as a warning about the rows.
 */
async function readWithoutEnd({ input, folder }: Work, most: Size): Promise<Pixels | null> {
  const mended = join(folder, 'mended')
  await copyFile(input, mended)
  await appendFile(mended, END_OF_JPEG)
  return read(mended, most, { ...INPUT, failOn: 'warning' })
}
