import sharp, { type Metadata, type OutputInfo, type Sharp } from 'sharp'
import type { FileType } from './storage.ts'
import { sniffImage, type ImageKind } from './image-kind.ts'

const MOST_PIXELS = 50_000_000
const WEBP_WIDTHS = [1600, 1024, 640] as const
/** For feeds and link previews, some of which read no WebP. */
const JPEG_WIDTH = 1024
const THUMBNAIL = { width: 480, height: 320 }
/** The longest side that the WebP format has. */
const MOST_HEIGHT = 16_383
const TIMEOUT = { seconds: 20 }
const INPUT = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const
const WEBP = { quality: 80 }
const JPEG = { quality: 82, progressive: true }

/** One file of an image; `format` is also the subtype of its media type. */
export interface MadeFile {
  bytes: Uint8Array
  type: FileType
  format: 'webp' | 'jpeg'
  width: number
  height: number
}

export interface MadeImage {
  kind: ImageKind
  /** Widest first. */
  variants: MadeFile[]
  thumbnail: MadeFile
}

export type Refusal = 'not-an-image' | 'too-many-pixels' | 'too-tall' | 'too-slow' | 'damaged'
type MakeOutcome = { ok: true; image: MadeImage } | { ok: false; reason: Refusal }

interface Pixels {
  data: Buffer
  info: OutputInfo
}

/**
 * Makes the files of an upload, all of them encoded anew from its pixels: turned upright, in sRGB,
 * without the metadata (where the photo was taken, by which camera) and whatever else it carried. Of
 * an animation the first frame is taken.
 */
export async function makeVariants(bytes: Uint8Array): Promise<MakeOutcome> {
  const kind = sniffImage(bytes)
  if (!kind) return { ok: false, reason: 'not-an-image' }
  const pixels = await decode(bytes, kind)
  if (typeof pixels === 'string') return { ok: false, reason: pixels }
  const variants: MadeFile[] = []
  const native = pixels.info.width
  for (const width of new Set(WEBP_WIDTHS.map((most) => Math.min(most, native)))) {
    variants.push(await encode(pixels, 'webp', (image) => image.resize({ width })))
  }
  const width = Math.min(JPEG_WIDTH, native)
  variants.push(await encode(pixels, 'jpeg', (image) => image.resize({ width })))
  variants.sort((a, b) => b.width - a.width)
  const crop = { ...THUMBNAIL, fit: 'cover', position: 'attention' } as const
  const thumbnail = await encode(pixels, 'webp', (image) => image.resize(crop))
  return { ok: true, image: { kind, variants, thumbnail } }
}

/** Decodes once, no wider than the widest variant. */
async function decode(bytes: Uint8Array, kind: ImageKind): Promise<Pixels | Refusal> {
  try {
    const metadata = await sharp(bytes, INPUT).metadata()
    if (kindOf(metadata) !== kind) return 'not-an-image'
    const { width, height } = metadata.autoOrient
    const [widest] = WEBP_WIDTHS
    if ((height * Math.min(widest, width)) / width > MOST_HEIGHT) return 'too-tall'
    return await sharp(bytes, INPUT)
      .autoOrient()
      .resize({ width: widest, withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout(TIMEOUT)
      .raw()
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    // libvips says what is wrong in words only.
    if (/pixel limit/.test(String(error))) return 'too-many-pixels'
    return /timeout/i.test(String(error)) ? 'too-slow' : 'damaged'
  }
}

function kindOf({ format, compression }: Metadata): string {
  return format === 'heif' && compression === 'av1' ? 'avif' : format
}

async function encode(
  { data, info }: Pixels,
  format: MadeFile['format'],
  shape: (image: Sharp) => Sharp,
): Promise<MadeFile> {
  const { width, height, channels } = info
  const shaped = shape(sharp(data, { raw: { width, height, channels } })).timeout(TIMEOUT)
  const encoded =
    format === 'webp' ? shaped.webp(WEBP) : shaped.flatten({ background: '#ffffff' }).jpeg(JPEG)
  const made = await encoded.toBuffer({ resolveWithObject: true })
  const type = format === 'webp' ? 'webp' : 'jpg'
  return { bytes: made.data, type, format, width: made.info.width, height: made.info.height }
}
