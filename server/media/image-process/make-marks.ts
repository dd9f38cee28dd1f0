import { join } from 'node:path'
import sharp from 'sharp'
import { ICON_SIZES, type SiteImageKind } from '../../../shared/model/site-image.ts'
import { decode, type Pixels } from './decode.ts'
import type { Answer, MadeMark, Work } from './messages.ts'

const LARGEST_ICON = Math.max(...ICON_SIZES)
/** Of an icon's longer edge: it would be drawn larger than it is. */
const LEAST_ICON = 192
/** Twice as high as it stands on a page, for sharp screens. */
const LOGO = { width: 1200, height: 160 }
const LEAST_LOGO = 40
const WHITE = '#ffffff'
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 }
/** Phones put black behind what is clear in an icon of their first screen. */
const FIRST_SCREEN = 180

/** Makes a logo, or all sizes of an icon, as PNG from the pixels of an upload: nothing else of it stays. What is clear stays clear. */
export async function makeMarks(job: Work, kind: SiteImageKind): Promise<Answer> {
  const most = kind === 'logo' ? LOGO : { width: LARGEST_ICON, height: LARGEST_ICON }
  const decoded = await decode(job, most)
  if (!decoded.ok) return decoded
  const { pixels } = decoded
  const { width, height } = pixels.info
  const least = kind === 'logo' ? LEAST_LOGO : LEAST_ICON
  if ((kind === 'logo' ? height : Math.max(width, height)) < least)
    return { ok: false, refusal: { reason: 'too-small', least } }
  const marks = kind === 'logo' ? [await logo(pixels, job)] : await icons(pixels, job)
  return { ok: true, marks }
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
