import type { Sharp } from 'sharp'
import { CROP_SHAPES, cropWithin, FOCUS_CUTS, type Size } from '../../../shared/model/crop.ts'
import { decode } from './decode.ts'
import { encoder } from './encode.ts'
import type { MadeCrop, MadeFile, PictureAnswer, Work } from './messages.ts'

export const WEBP_WIDTHS = [2400, 1600, 1024, 640, 480] as const
const WELL_BELOW = 0.75
/** Encoding takes memory too, and WebP ends at 16,383 pixels. */
export const TALLEST = 10_000
/** For feeds and link previews, some of which read no WebP. */
const JPEG_WIDTH = 1024

/**
 * Makes the files of an upload, all of them encoded anew from its pixels: turned upright, in sRGB,
 * without the metadata (where the photo was taken, by which camera) and whatever else it carried. Of
 * an animation the first frame is taken.
 */
export async function makeFiles(job: Work): Promise<PictureAnswer> {
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
  const thumbnail = await encode('thumbnail', 'webp', cut(FOCUS_CUTS.card))
  const wideCard = await encode('wide-card', 'webp', cut(FOCUS_CUTS['wide-card']))
  const crops: MadeCrop[] = []
  for (const shape of CROP_SHAPES)
    crops.push({ shape, ...(await encode(shape, 'jpeg', cut(FOCUS_CUTS[shape]))) })
  return { ok: true, image: { kind, variants, thumbnail, wideCard, crops } }
}

/** The picture's own width, and those that are well below it: a file a little smaller than another is of no use. */
function widthsFor(native: number): number[] {
  return [native, ...WEBP_WIDTHS.filter((width) => width <= native * WELL_BELOW)]
}
