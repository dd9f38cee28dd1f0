import { join } from 'node:path'
import sharp from 'sharp'
import { PHOTO_EDGE } from '../../../shared/model/author.ts'
import type { Size } from '../../../shared/model/crop.ts'
import { ICON_SIZES, type MarkKind } from '../../../shared/model/site-image.ts'
import { decode, type Pixels } from './decode.ts'
import type { Answer, MadeMark, Work } from './messages.ts'

const LARGEST_ICON = Math.max(...ICON_SIZES)
/** Of an icon's longer edge: it would be drawn larger than it is. */
const LEAST_ICON = 192
/** Twice as high as it stands on a page, for sharp screens. */
const LOGO = { width: 1200, height: 160 }
const LEAST_LOGO = 40
/** Of its shorter edge, of which a square is cut. */
const LEAST_PORTRAIT = 160
const JPEG = { quality: 82, progressive: true }
const WHITE = '#ffffff'
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 }
/** Phones put black behind what is clear in an icon of their first screen. */
const FIRST_SCREEN = 180

/** What is decoded of each: a photo's shorter edge may be far below its longer one. */
const MOST: Record<MarkKind, Size> = {
  logo: LOGO,
  icon: { width: LARGEST_ICON, height: LARGEST_ICON },
  portrait: { width: 1600, height: 1600 },
}
const LEAST: Record<MarkKind, number> = {
  logo: LEAST_LOGO,
  icon: LEAST_ICON,
  portrait: LEAST_PORTRAIT,
}

/** Makes a logo, all sizes of an icon, or a photo from the pixels of an upload: nothing else of it stays. What is clear in a logo or icon stays clear. */
export async function makeMarks(job: Work, kind: MarkKind): Promise<Answer> {
  const decoded = await decode(job, MOST[kind])
  if (!decoded.ok) return decoded
  const { pixels } = decoded
  const least = LEAST[kind]
  if (edgeOf(pixels.info, kind) < least)
    return { ok: false, refusal: { reason: 'too-small', least } }
  return { ok: true, marks: await drawn(kind, pixels, job) }
}

/** What must not be too small. */
function edgeOf({ width, height }: Size, kind: MarkKind): number {
  switch (kind) {
    case 'logo':
      return height
    case 'icon':
      return Math.max(width, height)
    case 'portrait':
      return Math.min(width, height)
  }
}

async function drawn(kind: MarkKind, pixels: Pixels, job: Work): Promise<MadeMark[]> {
  switch (kind) {
    case 'logo':
      return [await logo(pixels, job)]
    case 'icon':
      return icons(pixels, job)
    case 'portrait':
      return [await portrait(pixels, job)]
  }
}

/** The square that holds what is looked at first. */
async function portrait(pixels: Pixels, { folder }: Work): Promise<MadeMark> {
  const { width, height } = await source(pixels)
    .resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'cover', position: 'attention' })
    .flatten({ background: WHITE })
    .jpeg(JPEG)
    .toFile(join(folder, 'portrait.jpg'))
  return { name: 'portrait.jpg', width, height }
}

async function logo(pixels: Pixels, { folder }: Work): Promise<MadeMark> {
  const { width, height } = await source(pixels).png().toFile(join(folder, 'logo.png'))
  return { name: 'logo.png', width, height }
}

async function icons(pixels: Pixels, { folder }: Work): Promise<MadeMark[]> {
  const made: MadeMark[] = []
  for (const size of ICON_SIZES) {
    const name = `icon-${size}.png`
    const isOpaque = size === FIRST_SCREEN
    const drawn = isOpaque ? source(pixels).flatten({ background: WHITE }) : source(pixels)
    const square = drawn.resize(size, size, {
      fit: 'contain',
      background: isOpaque ? WHITE : CLEAR,
    })
    await (isOpaque ? square.removeAlpha() : square).png().toFile(join(folder, name))
    made.push({ name, width: size, height: size })
  }
  return made
}

function source({ data, info: { width, height, channels } }: Pixels) {
  return sharp(data, { raw: { width, height, channels } })
}
