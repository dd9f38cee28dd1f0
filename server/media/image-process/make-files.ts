import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { decode, type Pixels } from './decode.ts'
import { cropWithin, type Size } from './limits.ts'
import type { Job, MadeCrop, MadeFile, PictureAnswer } from './messages.ts'

const WEBP_WIDTHS = [1600, 1024, 640] as const
const WELL_BELOW = 0.75
/** Encoding takes memory too, and WebP ends at 16,383 pixels. */
const TALLEST = 10_000
/** For feeds and link previews, some of which read no WebP. */
const JPEG_WIDTH = 1024
const THUMBNAIL = { width: 480, height: 320 }
/** What search engines and link previews show of a picture. */
const CROPS = [
  { shape: 'share', width: 1200, height: 630 },
  { shape: 'square', width: 1200, height: 1200 },
  { shape: '4x3', width: 1200, height: 900 },
  { shape: '16x9', width: 1200, height: 675 },
] as const
/** A third of the time of sharp's own 4, for files that are some 3 % larger. */
const WEBP = { quality: 80, effort: 2 }
const JPEG = { quality: 82, progressive: true }

/**
 * Makes the files of an upload, all of them encoded anew from its pixels: turned upright, in sRGB,
 * without the metadata (where the photo was taken, by which camera) and whatever else it carried. Of
 * an animation the first frame is taken.
 */
export async function makeFiles(job: Job): Promise<PictureAnswer> {
  const decoded = await decode(job, { width: WEBP_WIDTHS[0], height: TALLEST })
  if (!decoded.ok) return decoded
  const { kind, pixels } = decoded
  const encode = encoder(pixels, job.folder)
  const native = pixels.info.width
  const variants: MadeFile[] = []
  for (const width of widthsFor(native))
    variants.push(await encode(`${width}`, 'webp', (image) => image.resize({ width })))
  const width = Math.min(JPEG_WIDTH, native)
  variants.push(await encode(`${width}`, 'jpeg', (image) => image.resize({ width })))
  variants.sort((a, b) => b.width - a.width)
  const cut = (most: Size) => (image: Sharp) =>
    image.resize({ ...cropWithin(pixels.info, most), fit: 'cover', position: 'attention' })
  const thumbnail = await encode('thumbnail', 'webp', cut(THUMBNAIL))
  const crops: MadeCrop[] = []
  for (const { shape, ...most } of CROPS)
    crops.push({ shape, ...(await encode(shape, 'jpeg', cut(most))) })
  return { ok: true, image: { kind, variants, thumbnail, crops } }
}

/** The picture's own width, and those that are well below it: a file a little smaller than another is of no use. */
function widthsFor(native: number): number[] {
  return [native, ...WEBP_WIDTHS.filter((width) => width <= native * WELL_BELOW)]
}

function encoder({ data, info }: Pixels, folder: string) {
  const { width, height, channels } = info
  return async (
    stem: string,
    format: MadeFile['format'],
    shape: (image: Sharp) => Sharp,
  ): Promise<MadeFile> => {
    const shaped = shape(sharp(data, { raw: { width, height, channels } }))
    const encoded =
      format === 'webp' ? shaped.webp(WEBP) : shaped.flatten({ background: '#ffffff' }).jpeg(JPEG)
    const type = format === 'webp' ? 'webp' : 'jpg'
    const name = `${stem}.${type}`
    const made = await encoded.toFile(join(folder, name))
    return { name, type, format, width: made.width, height: made.height }
  }
}
