import { focusAt, type Focus } from './focus.ts'

export interface Size {
  width: number
  height: number
}

interface Cut extends Size {
  type: 'jpg' | 'webp'
}

/** What others show of a picture: link previews (`share`) and search engines. */
export const CROP_SHAPES = ['share', 'square', '4x3', '16x9'] as const
export type CropShape = (typeof CROP_SHAPES)[number]

/** Largest first. */
export const LEAD_CUTS = ['lead', 'half-lead'] as const

/** How a picture is cut around its focal point, at most so large: as others show it, and for our own lists. */
export const FOCUS_CUTS = {
  share: { width: 1200, height: 630, type: 'jpg' },
  square: { width: 1200, height: 1200, type: 'jpg' },
  '4x3': { width: 1200, height: 900, type: 'jpg' },
  '16x9': { width: 1200, height: 675, type: 'jpg' },
  lead: { width: 1600, height: 900, type: 'webp' },
  'half-lead': { width: 800, height: 450, type: 'webp' },
  'wide-card': { width: 960, height: 640, type: 'webp' },
  card: { width: 480, height: 320, type: 'webp' },
} as const satisfies Record<string, Cut>
export type FocusCut = keyof typeof FOCUS_CUTS

/** The largest size of the shape of `most` that can be cut out of a picture without scaling it up. */
export function cropWithin({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, width / most.width, height / most.height)
  return {
    width: Math.max(1, Math.floor(most.width * scale)),
    height: Math.max(1, Math.floor(most.height * scale)),
  }
}

/**
 * The part of a picture that is cut out for a shape: as much as there is of it, the focal point as far from its left as
 * from that of the picture. A browser shows the same of it by `object-position`.
 */
export function cropRegion(picture: Size, shape: Size, { x, y }: Focus) {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height)
  const width = Math.max(1, Math.floor(shape.width * scale))
  const height = Math.max(1, Math.floor(shape.height * scale))
  const left = Math.round(((picture.width - width) * x) / 100)
  const top = Math.round(((picture.height - height) * y) / 100)
  return { left, top, width, height }
}

/** A cut of a picture around a point, as its address names it. */
export interface NamedCut {
  assetId: string
  cut: FocusCut
  focus: Focus
}

const NAME = new RegExp(
  `^([a-z]+_[0-9a-z]+)\\.(${Object.keys(FOCUS_CUTS).join('|')})\\.(\\d{1,3})-(\\d{1,3})\\.(?:jpg|webp)$`,
)

/** The last part of its address. */
export function cutName({ assetId, cut, focus }: NamedCut): string {
  return `${assetId}.${cut}.${focus.x}-${focus.y}.${FOCUS_CUTS[cut].type}`
}

/** Of all cuts around a point. */
export function cutNames(assetId: string, focus: Focus): string[] {
  return Object.keys(FOCUS_CUTS)
    .filter(isCut)
    .map((cut) => cutName({ assetId, cut, focus }))
}

/** Null for what is no such name. */
export function cutNamed(name: string): NamedCut | null {
  const [, assetId = '', cut = '', x, y] = NAME.exec(name) ?? []
  const focus = focusAt(x, y)
  if (!focus || !isCut(cut)) return null
  const named = { assetId, cut, focus }
  return cutName(named) === name ? named : null
}

export function isCut(text: string): text is FocusCut {
  return Object.hasOwn(FOCUS_CUTS, text)
}
